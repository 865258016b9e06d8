//! A login that uploads.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

use reqwest::StatusCode;
use serde_json::{Map, Value, json};

use super::dataset::{AGENT, AGENT_VERSION, Dataset};
use super::http::{Body, Http, Reply, Request};
use super::link::{Link, untitled};
use super::options::{Options, Privacy};
use super::register::Register;
use super::session::Session;
use crate::error::{Error, Result};

/// A login at one server. Its password, key and tokens go nowhere else: another server is another `Client`.
pub struct Client {
    http: Http,
    register: Register,
    state: Mutex<State>,
}

struct State {
    session: Session,
    /// Files on the server, by size and hash (of this process alone, so that no log's author can make two alike).
    files: HashMap<(usize, u64), String>,
    hasher: RandomState,
}

/// Names the server, shows no secret.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("register", &self.register).finish_non_exhaustive()
    }
}

impl Client {
    /// Logs in.
    ///
    /// # Errors
    /// The server cannot be reached, does not know this login, or answers in a way that Graphistry does not.
    pub fn register(register: Register) -> Result<Self> {
        let http = Http::new(&register.server)?;
        let session = Session::open(&http, &register)?;
        let state = Mutex::new(State { session, files: HashMap::new(), hasher: RandomState::new() });
        Ok(Self { http, register, state })
    }

    /// Whose login this is.
    #[must_use]
    pub fn registered(&self) -> Register {
        self.register.clone()
    }

    /// Uploads a graph: token refresh, dataset, edges, nodes, and who may see it; with [`Options::as_files`] the tables
    /// come before the dataset.
    ///
    /// # Errors
    /// `source`, `destination` or `node` is not bound, or the server does not take a request. The message says what is on the server by then.
    pub fn upload(&self, dataset: &Dataset, options: &Options) -> Result<Link> {
        self.upload_saying(dataset, options, &|_| ())
    }

    /// [`Client::upload`]; `say` gets a line for each thing that is on the server.
    ///
    /// # Errors
    /// As [`Client::upload`].
    pub fn upload_saying(&self, dataset: &Dataset, options: &Options, say: &dyn Fn(&str)) -> Result<Link> {
        for (name, table) in [("source", &dataset.edges), ("destination", &dataset.edges), ("node", &dataset.nodes)] {
            if !table.bindings.contains_key(name) {
                return Err(Error::input(format!("`{name}` is bound to no column\n  bind it before the upload")));
            }
        }
        let name = options.name.clone().map_or_else(untitled, Ok)?;
        let mut state = self.state();
        state.session.refresh(&self.http, &self.register)?;
        let mut body = dataset.request(&name, &options.description, state.session.org_name.as_deref());
        if options.as_files {
            for (table, key, file) in [("edges", "edge_files", &dataset.edges), ("nodes", "node_files", &dataset.nodes)]
            {
                let id = self.file(&mut state, table, &name, &file.arrow, say)?;
                body.insert(key.to_owned(), json!([id]));
            }
        }
        let created = self.create(&state.session, body);
        if created.is_err() {
            // The server may have lost a file: the next upload sends all again.
            state.files.clear();
        }
        let id = created?;
        say(&format!("dataset: `{id}` at {}", self.http.server));
        if !options.as_files {
            for (table, file) in [("edges", &dataset.edges), ("nodes", &dataset.nodes)] {
                self.table(&state.session, &id, table, &file.arrow)?;
                say(&format!("{table}: {} sent", size(&file.arrow)));
            }
        }
        if let Some(privacy) = &options.privacy {
            self.share(&state.session, &id, privacy)?;
            say(&format!("privacy: {}", privacy.mode.name()));
        }
        let server = self.register.client_protocol_hostname.as_ref().unwrap_or(&self.http.server);
        Link::new(server, &id, &options.url_params)
    }

    fn create(&self, session: &Session, body: Map<String, Value>) -> Result<String> {
        let reply = self.post(session, "dataset", "/api/v2/upload/datasets/", Body::Json(&Value::Object(body)))?;
        let json = reply.success(&["success"], |_| None)?;
        reply.id_at(&json, "/data/dataset_id")
    }

    fn table(&self, session: &Session, id: &str, table: &str, arrow: &[u8]) -> Result<()> {
        let path = format!("/api/v2/upload/datasets/{id}/{table}/arrow");
        let sent = self
            .post(session, table, &path, Body::Arrow(arrow))
            .and_then(|reply| reply.success(&["success"], |status| too_large(status, table, arrow)));
        sent.map(drop).map_err(|error| error.note(&format!("the dataset `{id}` stays on the server, incomplete")))
    }

    /// The file that holds `arrow`, sent if it is not there yet.
    fn file(&self, state: &mut State, table: &str, name: &str, arrow: &[u8], say: &dyn Fn(&str)) -> Result<String> {
        let key = (arrow.len(), state.hasher.hash_one(arrow));
        if let Some(id) = state.files.get(&key) {
            say(&format!("{table}: file `{id}` is there already"));
            return Ok(id.clone());
        }
        let body = json!({
            "file_type": "arrow",
            "agent_name": AGENT,
            "agent_version": AGENT_VERSION,
            "name": format!("{name} {table}"),
        });
        let reply = self.post(&state.session, &format!("{table} file"), "/api/v2/files/", Body::Json(&body))?;
        let id = reply.id_at(&reply.json(|_| None)?, "/file_id")?;
        let path = format!("/api/v2/upload/files/{id}?erase=true");
        let reply = self.post(&state.session, &format!("{table} file"), &path, Body::Arrow(arrow))?;
        reply.success(&["is_valid", "is_uploaded"], |status| too_large(status, table, arrow))?;
        say(&format!("{table}: {} sent as file `{id}`", size(arrow)));
        state.files.insert(key, id.clone());
        Ok(id)
    }

    fn share(&self, session: &Session, id: &str, privacy: &Privacy) -> Result<()> {
        let mode = privacy.mode.name();
        let advice = |status: StatusCode| match status.as_u16() {
            403 => Some(format!("may this account share, and may it make graphs {mode}?")),
            404 => Some("this server cannot share: ask for no privacy of your own".to_owned()),
            _ => None,
        };
        self.post(session, "privacy", "/api/v2/share/link/", Body::Json(&privacy.request(id)))
            .and_then(|reply| reply.success(&["success"], advice))
            .map(drop)
            .map_err(|error| {
                error.note(&format!(
                    "the dataset `{id}` is on the server and not {mode}: who sees it is the server's default. \
                     Delete it there if that is too many"
                ))
            })
    }

    fn post(&self, session: &Session, doing: &str, path: &str, body: Body<'_>) -> Result<Reply> {
        let secrets = [&session.token, self.register.login.secret()];
        let authorization = Some(("Bearer", &session.token));
        self.http.send(Request { doing, path, authorization, body, secrets: &secrets })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere leaves at worst an old token, which the next refresh replaces.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn too_large(status: StatusCode, table: &str, arrow: &[u8]) -> Option<String> {
    (status == StatusCode::PAYLOAD_TOO_LARGE).then(|| {
        format!(
            "the {table} are {}, too large for this server: upload fewer columns or rows (`drop_edge_attrs`, `head`)",
            size(arrow)
        )
    })
}

fn size(arrow: &[u8]) -> String {
    let bytes = arrow.len() as f64;
    if bytes < 1e5 { format!("{:.1} KB", bytes / 1e3) } else { format!("{:.1} MB", bytes / 1e6) }
}
