//! Where the server is and who asks.

use std::path::PathBuf;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::secret::Secret;
use crate::settings::Settings;

/// How the server knows the user.
#[derive(Debug, Clone)]
pub enum Login {
    /// User and password: one login, then a session key.
    Password {
        /// The user.
        username: String,
        /// Never shown.
        password: Secret,
    },
    /// A session key that somebody else got.
    SessionKey(Secret),
    /// A bearer token.
    Token(Secret),
}

/// A server and a login.
#[derive(Debug, Clone)]
pub struct Config {
    /// Name or address.
    pub host: String,
    /// The management port.
    pub port: u16,
    /// `https` or `http`.
    pub scheme: String,
    /// Who asks.
    pub login: Login,
    /// A file of PEM certificates to trust besides the system's.
    pub ca_file: Option<PathBuf>,
    /// Takes any certificate: whoever stands between can read and change everything.
    pub insecure: bool,
    /// How long an answer may take; a blocking job may take as long as it runs.
    pub patience: Duration,
    /// How often a request is repeated after a fault that may pass.
    pub retries: u32,
    /// The longest wait before a repetition, whatever the server asks for.
    pub longest_wait: Duration,
}

impl Config {
    /// `host` at port 8089 over https, certificates verified.
    pub fn new(host: impl Into<String>, login: Login) -> Self {
        Self {
            host: host.into(),
            port: 8089,
            scheme: "https".to_owned(),
            login,
            ca_file: None,
            insecure: false,
            patience: Duration::from_secs(120),
            retries: 3,
            longest_wait: Duration::from_secs(60),
        }
    }

    /// `SPLUNK_HOST`, `SPLUNK_PORT`, `SPLUNK_SCHEME`, and of `SPLUNK_TOKEN`, `SPLUNK_SESSION_KEY`, `SPLUNK_USERNAME` with
    /// `SPLUNK_PASSWORD` the first that is set; `SPLUNK_CA_FILE`, and `SPLUNK_INSECURE=1`. `None` without a host.
    ///
    /// # Errors
    /// There is a host but no login, or a value cannot be used.
    pub fn from_settings(settings: &Settings) -> Result<Option<Self>> {
        let Some(host) = settings.get("SPLUNK_HOST") else { return Ok(None) };
        let login = if let Some(token) = settings.secret("SPLUNK_TOKEN") {
            Login::Token(token)
        } else if let Some(key) = settings.secret("SPLUNK_SESSION_KEY") {
            Login::SessionKey(key)
        } else if let (Some(username), Some(password)) =
            (settings.get("SPLUNK_USERNAME"), settings.secret("SPLUNK_PASSWORD"))
        {
            Login::Password { username, password }
        } else {
            return Err(Error::input(
                "SPLUNK_HOST is set, but no login is\n  set SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD",
            ));
        };
        let mut config = Self::new(host, login);
        if let Some(port) = settings.get("SPLUNK_PORT") {
            config.port = port
                .parse()
                .map_err(|_| Error::input(format!("SPLUNK_PORT is `{port}`\n  expected a number from 1 to 65535")))?;
        }
        if let Some(scheme) = settings.get("SPLUNK_SCHEME") {
            if !["https", "http"].contains(&scheme.as_str()) {
                return Err(Error::input(format!("SPLUNK_SCHEME is `{scheme}`\n  expected `https` or `http`")));
            }
            config.scheme = scheme;
        }
        config.ca_file = settings.get("SPLUNK_CA_FILE").map(PathBuf::from);
        config.insecure = match settings.get("SPLUNK_INSECURE").as_deref() {
            None | Some("0" | "false") => false,
            Some("1" | "true") => true,
            Some(other) => return Err(Error::input(format!("SPLUNK_INSECURE is `{other}`\n  expected `1` or `0`"))),
        };
        Ok(Some(config))
    }

    pub(super) fn base(&self) -> String {
        // An IPv6 address stands in brackets.
        let bare_v6 = self.host.contains(':') && !self.host.starts_with('[');
        let host = if bare_v6 { format!("[{}]", self.host) } else { self.host.clone() };
        format!("{}://{host}:{}", self.scheme, self.port)
    }
}
