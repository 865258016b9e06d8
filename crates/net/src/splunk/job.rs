//! A search job on the server.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::connection::{Connection, json};
use super::page::{self, Page, Table};
use super::target::Target;
use super::wait::{Say, Waits};
use crate::error::{Error, Result};

/// What the server says about a job or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `DEBUG`, `INFO`, `WARN`, `ERROR` or `FATAL`.
    pub kind: String,
    /// As the server wrote it.
    pub text: String,
}

/// A search job. The server cancels and deletes it when this is dropped.
pub struct Job {
    connection: Arc<Connection>,
    sid: String,
    ended: bool,
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job").field("sid", &self.sid).finish_non_exhaustive()
    }
}

/// A page of results as it came.
pub struct PageText {
    offset: u64,
    count: u64,
    body: Vec<u8>,
}

/// Which rows, not what is in them: the values are log text.
impl fmt::Debug for PageText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageText").field("offset", &self.offset).field("count", &self.count).finish_non_exhaustive()
    }
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq)]
pub struct JobState {
    /// `QUEUED`, `RUNNING`, `DONE`, `FAILED`, …
    pub dispatch: String,
    /// Nothing more will come.
    pub is_done: bool,
    /// It ended without a result.
    pub is_failed: bool,
    /// Rows of the result.
    pub rows: u64,
    /// Events that the search found.
    pub events: u64,
    /// 0 to 1.
    pub progress: f64,
    /// What the server says about it.
    pub messages: Vec<Message>,
}

impl Job {
    pub(super) fn new(connection: &Arc<Connection>, sid: String) -> Self {
        Self { connection: Arc::clone(connection), sid, ended: false }
    }

    /// Its id on the server.
    #[must_use]
    pub fn sid(&self) -> &str {
        &self.sid
    }

    /// How far it is.
    ///
    /// # Errors
    /// The server is not reached, refuses the login, or has the job no more.
    pub fn state(&self, say: Say<'_>) -> Result<JobState> {
        let body = self.connection.ask(Target::Job(&self.sid), &[("output_mode", "json")], say)?;
        if body.is_empty() {
            // 204: not readable yet.
            return Ok(JobState {
                dispatch: "QUEUED".to_owned(),
                is_done: false,
                is_failed: false,
                rows: 0,
                events: 0,
                progress: 0.0,
                messages: Vec::new(),
            });
        }
        let state = JobState::read(&json(&body, "the job")?);
        let state = state.ok_or_else(|| Error::server("the server's answer describes no job"))?;
        Ok(JobState { messages: self.connection.clean(state.messages), ..state })
    }

    /// `count` rows from `offset`; fewer where the server gives fewer. An answer that is cut off is asked for again.
    ///
    /// # Errors
    /// As [`Job::state`], or the answer is no page each time it is asked for.
    pub fn page<T: Table>(&self, offset: u64, count: u64, say: Say<'_>) -> Result<Page<T>> {
        let text = self.text(offset, count, say)?;
        self.read(text, say)
    }

    /// The text of [`Job::page`], not read yet: while one is read, the next can be asked for.
    ///
    /// # Errors
    /// As [`Job::state`].
    pub fn text(&self, offset: u64, count: u64, say: Say<'_>) -> Result<PageText> {
        let (first, most) = (offset.to_string(), count.to_string());
        let form = [("output_mode", "json_rows"), ("count", most.as_str()), ("offset", first.as_str())];
        let body = self.connection.ask(Target::Results(&self.sid), &form, say)?;
        Ok(PageText { offset, count, body })
    }

    /// Reads a page's text; one that is cut off is asked for again.
    ///
    /// # Errors
    /// As [`Job::page`].
    pub fn read<T: Table>(&self, mut text: PageText, say: Say<'_>) -> Result<Page<T>> {
        let mut waits = Waits::new(&self.connection.config, say);
        loop {
            let what = format!("the rows from {} on", text.offset);
            let why = match page::read::<T>(&text.body) {
                Ok(page) => return Ok(Page { messages: self.connection.clean(page.messages), ..page }),
                Err(_) if text.body.is_empty() => format!("{what} are not there yet"),
                Err(error) => format!("{what} are no whole page of results: {error}"),
            };
            if !waits.broken(&why) {
                return Err(Error::server(format!(
                    "{why}, {} times in a row\n  ask for smaller pages, such as (\"page\", \"1000\")",
                    waits.tries()
                )));
            }
            text = self.text(text.offset, text.count, say)?;
        }
    }

    /// Ends it and deletes it from the server.
    ///
    /// # Errors
    /// The server is not reached or refuses; a job that is gone already is no error.
    pub fn end(mut self, say: Say<'_>) -> Result<()> {
        self.ended = true;
        cancel(&self.connection, &self.sid, say)
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        if !self.ended {
            // Nobody is there to be told; the server deletes what is left alone.
            let _ = cancel(&self.connection, &self.sid, &|_| ());
        }
    }
}

fn cancel(connection: &Connection, sid: &str, say: Say<'_>) -> Result<()> {
    match connection.ask(Target::Control(sid), &[("action", "cancel"), ("output_mode", "json")], say) {
        Err(fault) if fault.status.is_some_and(|status| status.as_u16() == 404) => Ok(()),
        other => other.map(drop).map_err(Error::from),
    }
}

/// A sid as part of an address.
pub(super) fn sid(text: &str) -> Result<String> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_alphanumeric() || "._-@".contains(c)) {
        return Err(Error::server(format!("the search id `{text}` cannot stand in an address")));
    }
    Ok(text.to_owned())
}

impl JobState {
    /// From the JSON of a job: booleans and numbers may be texts there.
    fn read(answer: &Value) -> Option<Self> {
        let content = answer.get("entry")?.get(0)?.get("content")?;
        let flag = |name: &str| match &content[name] {
            Value::Bool(flag) => *flag,
            Value::String(text) => text == "1" || text == "true",
            Value::Number(number) => number.as_u64() == Some(1),
            _ => false,
        };
        let number = |name: &str| content[name].as_f64().or_else(|| content[name].as_str()?.parse().ok());
        Some(Self {
            dispatch: content["dispatchState"].as_str()?.to_owned(),
            is_done: flag("isDone"),
            is_failed: flag("isFailed"),
            rows: number("resultCount").unwrap_or_default() as u64,
            events: number("eventCount").unwrap_or_default() as u64,
            progress: number("doneProgress").unwrap_or_default(),
            messages: messages(&content["messages"]),
        })
    }
}

/// `[{"type": …, "text": …}]`.
pub(super) fn messages(value: &Value) -> Vec<Message> {
    let message = |value: &Value| {
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Message { kind: text("type"), text: text("text") }
    };
    value.as_array().into_iter().flatten().map(message).filter(|message| !message.text.is_empty()).collect()
}
