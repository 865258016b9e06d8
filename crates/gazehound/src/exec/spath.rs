//! `spath`: fields out of JSON text (Search Reference, spath).
//!
//! Splunk looks at the first 5,000 characters of a text and takes 100 fields or so (limits.conf, `[spath]`); here there is no
//! such limit. XML is not read.

use std::collections::BTreeMap;

use gazehound_spl::ast::Spath;
use serde_json::Value as Json;

use super::eval::json::path::Path;
use super::rows::Rows;
use super::value::Value;
use super::{Engine, wrong};
use crate::error::Result;
use crate::events::Note;

/// With a path the values there, else every value of the text, named by its path: `a.b`, of arrays `a{}` and `a{}.b`.
/// Objects and arrays at a path come as JSON text, null is no value. An event without a new value keeps the old one.
pub(super) fn apply(engine: &Engine<'_>, spath: &Spath, rows: &mut Rows) -> Result<()> {
    let input = spath.input.as_ref().map_or("_raw", |field| field.value.as_str());
    let path = spath.path.as_ref().map(|path| {
        Path::parse(&path.value).ok_or_else(|| {
            let message = format!("`{}` is no path", path.value);
            wrong(engine.text, path.span, &message, "for example `a.b`, `answers{}` or `cities{0}.name`")
        })
    });
    let path = path.transpose()?;
    rows.warn_missing("spath", [input]);
    let Ok(column) = rows.frame.column(input) else { return Ok(()) };
    let value = Value::of(column)?;
    let lists = value.lists();
    let view = lists.view();
    let height = rows.height();
    if view.len() != height {
        return Ok(());
    }
    let output = spath.output.as_ref().or(spath.path.as_ref()).map_or("", |field| field.value.as_str());
    let mut fields: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    let (mut unread, mut xml) = (0_u64, false);
    for row in 0..height {
        for text in view.row(row) {
            let json: Json = match serde_json::from_str(text) {
                Ok(json) => json,
                Err(_) => {
                    unread += 1;
                    xml |= text.trim_start().starts_with('<');
                    continue;
                }
            };
            match &path {
                Some(path) => {
                    let found = path.find(&json).into_iter().filter_map(text_of).map(|text| (row, text));
                    fields.entry(output.to_owned()).or_default().extend(found);
                }
                None => flatten("", &json, &mut |name, text| {
                    // A text that is one value has no name to give it.
                    if !name.is_empty() {
                        fields.entry(name.to_owned()).or_default().push((row, text));
                    }
                }),
            }
        }
    }
    for (name, found) in fields {
        if found.is_empty() {
            continue;
        }
        let several = found.windows(2).any(|pair| pair[0].0 == pair[1].0);
        let mut next = found.iter().peekable();
        let mut of_row = |row: usize, out: &mut Vec<_>| {
            // `found` is in the order of the rows.
            while let Some((_, text)) = next.next_if(|(at, _)| *at == row) {
                out.push(text.as_str());
            }
        };
        let mut one = Vec::new();
        let new = if several {
            Value::multi(height, |row, out| of_row(row, out))
        } else {
            let texts = (0..height).map(|row| {
                one.clear();
                of_row(row, &mut one);
                one.first().copied()
            });
            Value::Text(texts.collect())
        };
        let old = rows.frame.column(&name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
        if let Some(column) = Value::choose(&new.present(), &new, &old)?.into_column(&name, height)? {
            rows.set(column)?;
        }
    }
    if unread > 0 {
        let count = gazehound_view::text::counted(unread, "value");
        let xml = if xml { ": XML is not read here" } else { "" };
        rows.notes.push(Note::warning(format!("spath could not read {count} of `{input}` as JSON{xml}")));
    }
    if let Some(path) = &spath.path
        && height > 0
        && !rows.has(output)
    {
        rows.notes.push(Note::warning(format!("spath: no `{input}` has anything at `{}`", path.value)));
    }
    Ok(())
}

/// A value as a field holds it.
pub(super) fn text_of(json: &Json) -> Option<String> {
    match json {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn flatten(prefix: &str, json: &Json, see: &mut impl FnMut(&str, String)) {
    match json {
        Json::Object(members) => {
            for (key, value) in members {
                let name = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&name, value, see);
            }
        }
        Json::Array(items) => {
            let name = format!("{prefix}{{}}");
            items.iter().for_each(|item| flatten(&name, item, see));
        }
        one => text_of(one).into_iter().for_each(|text| see(prefix, text)),
    }
}
