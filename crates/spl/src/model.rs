//! Data models: the names that Splunk's Common Information Model gives to the fields of many logs, and the Zeek logs
//! that serve them here.
//!
//! Source of models, objects and fields: Common Information Model Add-on Manual, the pages "Network Traffic", "Network
//! Resolution (DNS)", "Web" and "Certificates". Zeek's side: Zeek's documentation of conn.log, dns.log, http.log, ssl.log
//! and x509.log. The two are put together here; an event's originator is the source, its responder the destination.

use crate::ast::{Command, Pipeline};
use crate::error::{Error, nearest};
use crate::scan::shortened;
use crate::span::Spanned;

/// A data model that Zeek serves.
#[derive(Debug, PartialEq, Eq)]
pub struct Model {
    /// As `datamodel=` names it.
    pub name: &'static str,
    /// Its objects, the root first; a field's name begins with one (`All_Traffic.dest`).
    pub objects: &'static [&'static str],
    /// The logs behind it.
    pub logs: &'static [ModelLog],
    /// Fields of the model that no log of Zeek's has: the model says `unknown` for them.
    pub unknown: &'static [&'static str],
}

/// A log of Zeek's as a data model sees it.
#[derive(Debug, PartialEq, Eq)]
pub struct ModelLog {
    /// Zeek's name of the log.
    pub log: &'static str,
    /// Each field of the model, and the expression of `eval` over the log's fields that it is.
    pub fields: &'static [(&'static str, &'static str)],
}

const CONN: ModelLog = ModelLog {
    log: "conn",
    fields: &[
        // Zeek watches and blocks nothing; a connection that was refused comes nearest.
        ("action", r#"if(conn_state=="REJ", "blocked", "allowed")"#),
        ("app", r#"coalesce(service, "unknown")"#),
        ("bytes", "orig_bytes + resp_bytes"),
        ("bytes_in", "resp_bytes"),
        ("bytes_out", "orig_bytes"),
        ("dest", "'id.resp_h'"),
        ("dest_ip", "'id.resp_h'"),
        ("dest_mac", "resp_l2_addr"),
        ("dest_port", "'id.resp_p'"),
        ("duration", "duration"),
        (
            "nodename",
            r#"mvappend("All_Traffic", "All_Traffic.Traffic_By_Action", "All_Traffic.Traffic_By_Action.".if(conn_state=="REJ", "Blocked", "Allowed")."_Traffic")"#,
        ),
        ("packets", "orig_pkts + resp_pkts"),
        ("packets_in", "resp_pkts"),
        ("packets_out", "orig_pkts"),
        ("protocol", r#""ip""#),
        ("session_id", "uid"),
        ("src", "'id.orig_h'"),
        ("src_ip", "'id.orig_h'"),
        ("src_mac", "orig_l2_addr"),
        ("src_port", "'id.orig_p'"),
        ("transport", "proto"),
        ("vendor_product", r#""Zeek""#),
        ("vlan", "vlan"),
    ],
};

const DNS: ModelLog = ModelLog {
    log: "dns",
    fields: &[
        ("answer", r#"coalesce('answers{}', "unknown")"#),
        ("answer_count", "coalesce(mvcount('answers{}'), 0)"),
        ("dest", "'id.resp_h'"),
        ("dest_port", "'id.resp_p'"),
        ("duration", "rtt"),
        // One event of Zeek's is a query with its response.
        ("message_type", r#"if(isnull(rcode), "Query", mvappend("Query", "Response"))"#),
        ("nodename", r#""DNS""#),
        ("query", r#"coalesce(query, "unknown")"#),
        ("query_count", "if(isnull(query), 0, 1)"),
        ("query_type", r#"coalesce(qtype_name, "unknown")"#),
        ("record_type", r#"coalesce(qtype_name, "unknown")"#),
        ("reply_code", r#"coalesce(rcode_name, "unknown")"#),
        ("reply_code_id", "rcode"),
        ("src", "'id.orig_h'"),
        ("src_port", "'id.orig_p'"),
        ("transaction_id", "trans_id"),
        ("transport", "proto"),
        ("ttl", "'TTLs{}'"),
        ("vendor_product", r#""Zeek""#),
    ],
};

const HTTP: ModelLog = ModelLog {
    log: "http",
    fields: &[
        ("app", r#""http""#),
        ("bytes", "request_body_len + response_body_len"),
        ("bytes_in", "response_body_len"),
        ("bytes_out", "request_body_len"),
        ("dest", "'id.resp_h'"),
        ("dest_ip", "'id.resp_h'"),
        ("dest_port", "'id.resp_p'"),
        ("http_content_type", r#"coalesce('resp_mime_types{}', "unknown")"#),
        ("http_method", r#"coalesce(method, "unknown")"#),
        ("http_referrer", r#"coalesce(referrer, "unknown")"#),
        ("http_user_agent", r#"coalesce(user_agent, "unknown")"#),
        ("http_user_agent_length", "len(user_agent)"),
        ("nodename", r#"if(isnull('proxied{}'), "Web", mvappend("Web", "Web.Proxy"))"#),
        ("site", r#"coalesce(extracted_host, "unknown")"#),
        ("src", "'id.orig_h'"),
        ("src_ip", "'id.orig_h'"),
        ("src_port", "'id.orig_p'"),
        ("status", r#"coalesce(status_code, "unknown")"#),
        ("uri_path", r#"replace(uri, "\?.*$", "")"#),
        ("uri_query", r#"if(match(uri, "\?"), replace(uri, "^[^?]*", ""), null())"#),
        ("url", URL),
        ("url_domain", r#"coalesce(extracted_host, "unknown")"#),
        (
            "url_length",
            r#"len(coalesce(if(match(uri, "^[a-z]+://"), uri, "http://".extracted_host.uri), uri, "unknown"))"#,
        ),
        ("user", r#"coalesce(username, "unknown")"#),
        ("vendor_product", r#""Zeek""#),
    ],
};

/// A proxy is asked for a whole URL.
const URL: &str = r#"coalesce(if(match(uri, "^[a-z]+://"), uri, "http://".extracted_host.uri), uri, "unknown")"#;

const SSL: ModelLog = ModelLog {
    log: "ssl",
    fields: &[
        ("dest", "'id.resp_h'"),
        ("dest_port", "'id.resp_p'"),
        ("nodename", r#"mvappend("All_Certificates", "All_Certificates.SSL")"#),
        ("src", "'id.orig_h'"),
        ("src_port", "'id.orig_p'"),
        (
            "ssl_is_valid",
            r#"case(isnull(validation_status), null(), validation_status=="ok", "true", true(), "false")"#,
        ),
        ("ssl_issuer", "issuer"),
        ("ssl_issuer_common_name", r#"if(match(issuer, "CN="), replace(issuer, "^.*?CN=([^,]*).*$", "\1"), null())"#),
        ("ssl_name", "server_name"),
        ("ssl_subject", "subject"),
        (
            "ssl_subject_common_name",
            r#"if(match(subject, "CN="), replace(subject, "^.*?CN=([^,]*).*$", "\1"), null())"#,
        ),
        ("ssl_version", "version"),
        ("transport", r#""tcp""#),
        ("vendor_product", r#""Zeek""#),
    ],
};

const X509: ModelLog = ModelLog {
    log: "x509",
    fields: &[
        ("nodename", r#"mvappend("All_Certificates", "All_Certificates.SSL")"#),
        ("ssl_end_time", "'certificate.not_valid_after'"),
        ("ssl_issuer", "'certificate.issuer'"),
        (
            "ssl_issuer_common_name",
            r#"if(match('certificate.issuer', "CN="), replace('certificate.issuer', "^.*?CN=([^,]*).*$", "\1"), null())"#,
        ),
        ("ssl_publickey_algorithm", "'certificate.key_alg'"),
        ("ssl_serial", "'certificate.serial'"),
        ("ssl_signature_algorithm", "'certificate.sig_alg'"),
        ("ssl_start_time", "'certificate.not_valid_before'"),
        ("ssl_subject", "'certificate.subject'"),
        (
            "ssl_subject_common_name",
            r#"if(match('certificate.subject', "CN="), replace('certificate.subject', "^.*?CN=([^,]*).*$", "\1"), null())"#,
        ),
        ("ssl_validity_window", "'certificate.not_valid_after' - 'certificate.not_valid_before'"),
        ("ssl_version", "'certificate.version'"),
        ("vendor_product", r#""Zeek""#),
    ],
};

/// The models that run here.
pub const MODELS: [Model; 4] = [
    Model {
        name: "Network_Traffic",
        objects: &["All_Traffic", "Traffic_By_Action", "Allowed_Traffic", "Blocked_Traffic"],
        logs: &[CONN],
        unknown: &["dvc", "rule", "user"],
    },
    Model { name: "Network_Resolution", objects: &["DNS"], logs: &[DNS], unknown: &["name"] },
    Model { name: "Web", objects: &["Web", "Proxy"], logs: &[HTTP], unknown: &["action", "category"] },
    Model { name: "Certificates", objects: &["All_Certificates", "SSL"], logs: &[SSL, X509], unknown: &[] },
];

/// The other models of the Common Information Model, and what they are made of.
const ELSEWHERE: [(&str, &str); 22] = [
    ("Alerts", "alerts of other systems"),
    ("Application_State", "services of hosts"),
    ("Authentication", "logins that hosts and directories record"),
    ("Change", "audit logs of hosts, directories and clouds"),
    ("Compute_Inventory", "an inventory of hosts"),
    ("DLP", "a system against loss of data"),
    ("Data_Access", "audit logs of file shares and clouds"),
    ("Databases", "logs of databases"),
    ("Email", "logs of mail servers"),
    ("Endpoint", "events of hosts: processes, files, services, the registry (Sysmon, an EDR)"),
    ("Event_Signatures", "Windows event logs"),
    ("Interprocess_Messaging", "logs of message queues"),
    ("Intrusion_Detection", "alerts of an intrusion detection system"),
    ("JVM", "logs of Java machines"),
    ("Malware", "an antivirus"),
    ("Network_Sessions", "logs of VPN and DHCP servers"),
    ("Performance", "measurements of hosts"),
    ("Risk", "Splunk Enterprise Security's own index"),
    ("Splunk_Audit", "Splunk's own audit log"),
    ("Ticket_Management", "a ticket system"),
    ("Updates", "logs of updates"),
    ("Vulnerabilities", "a scanner of vulnerabilities"),
];

impl Model {
    /// The model of `datamodel=NAME` or `datamodel=NAME.OBJECT`.
    ///
    /// # Errors
    /// No log of Zeek's serves it, there is no such model, or it has no such object.
    pub fn find(name: &Spanned<String>) -> Result<&'static Self, Error> {
        let (model, object) = match name.value.split_once('.') {
            Some((model, object)) => (model, Some(object.rsplit('.').next().unwrap_or(object))),
            None => (name.value.as_str(), None),
        };
        let here = || {
            let one = |model: &Self| {
                let logs: Vec<&str> = model.logs.iter().map(|log| log.log).collect();
                format!("{} ({})", model.name, logs.join(", "))
            };
            format!("data models here: {}", MODELS.iter().map(one).collect::<Vec<_>>().join(", "))
        };
        let Some(found) = MODELS.iter().find(|known| known.name == model) else {
            if let Some((_, needs)) = ELSEWHERE.iter().find(|(known, _)| *known == model) {
                let message =
                    format!("`tstats` over the data model `{model}` needs {needs}: no log of Zeek's serves it");
                return Err(Error::unsupported(name.span, message).help(here()));
            }
            let all = MODELS.iter().map(|known| known.name).chain(ELSEWHERE.iter().map(|(known, _)| *known));
            let error = Error::syntax(name.span, format!("unknown data model `{}` of `tstats`", shortened(model)));
            return Err(match nearest(model, all) {
                Some(near) => error.help(format!("did you mean `{near}`?")),
                None => error.help(here()),
            });
        };
        match object {
            Some(object) if !found.objects.contains(&object) => {
                let message = format!("the data model `{model}` has no object `{}`", shortened(object));
                Err(Error::syntax(name.span, message).help(format!("objects: {}", found.objects.join(", "))))
            }
            _ => Ok(found),
        }
    }

    /// `dest` of `All_Traffic.dest`: the field without its objects; `None` for a name without one.
    #[must_use]
    pub fn field<'a>(&self, name: &'a str) -> Option<&'a str> {
        let (object, mut field) = name.split_once('.')?;
        if !self.objects.contains(&object) {
            return None;
        }
        while let Some((object, rest)) = field.split_once('.') {
            if !self.objects.contains(&object) {
                break;
            }
            field = rest;
        }
        Some(field)
    }

    /// Names of all its fields, in byte order.
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = self
            .logs
            .iter()
            .flat_map(|log| log.fields.iter().map(|(name, _)| *name))
            .chain(self.unknown.iter().copied())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Every data model that `pipeline` and its subsearches name is one that runs here.
///
/// # Errors
/// The first that is not; its span is the place in the text of `pipeline`.
pub(crate) fn check(pipeline: &Pipeline) -> Result<(), Error> {
    let mut wrong = None;
    pipeline.each(&mut |command| {
        if let Command::Tstats(tstats) = &command.value
            && let Some(model) = &tstats.model
            && wrong.is_none()
        {
            wrong = Model::find(model).err();
        }
    });
    wrong.map_or(Ok(()), Err)
}
