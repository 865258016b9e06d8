//! Values as Python writes them: the masterclass's node ids and all-strings frames are Python's text.

use std::fmt::Write as _;

use polars::prelude::*;

use crate::error::Result;

/// Each value of `column` as Python's `str` gives it; null stays null.
///
/// Differences from pandas, on purpose: integers with nulls stay integers (pandas makes them floats), times have one
/// format for the whole column (pandas chooses one for each slice), lists read `['a', 'b']` wherever they come from.
///
/// # Errors
/// A value of this type cannot be cast to text.
pub(crate) fn text(column: &Column) -> Result<StringChunked> {
    let name = column.name().clone();
    Ok(match column.dtype() {
        DataType::String => column.str()?.clone(),
        DataType::Boolean => {
            column.bool()?.iter().map(|value| value.map(|value| if value { "True" } else { "False" })).collect_ca(name)
        }
        DataType::Float64 => column.f64()?.iter().map(|value| value.map(float)).collect_ca(name),
        DataType::Float32 => column.f32()?.iter().map(|value| value.map(float32)).collect_ca(name),
        DataType::Date => column.cast(&DataType::String)?.str()?.clone(),
        DataType::Datetime(..) => datetime(column)?,
        DataType::Duration(_) => {
            let micros = column.cast(&DataType::Duration(TimeUnit::Microseconds))?.cast(&DataType::Int64)?;
            micros.i64()?.iter().map(|value| value.map(timedelta)).collect_ca(name)
        }
        DataType::List(_) | DataType::Struct(_) => {
            let series = column.as_materialized_series();
            series.iter().map(|value| (!value.is_null()).then(|| repr(&value))).collect_ca(name)
        }
        DataType::Null => StringChunked::full_null(name, column.len()),
        _ => column.cast(&DataType::String)?.str()?.clone(),
    })
}

/// `2020-01-01` if every value is a midnight, else with the clock and the fewest decimals that lose nothing.
fn datetime(column: &Column) -> Result<StringChunked> {
    let micros = column.cast(&DataType::Datetime(TimeUnit::Microseconds, None))?.cast(&DataType::Int64)?;
    let micros = micros.i64()?;
    let every = |unit: i64| micros.iter().flatten().all(|value| value % unit == 0);
    let format = if every(86_400_000_000) {
        "%Y-%m-%d"
    } else if every(1_000_000) {
        "%Y-%m-%d %H:%M:%S"
    } else if every(1_000) {
        "%Y-%m-%d %H:%M:%S%.3f"
    } else {
        "%Y-%m-%d %H:%M:%S%.6f"
    };
    let time = |value: i64| chrono::DateTime::from_timestamp_micros(value).map(|time| time.format(format).to_string());
    Ok(micros.iter().map(|value| value.and_then(time)).collect_ca(column.name().clone()))
}

/// `1 days 02:03:04.000005`, as pandas prints a timedelta.
fn timedelta(micros: i64) -> String {
    let (days, rest) = (micros.div_euclid(86_400_000_000), micros.rem_euclid(86_400_000_000));
    let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000);
    let mut out = format!("{days} days {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if fraction != 0 {
        let _ = write!(out, ".{fraction:06}");
    }
    out
}

/// Python's `repr` of a float: the shortest digits that read back the same, an exponent below 1e-4 and from 1e16.
pub(crate) fn float(value: f64) -> String {
    exponent_form(value, value.abs(), format!("{value:?}"), format!("{value:e}"))
}

fn float32(value: f32) -> String {
    exponent_form(f64::from(value), f64::from(value).abs(), format!("{value:?}"), format!("{value:e}"))
}

fn exponent_form(value: f64, size: f64, plain: String, scientific: String) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    if size != 0.0 && !(1e-4..1e16).contains(&size) {
        // Rust writes 1e16 and 1e-7, Python 1e+16 and 1e-07.
        let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |rest| ('-', rest));
        return format!("{digits}e{sign}{exponent:0>2}");
    }
    if plain.contains('e') {
        // Rust's `{:?}` turns to exponents earlier than Python.
        let fixed = value.to_string();
        return if fixed.contains('.') { fixed } else { format!("{fixed}.0") };
    }
    plain
}

/// Python's `repr` of a value: text in quotes.
fn repr(value: &AnyValue<'_>) -> String {
    match value {
        AnyValue::Null => "None".to_owned(),
        AnyValue::String(text) => quoted(text),
        AnyValue::StringOwned(text) => quoted(text),
        AnyValue::Boolean(true) => "True".to_owned(),
        AnyValue::Boolean(false) => "False".to_owned(),
        AnyValue::Float64(value) => float(*value),
        AnyValue::Float32(value) => float32(*value),
        AnyValue::List(values) => {
            let items: Vec<String> = values.iter().map(|value| repr(&value)).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}

/// A list of texts as Python writes it.
pub(crate) fn list<'a>(values: impl Iterator<Item = Option<&'a str>>) -> String {
    let items: Vec<String> = values.map(|value| value.map_or_else(|| "None".to_owned(), quoted)).collect();
    format!("[{}]", items.join(", "))
}

/// A text in single quotes, or in double quotes if it holds a single quote and no double one.
fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || (0x7f..0xa0).contains(&(c as u32)) || c == '\u{ad}' => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c if matches!(c, '\u{2028}' | '\u{2029}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}') =>
            {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
