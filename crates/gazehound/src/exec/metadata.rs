//! Fields that Splunk adds to every event, made only where a search looks at them.
//!
//! Source of the list and of the values' form: Knowledge Manager Manual, "Use default fields". `date_*` need a time stamp.

use polars::prelude::*;

use crate::error::Result;
use crate::index::Part;

/// Their names in byte order.
pub(super) const NAMES: [&str; 14] = [
    "date_hour",
    "date_mday",
    "date_minute",
    "date_month",
    "date_second",
    "date_wday",
    "date_year",
    "date_zone",
    "host",
    "index",
    "linecount",
    "punct",
    "source",
    "sourcetype",
];

/// The value that all events of `part` have, if `field` is of that kind.
pub(super) fn constant<'a>(field: &str, index: &'a str, part: &'a Part) -> Option<&'a str> {
    match field {
        "index" => Some(index),
        "sourcetype" => Some(&part.sourcetype),
        "host" => Some(&part.host),
        // A Zeek log has one event a line.
        "linecount" => Some("1"),
        _ => None,
    }
}

/// The stored column that `field` is made from.
pub(super) fn base(field: &str) -> Option<&'static str> {
    match field {
        "punct" => Some("_raw"),
        "source" => Some("source"),
        date if date.starts_with("date_") && NAMES.contains(&date) => Some("_time"),
        _ => None,
    }
}

/// The column `field` for the rows of `frame`, which has the [`base`] of it; `None` for other fields.
pub(super) fn column(field: &str, frame: &DataFrame, index: &str, part: &Part) -> Result<Option<Column>> {
    if let Some(value) = constant(field, index, part) {
        return Ok(Some(Column::new_scalar(field.into(), Scalar::from(PlSmallStr::from(value)), frame.height())));
    }
    if field == "punct" {
        let raw = frame.column("_raw")?.as_materialized_series();
        let marks: StringChunked = raw.str()?.iter().map(|raw| raw.map(punct)).collect();
        return Ok(Some(marks.with_name(field.into()).into_column()));
    }
    let Some(part) = field.strip_prefix("date_").filter(|_| NAMES.contains(&field)) else { return Ok(None) };
    let time = frame.column("_time")?.as_materialized_series();
    let micros = time.to_physical_repr();
    let mut parts = DateParts::new(part);
    let mut texts = StringChunkedBuilder::new(field.into(), frame.height());
    micros.i64()?.iter().for_each(|time| texts.append_option(time.map(|time| parts.text(time))));
    Ok(Some(texts.finish().into_column()))
}

/// Months as `date_month` has them, and in lower case as `strptime` reads them.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Days as `date_wday` has them, the week beginning on Monday.
pub(super) const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// `hour`, `wday` or another part of times. Neighbours in a log mostly have the same one, so the last is kept.
struct DateParts<'a> {
    part: &'a str,
    /// Seconds for which a part stays the same.
    step: i64,
    /// The last time, in such steps, and its text.
    last: Option<i64>,
    text: String,
}

impl<'a> DateParts<'a> {
    fn new(part: &'a str) -> Self {
        let step = match part {
            "hour" => 3600,
            "minute" => 60,
            "second" => 1,
            _ => 86_400,
        };
        Self { part, step, last: None, text: String::new() }
    }

    /// The part of a time in µs since 1970, UTC.
    fn text(&mut self, micros: i64) -> &str {
        let steps = micros.div_euclid(self.step * 1_000_000);
        if self.last != Some(steps) {
            self.last = Some(steps);
            self.text = date_part(self.part, micros);
        }
        &self.text
    }
}

/// `part` (`hour`, `wday`, …) of a time in µs since 1970, UTC.
fn date_part(part: &str, micros: i64) -> String {
    let seconds = micros.div_euclid(1_000_000);
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    match part {
        "hour" => (second / 3600).to_string(),
        "minute" => (second / 60 % 60).to_string(),
        "second" => (second % 60).to_string(),
        "mday" => day.to_string(),
        "month" => MONTHS[month - 1].to_owned(),
        "wday" => DAYS[(days + 3).rem_euclid(7) as usize].to_owned(),
        "year" => year.to_string(),
        _ => "0".to_owned(),
    }
}

/// Year, month (1 to 12) and day of a day counted from 1970-01-01 (Gregorian, in eras of 400 years that begin in March).
pub(super) fn civil(days: i64) -> (i64, usize, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month as usize, day)
}

/// The first 30 punctuation characters of the first line, blanks as `_`.
fn punct(raw: &str) -> String {
    let line = raw.lines().next().unwrap_or_default();
    let marks = line.chars().filter(|c| !c.is_alphanumeric());
    marks.map(|c| if c.is_whitespace() { '_' } else { c }).take(30).collect()
}
