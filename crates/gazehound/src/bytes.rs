//! The masterclass's logarithm of byte counts.

use polars::prelude::*;

use crate::error::Result;
use crate::python;

/// `ln(round(v) + 1)` of the number that `text` holds as Python's `float` reads it, halves rounded to even; 0 for what
/// is no number, for `nan`, infinities, and from -1 down (masterclass, `safe_log`).
#[must_use]
pub fn safe_log(text: &str) -> f64 {
    python::parse_float(text).map_or(0.0, log)
}

fn log(value: f64) -> f64 {
    let rounded = value.round_ties_even();
    if value.is_finite() && rounded > -1.0 { (rounded + 1.0).ln() } else { 0.0 }
}

/// A copy of `frame` with a column `log(c)` (Float64) for each column `c` whose name holds `bytes` and does not start
/// with `log(`: [`safe_log`] of its values.
///
/// Running it again gives the same frame.
///
/// # Errors
/// A column's type has no text form.
pub fn log_of_bytes(frame: &DataFrame) -> Result<DataFrame> {
    let mut out = frame.clone();
    for column in frame.columns() {
        let name = column.name().as_str();
        // Python's `.*bytes.*` from the start: the dot does not go past a line break.
        let first_line = name.split('\n').next().unwrap_or_default();
        if !first_line.contains("bytes") || name.starts_with("log(") {
            continue;
        }
        let logs: Float64Chunked = python::floats(column)?.iter().map(|value| Some(value.map_or(0.0, log))).collect();
        out.with_column(logs.with_name(format!("log({name})").into()).into_column())?;
    }
    Ok(out)
}
