//! The masterclass's logarithm of byte counts.

use polars::prelude::*;
use rayon::prelude::*;

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
    // Python's `.*bytes.*` from the start: the dot does not go past a line break.
    let of_bytes = |name: &str| name.split('\n').next().is_some_and(|line| line.contains("bytes"));
    let columns: Vec<&Column> =
        frame.columns().iter().filter(|column| of_bytes(column.name()) && !column.name().starts_with("log(")).collect();
    let logs: Vec<Column> = columns
        .into_par_iter()
        .map(|column| {
            let logs = python::floats(column)?.apply(|value| Some(value.map_or(0.0, log)));
            Ok(logs.with_name(format!("log({})", column.name()).into()).into_column())
        })
        .collect::<Result<_>>()?;
    let mut out = frame.clone();
    for column in logs {
        out.with_column(column)?;
    }
    Ok(out)
}
