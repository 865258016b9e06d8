//! Requests to one server, and what is said where the answer is not the one hoped for.

use std::time::Duration;

use reqwest::blocking::{Client, RequestBuilder};
use reqwest::header::{AUTHORIZATION, HeaderValue, LOCATION};
use reqwest::{Method, StatusCode, Url, redirect};
use serde_json::Value;

use super::server::Server;
use crate::error::{Error, Result, causes};
use crate::secret::Secret;

const CONNECT: Duration = Duration::from_secs(15);
/// The server reads a table whole before it answers, so a large one takes its time.
const ANSWER: Duration = Duration::from_secs(600);
/// Characters of an answer that a message quotes.
const QUOTED: usize = 200;

/// The one server that requests go to.
pub(super) struct Http {
    pub(super) server: Server,
    client: Client,
}

/// One request: what it is for, in the words of a message.
pub(super) struct Request<'a> {
    pub(super) doing: &'a str,
    pub(super) path: &'a str,
    pub(super) authorization: Option<(&'static str, &'a Secret)>,
    pub(super) body: Body<'a>,
    /// What a message must not show if the server sends it back.
    pub(super) secrets: &'a [&'a Secret],
}

pub(super) enum Body<'a> {
    Json(&'a Value),
    /// JSON with GET: how Graphistry asks for a personal key's token.
    GetJson(&'a Value),
    Form(&'a [(&'a str, &'a str)]),
    Arrow(&'a [u8]),
}

/// An answer.
pub(super) struct Reply {
    /// `login: `https://…``
    who: String,
    pub(super) status: StatusCode,
    location: Option<String>,
    text: String,
    secrets: Vec<Secret>,
}

impl Http {
    pub(super) fn new(server: &Server) -> Result<Self> {
        let client = Client::builder()
            .user_agent(concat!("gazehound/", env!("CARGO_PKG_VERSION")))
            // A redirect is an error here: following one can carry a password (in a body that is sent again) or a token
            // to a server that nobody named.
            .redirect(redirect::Policy::none())
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .build()
            .map_err(|error| Error::connection(format!("no client for HTTP: {}", causes(&error))))?;
        Ok(Self { server: server.clone(), client })
    }

    /// Sends `request` and takes any answer.
    pub(super) fn send(&self, request: Request<'_>) -> Result<Reply> {
        let who = format!("{}: `{}`", request.doing, self.server);
        let secrets: Vec<Secret> = request.secrets.iter().map(|secret| (*secret).clone()).collect();
        let built = self.build(&request)?;
        let unreachable = |error: reqwest::Error| {
            let why = hide(&secrets, &causes(&error.without_url()));
            Error::connection(format!(
                "{who} cannot be reached: {why}\n  check `server` and `protocol`, and the network"
            ))
        };
        let reply = built.send().map_err(unreachable)?;
        let status = reply.status();
        let location =
            reply.headers().get(LOCATION).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let text = reply.text().map_err(unreachable)?;
        Ok(Reply { who, status, location, text, secrets })
    }

    fn build(&self, request: &Request<'_>) -> Result<RequestBuilder> {
        let address = self.server.address(request.path);
        let method = if matches!(request.body, Body::GetJson(_)) { Method::GET } else { Method::POST };
        let mut built = self.client.request(method, address);
        if let Some((scheme, secret)) = request.authorization {
            let mut value = HeaderValue::from_str(&format!("{scheme} {}", secret.expose())).map_err(|_| {
                Error::input(format!(
                    "{}: the token or key holds a character that no HTTP header can carry, such as a line break",
                    request.doing
                ))
            })?;
            value.set_sensitive(true);
            built = built.header(AUTHORIZATION, value);
        }
        Ok(match &request.body {
            Body::Json(json) | Body::GetJson(json) => built.json(json),
            Body::Form(fields) => built.form(fields),
            // No Content-Type, as PyGraphistry sends it: the path says what it is.
            Body::Arrow(file) => built.body(file.to_vec()),
        })
    }
}

impl Reply {
    /// The answer if it is a success in JSON. `advice` gives a line for a status that the request knows more about.
    pub(super) fn json(&self, advice: impl Fn(StatusCode) -> Option<String>) -> Result<Value> {
        if !self.status.is_success() {
            return Err(self.refused(advice(self.status)));
        }
        serde_json::from_str(&self.text).map_err(|_| {
            Error::server(format!(
                "{} answered HTTP {}, but not with JSON{}\n  is it a Graphistry server?",
                self.who,
                self.status.as_u16(),
                self.quote()
            ))
        })
    }

    /// The answer if it is JSON that says `success`.
    pub(super) fn success(&self, flags: &[&str], advice: impl Fn(StatusCode) -> Option<String>) -> Result<Value> {
        let json = self.json(advice)?;
        match flags.iter().find(|flag| json[**flag] != Value::Bool(true)) {
            None => Ok(json),
            Some(flag) => Err(Error::server(format!("{} does not say `{flag}`{}", self.who, self.quote()))),
        }
    }

    /// The text in `json` under `pointer`. `json` is not quoted: it may hold a token under another name.
    pub(super) fn text_at(&self, json: &Value, pointer: &str) -> Result<String> {
        let text = json.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty());
        text.map(str::to_owned).ok_or_else(|| {
            let keys: Vec<&str> =
                json.as_object().map(|object| object.keys().map(String::as_str).collect()).unwrap_or_default();
            let keys = if keys.is_empty() { "nothing".to_owned() } else { format!("`{}`", keys.join("`, `")) };
            Error::server(format!(
                "{} answered HTTP {} without `{}`; the answer has {}",
                self.who,
                self.status.as_u16(),
                pointer.trim_start_matches('/').replace('/', "."),
                short(&keys)
            ))
        })
    }

    /// An identifier that goes into addresses.
    pub(super) fn id_at(&self, json: &Value, pointer: &str) -> Result<String> {
        let id = self.text_at(json, pointer)?;
        if id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) {
            return Ok(id);
        }
        Err(Error::server(format!(
            "{} gave `{}`, which is no identifier: letters, digits, `-` and `_` were expected",
            self.who,
            short(&hide(&self.secrets, &id))
        )))
    }

    fn refused(&self, advice: Option<String>) -> Error {
        if self.status.is_redirection() {
            return self.redirected();
        }
        let code = self.status.as_u16();
        let advice = advice.unwrap_or_else(|| match code {
            401 | 403 => "the account may not do this, or its token is no longer valid: register again".to_owned(),
            404 => "is it a Graphistry server?".to_owned(),
            413 => "that is too large for this server: upload fewer columns or rows".to_owned(),
            429 => "that were too many requests: wait a while".to_owned(),
            500.. => "the server failed, not the request: try again later".to_owned(),
            _ => "the server does not take this request".to_owned(),
        });
        let message = format!("{} answered HTTP {code}{}\n  {advice}", self.who, self.quote());
        if [401, 403].contains(&code) { Error::auth(message) } else { Error::server(message) }
    }

    fn redirected(&self) -> Error {
        // The host alone: an address may hold a secret.
        let to = self.location.as_deref().and_then(|location| Url::parse(location).ok()).and_then(|url| {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            Some(format!("`{}://{}{port}`", url.scheme(), url.host_str()?))
        });
        let to = to.unwrap_or_else(|| "another address of its own".to_owned());
        Error::server(format!(
            "{} answered HTTP {} and redirects to {to}: nothing was sent there\n  \
             if that is your server, say so with `server` and `protocol`",
            self.who,
            self.status.as_u16()
        ))
    }

    /// `: the answer`, cut short and on one line, or nothing.
    fn quote(&self) -> String {
        let text = hide(&self.secrets, self.text.trim());
        if text.is_empty() { String::new() } else { format!(": {}", short(&text)) }
    }
}

fn hide(secrets: &[Secret], text: &str) -> String {
    secrets.iter().fold(text.to_owned(), |text, secret| secret.redact(&text))
}

fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
