//! One connection to a server: login, version, requests and what to do when one fails.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use reqwest::blocking::{Client as Http, Response};
use reqwest::header::{AUTHORIZATION, HeaderValue, RETRY_AFTER};
use reqwest::{Certificate, Method, StatusCode};
use serde_json::Value;

use super::config::{Config, Login};
use super::job::{Job, JobState, messages};
use super::page::{self, Page, Table};
use crate::error::{Error, Result, causes};
use crate::secret::Secret;

/// A connection: one login and, where the server allows it, one TLS handshake for all its requests.
pub struct Client {
    config: Config,
    http: Http,
    base: String,
    /// What a login gave.
    key: Mutex<Option<Secret>>,
    /// `search/v2/jobs`, or `search/jobs` on servers before 9.0.2 (Cloud: before 9.0.2209).
    jobs: OnceLock<&'static str>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("config", &self.config).finish_non_exhaustive()
    }
}

impl Client {
    /// A connection that asks nothing yet.
    ///
    /// # Errors
    /// The CA file cannot be read or holds no certificate.
    pub fn new(config: Config) -> Result<Self> {
        let mut http = Http::builder()
            // A blocking job holds its request open for as long as it runs: only silence counts, and only of a connection
            // that no longer answers.
            .timeout(None)
            .connect_timeout(Duration::from_secs(20))
            .tcp_keepalive(Duration::from_secs(30))
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
        Ok(Self { config, http, base, key: Mutex::new(None), jobs: OnceLock::new() })
    }

    /// Where it goes.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether any certificate is taken.
    #[must_use]
    pub const fn is_insecure(&self) -> bool {
        self.config.insecure
    }

    /// Starts a job with these parameters (`exec_mode`, `earliest_time`, …). It is asked for once: a job that may have
    /// been started is not started again.
    ///
    /// # Errors
    /// The server refuses the search or has no room for it (after waiting as told), the login, or is not reached.
    pub fn create(&self, search: &str, parameters: &[(&str, &str)]) -> Result<Job> {
        let path = format!("services/{}", self.jobs()?);
        let mut form = vec![("search", search), ("output_mode", "json")];
        form.extend_from_slice(parameters);
        let answer = self.ask(&Method::POST, &path, &form, false)?;
        let answer = json(&answer, "the new job")?;
        let sid = answer["sid"].as_str().ok_or_else(|| Error::server("the server's answer names no sid"))?;
        Ok(Job { sid: sid.to_owned() })
    }

    /// How far `job` is.
    ///
    /// # Errors
    /// As [`Client::create`], or the job is gone.
    pub fn state(&self, job: &Job) -> Result<JobState> {
        let path = self.path(job, "")?;
        let body = self.ask(&Method::GET, &path, &[("output_mode", "json")], true)?;
        if body.is_empty() {
            // 204: not readable yet.
            let queued = "QUEUED".to_owned();
            return Ok(JobState {
                dispatch: queued,
                is_done: false,
                is_failed: false,
                rows: 0,
                events: 0,
                progress: 0.0,
                messages: Vec::new(),
            });
        }
        JobState::read(&json(&body, "the job")?).ok_or_else(|| Error::server("the server's answer describes no job"))
    }

    /// `count` rows of `job` from `offset`; fewer where the server gives fewer. An answer that is cut off is asked for again.
    ///
    /// # Errors
    /// As [`Client::state`], or the answer is no page each time it is asked for.
    pub fn page<T: Table>(&self, job: &Job, offset: u64, count: u64) -> Result<Page<T>> {
        let path = self.path(job, "/results")?;
        let (offset, count) = (offset.to_string(), count.to_string());
        let form = [("output_mode", "json_rows"), ("count", count.as_str()), ("offset", offset.as_str())];
        let method = if self.jobs()?.contains("v2") { Method::POST } else { Method::GET };
        let mut tried = 0;
        loop {
            let body = self.ask(&method, &path, &form, true)?;
            match page::read(&body) {
                Ok(page) => return Ok(page),
                Err(_) if body.is_empty() => return Err(Error::server("the server has no results of this job yet")),
                Err(error) if tried >= self.config.retries => {
                    return Err(Error::server(format!(
                        "the rows from {offset} on are no page of results, {} times in a row: {error}",
                        tried + 1
                    )));
                }
                Err(_) => tried += 1,
            }
        }
    }

    /// Ends `job` and deletes it from the server.
    ///
    /// # Errors
    /// The server is not reached or refuses; a job that is gone already is no error.
    pub fn cancel(&self, job: &Job) -> Result<()> {
        let path = self.path(job, "/control")?;
        match self.ask(&Method::POST, &path, &[("action", "cancel"), ("output_mode", "json")], true) {
            Err(error) if error.message().contains("(404 ") => Ok(()),
            other => other.map(|_| ()),
        }
    }

    fn path(&self, job: &Job, rest: &str) -> Result<String> {
        if !job.sid.chars().all(|c| c.is_ascii_alphanumeric() || "._-@".contains(c)) {
            return Err(Error::server(format!("the server's sid `{}` cannot stand in an address", job.sid)));
        }
        Ok(format!("services/{}/{}{rest}", self.jobs()?, job.sid))
    }

    /// The end points by the server's version, asked for once.
    fn jobs(&self) -> Result<&'static str> {
        if let Some(jobs) = self.jobs.get() {
            return Ok(jobs);
        }
        let body = self.ask(&Method::GET, "services/server/info", &[("output_mode", "json")], true)?;
        let answer = json(&body, "the server's version")?;
        let content = &answer["entry"][0]["content"];
        let version = content["version"].as_str().unwrap_or_default();
        let numbers: Vec<u64> = version.split('.').map_while(|part| part.parse().ok()).collect();
        if numbers.is_empty() {
            return Err(Error::server(format!(
                "the server at {} does not tell its version: is it Splunk's management port?",
                self.base
            )));
        }
        let is_cloud = content["instance_type"].as_str() == Some("cloud");
        let first = if is_cloud { [9, 0, 2209] } else { [9, 0, 2] };
        let jobs = if numbers.as_slice() < first.as_slice() { "search/jobs" } else { "search/v2/jobs" };
        Ok(self.jobs.get_or_init(|| jobs))
    }

    /// The body of the answer. What may be asked twice is asked again after a fault that may pass.
    fn ask(&self, method: &Method, path: &str, form: &[(&str, &str)], again: bool) -> Result<Vec<u8>> {
        let (mut tried, mut renewed) = (0, false);
        loop {
            let sent = self.send(method, path, form, again);
            let response = match sent {
                Ok(response) => response,
                Err(error) => {
                    // Nothing was sent where there was no connection.
                    if (again || error.is_connect()) && tried < self.config.retries && may_pass(&error) {
                        tried += 1;
                        self.wait(None, tried);
                        continue;
                    }
                    return Err(self.unreached(error));
                }
            };
            let status = response.status();
            if status == StatusCode::UNAUTHORIZED && !renewed && matches!(self.config.login, Login::Password { .. }) {
                *self.key.lock().unwrap_or_else(PoisonError::into_inner) = None;
                renewed = true;
                continue;
            }
            // Both say that nothing was done.
            let is_busy = status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS;
            if is_busy && tried < self.config.retries {
                tried += 1;
                self.wait(retry_after(&response), tried);
                continue;
            }
            match response.bytes() {
                Ok(body) if status.is_success() => return Ok(body.into()),
                Ok(body) => return Err(self.refused(status, &body)),
                Err(_) if again && tried < self.config.retries => {
                    tried += 1;
                    self.wait(None, tried);
                }
                Err(error) => return Err(self.unreached(error.into())),
            }
        }
    }

    fn send(&self, method: &Method, path: &str, form: &[(&str, &str)], again: bool) -> Result<Response, Failure> {
        let address = format!("{}/{path}", self.base);
        let request = self.http.request(method.clone(), address).header(AUTHORIZATION, self.authorization()?);
        let request = if *method == Method::GET { request.query(form) } else { request.form(form) };
        // What is not asked again may take as long as a search.
        let request = if again { request.timeout(self.config.patience) } else { request };
        Ok(request.send()?)
    }

    fn authorization(&self) -> Result<HeaderValue, Failure> {
        let text = match &self.config.login {
            Login::Token(token) => format!("Bearer {}", token.expose()),
            Login::SessionKey(key) => format!("Splunk {}", key.expose().trim_start_matches("Splunk ")),
            Login::Password { username, password } => format!("Splunk {}", self.session(username, password)?.expose()),
        };
        let mut value = HeaderValue::from_str(&text)
            .map_err(|_| Error::input("the token or session key holds a character that no header can carry"))?;
        value.set_sensitive(true);
        Ok(value)
    }

    /// The session's key; a login where there is none.
    fn session(&self, username: &str, password: &Secret) -> Result<Secret, Failure> {
        // Held during the login, so that requests at the same time log in once.
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = &*key {
            return Ok(key.clone());
        }
        let form = [("username", username), ("password", password.expose()), ("output_mode", "json")];
        let response = self.http.post(format!("{}/services/auth/login", self.base)).form(&form).send()?;
        let (status, body) = (response.status(), response.bytes()?);
        if !status.is_success() {
            // The message is cleared of the key, which is locked here.
            drop(key);
            return Err(self.refused(status, &body).into());
        }
        let answer = json(&body, "the login")?;
        let given =
            answer["sessionKey"].as_str().ok_or_else(|| Error::server("the login's answer holds no session key"))?;
        Ok(key.insert(Secret::new(given)).clone())
    }

    /// As told, else one second, two, four, …
    fn wait(&self, told: Option<Duration>, tried: u32) {
        let wait = told.unwrap_or_else(|| Duration::from_millis(500 << tried.min(6)));
        std::thread::sleep(wait.min(self.config.longest_wait));
    }

    fn refused(&self, status: StatusCode, body: &[u8]) -> Error {
        let said = serde_json::from_slice::<Value>(body).ok().map(|answer| {
            messages(&answer["messages"]).into_iter().map(|message| message.text).collect::<Vec<_>>().join("; ")
        });
        let said = said.filter(|text| !text.is_empty()).unwrap_or_else(|| {
            let text = String::from_utf8_lossy(body);
            text.chars().take(200).collect::<String>()
        });
        let message = self.hide(&format!(
            "{} says: {said} ({} {})",
            self.base,
            status.as_u16(),
            status.canonical_reason().unwrap_or_default()
        ));
        match status.as_u16() {
            401 => Error::auth(format!("{message}\n  check SPLUNK_TOKEN, or SPLUNK_USERNAME and SPLUNK_PASSWORD")),
            402 | 403 => Error::auth(format!(
                "{message}\n  the user's role lacks a right: `search`, and the index among its indexes"
            )),
            400 => Error::input(message),
            429 | 503 => {
                Error::server(format!("{message}\n  the server has no room for the search now: try again later"))
            }
            _ => Error::server(message),
        }
    }

    fn unreached(&self, failure: Failure) -> Error {
        match failure {
            Failure::Ours(error) => error,
            Failure::Network(error) => {
                let text = self.hide(&causes(&error.without_url()));
                let what_to_do = if text.to_lowercase().contains("certificate") {
                    "\n  set SPLUNK_CA_FILE to the certificate of the server's authority (docs/splunk.md, \"Self-signed servers\")"
                } else {
                    "\n  check SPLUNK_HOST, SPLUNK_PORT (the management port, 8089 by default) and SPLUNK_SCHEME"
                };
                Error::connection(format!("{} was not reached: {text}{what_to_do}", self.base))
            }
        }
    }

    /// `text` without this connection's secrets.
    fn hide(&self, text: &str) -> String {
        let own = match &self.config.login {
            Login::Password { password: secret, .. } | Login::Token(secret) | Login::SessionKey(secret) => secret,
        };
        let text = own.redact(text);
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        key.as_ref().map_or(text.clone(), |key| key.redact(&text))
    }
}

/// Why there is no answer.
enum Failure {
    Ours(Error),
    Network(reqwest::Error),
}

impl Failure {
    fn is_connect(&self) -> bool {
        matches!(self, Self::Network(error) if error.is_connect())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Network(error)
    }
}

/// A certificate that is not trusted, or a name that is not known, stays so.
fn may_pass(failure: &Failure) -> bool {
    match failure {
        Failure::Ours(_) => false,
        Failure::Network(error) => {
            let text = causes(error).to_lowercase();
            !(text.contains("certificate") || text.contains("dns error"))
        }
    }
}

/// Seconds to wait, where the server says so; a date is not read.
fn retry_after(response: &Response) -> Option<Duration> {
    response.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}

fn json(body: &[u8], what: &str) -> Result<Value> {
    serde_json::from_slice(body)
        .map_err(|error| Error::server(format!("the server's answer about {what} is no JSON: {error}")))
}
