//! A loopback server that answers as Splunk does and fails on purpose.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use gazehound_net::Secret;
use gazehound_net::splunk::{Cell, Config, Login, Table};
use serde_json::{Value, json};

use crate::graphistry_server::{Asked, read};

/// What is done instead of answering.
pub(crate) enum Fault {
    /// Another answer: status, extra header lines, body.
    Say(u16, &'static str, String),
    /// The connection ends, and nothing was done.
    Reset,
    /// What was asked is done, but the connection ends before the answer.
    LoseAnswer,
    /// Nothing comes, and nothing was done.
    Silence,
    /// What was asked is done, but nothing comes.
    DoneInSilence,
    /// The right answer's first half; the length says that there is more.
    Half,
    /// The right answer's first half, as if it were all.
    HalfAsAll,
}

/// What a request meets: its line (`POST v2/jobs/SID/results`) and how often that was asked before.
pub(crate) type Plan = dyn Fn(&str, usize) -> Option<Fault> + Send + Sync;

pub(crate) struct Fake {
    pub(crate) port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    rows: u64,
    plan: Box<Plan>,
    asked: Mutex<Vec<Asked>>,
    jobs: Mutex<BTreeSet<String>>,
    started: AtomicUsize,
    logins: AtomicUsize,
    /// Keys up to this one are over.
    ended: AtomicUsize,
    connections: AtomicUsize,
}

impl Fake {
    /// Every search finds `rows` rows: `n` counts them, `text` says so.
    pub(crate) fn start(rows: u64, plan: impl Fn(&str, usize) -> Option<Fault> + Send + Sync + 'static) -> Self {
        Self::over(rows, plan, |stream| Box::new(stream))
    }

    pub(crate) fn over(
        rows: u64,
        plan: impl Fn(&str, usize) -> Option<Fault> + Send + Sync + 'static,
        wrap: impl Fn(std::net::TcpStream) -> Box<dyn Stream> + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            rows,
            plan: Box::new(plan),
            asked: Mutex::default(),
            jobs: Mutex::default(),
            started: AtomicUsize::new(0),
            logins: AtomicUsize::new(0),
            ended: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                accepting.connections.fetch_add(1, Ordering::SeqCst);
                let (shared, stream) = (Arc::clone(&accepting), wrap(stream.expect("a connection")));
                thread::spawn(move || shared.serve(stream));
            }
        });
        Self { port, shared }
    }

    /// A configuration for it: patient enough for a test, and quick to try again.
    pub(crate) fn config(&self, login: Login) -> Config {
        Config {
            port: self.port,
            scheme: "http".to_owned(),
            pause: Duration::from_millis(1),
            patience: Duration::from_secs(20),
            ..Config::new("127.0.0.1", login)
        }
    }

    /// `METHOD path` of each request, without versions' prefix and query.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.shared.asked.lock().expect("no panic").iter().map(line).collect()
    }

    pub(crate) fn count(&self, wanted: &str) -> usize {
        self.lines().iter().filter(|line| *line == wanted).count()
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().expect("no panic").clone()
    }

    /// Jobs that were started.
    pub(crate) fn started(&self) -> usize {
        self.shared.started.load(Ordering::SeqCst)
    }

    /// Jobs that are still there.
    pub(crate) fn left(&self) -> usize {
        self.shared.jobs.lock().expect("no panic").len()
    }

    pub(crate) fn logins(&self) -> usize {
        self.shared.logins.load(Ordering::SeqCst)
    }

    /// No session key given out so far is taken any more.
    pub(crate) fn end_sessions(&self) {
        self.shared.ended.store(self.logins(), Ordering::SeqCst);
    }

    pub(crate) fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

pub(crate) trait Stream: Read + Write + Send {}

impl<S: Read + Write + Send> Stream for S {}

pub(crate) fn password() -> Login {
    Login::Password { username: "hunter".to_owned(), password: Secret::new("pw-of-hunter") }
}

pub(crate) fn token() -> Login {
    Login::Token(Secret::new("token-of-hunter"))
}

/// The lines that a client says.
#[derive(Default)]
pub(crate) struct Said(Mutex<Vec<String>>);

impl Said {
    pub(crate) fn say(&self) -> impl Fn(&str) + Sync + '_ {
        |text| self.0.lock().expect("no panic").push(text.to_owned())
    }

    pub(crate) fn lines(&self, fake: &Fake) -> Vec<String> {
        let host = format!("127.0.0.1:{}", fake.port);
        self.0.lock().expect("no panic").iter().map(|line| line.replace(&host, "HOST")).collect()
    }
}

/// Rows as they come, a missing value as `-`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Rows {
    pub(crate) names: Vec<String>,
    pub(crate) columns: Vec<Vec<String>>,
}

impl Table for Rows {
    fn column(&mut self, name: String, rows: usize) {
        self.names.push(name);
        self.columns.push(vec!["-".to_owned(); rows]);
    }

    fn cell(&mut self, place: usize, cell: Cell<'_>) {
        self.columns[place].push(match cell {
            Cell::None => "-".to_owned(),
            Cell::One(text) => text.into_owned(),
            Cell::Several(texts) => texts.join("+"),
        });
    }
}

/// `services/search/` and a query are left out, a sid reads `SID`.
fn line(asked: &Asked) -> String {
    let path = asked.path.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path
        .split('/')
        .filter(|part| !["", "services", "search"].contains(part))
        .map(|part| if part.starts_with("gazehound_") { "SID" } else { part })
        .collect();
    format!("{} {}", asked.method, parts.join("/"))
}

/// What a form or a query gives for each name; the texts of these tests need no decoding but of `+` and `%XX`.
fn form(asked: &Asked) -> BTreeMap<String, String> {
    let body = String::from_utf8_lossy(&asked.body).into_owned();
    let query = asked.path.split_once('?').map_or(String::new(), |(_, query)| query.to_owned());
    let pairs = [query, body].join("&");
    let pairs = pairs.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

impl Shared {
    fn serve(&self, stream: Box<dyn Stream>) {
        let mut reader = BufReader::new(stream);
        while let Some(asked) = read(&mut reader) {
            let line = line(&asked);
            let before = {
                let mut all = self.asked.lock().expect("no panic");
                let before = all.iter().filter(|other| self::line(other) == line).count();
                all.push(asked.clone());
                before
            };
            let fault = (self.plan)(&line, before);
            let (status, headers, body, send) = match fault {
                Some(Fault::Reset) => return,
                Some(Fault::Silence) => return thread::sleep(Duration::from_secs(60)),
                Some(Fault::LoseAnswer) => {
                    self.answer(&asked);
                    return;
                }
                Some(Fault::DoneInSilence) => {
                    self.answer(&asked);
                    return thread::sleep(Duration::from_secs(60));
                }
                Some(Fault::Say(status, headers, body)) => (status, headers, body.clone(), body.len()),
                Some(Fault::Half) => {
                    let (status, body) = self.answer(&asked);
                    let half = body.len() / 2;
                    (status, "", body, half)
                }
                Some(Fault::HalfAsAll) => {
                    let (status, body) = self.answer(&asked);
                    let body = body[..body.len() / 2].to_owned();
                    let half = body.len();
                    (status, "", body, half)
                }
                None => {
                    let (status, body) = self.answer(&asked);
                    let all = body.len();
                    (status, "", body, all)
                }
            };
            let head = format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {}\r\n\r\n", body.len());
            // In one piece: the second of two small ones waits for the first to be confirmed.
            let answer = [head.as_bytes(), &body.as_bytes()[..send]].concat();
            let stream = reader.get_mut();
            if stream.write_all(&answer).and_then(|()| stream.flush()).is_err() {
                return;
            }
            if send < body.len() {
                return;
            }
        }
    }

    fn answer(&self, asked: &Asked) -> (u16, String) {
        let form = form(asked);
        let number = |name: &str| form.get(name).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
        let message = |text: &str| json!({ "messages": [{ "type": "FATAL", "text": text }] }).to_string();
        let sid = asked.path.split(['/', '?']).find(|part| part.starts_with("gazehound_")).unwrap_or_default();
        let key = asked.header("authorization").and_then(|text| text.strip_prefix("Splunk KEY-"));
        let is_over =
            key.is_some_and(|key| key.parse::<usize>().is_ok_and(|key| key <= self.ended.load(Ordering::SeqCst)));
        if is_over {
            return (401, message("call not properly authenticated"));
        }
        let mut jobs = self.jobs.lock().expect("no panic");
        let line = line(asked).replace("v2/", "");
        if line.contains("SID") && !jobs.contains(sid) {
            return (404, message("Unknown sid."));
        }
        match line.as_str() {
            "POST auth/login" => {
                let count = self.logins.fetch_add(1, Ordering::SeqCst) + 1;
                (200, json!({ "sessionKey": format!("KEY-{count}") }).to_string())
            }
            "GET server/info" => (200, info("9.4.1")),
            "POST jobs" => {
                let id = form["id"].clone();
                if !jobs.insert(id.clone()) {
                    return (409, message("a search job with this id exists"));
                }
                self.started.fetch_add(1, Ordering::SeqCst);
                (201, json!({ "sid": id }).to_string())
            }
            "GET jobs/SID" => (200, state("DONE", self.rows, &json!([]))),
            "GET jobs/SID/results" | "POST jobs/SID/results" => {
                let rows = number("offset")..(number("offset") + number("count")).min(self.rows);
                (200, page(rows, false, &json!([])))
            }
            "POST jobs/SID/control" => {
                jobs.remove(sid);
                (200, json!({ "messages": [] }).to_string())
            }
            "POST jobs/export" => (200, export(0..self.rows, true)),
            other => (404, message(&format!("Not Found: {other}"))),
        }
    }
}

pub(crate) fn info(version: &str) -> String {
    json!({ "entry": [{ "content": { "version": version } }] }).to_string()
}

pub(crate) fn state(dispatch: &str, rows: u64, messages: &Value) -> String {
    let (done, failed) = (["DONE", "FAILED"].contains(&dispatch), dispatch == "FAILED");
    json!({ "entry": [{ "content": { "dispatchState": dispatch, "isDone": done, "isFailed": failed,
        "resultCount": rows, "eventCount": rows, "doneProgress": 1, "messages": messages } }] })
    .to_string()
}

pub(crate) fn page(rows: std::ops::Range<u64>, preview: bool, messages: &Value) -> String {
    let rows: Vec<Value> = rows.map(|n| json!([n.to_string(), format!("row {n}")])).collect();
    // In the order in which Splunk writes it: whoever reads it as a stream needs the fields first.
    format!(
        r#"{{"preview":{preview},"init_offset":0,"messages":{messages},"fields":["n","text"],"rows":{}}}"#,
        json!(rows)
    )
}

pub(crate) fn export(rows: std::ops::Range<u64>, last: bool) -> String {
    let end = rows.end;
    rows.map(|n| {
        let last = if last && n + 1 == end { r#""lastrow":true,"# } else { "" };
        format!("{{\"preview\":false,\"offset\":{n},{last}\"result\":{{\"n\":\"{n}\",\"text\":\"row {n}\"}}}}\n")
    })
    .collect()
}
