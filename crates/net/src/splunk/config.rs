//! Where the server is and who asks.

use std::path::PathBuf;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::secret::Secret;
use crate::settings::{Settings, Source};

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
    /// How long the server may be silent before it counts as gone.
    pub patience: Duration,
    /// How often a request is repeated after a fault of the network that may pass.
    pub retries: u32,
    /// The wait before the first repetition; it doubles each time.
    pub pause: Duration,
    /// How long one request waits in all while the server has no room, whatever the server asks for.
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
            pause: Duration::from_secs(1),
            longest_wait: Duration::from_secs(300),
        }
    }

    /// `SPLUNK_HOST`, `SPLUNK_PORT`, `SPLUNK_SCHEME`, and of `SPLUNK_TOKEN`, `SPLUNK_SESSION_KEY`, `SPLUNK_USERNAME` with
    /// `SPLUNK_PASSWORD` the first that is set; `SPLUNK_CA_FILE`, `SPLUNK_INSECURE=1`, and `SPLUNK_TIMEOUT` in seconds. `None`
    /// without a host.
    ///
    /// Host and login come from one place: a host that a `.env` file names does not get the password of the environment.
    ///
    /// # Errors
    /// There is a host but no login beside it, or a value cannot be used.
    pub fn from_settings(settings: &Settings) -> Result<Option<Self>> {
        let host =
            Source::ALL.into_iter().find_map(|source| Some((source, settings.secret_from(source, "SPLUNK_HOST")?)));
        let Some((source, host)) = host else { return Ok(None) };
        let Some(login) = login(settings, source) else { return Err(no_login(settings, source)) };
        let mut config = Self::new(host.expose(), login);
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
        if let Some(seconds) = settings.get("SPLUNK_TIMEOUT") {
            let number = seconds.parse().ok().filter(|number| *number > 0).map(Duration::from_secs);
            config.patience = number.ok_or_else(|| {
                Error::input(format!(
                    "SPLUNK_TIMEOUT is `{seconds}`\n  expected a whole number of seconds, such as `600`"
                ))
            })?;
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

fn login(settings: &Settings, source: Source) -> Option<Login> {
    let secret = |name: &str| settings.secret_from(source, name);
    if let Some(token) = secret("SPLUNK_TOKEN") {
        return Some(Login::Token(token));
    }
    if let Some(key) = secret("SPLUNK_SESSION_KEY") {
        return Some(Login::SessionKey(key));
    }
    let username = secret("SPLUNK_USERNAME")?.expose().to_owned();
    Some(Login::Password { username, password: secret("SPLUNK_PASSWORD")? })
}

fn no_login(settings: &Settings, source: Source) -> Error {
    let elsewhere = Source::ALL.into_iter().find(|other| *other != source && login(settings, *other).is_some());
    Error::input(match elsewhere {
        Some(other) => format!(
            "SPLUNK_HOST is set in {source}, but the login is in {other}, so it is not sent there\n  \
             give the host and the login in one place"
        ),
        None => {
            "SPLUNK_HOST is set, but no login is\n  set SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD".to_owned()
        }
    })
}
