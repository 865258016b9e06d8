//! `makeresults`: rows out of nothing, or out of the text of a search (Search Reference, makeresults).

use std::collections::BTreeMap;

use gazehound_spl::ast::{Data, Makeresults};
use polars::prelude::*;
use serde_json::Value as Json;

use super::rows::Rows;
use super::{Engine, csv_text, spath, wrong};
use crate::error::Result;

/// More rows than anyone means.
const MOST: u64 = 10_000_000;

/// Fields that `annotate=true` adds, without a value.
const ANNOTATED: [&str; 6] = ["_raw", "host", "source", "sourcetype", "splunk_server", "splunk_server_group"];

pub(super) fn rows(engine: &Engine<'_>, make: &Makeresults) -> Result<Rows> {
    let mut rows = Rows {
        frame: match &make.data {
            Some(data) if data.json => json(engine, data)?,
            Some(data) => csv_text::frame(&data.text.value).map_err(|problem| {
                wrong(
                    engine.text,
                    data.text.span,
                    &problem,
                    "the first line names the fields, each further line is a row",
                )
            })?,
            None => times(engine, make.count.min(MOST))?,
        },
        named: Default::default(),
        known: Default::default(),
        notes: Vec::new(),
        found: 0,
    };
    if make.count > MOST {
        let text = format!("makeresults: more than {} rows are not made", gazehound_view::text::count(MOST));
        rows.notes.push(crate::events::Note::warning(text));
    }
    if make.annotate {
        for name in ANNOTATED {
            if rows.frame.get_column_index(name).is_none() {
                rows.set(Column::full_null(name.into(), rows.height(), &DataType::String))?;
                rows.named.insert(name.to_owned());
            }
        }
    }
    rows.found = rows.height() as u64;
    Ok(rows)
}

/// `_time`, when the search began.
fn times(engine: &Engine<'_>, count: u64) -> Result<DataFrame> {
    let now = engine.now.floor() as i64 * 1_000_000;
    let times = Int64Chunked::full("_time".into(), now, count as usize);
    Ok(DataFrame::new(count as usize, vec![times.into_datetime(TimeUnit::Microseconds, None).into_column()])?)
}

/// An array of objects, or one object.
fn json(engine: &Engine<'_>, data: &Data) -> Result<DataFrame> {
    let refused = |problem: &str| {
        wrong(engine.text, data.text.span, problem, r#"for example data="[{\"name\":\"a\"}, {\"name\":\"b\"}]""#)
    };
    let parsed: Json = serde_json::from_str(&data.text.value).map_err(|error| refused(&format!("no JSON: {error}")))?;
    let items = match parsed {
        Json::Array(items) => items,
        one => vec![one],
    };
    let mut fields: Vec<String> = Vec::new();
    let mut values: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for (row, item) in items.iter().enumerate() {
        let Json::Object(members) = item else { return Err(refused("expected an array of objects")) };
        for (name, value) in members {
            if !fields.contains(name) {
                fields.push(name.clone());
            }
            values.entry(name.clone()).or_insert_with(|| vec![None; items.len()])[row] = spath::text_of(value);
        }
    }
    let columns = fields.iter().map(|name| Column::new(name.as_str().into(), &values[name])).collect();
    Ok(DataFrame::new(items.len(), columns)?)
}
