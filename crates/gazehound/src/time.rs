//! The bounds of a search job: `earliest_time` and `latest_time`.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use crate::error::{Error, Result};

/// `value` in epoch seconds; `None` for no bound (`now`, `0`).
///
/// `now` is no bound because the logs at hand end before it. Splunk Search Reference, "Time modifiers".
///
/// # Errors
/// Neither epoch seconds nor ISO 8601.
pub(crate) fn bound(name: &str, value: &str) -> Result<Option<f64>> {
    if value == "now" {
        return Ok(None);
    }
    if let Some(seconds) = value.parse::<f64>().ok().filter(|seconds| seconds.is_finite()) {
        return Ok((seconds != 0.0).then_some(seconds));
    }
    parse_iso(value).map(Some).ok_or_else(|| {
        Error::input(format!(
            "`{name}` is `{value}`\n  expected epoch seconds (`1526428800`), ISO 8601 (`2018-05-16T00:00:00Z`) or `now`"
        ))
    })
}

/// Epoch seconds of an ISO 8601 date or time; without an offset it is UTC.
pub(crate) fn parse_iso(text: &str) -> Option<f64> {
    let micros = if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        time.timestamp_micros()
    } else if let Ok(time) = text.parse::<NaiveDateTime>() {
        time.and_utc().timestamp_micros()
    } else {
        text.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0)?.and_utc().timestamp_micros()
    };
    Some(micros as f64 / 1e6)
}
