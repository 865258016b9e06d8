//! The rows that each event looks back at.

use gazehound_spl::ast::Streamstats;
use polars::prelude::*;

use super::{Runs, unordered};
use crate::error::Result;
use crate::exec::Engine;
use crate::exec::groups::Members;
use crate::exec::stats::Planned;
use crate::exec::value::Numbers;

/// For each row the part of its group's rows that it looks at.
pub(super) struct Looks {
    /// The rows of all groups, group after group and in order.
    rows: Vec<IdxSize>,
    /// Row `i` looks at `rows[ranges[i]]`; `None` for a row without a group.
    ranges: Vec<Option<(usize, usize)>>,
}

/// Looks aggregated at a time.
const AT_A_TIME: usize = 4_000_000;

/// What each row looks at: those of its group since the last reset, as far as the window goes. With `global`, the window
/// is of all rows; else of those of the group (Search Reference, streamstats, "global").
pub(super) fn looks(
    streamstats: &Streamstats,
    runs: &Runs,
    time: Option<&Numbers>,
    span: Option<f64>,
) -> Result<Looks> {
    let height = runs.of_row.len();
    let times: Vec<Option<f64>> = match (span, time) {
        (Some(_), Some(time)) => time.values.iter().collect(),
        (Some(_), None) => return Err(unordered()),
        _ => Vec::new(),
    };
    if span.is_some() {
        let known: Vec<f64> = times.iter().flatten().copied().collect();
        if !known.is_sorted() && !known.is_sorted_by(|a, b| a >= b) {
            return Err(unordered());
        }
    }
    // Each row's place among the rows of its group.
    let mut starts = vec![0_usize; runs.groups + 1];
    runs.of_row.iter().flatten().for_each(|group| starts[group.at() + 1] += 1);
    for group in 0..runs.groups {
        starts[group + 1] += starts[group];
    }
    let mut next = starts.clone();
    let mut rows: Vec<IdxSize> = vec![0; starts[runs.groups]];
    let mut ranges = Vec::with_capacity(height);
    // The first place of each group since the last reset, and the first that the window still reaches.
    let mut from = starts.clone();
    let mut reset = 0;
    let window = if streamstats.window == 0 { usize::MAX } else { streamstats.window as usize };
    let by_group = !streamstats.global || streamstats.by.is_empty();
    for row in 0..height {
        if runs.anew[row] {
            reset = row;
        }
        let Some(group) = runs.of_row[row] else {
            ranges.push(None);
            continue;
        };
        let group = group.at();
        let place = next[group];
        rows[place] = row as IdxSize;
        next[group] += 1;
        let end = if streamstats.current { place + 1 } else { place };
        let mut first = from[group];
        while first < end {
            let other = rows[first] as usize;
            let gone = other < reset
                || (!by_group && row - other >= window.saturating_add(usize::from(!streamstats.current)))
                || span.is_some_and(|span| match (times[row], times[other]) {
                    (Some(now), Some(then)) => (now - then).abs() >= span,
                    _ => true,
                });
            if !gone {
                break;
            }
            first += 1;
        }
        from[group] = first;
        if by_group {
            first = first.max(end.saturating_sub(window));
        }
        ranges.push(Some((first.min(end), end)));
    }
    Ok(Looks { rows, ranges })
}

impl Looks {
    /// How many there are in all.
    pub(super) fn total(&self) -> u64 {
        self.ranges.iter().flatten().map(|(from, to)| (to - from) as u64).sum()
    }

    /// The aggregation of what each row looks at.
    pub(super) fn column(
        &self,
        engine: &Engine<'_>,
        planned: &Planned<'_>,
        frame: &DataFrame,
        time: Option<&Numbers>,
    ) -> Result<Column> {
        let input = planned.input(engine, frame)?;
        let mut pieces: Vec<Column> = Vec::new();
        let mut at = 0;
        while at < self.ranges.len() || pieces.is_empty() {
            let (mut rows, mut starts) = (Vec::new(), vec![0]);
            let mut without = Vec::new();
            while at < self.ranges.len() && rows.len() < AT_A_TIME {
                match self.ranges[at] {
                    Some((from, to)) => {
                        rows.extend_from_slice(&self.rows[from..to]);
                        without.push(false);
                    }
                    None => without.push(true),
                }
                starts.push(rows.len());
                at += 1;
            }
            let members = Members::new(rows, starts);
            let column = planned.column(&input.over(&members), time, members.count())?;
            // A row without a group has no count of 0 either.
            pieces.push(if without.contains(&true) {
                let keep = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, without.iter().map(|without| !without));
                let none = Series::full_null(column.name().clone(), column.len(), column.dtype());
                column.as_materialized_series().zip_with(&keep, &none)?.into_column()
            } else {
                column
            });
        }
        joined(pieces)
    }
}

/// The pieces one under the other, in a type that holds them all.
fn joined(mut pieces: Vec<Column>) -> Result<Column> {
    let dtypes: Vec<DataType> =
        pieces.iter().filter(|piece| piece.null_count() < piece.len()).map(|piece| piece.dtype().clone()).collect();
    let target = match dtypes.as_slice() {
        [] => pieces[0].dtype().clone(),
        [first, rest @ ..] if rest.iter().all(|dtype| dtype == first) => first.clone(),
        all if all.iter().all(DataType::is_primitive_numeric) => DataType::Float64,
        _ => DataType::String,
    };
    let mut whole = pieces.remove(0).cast(&target)?;
    for piece in pieces {
        whole.append(&piece.cast(&target)?)?;
    }
    Ok(whole)
}
