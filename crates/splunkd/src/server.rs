//! The socket: 127.0.0.1 and nothing else.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use gazehound::embedded::Embedded;
use gazehound::{Error, Result};
use gazehound_net::{Secret, Settings};
use tokio::runtime::Runtime;

use crate::access::Access;
use crate::jobs::Jobs;
use crate::request::Request;
use crate::route;

/// How the server is set up.
#[derive(Debug, Clone)]
pub struct Config {
    /// Port; 0 takes a free one.
    pub port: u16,
    /// The user of the password.
    pub username: String,
    /// What logs the user in.
    pub password: Option<Secret>,
    /// A bearer token.
    pub token: Option<Secret>,
    /// Splunk's version that the server speaks as; below 9.0.2 clients use the older end points.
    pub version: String,
}

impl Default for Config {
    fn default() -> Self {
        Self { port: 8089, username: "gazehound".into(), password: None, token: None, version: "9.4.1".into() }
    }
}

impl Config {
    /// `SPLUNK_PORT`, `SPLUNK_USERNAME`, `SPLUNK_PASSWORD`, `SPLUNK_TOKEN`.
    ///
    /// # Errors
    /// The port is no number below 65536.
    pub fn from_settings(settings: &Settings) -> Result<Self> {
        let mut config = Self::default();
        if let Some(port) = settings.get("SPLUNK_PORT") {
            config.port = port
                .parse()
                .map_err(|_| Error::input(format!("SPLUNK_PORT is `{port}`\n  expected a number from 0 to 65535")))?;
        }
        if let Some(username) = settings.get("SPLUNK_USERNAME") {
            config.username = username;
        }
        config.password = settings.secret("SPLUNK_PASSWORD");
        config.token = settings.secret("SPLUNK_TOKEN");
        Ok(config)
    }
}

/// What all requests share.
pub(crate) struct Shared {
    pub(crate) access: Access,
    pub(crate) jobs: Jobs,
    pub(crate) version: String,
}

/// A server that has its port and does not answer yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

impl Server {
    /// Takes the port on 127.0.0.1.
    ///
    /// # Errors
    /// Neither a password nor a token is configured, or the port is taken.
    pub fn bind(embedded: Embedded, config: Config) -> Result<Self> {
        let doing = format!("listening on 127.0.0.1:{}", config.port);
        let access = Access::new(config.username, config.password, config.token)?;
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).and_then(|listener| {
            listener.set_nonblocking(true)?;
            Ok((listener.local_addr()?, listener))
        });
        let (address, listener) = bound.map_err(|error| Error::io(doing, &error))?;
        let shared = Arc::new(Shared { access, jobs: Jobs::new(embedded), version: config.version });
        Ok(Self { listener, address, shared })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers requests until the process ends.
    ///
    /// # Errors
    /// The system does not let it listen.
    pub fn run(self) -> Result<()> {
        let runtime = runtime()?;
        runtime.block_on(self.answer())
    }

    /// Answers requests in the background until the result is dropped.
    ///
    /// # Errors
    /// The system gives no threads.
    pub fn start(self) -> Result<Running> {
        let (runtime, address) = (runtime()?, self.address);
        runtime.spawn(self.answer());
        Ok(Running { address, runtime: Some(runtime) })
    }

    async fn answer(self) -> Result<()> {
        let failed = |error: std::io::Error| Error::io("listening", &error);
        let listener = tokio::net::TcpListener::from_std(self.listener).map_err(failed)?;
        let router = Router::new().fallback(answer).with_state(self.shared);
        axum::serve(listener, router).await.map_err(failed)
    }
}

fn runtime() -> Result<Runtime> {
    let built = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    built.map_err(|error| Error::io("starting the server", &error))
}

/// A server that answers; it stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Without waiting for a search that runs.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let close = headers.get("connection").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close"));
    let request = Request::new(&method, &uri, &headers, &body);
    // Searches block; a search that panics is that request's failure alone.
    let mut response = tokio::task::spawn_blocking(move || route::respond(&shared, &request))
        .await
        .unwrap_or_else(|_| route::broken());
    // The Python SDK loses the body of an answer that says neither.
    let connection = if close { "close" } else { "keep-alive" };
    response.headers_mut().insert("connection", axum::http::HeaderValue::from_static(connection));
    response
}
