//! The masterclass's all-strings frame.

use polars::prelude::*;

use crate::error::Result;
use crate::python::{self, TimeStyle};

/// What the end of the masterclass's `splunkToPandas` makes of a result (pandas 2, `astype(str)`).
///
/// Every column is text; a missing value is the text `nan`; a multivalue field reads as Python writes a list (`['a',
/// 'b']`), with a single value as that value alone, since Splunk returns it so. `_time` is ISO 8601 in UTC with
/// milliseconds, as Splunk's REST interface returns it; whole numbers have no `.0`. A column without any value is left
/// out, as Splunk's rows leave out a field without value.
///
/// # Errors
/// A column's type has no text form; no search makes such a column.
pub fn to_strings(frame: &DataFrame) -> Result<DataFrame> {
    let mut columns = Vec::with_capacity(frame.width());
    for column in frame.columns() {
        let column = splunk_values(column)?;
        let texts = match column.dtype() {
            DataType::List(_) => listed(column.list()?)?,
            _ => column.str()?.clone(),
        };
        if texts.null_count() < texts.len() || texts.is_empty() {
            columns.push(python::fill_null(&texts, "nan")?.into_column());
        }
    }
    Ok(DataFrame::new(frame.height(), columns)?)
}

/// The values as Splunk's REST interface returns them: text, null where there is none, and `List(String)` where an event
/// has several values of a field (one value of a multivalue field comes as that value alone).
///
/// # Errors
/// A column's type has no text form; no search makes such a column.
pub fn to_values(frame: &DataFrame) -> Result<DataFrame> {
    let columns = frame.columns().iter().map(splunk_values).collect::<Result<Vec<_>>>()?;
    Ok(DataFrame::new(frame.height(), columns)?)
}

/// Several values as Python writes a list, one value as it is.
fn listed(lists: &ListChunked) -> Result<StringChunked> {
    let mut out = StringChunkedBuilder::new(lists.name().clone(), lists.len());
    for values in lists.amortized_iter() {
        let Some(values) = values else {
            out.append_null();
            continue;
        };
        let values = values.as_ref().str()?;
        match values.len() {
            0 => out.append_null(),
            1 => out.append_option(values.get(0)),
            _ => out.append_value(python::list(values.iter())),
        }
    }
    Ok(out.finish())
}

/// One column of [`to_values`].
fn splunk_values(column: &Column) -> Result<Column> {
    if let DataType::List(inner) = column.dtype()
        && **inner == DataType::String
    {
        let lists = column.list()?;
        let several = lists.lst_lengths().iter().flatten().any(|length| length > 1);
        return if several { Ok(column.clone()) } else { Ok(listed(lists)?.into_column()) };
    }
    Ok(splunk_text(column)?.into_column())
}

/// Text of each single value as Splunk's REST interface returns it.
fn splunk_text(column: &Column) -> Result<StringChunked> {
    let name = column.name().clone();
    Ok(match column.dtype() {
        DataType::Float64 => column.f64()?.iter().map(|value| value.map(number)).collect_ca(name),
        DataType::Datetime(unit, _) => {
            let times = column.cast(&DataType::Int64)?;
            let write = |out: &mut String, time| TimeStyle::Clock(3).write(out, time, 'T', "+00:00");
            python::times_text(times.i64()?, *unit, write)?.with_name(name)
        }
        _ => python::text(column)?,
    })
}

/// A number as Splunk prints it: whole numbers without `.0`, others with the fewest digits (17 at most) that read back as
/// the same number, an exponent below 1e-5 and from 1e21; `nan`, `inf`, `-inf` (Search Reference, eval: "up to 17
/// significant digits").
#[must_use]
pub fn number(value: f64) -> String {
    if value.is_finite() && (value == 0.0 || (1e-5..1e21).contains(&value.abs())) {
        // Adding zero takes the sign from a negative zero.
        return (value + 0.0).to_string();
    }
    python::float(value)
}
