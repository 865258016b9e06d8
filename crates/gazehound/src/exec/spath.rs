//! `spath`: fields out of JSON text (Search Reference, spath).
//!
//! Splunk looks at the first 5,000 characters of a text and takes 100 fields or so (limits.conf, `[spath]`); here there is no
//! such limit. XML is not read.

use std::collections::BTreeMap;

use gazehound_spl::ast::Spath;
use serde_json::Value as Json;

use super::rows::Rows;
use super::value::Value;
use crate::error::Result;
use crate::events::Note;

/// With a path the values there, else every value of the text, named by its path: `a.b`, of arrays `a{}` and `a{}.b`.
/// Objects and arrays at a path come as JSON text, null is no value. An event without a new value keeps the old one.
pub(super) fn apply(spath: &Spath, rows: &mut Rows) -> Result<()> {
    let input = spath.input.as_ref().map_or("_raw", |field| field.value.as_str());
    rows.warn_missing("spath", [input]);
    let Ok(column) = rows.frame.column(input) else { return Ok(()) };
    let value = Value::of(column)?;
    let lists = value.lists();
    let view = lists.view();
    let height = rows.height();
    if view.len() != height {
        return Ok(());
    }
    let path = spath.path.as_ref().map(|path| Path::parse(&path.value));
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
                Some(path) => path.each(&json, &mut |value| {
                    fields.entry(output.to_owned()).or_default().extend(text_of(value).map(|text| (row, text)));
                }),
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
        let count = gazehound_view::text::count(unread);
        let xml = if xml { ": XML is not read here" } else { "" };
        rows.notes.push(Note::warning(format!("spath: {count} values of `{input}` are no JSON{xml}")));
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
fn text_of(json: &Json) -> Option<String> {
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

/// `a.b{}.c{0}`.
#[derive(Debug)]
struct Path(Vec<Step>);

#[derive(Debug)]
struct Step {
    key: String,
    /// For each pair of braces behind the key which item; `None` for all. Items are counted from 0.
    items: Vec<Option<usize>>,
}

impl Path {
    fn parse(text: &str) -> Self {
        let step = |text: &str| {
            let (key, mut braces) = text.split_at(text.find('{').unwrap_or(text.len()));
            let mut items = Vec::new();
            while let Some((index, rest)) = braces.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
                items.push(index.trim().parse().ok());
                braces = rest;
            }
            Step { key: key.to_owned(), items }
        };
        Self(text.split('.').map(step).collect())
    }

    fn each<'j>(&self, json: &'j Json, see: &mut dyn FnMut(&'j Json)) {
        walk(&self.0, json, see);
    }
}

fn walk<'j>(steps: &[Step], json: &'j Json, see: &mut dyn FnMut(&'j Json)) {
    let Some(first) = steps.first() else { return see(json) };
    if first.key.is_empty() {
        return items(&first.items, json, &mut |json| walk(&steps[1..], json, see));
    }
    let Json::Object(members) = json else { return };
    // `id.orig_h` is a key in some logs, and an object with a key in others.
    let mut key = String::new();
    for (at, step) in steps.iter().enumerate() {
        key.push_str(&step.key);
        if let Some(value) = members.get(&key) {
            return items(&step.items, value, &mut |json| walk(&steps[at + 1..], json, see));
        }
        if !step.items.is_empty() {
            return;
        }
        key.push('.');
    }
}

fn items<'j>(wanted: &[Option<usize>], json: &'j Json, see: &mut dyn FnMut(&'j Json)) {
    match (wanted.split_first(), json) {
        (None, json) => see(json),
        (Some((Some(at), rest)), Json::Array(list)) => {
            if let Some(item) = list.get(*at) {
                items(rest, item, see);
            }
        }
        (Some((None, rest)), Json::Array(list)) => list.iter().for_each(|item| items(rest, item, see)),
        _ => {}
    }
}
