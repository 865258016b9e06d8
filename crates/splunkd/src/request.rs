//! A request as Splunk's clients write it.

use axum::http::{HeaderMap, Method, Uri};
use form_urlencoded::parse;

use crate::fault::Fault;

/// The form of an answer (`output_mode`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Csv,
    Json,
    JsonCols,
    JsonRows,
    Raw,
    Xml,
}

#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    /// Below `/services` or `/servicesNS/OWNER/APP`, without the version of the API.
    pub(crate) path: Vec<String>,
    pub(crate) authorization: Option<String>,
    /// `http://` and the name by which the client called.
    pub(crate) base: String,
    parameters: Vec<(String, String)>,
}

impl Request {
    /// Parameters come from the query and from the body, whose content type the Python SDK does not name.
    pub(crate) fn new(method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Self {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let query = parse(uri.query().unwrap_or_default().as_bytes());
        let parameters = query.chain(parse(body)).map(|(name, value)| (name.into_owned(), value.into_owned()));
        let mut path: Vec<String> = uri.path().split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let skipped = match path.first().map(String::as_str) {
            Some("services") => 1,
            Some("servicesNS") => 3.min(path.len()),
            _ => 0,
        };
        path.drain(..skipped);
        if path.len() > 1 && path[0] == "search" && matches!(path[1].as_str(), "v1" | "v2") {
            path.remove(1);
        }
        Self {
            method: method.clone(),
            path: if skipped == 0 { Vec::new() } else { path },
            authorization: header("authorization"),
            base: format!("http://{}", header("host").unwrap_or_else(|| "127.0.0.1".to_owned())),
            parameters: parameters.collect(),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let found = self.parameters.iter().filter(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).collect()
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.parameters.iter().map(|(name, _)| name.as_str()).collect()
    }

    pub(crate) fn number(&self, name: &str, default: usize) -> Result<usize, Fault> {
        self.get(name).map_or(Ok(default), |text| {
            text.parse().map_err(|_| Fault::bad(format!("`{name}` is `{text}`: expected a whole number from 0")))
        })
    }

    /// The form of the answer; XML where none is asked for, which `atom` is too.
    pub(crate) fn mode(&self) -> Result<Mode, Fault> {
        Ok(match self.get("output_mode") {
            None | Some("xml" | "atom") => Mode::Xml,
            Some("csv") => Mode::Csv,
            Some("json") => Mode::Json,
            Some("json_cols") => Mode::JsonCols,
            Some("json_rows") => Mode::JsonRows,
            Some("raw") => Mode::Raw,
            Some(other) => {
                return Err(Fault::bad(format!(
                    "`output_mode` is `{other}`: expected csv, json, json_cols, json_rows, raw or xml"
                )));
            }
        })
    }

    pub(crate) fn wants_json(&self) -> bool {
        self.get("output_mode").is_some_and(|mode| mode.starts_with("json"))
    }
}
