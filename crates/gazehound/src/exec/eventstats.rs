//! `eventstats`: aggregates beside each event (Search Reference, eventstats).

use gazehound_spl::ast::Eventstats;
use polars::prelude::*;

use super::groups::Groups;
use super::rows::Rows;
use super::{Engine, stats};
use crate::error::Result;
use crate::events::Note;

/// An event that lacks a BY field counts nowhere and gets nothing.
pub(super) fn apply(engine: &Engine<'_>, eventstats: &Eventstats, rows: &mut Rows) -> Result<()> {
    let by: Vec<&str> = eventstats.by.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("eventstats BY", by.iter().copied());
    several_values("eventstats", &by, rows);
    let plan = stats::plan(engine, "eventstats", &eventstats.aggregations, &eventstats.by, rows)?;
    let groups = Groups::any_order(&rows.frame, &by)?;
    let of_row = groups.places();
    let members = groups.members();
    let frame = rows.frame.clone();
    let time = stats::times_for(&plan, &frame)?;
    let made = stats::made(engine, &plan, &frame, time.as_ref(), &members)?;
    rows.notes.extend(made.cut);
    for column in made.columns {
        rows.set(column.take(&of_row)?)?;
    }
    Ok(())
}

/// Says that a BY field with several values counts as all of them together.
pub(super) fn several_values(command: &str, by: &[&str], rows: &mut Rows) {
    for field in by {
        if rows.frame.column(field).is_ok_and(|column| matches!(column.dtype(), DataType::List(_))) {
            rows.notes.push(Note::info(format!(
                "{command}: events with several values of `{field}` are grouped by all of them together: write `mvexpand \
                 {field}` before to group by each"
            )));
        }
    }
}
