//! Numbers of a column, whatever it is made of.

use gazehound_view::text;
use polars::prelude::*;

use super::Chart;
use crate::error::{Error, Result};
use crate::events::Note;
use crate::python;

/// The number of each row of column `name`; texts are read, as in the all-strings frame.
///
/// # Errors
/// No such column, or no number in it.
pub(super) fn numbers(chart: &Chart, name: &str) -> Result<Vec<Option<f64>>> {
    let column = chart.column(name)?;
    let numbers: Vec<Option<f64>> = if column.dtype().is_primitive_numeric() {
        column.cast(&DataType::Float64)?.f64()?.iter().collect()
    } else {
        python::text(column)?.iter().map(|text| text?.trim().parse().ok()).collect()
    };
    let numbers: Vec<Option<f64>> =
        numbers.into_iter().map(|number: Option<f64>| number.filter(|number| number.is_finite())).collect();
    if !numbers.is_empty() && numbers.iter().all(Option::is_none) {
        return Err(Error::input(format!(
            "column `{name}` has no number\n  a chart of it needs numbers, such as counts, lengths or bytes"
        )));
    }
    Ok(numbers)
}

/// Says how many rows are not in the picture, and why.
pub(super) fn missing(rows: usize, what: &str, column: &str) -> Option<Note> {
    (rows > 0).then(|| {
        Note::warning(format!(
            "{} without {what} in `{column}` {} not drawn",
            text::counted(rows as u64, "row"),
            if rows == 1 { "is" } else { "are" }
        ))
    })
}
