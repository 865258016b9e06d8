//! A search job on the server.

use serde_json::Value;

/// What the server says about a job or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `DEBUG`, `INFO`, `WARN`, `ERROR` or `FATAL`.
    pub kind: String,
    /// As the server wrote it.
    pub text: String,
}

/// A search job: its id on the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The search id.
    pub sid: String,
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

impl JobState {
    /// From the JSON of a job: booleans and numbers may be texts there.
    pub(super) fn read(answer: &Value) -> Option<Self> {
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
