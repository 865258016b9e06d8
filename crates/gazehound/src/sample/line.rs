//! One event as one line of JSON, fields in the order in which they are added.

use std::fmt::Write;

use super::clock::{Instant, SECOND};
use super::conn::Tuple;

/// A line under construction.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) at: Instant,
    text: String,
}

impl Line {
    /// An event at `at`: like a sensor's, it starts with its time.
    pub(super) fn new(at: Instant) -> Self {
        let mut text = String::with_capacity(512);
        text.push('{');
        Self { at, text }.text("ts", &at.to_string())
    }

    /// An event of a connection: `uid`, then who called whom.
    pub(super) fn of(at: Instant, uid: &str, tuple: &Tuple) -> Self {
        Self::new(at)
            .text("uid", uid)
            .text("id.orig_h", &tuple.orig_h)
            .number("id.orig_p", tuple.orig_p)
            .text("id.resp_h", &tuple.resp_h)
            .number("id.resp_p", tuple.resp_p)
    }

    /// A text value.
    pub(super) fn text(mut self, key: &str, value: &str) -> Self {
        self.key(key);
        quote(&mut self.text, value);
        self
    }

    /// A text value, if there is one.
    pub(super) fn maybe(self, key: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    /// A whole number.
    pub(super) fn number(mut self, key: &str, value: impl Into<u64>) -> Self {
        self.key(key);
        self.text.push_str(&value.into().to_string());
        self
    }

    /// Seconds with their decimals, from µs: `60.0`, `0.000085`.
    pub(super) fn seconds(mut self, key: &str, micros: u64) -> Self {
        self.key(key);
        push_seconds(&mut self.text, micros);
        self
    }

    /// `true` or `false`.
    pub(super) fn flag(mut self, key: &str, value: bool) -> Self {
        self.key(key);
        self.text.push_str(if value { "true" } else { "false" });
        self
    }

    /// A list of texts.
    pub(super) fn list(mut self, key: &str, values: &[impl AsRef<str>]) -> Self {
        self.key(key);
        self.text.push('[');
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                self.text.push(',');
            }
            quote(&mut self.text, value.as_ref());
        }
        self.text.push(']');
        self
    }

    /// A list of seconds, from µs.
    pub(super) fn seconds_list(mut self, key: &str, micros: &[u64]) -> Self {
        self.key(key);
        self.text.push('[');
        for (i, value) in micros.iter().enumerate() {
            if i > 0 {
                self.text.push(',');
            }
            push_seconds(&mut self.text, *value);
        }
        self.text.push(']');
        self
    }

    /// The line, with its end.
    pub(super) fn finish(mut self) -> String {
        self.text.push_str("}\n");
        self.text
    }

    fn key(&mut self, key: &str) {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        quote(&mut self.text, key);
        self.text.push(':');
    }
}

/// RFC 8259, section 7.
fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn push_seconds(out: &mut String, micros: u64) {
    let text = format!("{}.{:06}", micros / SECOND, micros % SECOND);
    let short = text.trim_end_matches('0');
    out.push_str(short);
    if short.ends_with('.') {
        out.push('0');
    }
}
