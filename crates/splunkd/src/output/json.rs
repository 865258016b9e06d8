//! JSON on one line, as the Python SDK reads it: every value is text, several values an array, none is absent (`json`) or
//! null (`json_rows`, `json_cols`).

use std::sync::Arc;

use serde_json::json;

use crate::output::Page;
use crate::table::{Cell, Message, Table};

pub(super) fn objects(page: &Page<'_>) -> Vec<u8> {
    let names: Vec<_> = page.places.iter().map(|place| json!({ "name": page.table.fields[*place] })).collect();
    let mut out = head(page, &json!(names));
    out.extend_from_slice(b",\"results\":[");
    let keys = keys(page);
    for row in page.rows.clone() {
        if row > page.rows.start {
            out.push(b',');
        }
        object(page, &keys, row, &mut out);
    }
    out.extend_from_slice(b"],\"highlighted\":{}}");
    out
}

pub(super) fn rows(page: &Page<'_>) -> Vec<u8> {
    let mut out = head(page, &names(page));
    out.extend_from_slice(b",\"rows\":[");
    for row in page.rows.clone() {
        out.push(if row > page.rows.start { b',' } else { b' ' });
        out.push(b'[');
        for (at, place) in page.places.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            cell(&page.table.columns[*place].get(row), &mut out);
        }
        out.push(b']');
    }
    out.extend_from_slice(b"]}");
    out
}

pub(super) fn columns(page: &Page<'_>) -> Vec<u8> {
    let mut out = head(page, &names(page));
    out.extend_from_slice(b",\"columns\":[");
    for (at, place) in page.places.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        out.push(b'[');
        for row in page.rows.clone() {
            if row > page.rows.start {
                out.push(b',');
            }
            cell(&page.table.columns[*place].get(row), &mut out);
        }
        out.push(b']');
    }
    out.extend_from_slice(b"]}");
    out
}

/// Rows of one piece of an export.
const PIECE: usize = 1_000;

/// The export: an object a line, the last one marked, in pieces that are written when they are asked for.
pub(crate) struct Export {
    table: Arc<Table>,
    places: Vec<usize>,
    keys: Vec<Vec<u8>>,
    next: usize,
}

impl Export {
    pub(crate) fn new(table: Arc<Table>, places: Vec<usize>) -> Self {
        let keys = keys(&Page { table: &table, rows: 0..0, places: places.clone(), preview: false });
        Self { table, places, keys, next: 0 }
    }
}

impl Iterator for Export {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let rows = self.table.rows;
        // The messages are a piece of their own, behind the last row.
        if self.next > rows {
            return None;
        }
        let mut out = Vec::new();
        if self.next == rows {
            self.next += 1;
            if rows == 0 {
                out.extend_from_slice(b"{\"preview\":false,\"lastrow\":true}\n");
            }
            if !self.table.messages.is_empty() {
                out.extend_from_slice(format!("{{\"messages\":{}}}\n", messages(&self.table.messages)).as_bytes());
            }
            return Some(out);
        }
        let end = rows.min(self.next + PIECE);
        let page = Page { table: &self.table, rows: self.next..end, places: self.places.clone(), preview: false };
        for row in page.rows.clone() {
            out.extend_from_slice(format!("{{\"preview\":false,\"offset\":{row},").as_bytes());
            if row + 1 == rows {
                out.extend_from_slice(b"\"lastrow\":true,");
            }
            out.extend_from_slice(b"\"result\":");
            object(&page, &self.keys, row, &mut out);
            out.extend_from_slice(b"}\n");
        }
        self.next = end;
        Some(out)
    }
}

fn names(page: &Page<'_>) -> serde_json::Value {
    json!(page.places.iter().map(|place| &page.table.fields[*place]).collect::<Vec<_>>())
}

fn head(page: &Page<'_>, fields: &serde_json::Value) -> Vec<u8> {
    let (preview, offset) = (page.preview, page.rows.start);
    let messages = messages(&page.table.messages);
    format!("{{\"preview\":{preview},\"init_offset\":{offset},\"messages\":{messages},\"fields\":{fields}").into_bytes()
}

fn messages(messages: &[Message]) -> serde_json::Value {
    json!(messages.iter().map(|(kind, text)| json!({ "type": kind, "text": text })).collect::<Vec<_>>())
}

/// Each field's name as a key, escaped once.
fn keys(page: &Page<'_>) -> Vec<Vec<u8>> {
    let key = |place: &usize| {
        let mut key = Vec::new();
        string(&page.table.fields[*place], &mut key);
        key.push(b':');
        key
    };
    page.places.iter().map(key).collect()
}

fn object(page: &Page<'_>, keys: &[Vec<u8>], row: usize, out: &mut Vec<u8>) {
    out.push(b'{');
    let mut first = true;
    for (place, key) in page.places.iter().zip(keys) {
        let found = page.table.columns[*place].get(row);
        if matches!(found, Cell::None) {
            continue;
        }
        if !first {
            out.push(b',');
        }
        first = false;
        out.extend_from_slice(key);
        cell(&found, out);
    }
    out.push(b'}');
}

fn cell(cell: &Cell<'_>, out: &mut Vec<u8>) {
    match cell {
        Cell::None => out.extend_from_slice(b"null"),
        Cell::One(text) => string(text, out),
        Cell::Several(texts) if texts.len() == 1 => string(texts[0], out),
        Cell::Several(texts) => {
            out.push(b'[');
            for (at, text) in texts.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                string(text, out);
            }
            out.push(b']');
        }
    }
}

fn string(text: &str, out: &mut Vec<u8>) {
    serde_json::to_writer(out, text).expect("a vector takes all");
}
