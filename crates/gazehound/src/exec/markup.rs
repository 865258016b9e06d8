//! `fromjson` and `xmlkv`: fields out of JSON and XML text (Search Reference, pages of these names).

use std::collections::BTreeMap;

use gazehound_spl::ast::{Fromjson, Xmlkv};
use regex::Regex;
use serde_json::Value as Json;

use super::rows::Rows;
use super::spath;
use super::value::Value;
use crate::error::{Error, Result};
use crate::events::Note;

/// One field for each member of the object; objects and arrays in it stay JSON text, null is no value.
pub(super) fn json(command: &Fromjson, rows: &mut Rows) -> Result<()> {
    let input = command.field.value.as_str();
    rows.warn_missing("fromjson", [input]);
    let mut unread = 0_u64;
    fields(rows, input, |text, see| match serde_json::from_str(text) {
        Ok(Json::Object(members)) => {
            for (name, value) in &members {
                if let Some(text) = spath::text_of(value) {
                    see(format!("{}{name}", command.prefix), text);
                }
            }
        }
        _ => unread += 1,
    })?;
    if unread > 0 {
        let count = gazehound_view::text::count(unread);
        rows.notes.push(Note::warning(format!("fromjson: {count} values of `{input}` are no JSON objects")));
    }
    Ok(())
}

/// `<name>value</name>` is a field; an element with elements in it is none.
pub(super) fn xml(command: &Xmlkv, rows: &mut Rows) -> Result<()> {
    let input = command.field.as_ref().map_or("_raw", |field| field.value.as_str());
    rows.warn_missing("xmlkv", [input]);
    let element = Regex::new(r"<([A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>([^<>]*)</([A-Za-z_][\w.:-]*)\s*>")
        .map_err(|error| Error::internal(error.to_string()))?;
    fields(rows, input, |text, see| {
        for found in element.captures_iter(text) {
            if found[1] == found[3] && !found[2].trim().is_empty() {
                see(found[1].to_owned(), found[2].trim().to_owned());
            }
        }
    })
}

/// Sets what `read` sees in the values of `input`; of a name that comes twice in an event the last counts, and an event
/// without one keeps what it has.
fn fields(rows: &mut Rows, input: &str, mut read: impl FnMut(&str, &mut dyn FnMut(String, String))) -> Result<()> {
    let Ok(column) = rows.frame.column(input) else { return Ok(()) };
    let lists = Value::of(column)?.lists();
    let view = lists.view();
    let height = rows.height();
    let mut found: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for row in 0..height {
        for text in view.row(row) {
            read(text, &mut |name, value| {
                found.entry(name).or_insert_with(|| vec![None; height])[row] = Some(value);
            });
        }
    }
    for (name, texts) in found {
        let new = Value::Text(texts.iter().map(Option::as_deref).collect());
        let old = rows.frame.column(&name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
        if let Some(column) = Value::choose(&new.present(), &new, &old)?.into_column(&name, height)? {
            rows.set(column)?;
        }
    }
    Ok(())
}
