//! `streamstats`: aggregates over the events so far, beside each event (Search Reference, streamstats).
//!
//! Without a window most functions are kept running, a step an event. What cannot be kept running, and every window, is
//! aggregated from the rows that it looks at, many events at a time.

mod running;
mod window;

use gazehound_spl::ast::{BinSpan, Streamstats};

use super::eval::Scope;
use super::groups::{Group, Groups};
use super::rows::Rows;
use super::{Engine, eventstats, stats, wrong};
use crate::error::{Error, Result};

/// Rows that all windows together may look at: some seconds of work.
const MOST_LOOKS: u64 = 2_000_000_000;

/// Where the events of one run of aggregation begin and end.
pub(super) struct Runs {
    /// Each row's group; `None` for a row that lacks a BY field.
    pub(super) of_row: Vec<Option<Group>>,
    pub(super) groups: usize,
    /// The aggregation begins anew at this row.
    pub(super) anew: Vec<bool>,
}

pub(super) fn apply(engine: &Engine<'_>, streamstats: &Streamstats, rows: &mut Rows) -> Result<()> {
    let by: Vec<&str> = streamstats.by.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("streamstats BY", by.iter().copied());
    eventstats::several_values("streamstats", &by, rows);
    let plan = stats::plan(engine, "streamstats", &streamstats.aggregations, &streamstats.by, rows)?;
    let frame = rows.frame.clone();
    let groups = Groups::any_order(&frame, &by)?;
    let runs = Runs { anew: anew(engine, streamstats, &groups, rows)?, groups: groups.count, of_row: groups.of_row };
    let time = stats::times(&frame)?;
    let windowed = streamstats.window > 0 || streamstats.time_window.is_some();
    let span = streamstats.aggregations.first().map(|aggregation| aggregation.function.span).unwrap_or_default();
    for one in &plan {
        let running = match windowed {
            true => None,
            false => running::column(engine, one, &frame, time.as_ref(), &runs, streamstats.current)?,
        };
        let column = match running {
            Some(column) => column,
            None => {
                let looks = window::looks(streamstats, &runs, time.as_ref(), seconds(streamstats))?;
                if looks.total() > MOST_LOOKS {
                    let message = format!("`{}` looks at too many events for each event here", one.name);
                    return Err(wrong(engine.text, span, &message, "write a window, such as `window=1000`"));
                }
                looks.column(engine, one, &frame, time.as_ref())?
            }
        };
        rows.set(column)?;
    }
    Ok(())
}

/// `time_window` in seconds.
fn seconds(streamstats: &Streamstats) -> Option<f64> {
    match streamstats.time_window? {
        BinSpan::Time { count, unit, .. } => Some(count as f64 * unit.micros()? as f64 / 1e6),
        BinSpan::Number(seconds) => Some(seconds),
        BinSpan::Log { .. } => None,
    }
}

/// Where the aggregation begins anew: at an event for which `reset_before` is true, after one for which `reset_after` is,
/// and where the group changes if that was asked for. All groups begin anew then.
fn anew(engine: &Engine<'_>, streamstats: &Streamstats, groups: &Groups, rows: &mut Rows) -> Result<Vec<bool>> {
    let mut anew = vec![false; rows.height()];
    for (condition, later) in [(&streamstats.reset_before, 0), (&streamstats.reset_after, 1)] {
        let Some(condition) = condition else { continue };
        let scope = Scope::new(&rows.frame, engine);
        let holds = scope.condition(condition)?;
        let missing = scope.missing();
        rows.warn_missing("streamstats", missing.iter().map(String::as_str));
        for (row, holds) in holds.iter().enumerate() {
            if holds == Some(true)
                && let Some(anew) = anew.get_mut(row + later)
            {
                *anew = true;
            }
        }
    }
    if streamstats.reset_on_change {
        // Events without all of the BY fields change nothing.
        let mut last = None;
        for (row, group) in groups.of_row.iter().enumerate() {
            if group.is_some() {
                anew[row] |= last.is_some() && last != *group;
                last = *group;
            }
        }
    }
    Ok(anew)
}

/// That `time_window` needs times in order.
pub(super) fn unordered() -> Error {
    Error::input(
        "`time_window` needs the events in the order of their times\n  write `| sort 0 _time` or `| sort 0 -_time` before",
    )
}
