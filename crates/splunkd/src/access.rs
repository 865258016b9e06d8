//! Who may ask: a session key from a login, the token, or user and password with each request.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use gazehound::{Error, Result};
use gazehound_net::Secret;

/// A session that is not used for so long is over (server.conf, `sessionTimeout`).
const IDLE: Duration = Duration::from_secs(3600);

pub(crate) struct Access {
    username: String,
    password: Option<Secret>,
    token: Option<Secret>,
    sessions: Mutex<HashMap<String, Instant>>,
}

impl Access {
    pub(crate) fn new(username: String, password: Option<Secret>, token: Option<Secret>) -> Result<Self> {
        if password.is_none() && token.is_none() {
            return Err(Error::input(
                "the server needs a password or a token that its clients show\n  \
                 set SPLUNK_PASSWORD or SPLUNK_TOKEN, in the environment or in a file `.env`",
            ));
        }
        Ok(Self { username, password, token, sessions: Mutex::default() })
    }

    pub(crate) fn username(&self) -> &str {
        &self.username
    }

    /// A new session key, if the two are right.
    pub(crate) fn login(&self, username: &str, password: &str) -> Option<String> {
        let right = self.password.as_ref().is_some_and(|right| same(right.expose(), password));
        if !(right && username == self.username) {
            return None;
        }
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok()?;
        let key = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone(), Instant::now());
        Some(key)
    }

    /// Whether the header `Authorization` lets its sender in.
    pub(crate) fn admits(&self, header: Option<&str>) -> bool {
        let Some((scheme, shown)) = header.and_then(|header| header.split_once(' ')) else { return false };
        let is_token = self.token.as_ref().is_some_and(|token| same(token.expose(), shown));
        match scheme.to_ascii_lowercase().as_str() {
            "splunk" => is_token || self.has_session(shown),
            "bearer" => is_token,
            "basic" => self.password.as_ref().is_some_and(|password| {
                let right = BASE64_STANDARD.encode(format!("{}:{}", self.username, password.expose()));
                same(&right, shown)
            }),
            _ => false,
        }
    }

    fn has_session(&self, key: &str) -> bool {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.retain(|_, used| used.elapsed() < IDLE);
        sessions.get_mut(key).map(|used| *used = Instant::now()).is_some()
    }
}

/// Compares in a time that depends on the lengths alone.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}
