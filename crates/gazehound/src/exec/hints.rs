//! What a hunter may have meant: fields that are spelled differently here, sourcetypes with another name, Zeek's dialects.

use std::collections::BTreeSet;

use gazehound_spl::error::nearest;

use crate::index::Part;

/// Names that Zeek changed: what searches ask for, what other versions write.
const DIALECTS: [(&str, &str); 9] = [
    ("cert_chain_fuids{}", "newer Zeek writes `cert_chain_fps{}`, certificate fingerprints"),
    ("cert_chain_fps{}", "older Zeek writes `cert_chain_fuids{}`, ids of files in x509.log"),
    ("client_cert_chain_fuids{}", "newer Zeek writes `client_cert_chain_fps{}`"),
    ("issuer", "newer Zeek writes it in x509.log only, as `certificate.issuer`"),
    ("subject", "newer Zeek writes it in x509.log only, as `certificate.subject`"),
    ("ja3", "it takes the package ja3 on the sensor"),
    ("ja3s", "it takes the package ja3 on the sensor"),
    ("tx_hosts{}", "newer Zeek writes `id.orig_h` and `id.resp_h` in files.log"),
    ("rx_hosts{}", "newer Zeek writes `id.orig_h` and `id.resp_h` in files.log"),
];

/// Sourcetypes that Splunk guessed for several logs at once, and the logs.
const GUESSED: [(&str, &[&str]); 1] = [("dns-2", &["dns", "ssl"])];

/// `; newer Zeek writes …` where the field is one that versions of Zeek name differently.
pub(super) fn dialect(field: &str) -> String {
    match DIALECTS.iter().find(|(name, _)| *name == field) {
        Some((_, hint)) => format!("; {hint}"),
        None => String::new(),
    }
}

/// `; fields like it: …`: up to three of `names` that resemble `field`, the likest first; empty where none does.
pub(super) fn like<'a>(field: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: BTreeSet<&str> = names.into_iter().filter(|name| *name != field && !name.starts_with('_')).collect();
    let bare = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let pieces = |name: &str| -> BTreeSet<String> {
        name.split(|c: char| !c.is_alphanumeric()).filter(|p| p.len() > 1).map(str::to_lowercase).collect()
    };
    let (asked, asked_pieces) = (bare(field), pieces(field));
    let mut found: Vec<(usize, &str)> = Vec::new();
    for name in &names {
        if bare(name) == asked {
            found.push((0, name));
        } else if field.len() > 2 && nearest(field, [*name]).is_some() {
            found.push((1, name));
        } else {
            let shared = pieces(name).intersection(&asked_pieces).count();
            if shared > 0 && shared * 2 >= asked_pieces.len().max(2) {
                found.push((100 - shared, name));
            }
        }
    }
    found.sort_unstable();
    let found: Vec<String> = found.iter().take(3).map(|(_, name)| format!("`{name}`")).collect();
    if found.is_empty() { String::new() } else { format!("; fields like it: {}", found.join(", ")) }
}

/// What to say about a sourcetype that `parts` lack: the name it has here, or the names there are.
pub(super) fn sourcetype(asked: &str, parts: &[Part]) -> String {
    let logs = logs_of(asked);
    let known: BTreeSet<&str> = parts
        .iter()
        .filter(|part| logs.iter().any(|log| *log == part.log))
        .map(|part| part.sourcetype.as_str())
        .collect();
    let quoted = |names: BTreeSet<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and ");
    if known.is_empty() {
        let all: BTreeSet<&str> = parts.iter().map(|part| part.sourcetype.as_str()).collect();
        let all: Vec<String> = all.iter().map(|name| format!("`{name}`")).collect();
        return if all.is_empty() { "the index is empty".to_owned() } else { format!("there are {}", all.join(", ")) };
    }
    let logs: BTreeSet<&str> = logs.iter().map(String::as_str).collect();
    format!("Zeek's log {} is in {} here", quoted(logs), quoted(known))
}

/// Zeek's logs behind a sourcetype as Splunk, Corelight and the Zeek add-ons name it
/// (`corelight_conn`, `bro:conn:json`, `zeek:conn:json`, `smb_files-too_small`).
fn logs_of(sourcetype: &str) -> Vec<String> {
    let name = sourcetype.to_lowercase();
    if let Some((_, logs)) = GUESSED.iter().find(|(guess, _)| *guess == name) {
        return logs.iter().map(|log| (*log).to_owned()).collect();
    }
    let bare = ["corelight_", "bro:", "zeek:", "bro_", "zeek_"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(&name);
    let bare = [":json", "_json", "-too_small"].iter().find_map(|suffix| bare.strip_suffix(suffix)).unwrap_or(bare);
    // A learned name may carry a number: `conn-3`.
    let bare =
        bare.rsplit_once('-').filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit())).map_or(bare, |(name, _)| name);
    vec![bare.to_owned()]
}
