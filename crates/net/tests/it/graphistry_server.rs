//! A loopback server that answers from a list and keeps what it was asked.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use gazehound_net::graphistry::{Client, Login, Register, Server};
use gazehound_net::{Result, Secret};
use serde_json::Value;

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) path: String,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Asked {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// An answer: status, extra header lines, body.
pub(crate) struct Answer(pub(crate) u16, pub(crate) String, pub(crate) String);

pub(crate) fn json(status: u16, body: &str) -> Answer {
    Answer(status, "Content-Type: application/json\r\n".to_owned(), body.to_owned())
}

/// What a server answers when all is well, as far as a test asks it to.
pub(crate) fn token() -> Answer {
    json(200, r#"{"token": "JWT-EXAMPLE"}"#)
}

pub(crate) fn created() -> Answer {
    json(201, r#"{"success": true, "data": {"dataset_id": "d01"}}"#)
}

pub(crate) fn ok() -> Answer {
    json(200, r#"{"success": true}"#)
}

pub(crate) struct Loopback {
    pub(crate) host: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Loopback {
    /// Gives `answers` in this order; whoever asks more often gets an error that says so.
    pub(crate) fn start(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let host = listener.local_addr().expect("an address").to_string();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&asked);
        thread::spawn(move || {
            let mut answers = answers.into_iter();
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                let request = read(&mut BufReader::new(&stream)).expect("a request");
                let line = format!("{} {}", request.method, request.path);
                kept.lock().expect("no panic").push(request);
                let unmet = || json(599, &format!("no answer is planned for {line}"));
                let Answer(status, headers, body) = answers.next().unwrap_or_else(unmet);
                let length = body.len();
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                );
            }
        });
        Self { host, asked }
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no panic").clone()
    }

    pub(crate) fn server(&self) -> Server {
        Server::new("http", &self.host).expect("a server")
    }

    pub(crate) fn register(&self, login: Login) -> Register {
        Register { server: self.server(), login, org_name: None, client_protocol_hostname: None }
    }

    /// A login with a token, which costs one request.
    pub(crate) fn with_token(&self) -> Result<Client> {
        Client::register(self.register(Login::Token(Secret::new("JWT-EXAMPLE"))))
    }

    /// `METHOD path` of each request.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.asked().iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }
}

pub(crate) fn password() -> Login {
    Login::Password { username: "demo".to_owned(), password: Secret::new("pw-of-demo") }
}

/// The next request of a connection; `None` where it ends.
pub(crate) fn read(reader: &mut impl BufRead) -> Option<Asked> {
    let mut line = String::new();
    if reader.read_line(&mut line).ok()? == 0 {
        return None;
    }
    let mut words = line.split(' ').map(str::to_owned);
    let (method, path) = (words.next()?, words.next()?);
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length: &String| length.parse().expect("a length"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Asked { method, path, headers, body })
}
