//! The time range of a search: its options, and `earliest=` / `latest=` in the search text.
//!
//! Earliest is inclusive, latest exclusive; what the text says overrides the options (Search Manual, "Specify time
//! modifiers in your search"). An event without a time is outside every range.

use std::fmt;

use chrono::{DateTime, NaiveDateTime};
use gazehound_spl::ast::{CompareOp, Predicate};
use polars::prelude::*;

use super::{Engine, number, wrong};
use crate::error::Result;

/// A range in µs since 1970, UTC.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Window {
    earliest: Option<i64>,
    latest: Option<i64>,
}

impl Window {
    /// The range of `engine`'s options, overridden by what `predicate` says; such comparisons are taken out of it.
    pub(super) fn take(engine: &Engine<'_>, predicate: Predicate) -> Result<(Self, Predicate)> {
        let micros = |seconds: Option<f64>| seconds.map(|s| (s * 1e6).round() as i64);
        let mut window = Self { earliest: micros(engine.options.earliest), latest: micros(engine.options.latest) };
        let parts = match predicate {
            Predicate::And(parts) => parts,
            other => vec![other],
        };
        let mut kept = Vec::with_capacity(parts.len());
        let mut last_written = None;
        for part in parts {
            match &part {
                Predicate::Compare(compare)
                    if compare.op == CompareOp::Eq && matches!(compare.field.value.as_str(), "earliest" | "latest") =>
                {
                    let text = &compare.value.value.text;
                    if text.starts_with("rt") {
                        let message = format!("`{text}` asks for events as they come, which an index of logs has not");
                        return Err(wrong(engine.text, compare.value.span, &message, HELP));
                    }
                    let Some(seconds) = moment(text, engine.now) else {
                        let message = format!("`{text}` is no time");
                        return Err(wrong(engine.text, compare.value.span, &message, HELP));
                    };
                    last_written = Some(compare.value.span);
                    let bound = micros(Some(seconds));
                    if compare.field.value == "earliest" { window.earliest = bound } else { window.latest = bound }
                }
                _ => kept.push(part),
            }
        }
        if let (Some(span), Some(earliest), Some(latest)) = (last_written, window.earliest, window.latest)
            && earliest > latest
        {
            let message = format!("the time range ends before it begins: {window}");
            return Err(wrong(engine.text, span, &message, "`earliest` is the older time, `latest` the newer one"));
        }
        let predicate = match kept.len() {
            0 => Predicate::All,
            1 => kept.remove(0),
            _ => Predicate::And(kept),
        };
        Ok((window, predicate))
    }

    /// Seconds since 1970; `None` for no bound.
    pub(super) fn bounds(&self) -> (Option<f64>, Option<f64>) {
        let seconds = |micros: Option<i64>| micros.map(|micros| micros as f64 / 1e6);
        (seconds(self.earliest), seconds(self.latest))
    }

    pub(super) const fn is_open(&self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// No event between `range` (smallest and largest time, inclusive) can be inside.
    pub(super) fn misses(&self, range: Option<(i64, i64)>) -> bool {
        match range {
            None => !self.is_open(),
            Some((first, last)) => {
                self.earliest.is_some_and(|earliest| last < earliest)
                    || self.latest.is_some_and(|latest| first >= latest)
            }
        }
    }

    /// Which of these times are inside; never null.
    pub(super) fn mask(&self, times: &Column) -> Result<BooleanChunked> {
        let micros = times.as_materialized_series().to_physical_repr();
        let inside = micros.i64()?.iter().map(|time| {
            time.is_some_and(|time| {
                self.earliest.is_none_or(|earliest| time >= earliest) && self.latest.is_none_or(|latest| time < latest)
            })
        });
        Ok(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, inside))
    }
}

/// What a time may be.
const HELP: &str =
    "write seconds since 1970, `now`, a distance such as `-24h` or `-7d@d`, or a date as in `05/16/2018:00:00:00`";

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.earliest, self.latest) {
            (None, None) => f.write_str("of all time"),
            (Some(earliest), None) => write!(f, "from {}", shown(earliest)),
            (None, Some(latest)) => write!(f, "before {}", shown(latest)),
            (Some(earliest), Some(latest)) => write!(f, "from {} to {}", shown(earliest), shown(latest)),
        }
    }
}

/// µs since 1970 as `2018-05-16 00:00:00`, UTC; the fraction where there is one.
pub(super) fn shown(micros: i64) -> String {
    match DateTime::from_timestamp_micros(micros) {
        Some(time) if micros % 1_000_000 == 0 => time.format("%Y-%m-%d %H:%M:%S").to_string(),
        Some(time) => time.format("%Y-%m-%d %H:%M:%S%.6f").to_string(),
        None => micros.to_string(),
    }
}

/// Seconds since 1970 of a time as `earliest=` and `latest=` take it: what [`seconds`] reads, or a date and time, UTC, as
/// `%m/%d/%Y:%H:%M:%S` (Search Reference, "Time modifiers") or in ISO 8601.
pub(crate) fn moment(text: &str, now: f64) -> Option<f64> {
    let date = || {
        let time = NaiveDateTime::parse_from_str(text, "%m/%d/%Y:%H:%M:%S").ok()?;
        Some(time.and_utc().timestamp_micros() as f64 / 1e6)
    };
    seconds(text, now).or_else(date).or_else(|| crate::time::parse_iso(text))
}

/// Seconds since 1970 of `1639006703.5`, `now`, `-24h`, `-7d@d`, `@w1`, `+1h@h-5m`
/// (Search Reference, "Time modifiers"). Units: s, m, h, d, w, mon, q, y; `@w0` to `@w7` snap to a weekday, 0 being Sunday.
pub(super) fn seconds(text: &str, now: f64) -> Option<f64> {
    if let Some(number) = number::parse(text)
        && !text.starts_with(['+', '-'])
    {
        return Some(number);
    }
    let mut rest = text.strip_prefix("now").unwrap_or(text);
    let mut time = now;
    while let Some(sign) = rest.chars().next() {
        rest = &rest[1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let unit_end = digits + rest[digits..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let unit = &rest[digits..unit_end];
        match sign {
            '@' if digits == 0 => {
                let day = rest[unit_end..].bytes().take_while(u8::is_ascii_digit).count();
                time = snap(time, unit, &rest[unit_end..unit_end + day])?;
                rest = &rest[unit_end + day..];
            }
            '+' | '-' => {
                let count: i64 = if digits == 0 { 1 } else { rest[..digits].parse().ok()? };
                time = shift(time, if sign == '-' { -count } else { count }, unit)?;
                rest = &rest[unit_end..];
            }
            _ => return None,
        }
    }
    (!text.is_empty()).then_some(time)
}

const DAY: f64 = 86_400.0;

fn shift(time: f64, count: i64, unit: &str) -> Option<f64> {
    let months = match unit {
        "mon" | "month" | "months" => count,
        "q" | "qtr" | "qtrs" | "quarter" | "quarters" => 3 * count,
        "y" | "yr" | "yrs" | "year" | "years" => 12 * count,
        _ => {
            let length = match unit {
                "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
                "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
                "h" | "hr" | "hrs" | "hour" | "hours" => 3600.0,
                "d" | "day" | "days" => DAY,
                "w" | "week" | "weeks" => 7.0 * DAY,
                _ => return None,
            };
            return Some(time + count as f64 * length);
        }
    };
    let (year, month, day) = super::metadata::civil((time / DAY).floor() as i64);
    let month = year * 12 + month as i64 - 1 + months;
    let first = days_from_civil(month.div_euclid(12), month.rem_euclid(12) + 1);
    let length = days_from_civil((month + 1).div_euclid(12), (month + 1).rem_euclid(12) + 1) - first;
    // The 31st of a short month is its last day.
    Some((first + day.min(length) - 1) as f64 * DAY + time.rem_euclid(DAY))
}

fn snap(time: f64, unit: &str, weekday: &str) -> Option<f64> {
    let days = (time / DAY).floor() as i64;
    let (year, month, _) = super::metadata::civil(days);
    let snapped = match unit {
        "s" | "sec" | "secs" | "second" | "seconds" => time.floor(),
        "m" | "min" | "mins" | "minute" | "minutes" => (time / 60.0).floor() * 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => (time / 3600.0).floor() * 3600.0,
        "d" | "day" | "days" => days as f64 * DAY,
        "w" | "week" | "weeks" => {
            let weekday = if weekday.is_empty() { 0 } else { weekday.parse::<i64>().ok().filter(|day| *day <= 7)? };
            // 1970-01-01 was a Thursday, day 4 counted from Sunday.
            return Some((days - (days + 4 - weekday).rem_euclid(7)) as f64 * DAY);
        }
        "mon" | "month" | "months" => days_from_civil(year, month as i64) as f64 * DAY,
        "q" | "qtr" | "qtrs" | "quarter" | "quarters" => {
            days_from_civil(year, (month as i64 - 1) / 3 * 3 + 1) as f64 * DAY
        }
        "y" | "yr" | "yrs" | "year" | "years" => days_from_civil(year, 1) as f64 * DAY,
        _ => return None,
    };
    weekday.is_empty().then_some(snapped)
}

/// Days from 1970-01-01 to the first day of a month.
fn days_from_civil(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}
