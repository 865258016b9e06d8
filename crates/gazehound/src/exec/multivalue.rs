//! `makemv`, `mvexpand`, `mvcombine`, `nomv`: one value and several (Search Reference, pages of these names).

use gazehound_spl::ast::{Makemv, Mvcombine, Mvexpand, Nomv};
use polars::prelude::*;

use super::Engine;
use super::groups::{Group, Groups};
use super::rex::compiled;
use super::rows::Rows;
use super::value::Value;
use crate::error::Result;
use crate::events::Note;

/// Cuts each value of the field.
pub(super) fn make(engine: &Engine<'_>, makemv: &Makemv, rows: &mut Rows) -> Result<()> {
    let field = makemv.field.value.as_str();
    let tokenizer = makemv.tokenizer.as_ref().map(|regex| compiled(engine, regex)).transpose()?;
    rows.warn_missing("makemv", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    let lists = value.lists();
    let view = lists.view();
    let cut = |row: usize, out: &mut Vec<_>| {
        for text in view.row(row) {
            match &tokenizer {
                // The first group is the value; without groups, the match.
                Some(regex) => out.extend(regex.captures_iter(text).filter_map(|found| {
                    let group = if regex.captures_len() > 1 { found.get(1) } else { found.get(0) };
                    group.map(|group| &text[group.range()])
                })),
                None => out.extend(text.split(makemv.delimiter.as_str())),
            }
        }
        if !makemv.allow_empty {
            out.retain(|text: &&str| !text.is_empty());
        }
    };
    let height = rows.height();
    let new = if view.len() != height {
        Value::Null
    } else if makemv.set_single {
        let mut values = Vec::new();
        let joined = (0..height).map(|row| {
            values.clear();
            cut(row, &mut values);
            (!values.is_empty()).then(|| values.join(if tokenizer.is_some() { " " } else { &makemv.delimiter }))
        });
        Value::Text(joined.collect())
    } else {
        Value::multi(height, cut)
    };
    put(rows, field, new)
}

/// A row for each value; a row without one stays.
pub(super) fn expand(mvexpand: &Mvexpand, rows: &mut Rows) -> Result<()> {
    let field = mvexpand.field.value.as_str();
    rows.warn_missing("mvexpand", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    if !matches!(value, Value::Multi(_)) {
        return Ok(());
    }
    let limit = if mvexpand.limit == 0 { usize::MAX } else { mvexpand.limit as usize };
    let lists = value.lists();
    let view = lists.view();
    let (mut at, mut values, mut left_out) = (Vec::new(), Vec::new(), 0_u64);
    for row in 0..rows.height() {
        let before = values.len();
        for text in view.row(row) {
            if values.len() - before < limit {
                at.push(row as IdxSize);
                values.push(Some(text));
            } else {
                left_out += 1;
            }
        }
        if values.len() == before {
            at.push(row as IdxSize);
            values.push(None);
        }
    }
    if left_out > 0 {
        let count = gazehound_view::text::counted(left_out, "value");
        rows.notes.push(Note::info(format!("mvexpand left out {count} of `{field}`, as its limit says")));
    }
    let mut frame = rows.frame.take(&IdxCa::from_vec(PlSmallStr::EMPTY, at))?;
    frame.with_column(Column::new(field.into(), &values))?;
    rows.frame = frame;
    Ok(())
}

/// One row of those that have the same values in all other fields; it has the values of all of them. Rows without the field
/// stay as they are.
pub(super) fn combine(mvcombine: &Mvcombine, rows: &mut Rows) -> Result<()> {
    let field = mvcombine.field.value.as_str();
    rows.warn_missing("mvcombine", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    let lists = value.lists();
    let view = lists.view();
    if mvcombine.delimiter != " " {
        rows.notes.push(Note::info(format!(
            "mvcombine: the values of `{field}` stay apart: to write them as one text, `eval {field}=mvjoin('{field}', \"…\")`"
        )));
    }
    // A row that lacks a field is the same as another one that lacks it. The number of arrival is no field.
    let mut keys: Vec<Vec<Option<Group>>> = Vec::new();
    for other in rows.frame.columns().iter().filter(|c| c.name() != field && c.name() != "_serial") {
        let one = DataFrame::new(rows.height(), vec![other.clone()])?;
        keys.push(Groups::by(&one, &[other.name().as_str()])?.of_row);
    }
    let mut places: PlHashMap<Vec<Option<Group>>, usize> = PlHashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for row in 0..rows.height() {
        if view.len() != rows.height() || view.row(row).next().is_none() {
            members.push(vec![row]);
            continue;
        }
        let key: Vec<Option<Group>> = keys.iter().map(|key| key[row]).collect();
        let place = *places.entry(key).or_insert(members.len());
        match members.get_mut(place) {
            Some(rows) => rows.push(row),
            None => members.push(vec![row]),
        }
    }
    let firsts: Vec<IdxSize> = members.iter().map(|rows| rows[0] as IdxSize).collect();
    let combined = Value::multi(members.len(), |at, out| members[at].iter().for_each(|row| out.extend(view.row(*row))));
    let mut frame = rows.frame.take(&IdxCa::from_vec(PlSmallStr::EMPTY, firsts))?;
    if let Some(column) = combined.into_column(field, members.len())? {
        frame.with_column(column)?;
    }
    rows.frame = frame;
    Ok(())
}

/// The values in one text, a line each.
pub(super) fn join(nomv: &Nomv, rows: &mut Rows) -> Result<()> {
    let field = nomv.field.value.as_str();
    rows.warn_missing("nomv", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    if !matches!(value, Value::Multi(_)) {
        return Ok(());
    }
    let lists = value.lists();
    let view = lists.view();
    let joined = (0..rows.height()).map(|row| {
        let values: Vec<&str> = view.row(row).collect();
        (!values.is_empty()).then(|| values.join("\n"))
    });
    let new = Value::Text(joined.collect());
    put(rows, field, new)
}

fn put(rows: &mut Rows, field: &str, value: Value) -> Result<()> {
    match value.into_column(field, rows.height())? {
        Some(column) => rows.set(column)?,
        None => rows.remove(field),
    }
    Ok(())
}
