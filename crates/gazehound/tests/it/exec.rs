//! What the tests of searches share: an index in memory, and frames as text.

use std::collections::BTreeMap;

use gazehound::exec::{self, SearchOptions};
use gazehound::index::{Index, Indexes, Part, PartField, Store};
use gazehound::polars::prelude::*;
use gazehound::{Error, Events, Level, Result};
use serde_json::Value;

/// Indexes that live in memory.
#[derive(Default)]
pub(super) struct Memory(pub(super) Vec<Index>);

impl Indexes for Memory {
    fn open(&self, name: &str) -> Result<Index> {
        let found = self.0.iter().find(|index| index.name == name).cloned();
        found.ok_or_else(|| {
            Error::not_found(format!("no index `{name}`\n  there are {}", self.names().unwrap().join(", ")))
        })
    }

    fn names(&self) -> Result<Vec<String>> {
        Ok(self.0.iter().map(|index| index.name.clone()).collect())
    }
}

/// An index called `main`.
pub(super) fn main(parts: Vec<Part>) -> Memory {
    let mut serial = 0;
    // Serial numbers run through all parts, as they do through an import.
    let parts = parts.into_iter().map(|part| renumbered(part, &mut serial)).collect();
    Memory(vec![Index { name: "main".into(), parts, notes: Vec::new() }])
}

fn renumbered(mut part: Part, serial: &mut i64) -> Part {
    if let Store::Memory(frame) = &mut part.store {
        let numbers: Vec<i64> = (*serial..*serial + frame.height() as i64).collect();
        *serial += frame.height() as i64;
        frame.with_column(Column::new("_serial".into(), numbers)).unwrap();
    }
    part
}

/// Events of one log from JSON lines: arrays are multivalue fields, `ts` is the time in seconds.
pub(super) fn part(sourcetype: &str, log: &str, lines: &[&str]) -> Part {
    let objects: Vec<serde_json::Map<String, Value>> =
        lines.iter().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect();
    let mut fields: BTreeMap<String, Vec<Option<Vec<String>>>> = BTreeMap::new();
    let mut multivalue: BTreeMap<String, bool> = BTreeMap::new();
    for (row, object) in objects.iter().enumerate() {
        for (key, value) in object {
            let (name, values) = match value {
                Value::Array(items) => (format!("{key}{{}}"), items.iter().map(text).collect()),
                one => (key.clone(), vec![text(one)]),
            };
            multivalue.insert(name.clone(), value.is_array());
            fields.entry(name).or_insert_with(|| vec![None; lines.len()])[row] = Some(values);
        }
    }
    let times: Vec<Option<i64>> = objects
        .iter()
        .map(|o| o.get("ts").and_then(|ts| text(ts).parse::<f64>().ok()).map(|ts| (ts * 1e6).round() as i64))
        .collect();
    let mut columns = vec![
        Int64Chunked::from_iter_options("_time".into(), times.iter().copied())
            .into_datetime(TimeUnit::Microseconds, None)
            .into_column(),
        Column::new("_raw".into(), lines),
        Column::new("_serial".into(), (0..lines.len() as i64).collect::<Vec<_>>()),
        Column::new("source".into(), vec![format!("/logs/{log}.log"); lines.len()]),
    ];
    let mut described = Vec::new();
    for (name, values) in fields {
        let events = values.iter().flatten().count() as u64;
        let multivalue = multivalue[&name];
        if multivalue {
            let mut builder = ListStringChunkedBuilder::new(name.as_str().into(), lines.len(), lines.len());
            for value in &values {
                match value {
                    Some(value) if !value.is_empty() => builder.append_values_iter(value.iter().map(String::as_str)),
                    _ => builder.append_null(),
                }
            }
            columns.push(builder.finish().into_column());
        } else {
            let ones: Vec<Option<&str>> = values.iter().map(|v| v.as_ref().map(|v| v[0].as_str())).collect();
            columns.push(Column::new(name.as_str().into(), ones));
        }
        described.push(PartField { name, multivalue, events });
    }
    let known = || times.iter().copied().flatten();
    Part {
        sourcetype: sourcetype.into(),
        log: log.into(),
        host: "sensor".into(),
        fields: described,
        rows: lines.len() as u64,
        time: known().min().zip(known().max()),
        store: Store::Memory(DataFrame::new(lines.len(), columns).unwrap()),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Runs `search`, which must work.
pub(super) fn run(indexes: &Memory, search: &str) -> Events {
    run_with(indexes, search, &SearchOptions::default())
}

/// Runs `search` with options; it must work.
pub(super) fn run_with(indexes: &Memory, search: &str, options: &SearchOptions) -> Events {
    exec::search(indexes, search, options).unwrap_or_else(|error| panic!("{error}\nin {search}"))
}

/// The error of `search`, which must fail.
pub(super) fn error(indexes: &Memory, search: &str) -> String {
    match exec::search(indexes, search, &SearchOptions::default()) {
        Ok(events) => panic!("expected an error, found\n{}", shown(&events)),
        Err(error) => error.to_string(),
    }
}

/// The result as text: a line of column names, then the rows; `-` for null, `[a b]` for several values.
pub(super) fn shown(events: &Events) -> String {
    let names = events.frame.get_column_names_owned();
    let mut lines = vec![names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")];
    for row in 0..events.len() {
        let cells: Vec<String> = events.frame.columns().iter().map(|column| cell(column.get(row).unwrap())).collect();
        lines.push(cells.join(" | "));
    }
    lines.join("\n")
}

fn cell(value: AnyValue<'_>) -> String {
    match value {
        AnyValue::Null => "-".into(),
        AnyValue::String(text) => text.into(),
        AnyValue::StringOwned(text) => text.to_string(),
        AnyValue::List(values) => {
            let values: Vec<String> = values.str().unwrap().iter().map(|v| v.unwrap_or("-").to_owned()).collect();
            format!("[{}]", values.join(" "))
        }
        AnyValue::Float64(number) => format!("{number:?}"),
        other => other.to_string(),
    }
}

/// Asserts columns and rows, written as [`shown`] writes them, indented as one likes.
#[track_caller]
pub(super) fn assert_rows(indexes: &Memory, search: &str, expected: &str) {
    let events = run(indexes, search);
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    assert_eq!(shown(&events), expected.join("\n"), "\nin {search}\nnotes: {:#?}", events.notes);
}

/// Asserts which events, by their field `n`, a search finds, in order.
#[track_caller]
pub(super) fn assert_found(indexes: &Memory, predicate: &str, expected: &str) {
    let events = run(indexes, &format!("search index=main {predicate} | table n"));
    let found: Vec<&str> = events.frame.column("n").unwrap().str().unwrap().iter().flatten().collect();
    assert_eq!(found.join(" "), expected, "\nfor {predicate}");
}

/// The notes as text: `warning: …` and `info: …`.
pub(super) fn notes(events: &Events) -> Vec<String> {
    let level = |level| if level == Level::Warning { "warning" } else { "info" };
    events.notes.iter().map(|note| format!("{}: {}", level(note.level), note.text)).collect()
}

/// A second opinion: the rows of `search` over all events are those that a Polars expression gives.
#[track_caller]
pub(super) fn assert_spl_eq(indexes: &Memory, commands: &str, polars: impl FnOnce(LazyFrame) -> LazyFrame) {
    let ours = run(indexes, &format!("search index=main | {commands}")).frame;
    let all = run(indexes, "search index=main").frame;
    let theirs = polars(all.lazy()).collect().unwrap();
    assert!(ours.equals_missing(&theirs), "{commands}\nours: {ours}\nPolars: {theirs}");
}
