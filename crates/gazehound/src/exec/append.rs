//! `append`, `appendpipe`, `appendcols`, `union` and `multisearch` (Search Reference, pages of these names).

use gazehound_spl::ast::{Append, Appendcols, Appendpipe, Pipeline, Union};
use gazehound_spl::span::Spanned;
use polars::prelude::*;

use super::need::Need;
use super::rows::Rows;
use super::{Engine, stack};
use crate::error::Result;
use crate::events::Note;

/// The first `max` rows of a subsearch, of which `need` is looked at; 0 takes all.
pub(super) fn subsearch(
    engine: &Engine<'_>,
    command: &str,
    inner: &Spanned<Box<Pipeline>>,
    need: Need,
    max: u64,
) -> Result<Rows> {
    let mut rows = engine.run(&inner.value, need, 1)?;
    if max > 0 && rows.height() as u64 > max {
        let (all, kept) = (gazehound_view::text::count(rows.height() as u64), gazehound_view::text::count(max));
        rows.notes
            .push(Note::warning(format!("{command}: the subsearch found {all} rows, only the first {kept} are used")));
        rows.frame = rows.frame.head(Some(usize::try_from(max).unwrap_or(usize::MAX)));
    }
    Ok(rows)
}

pub(super) fn rows(engine: &Engine<'_>, append: &Append, need: Need, rows: &mut Rows) -> Result<()> {
    let below = subsearch(engine, "append", &append.subsearch, need, append.max)?;
    put_under(rows, below)
}

/// Rows of `below` under `rows`, with what was said of them.
pub(super) fn put_under(rows: &mut Rows, below: Rows) -> Result<()> {
    rows.frame = stack::under(&rows.frame, &below.frame)?;
    rows.named.extend(below.named);
    rows.known.extend(below.known);
    rows.notes.extend(below.notes);
    Ok(())
}

pub(super) fn pipe(engine: &Engine<'_>, append: &Appendpipe, rows: &mut Rows) -> Result<()> {
    let mut below = Rows {
        frame: rows.frame.clone(),
        named: rows.named.clone(),
        known: rows.known.clone(),
        notes: Vec::new(),
        found: 0,
    };
    engine.each(&append.commands.value.commands, &mut below, &Need::All { internal: true })?;
    put_under(rows, below)
}

/// Row beside row. Without `override` a column that is there stays, where it has a value.
pub(super) fn columns(engine: &Engine<'_>, append: &Appendcols, need: Need, rows: &mut Rows) -> Result<()> {
    let beside = subsearch(engine, "appendcols", &append.subsearch, need, append.max)?;
    let height = rows.height().max(beside.height());
    let stretched = |frame: &DataFrame| -> Result<DataFrame> {
        let at = (0..height).map(|row| (row < frame.height()).then_some(row as IdxSize));
        Ok(frame.take(&at.collect::<IdxCa>())?)
    };
    let beside_frame = stretched(&beside.frame)?;
    let mut frame = stretched(&rows.frame)?;
    for column in beside_frame.columns() {
        let name = column.name().as_str();
        // A subsearch's own times and texts say nothing of these rows.
        if frame.get_column_index(name).is_some() && (!append.replace || name.starts_with('_')) {
            continue;
        }
        frame.with_column(column.clone())?;
    }
    rows.frame = frame;
    rows.named.extend(beside.named);
    rows.notes.extend(beside.notes);
    Ok(())
}

/// Under the rows that are there, if `union` is not the first command.
pub(super) fn union(engine: &Engine<'_>, union: &Union, need: &Need, rows: &mut Rows) -> Result<()> {
    let command = if union.by_time { "multisearch" } else { "union" };
    let need = if union.by_time { need.clone().and(vec!["_time".to_owned()]) } else { need.clone() };
    for inner in &union.subsearches {
        let below = subsearch(engine, command, inner, need.clone(), union.max)?;
        rows.found += below.found;
        put_under(rows, below)?;
    }
    if union.by_time && rows.frame.get_column_index("_time").is_some() {
        let options = SortMultipleOptions::new()
            .with_order_descending_multi([true])
            .with_nulls_last_multi([true])
            .with_maintain_order(true);
        rows.frame = rows.frame.sort(["_time"], options)?;
    }
    Ok(())
}
