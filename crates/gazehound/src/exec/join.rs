//! `join`: fields of a subsearch's rows beside the rows with the same values (Search Reference, join).

use std::collections::HashMap;

use gazehound_spl::ast::Join;
use polars::prelude::*;

use super::need::Need;
use super::rows::Rows;
use super::value::Value;
use super::{Engine, append};
use crate::error::Result;
use crate::events::Note;

/// Rows of the subsearch that are used (limits.conf, `[join] subsearch_maxout`).
const MAX_ROWS: u64 = 50_000;

/// A row with several partners comes once for each, up to `max`. Rows that lack one of the fields have no partner.
pub(super) fn apply(engine: &Engine<'_>, join: &Join, need: &Need, rows: &mut Rows) -> Result<()> {
    let mut fields: Vec<String> = join.fields.iter().map(|field| field.value.clone()).collect();
    let wanted = if fields.is_empty() { Need::All { internal: false } } else { need.clone().and(fields.clone()) };
    let mut right = append::subsearch(engine, "join", &join.subsearch, wanted, MAX_ROWS)?;
    rows.notes.append(&mut right.notes);
    if fields.is_empty() {
        let there = rows.present();
        fields = right.present().into_iter().filter(|name| !name.starts_with('_') && there.contains(name)).collect();
        if fields.is_empty() && rows.height() > 0 && right.height() > 0 {
            rows.notes.push(Note::warning("join: the rows and those of the subsearch have no field in common"));
        }
    }
    rows.warn_missing("join", fields.iter().map(String::as_str));
    if rows.height() > 0 {
        right.warn_missing("join, in the subsearch", fields.iter().map(String::as_str));
        rows.notes.append(&mut right.notes);
    }

    let mut partners: HashMap<String, Vec<IdxSize>> = HashMap::new();
    for (row, key) in keys(&right.frame, &fields)?.into_iter().enumerate() {
        if let Some(key) = key {
            partners.entry(key).or_default().push(row as IdxSize);
        }
    }
    let most = if join.max == 0 { usize::MAX } else { usize::try_from(join.max).unwrap_or(usize::MAX) };
    let (mut left_at, mut right_at): (Vec<IdxSize>, Vec<Option<IdxSize>>) = (Vec::new(), Vec::new());
    for (row, key) in keys(&rows.frame, &fields)?.into_iter().enumerate() {
        let found = key.and_then(|key| partners.get(&key)).map_or(&[][..], Vec::as_slice);
        for at in found.iter().take(most) {
            left_at.push(row as IdxSize);
            right_at.push(Some(*at));
        }
        if found.is_empty() && join.left {
            left_at.push(row as IdxSize);
            right_at.push(None);
        }
    }

    let mut frame = rows.frame.take(&IdxCa::from_vec(PlSmallStr::EMPTY, left_at))?;
    let beside = right.frame.take(&right_at.into_iter().collect::<IdxCa>())?;
    let height = frame.height();
    for column in beside.columns() {
        let name = column.name().as_str();
        let new = match frame.column(name) {
            Err(_) => Some(column.clone()),
            Ok(_) if fields.iter().any(|field| field == name) || name.starts_with('_') => None,
            Ok(old) => {
                let (old, new) = (Value::of(old)?, Value::of(column)?);
                let (first, second) = if join.overwrite { (new, old) } else { (old, new) };
                Value::choose(&first.present(), &first, &second)?.into_column(name, height)?
            }
        };
        if let Some(new) = new {
            frame.with_column(new)?;
        }
    }
    rows.frame = frame;
    rows.named.extend(right.named);
    Ok(())
}

/// For each row the values of `fields` in one text; `None` where one is missing.
fn keys(frame: &DataFrame, fields: &[String]) -> Result<Vec<Option<String>>> {
    let mut keys: Vec<Option<String>> = vec![(!fields.is_empty()).then(String::new); frame.height()];
    for field in fields {
        let value = frame.column(field).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
        let lists = value.lists();
        let view = lists.view();
        for (row, key) in keys.iter_mut().enumerate() {
            let Some(text) = key else { continue };
            let before = text.len();
            for value in view.row(row) {
                // Two separators keep values and fields apart.
                text.push('\u{1f}');
                text.push_str(value);
            }
            if text.len() == before {
                *key = None;
            } else {
                text.push('\u{1e}');
            }
        }
    }
    Ok(keys)
}
