//! Requests to one server: login, version, and what is done when an answer is not the one hoped for.

use std::io::Read as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::blocking::{Client as Http, RequestBuilder, Response};
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Certificate, Method, StatusCode};
use serde_json::Value;

use super::config::{Config, Login};
use super::job::{Message, messages};
use super::target::{Target, Version};
use super::wait::{Say, Waits, retry_after, seconds};
use crate::error::{Error, Result, causes};
use crate::secret::Secret;

/// One login and, where the server keeps connections open, one TLS handshake for all requests.
pub(super) struct Connection {
    pub(super) config: Config,
    pub(super) base: String,
    http: Http,
    key: Mutex<Keys>,
    version: Mutex<Option<Version>>,
}

/// What logins gave.
#[derive(Default)]
struct Keys {
    now: Option<Secret>,
    /// Those of sessions that are over: a server may still send them back.
    before: Vec<Secret>,
}

/// An error, and whether the request may have arrived all the same.
pub(super) struct Fault {
    pub(super) error: Error,
    pub(super) status: Option<StatusCode>,
    pub(super) may_have_arrived: bool,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self { error, status: None, may_have_arrived: false }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        fault.error
    }
}

/// Characters of an answer that a message quotes.
const QUOTED: usize = 400;

/// How a request ended on the wire.
enum Sent {
    Answer(Response),
    /// The login before it was not taken.
    NoLogin(Response),
}

impl Connection {
    pub(super) fn new(config: Config) -> Result<Self> {
        // Not quoted: what stands before an `@` may be a password.
        if config.host.is_empty() || !config.host.chars().all(|c| c.is_alphanumeric() || ".-_:[]%".contains(c)) {
            return Err(Error::input(
                "SPLUNK_HOST is no host\n  expected a name or an address alone, such as `splunk.example.com`; \
                 SPLUNK_SCHEME and SPLUNK_PORT have the rest",
            ));
        }
        let mut http = Http::builder()
            // Of each step, not of the whole: a large page may take longer, but not fall silent.
            .timeout(config.patience)
            .connect_timeout(config.patience.min(Duration::from_secs(20)))
            // A hunter thinks between two cells: the connection, and its TLS session, is kept.
            .pool_idle_timeout(None)
            .tcp_keepalive(Duration::from_secs(30))
            // A redirect could carry the token away.
            .redirect(reqwest::redirect::Policy::none())
            .danger_accept_invalid_certs(config.insecure)
            .user_agent(concat!("gazehound/", env!("CARGO_PKG_VERSION")));
        if let Some(path) = &config.ca_file {
            let unusable = |why: String| Error::input(format!("SPLUNK_CA_FILE `{}`: {why}", path.display()));
            let text = std::fs::read(path).map_err(|error| unusable(error.to_string()))?;
            let certificates = Certificate::from_pem_bundle(&text).map_err(|error| unusable(causes(&error)))?;
            if certificates.is_empty() {
                return Err(unusable("it holds no PEM certificate".to_owned()));
            }
            http = certificates.into_iter().fold(http, |http, certificate| http.add_root_certificate(certificate));
        }
        let http = http.build().map_err(|error| Error::input(format!("the HTTPS client: {}", causes(&error))))?;
        let base = config.base();
        Ok(Self { config, base, http, key: Mutex::default(), version: Mutex::default() })
    }

    /// The body of the answer. What may be asked twice is asked again after a fault of the network.
    pub(super) fn ask(&self, target: Target<'_>, form: &[(&str, &str)], say: Say<'_>) -> Result<Vec<u8>, Fault> {
        let mut waits = Waits::new(&self.config, say);
        loop {
            let mut response = self.open(target, form, &mut waits)?;
            let mut body = Vec::new();
            match response.read_to_end(&mut body) {
                Ok(_) => return Ok(body),
                Err(error) => {
                    let reqwest = error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>());
                    let is_silence = reqwest.is_some_and(reqwest::Error::is_timeout);
                    let why = self.hide(&causes(&error));
                    if !(target.may_repeat() && waits.broken(&self.broke(is_silence, &why))) {
                        return Err(self.lost(is_silence, &why, waits.tries()));
                    }
                }
            }
        }
    }

    /// The answer, once it is a success: its body is still to come.
    pub(super) fn open(
        &self,
        target: Target<'_>,
        form: &[(&str, &str)],
        waits: &mut Waits<'_>,
    ) -> Result<Response, Fault> {
        let (mut renewed, mut reprobed) = (false, false);
        loop {
            let version = if target == Target::Info { Version::V1 } else { self.version(waits)? };
            let (sent, key) = match self.send(target, version, form) {
                Ok(sent) => sent,
                Err(Failure::Ours(error)) => return Err(error.into()),
                Err(Failure::Network(error, login)) => {
                    // Nothing has arrived where there was no connection, or where it was the login that broke.
                    let unsent = error.is_connect() || login;
                    let is_silence = error.is_timeout() && !error.is_connect();
                    let why = self.hide(&causes(&error.without_url()));
                    let again = (unsent || target.may_repeat()) && may_pass(&why);
                    if again && waits.broken(&self.broke(is_silence, &why)) {
                        continue;
                    }
                    if unsent && !is_silence {
                        return Err(self.unreached(&why).into());
                    }
                    return Err(Fault { may_have_arrived: !unsent, ..self.lost(is_silence, &why, waits.tries()) });
                }
            };
            let (response, of_login) = match sent {
                Sent::Answer(response) => (response, false),
                Sent::NoLogin(response) => (response, true),
            };
            let status = response.status();
            if status.is_success() {
                return Ok(response);
            }
            if status == StatusCode::UNAUTHORIZED && !renewed && !of_login && key.is_some() {
                self.forget(key.as_ref());
                renewed = true;
                continue;
            }
            // Both say that nothing was done.
            if [StatusCode::SERVICE_UNAVAILABLE, StatusCode::TOO_MANY_REQUESTS].contains(&status) {
                let told = retry_after(&response);
                let refused = self.refused(response);
                let why = refused.error.message().lines().next().unwrap_or_default().to_owned();
                waits
                    .busy(told, &why)
                    .map_err(|advice| Fault { error: Error::server(format!("{why}\n  {advice}")), ..refused })?;
                continue;
            }
            // A server that is another version by now does not know the address.
            if status == StatusCode::NOT_FOUND && target != Target::Info && !reprobed {
                reprobed = true;
                *self.version.lock().unwrap_or_else(PoisonError::into_inner) = None;
                if self.version(waits)? != version {
                    continue;
                }
            }
            return Err(self.refused(response));
        }
    }

    /// Of the search API, asked for once.
    fn version(&self, waits: &mut Waits<'_>) -> Result<Version, Fault> {
        if let Some(version) = *self.version.lock().unwrap_or_else(PoisonError::into_inner) {
            return Ok(version);
        }
        let mut body = Vec::new();
        loop {
            let mut response = self.open(Target::Info, &[("output_mode", "json")], waits)?;
            match response.read_to_end(&mut body) {
                Ok(_) => break,
                Err(error) => {
                    let why = self.hide(&causes(&error));
                    body.clear();
                    if !waits.broken(&self.broke(false, &why)) {
                        return Err(self.lost(false, &why, waits.tries()));
                    }
                }
            }
        }
        let content = &json(&body, "the server's version")?["entry"][0]["content"];
        let version = Version::of(content["version"].as_str().unwrap_or_default(), content["instance_type"].as_str());
        let version = version.ok_or_else(|| {
            Error::server(format!(
                "the server at {} does not tell its version: is it Splunk's management port?",
                self.base
            ))
        })?;
        *self.version.lock().unwrap_or_else(PoisonError::into_inner) = Some(version);
        Ok(version)
    }

    /// The answer, and the session key that the request carried.
    fn send(
        &self,
        target: Target<'_>,
        version: Version,
        form: &[(&str, &str)],
    ) -> Result<(Sent, Option<Secret>), Failure> {
        let mut used = None;
        let authorization = match &self.config.login {
            Login::Token(token) => format!("Bearer {}", token.expose()),
            Login::SessionKey(key) => format!("Splunk {}", key.expose().trim_start_matches("Splunk ")),
            Login::Password { username, password } => match self.session(username, password)? {
                Ok(key) => format!("Splunk {}", used.insert(key).expose()),
                Err(refused) => return Ok((Sent::NoLogin(refused), None)),
            },
        };
        let mut authorization = HeaderValue::from_str(&authorization).map_err(|_| {
            Failure::Ours(Error::input("the token or session key holds a character that no header can carry"))
        })?;
        authorization.set_sensitive(true);
        let method = target.method(version);
        let request = self.http.request(method.clone(), format!("{}/{}", self.base, target.path(version)));
        let request = request.header(AUTHORIZATION, authorization);
        let request: RequestBuilder = if method == Method::GET { request.query(form) } else { request.form(form) };
        let response = request.send().map_err(|error| Failure::Network(error, false))?;
        Ok((Sent::Answer(response), used))
    }

    /// The session's key; a login where there is none, or its answer where it is refused.
    fn session(&self, username: &str, password: &Secret) -> Result<Result<Secret, Response>, Failure> {
        // Held during the login, so that requests at the same time log in once.
        let mut keys = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = &keys.now {
            return Ok(Ok(key.clone()));
        }
        let network = |error| Failure::Network(error, true);
        let form = [("username", username), ("password", password.expose()), ("output_mode", "json")];
        let address = format!("{}/services/auth/login", self.base);
        let response = self.http.post(address).form(&form).send().map_err(network)?;
        if !response.status().is_success() {
            return Ok(Err(response));
        }
        let body = response.bytes().map_err(network)?;
        let answer = json(&body, "the login").map_err(Failure::Ours)?;
        let given = answer["sessionKey"].as_str();
        let given = given.ok_or_else(|| Failure::Ours(Error::server("the login's answer holds no session key")))?;
        Ok(Ok(keys.now.insert(Secret::new(given)).clone()))
    }

    /// Unless another request has a new one already.
    fn forget(&self, used: Option<&Secret>) {
        let mut keys = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.now.as_ref() == used {
            let over = keys.now.take();
            keys.before.extend(over);
        }
    }

    fn refused(&self, response: Response) -> Fault {
        let status = response.status();
        let body = response.bytes().unwrap_or_default();
        let said = serde_json::from_slice::<Value>(&body).ok().map(|answer| {
            messages(&answer["messages"]).into_iter().map(|message| message.text).collect::<Vec<_>>().join("; ")
        });
        let said = said.filter(|text| !text.is_empty()).unwrap_or_else(|| String::from_utf8_lossy(&body).into_owned());
        // Hidden before it is cut: half a secret would not be recognised.
        let said = self.hide(&said);
        let said: String = said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(QUOTED).collect();
        let said = if said.is_empty() { "nothing".to_owned() } else { said };
        let reason = status.canonical_reason().unwrap_or_default();
        let message = format!("{} says: {said} ({} {reason})", self.base, status.as_u16());
        let error = match status.as_u16() {
            401 => Error::auth(format!("{message}\n  check SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD")),
            402 | 403 => Error::auth(format!(
                "{message}\n  the user's role lacks a right: `search`, and the index among its indexes"
            )),
            400 => Error::input(message),
            300..=399 => Error::server(format!(
                "{message}\n  that is a redirect, which is not followed: SPLUNK_HOST, SPLUNK_PORT and SPLUNK_SCHEME must name the \
                 management port itself"
            )),
            _ => Error::server(message),
        };
        // A gateway may have passed the request on before it gave up.
        let may_have_arrived = [500, 502, 504].contains(&status.as_u16());
        Fault { error, status: Some(status), may_have_arrived }
    }

    fn unreached(&self, why: &str) -> Error {
        let what_to_do = if why.to_lowercase().contains("certificate") {
            "set SPLUNK_CA_FILE to the certificate of the server's authority (docs/splunk.md, \"Self-signed servers\")"
        } else {
            "check SPLUNK_HOST, SPLUNK_PORT (the management port, 8089 by default) and SPLUNK_SCHEME"
        };
        Error::connection(format!("{} was not reached: {why}\n  {what_to_do}", self.base))
    }

    /// One line for a wait.
    fn broke(&self, is_silence: bool, why: &str) -> String {
        if is_silence {
            return format!("{} was silent for {}", self.base, seconds(self.config.patience));
        }
        format!("the connection to {} broke: {why}", self.base)
    }

    /// There was a connection, but no whole answer.
    pub(super) fn lost(&self, is_silence: bool, why: &str, tries: u32) -> Fault {
        let times = if tries > 1 { format!(", {tries} times in a row") } else { String::new() };
        let advice = if is_silence {
            "the search may be heavy, or the network slow: search a shorter time (`earliest_time`), or set SPLUNK_TIMEOUT to more seconds"
        } else {
            "something between here and the server ends connections, or the server was restarted: try again"
        };
        let error = Error::connection(format!("{}{times}\n  {advice}", self.broke(is_silence, why)));
        Fault { error, status: None, may_have_arrived: true }
    }

    /// What the server says, without this connection's secrets.
    pub(super) fn clean(&self, messages: Vec<Message>) -> Vec<Message> {
        messages.into_iter().map(|message| Message { text: self.hide(&message.text), ..message }).collect()
    }

    /// `text` without this connection's secrets.
    pub(super) fn hide(&self, text: &str) -> String {
        let own = match &self.config.login {
            Login::Password { password: secret, .. } | Login::Token(secret) | Login::SessionKey(secret) => secret,
        };
        let text = own.redact(text);
        let keys = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        keys.now.iter().chain(&keys.before).fold(text, |text, key| key.redact(&text))
    }
}

/// Why there is no answer.
enum Failure {
    Ours(Error),
    /// Whether it was the login's request.
    Network(reqwest::Error, bool),
}

/// A certificate that is not trusted, or a name that is not known, stays so.
fn may_pass(why: &str) -> bool {
    let why = why.to_lowercase();
    !(why.contains("certificate") || why.contains("dns error"))
}

pub(super) fn json(body: &[u8], what: &str) -> Result<Value> {
    serde_json::from_slice(body)
        .map_err(|error| Error::server(format!("the server's answer about {what} is no JSON: {error}")))
}
