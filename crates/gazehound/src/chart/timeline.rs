//! Events over time.

use chrono::{DateTime, Utc};
use gazehound_view::chart::{Axis, Strip, Timeline};
use polars::prelude::*;

use super::kinds::Kinds;
use super::numbers::missing;
use super::{Chart, Drawing};
use crate::error::{Error, Result};
use crate::python;
use crate::zeek::micros;

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Lengths of bins, and how they are called.
const BINS: [(i64, &str); 21] = [
    (1_000, "1 ms"),
    (10_000, "10 ms"),
    (100_000, "100 ms"),
    (SECOND, "1 s"),
    (5 * SECOND, "5 s"),
    (10 * SECOND, "10 s"),
    (30 * SECOND, "30 s"),
    (MINUTE, "1 min"),
    (2 * MINUTE, "2 min"),
    (5 * MINUTE, "5 min"),
    (10 * MINUTE, "10 min"),
    (15 * MINUTE, "15 min"),
    (30 * MINUTE, "30 min"),
    (HOUR, "1 h"),
    (2 * HOUR, "2 h"),
    (6 * HOUR, "6 h"),
    (12 * HOUR, "12 h"),
    (DAY, "1 d"),
    (7 * DAY, "7 d"),
    (30 * DAY, "30 d"),
    (365 * DAY, "365 d"),
];
const MOST_BINS: i64 = 150;
const MOST_TICKS: i64 = 6;

pub(super) fn draw(chart: &Chart, name: &str) -> Result<Drawing> {
    let times = times(chart.column(name)?)?;
    let Some((first, last)) = times.iter().flatten().fold(None, |range: Option<(i64, i64)>, time| {
        Some(range.map_or((*time, *time), |(first, last)| (first.min(*time), last.max(*time))))
    }) else {
        return Err(Error::input(format!(
            "column `{name}` has no time\n  expected `_time`, epoch seconds or ISO 8601, such as Zeek's `ts`"
        )));
    };
    let kinds = Kinds::of(chart, "events")?;
    let (width, bin) = step(first, last, MOST_BINS);
    let from = first.div_euclid(width) * width;
    let bins = ((last - from) / width + 1) as usize;
    let mut strips: Vec<Strip> = kinds
        .labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| Strip { label, color: Kinds::color(at), counts: vec![0; bins] })
        .collect();
    let mut without = 0;
    for (time, kind) in times.iter().zip(kinds.of) {
        match time {
            Some(time) => strips[kind].counts[((time - from) / width) as usize] += 1,
            None => without += 1,
        }
    }
    let to = from + bins as i64 * width;
    let time =
        Axis { name: format!("{name} (UTC)"), range: (from as f64, to as f64), log: false, ticks: ticks(from, to) };
    let timeline = Timeline { time, bin: bin.to_owned(), strips };
    let notes = missing(without, "a time", name).into_iter().collect();
    Ok(Drawing { svg: timeline.svg(), plain: timeline.plain(), notes })
}

/// µs since 1970 of each row.
fn times(column: &Column) -> Result<Vec<Option<i64>>> {
    Ok(match column.dtype() {
        DataType::Datetime(..) => column
            .cast(&DataType::Datetime(TimeUnit::Microseconds, None))?
            .cast(&DataType::Int64)?
            .i64()?
            .iter()
            .collect(),
        _ => python::text(column)?.iter().map(|text| micros(text?)).collect(),
    })
}

/// The shortest step that divides the time into at most `most` parts.
fn step(first: i64, last: i64, most: i64) -> (i64, &'static str) {
    BINS.into_iter().find(|(width, _)| (last - first) / width < most).unwrap_or(BINS[BINS.len() - 1])
}

/// Round moments. The first one says which day it is, and so does each that starts another.
fn ticks(from: i64, to: i64) -> Vec<(f64, String)> {
    let (width, _) = step(from, to, MOST_TICKS);
    let mut day = None;
    let mut ticks = Vec::new();
    let mut at = from.div_euclid(width) * width;
    while at <= to {
        if at >= from
            && let Some(time) = DateTime::<Utc>::from_timestamp_micros(at)
        {
            let clock = if width >= DAY {
                String::new()
            } else if width >= MINUTE {
                time.format("%H:%M").to_string()
            } else {
                time.format("%H:%M:%S%.f").to_string()
            };
            let new_day = day.replace(time.date_naive()) != Some(time.date_naive());
            let date = if new_day { time.format("%Y-%m-%d").to_string() } else { String::new() };
            ticks.push((at as f64, format!("{date} {clock}").trim().to_owned()));
        }
        at += width;
    }
    ticks
}
