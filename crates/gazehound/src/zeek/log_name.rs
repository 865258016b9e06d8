//! The name of a log, from what its file is called.

/// The logs that Zeek and its common packages write, in byte order.
const KNOWN: &[&str] = &[
    "analyzer",
    "analyzer_debug",
    "app_stats",
    "barnyard2",
    "broker",
    "capture_loss",
    "cluster",
    "communication",
    "config",
    "conn",
    "conn_long",
    "dce_rpc",
    "dhcp",
    "dnp3",
    "dns",
    "dpd",
    "dtls",
    "files",
    "ftp",
    "generic_dns_tunnels",
    "http",
    "http2",
    "intel",
    "irc",
    "kerberos",
    "known_certs",
    "known_devices",
    "known_hosts",
    "known_modbus",
    "known_services",
    "ldap",
    "ldap_search",
    "loaded_scripts",
    "login",
    "mgmt",
    "modbus",
    "modbus_register_change",
    "mqtt_connect",
    "mqtt_publish",
    "mqtt_subscribe",
    "mysql",
    "netcontrol",
    "netcontrol_drop",
    "netcontrol_shunt",
    "notice",
    "notice_alarm",
    "ntlm",
    "ntp",
    "ocsp",
    "open_conn",
    "open_http",
    "open_ssl",
    "openflow",
    "packet_filter",
    "pe",
    "postgresql",
    "print",
    "profinet",
    "prof",
    "quic",
    "radius",
    "rdp",
    "redis",
    "reporter",
    "rfb",
    "signatures",
    "sip",
    "smb_cmd",
    "smb_files",
    "smb_mapping",
    "smtp",
    "snmp",
    "socks",
    "software",
    "ssh",
    "ssl",
    "stats",
    "stderr",
    "stdout",
    "stepping",
    "syslog",
    "telemetry",
    "telemetry_histogram",
    "traceroute",
    "tunnel",
    "vlan_hosts",
    "weird",
    "weird_stats",
    "websocket",
    "wireguard",
    "x509",
];

/// Whether a file of this name is a log by its name: `conn.log`, `conn.log.gz`, `conn.00:00:00-01:00:00.log.gz`,
/// `conn.log.labeled`, `conn.log.1`, `ssl.json.gz`, `dns.ndjson`.
pub(crate) fn is_log(file: &str) -> bool {
    let file = file.to_ascii_lowercase();
    let plain = file.strip_suffix(".gz").unwrap_or(&file);
    let extension = plain.rsplit_once('.').map_or("", |(_, extension)| extension);
    !file.starts_with('.') && (matches!(extension, "log" | "json" | "jsonl" | "ndjson") || plain.contains(".log."))
}

/// The log of the file of this name: what stands before the first dot (`conn.00:00:00-01:00:00.log.gz` is `conn`), without
/// what is written around a log's known name (`NASHUA_conn.log` is `conn`, `smb_files_20180516.log` is `smb_files`).
pub(super) fn of_file(file: &str) -> String {
    let stem = file.split('.').find(|piece| !piece.is_empty()).unwrap_or("log");
    let words: Vec<&str> = stem.split(['_', '-', ' ']).collect();
    // The longest known name that begins or ends the stem.
    let edges = (1..=words.len()).rev().flat_map(|length| [&words[..length], &words[words.len() - length..]]);
    let known = edges
        .map(|words| words.join("_").to_ascii_lowercase())
        .find(|name| KNOWN.binary_search(&name.as_str()).is_ok());
    known.unwrap_or_else(|| stem.to_owned())
}

/// Whether an event may name its own log so: log text is not to choose files, nor to make names that cannot be typed.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
}
