//! `tonumber`, `tostring`, `strftime`, `typeof` (Search Reference, "Conversion functions", "Date and Time functions").

use gazehound_spl::span::Span;
use polars::prelude::*;

use super::{Scope, text};
use crate::error::{Error, Result};
use crate::exec::value::{Cell, Numbers, Value};

/// `tonumber(text, base)`: null where the text is no number in that base.
pub(super) fn to_number(scope: &Scope<'_>, value: &Value, base: Option<&Value>, span: Span) -> Result<Value> {
    let Some(base) = base else { return Ok(Value::Number(value.numbers())) };
    let base = base.numbers().values.get(0).filter(|base| (2.0..=36.0).contains(base));
    let Some(base) = base else {
        return Err(scope.wrong(
            span,
            "the base of `tonumber` is a number from 2 to 36",
            "for example `tonumber(x, 16)`",
        ));
    };
    let digits = |text: &str| {
        let text = if base == 16.0 { text.trim_start_matches("0x") } else { text };
        i64::from_str_radix(text, base as u32).ok().map(|number| number as f64)
    };
    let values = value.texts().iter().map(|text| digits(text?)).collect();
    Ok(Value::Number(Numbers::new(values, true)))
}

/// `tostring(value, format)`: `hex`, `commas`, `duration`, or as it prints.
pub(super) fn to_string(scope: &Scope<'_>, value: &Value, format: Option<&Value>, span: Span) -> Result<Value> {
    let Some(format) = format else { return Ok(Value::Text(value.texts())) };
    let format = text::constant(format).unwrap_or_default();
    let write: fn(f64) -> String = match format.as_str() {
        "hex" => |number| format!("0x{:X}", number as i64),
        "commas" => commas,
        "duration" => duration,
        _ => {
            let message = format!("`tostring` has no format `{format}`");
            return Err(scope.wrong(span, &message, "formats: \"hex\", \"commas\", \"duration\""));
        }
    };
    Ok(Value::Text(value.numbers().values.iter().map(|number| number.map(write)).collect()))
}

/// `12345.678` as `12,345.68`.
fn commas(number: f64) -> String {
    let sign = if number < 0.0 { "-" } else { "" };
    let rounded = (number.abs() * 100.0).round() / 100.0;
    let whole = gazehound_view::text::count(rounded as u64);
    let cents = ((rounded - rounded.floor()) * 100.0).round() as u64;
    if cents == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{cents:02}") }
}

/// Seconds as `HH:MM:SS`, with `D+` before where there are days.
fn duration(seconds: f64) -> String {
    let total = seconds.abs() as u64;
    let (days, rest) = (total / 86_400, total % 86_400);
    let clock = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    let sign = if seconds < 0.0 { "-" } else { "" };
    if days > 0 { format!("{sign}{days}+{clock}") } else { format!("{sign}{clock}") }
}

/// `strftime(seconds, format)`, in UTC.
pub(super) fn strftime(scope: &Scope<'_>, time: &Value, format: &Value, span: Span) -> Result<Value> {
    let Some(format) = text::constant(format) else {
        let message = "the format of `strftime` must be a \"text\"";
        return Err(scope.wrong(span, message, "for example `strftime(_time, \"%Y-%m-%d %H:%M:%S\")`"));
    };
    let micros: Int64Chunked = time.numbers().values.iter().map(|s| s.map(|s| (s * 1e6).round() as i64)).collect();
    let times = micros.into_datetime(TimeUnit::Microseconds, None);
    let texts = times.strftime(&format_of_chrono(&format)).map_err(|_| {
        let message = format!("`{format}` is no time format");
        Error::syntax(bare(&scope.wrong(span, &message, "for example \"%Y-%m-%d %H:%M:%S\"")))
    })?;
    Ok(Value::Text(texts))
}

fn bare(error: &Error) -> String {
    let text = error.to_string();
    text.split_once("]: ").map_or(text.clone(), |(_, rest)| rest.to_owned())
}

/// Splunk's letters that chrono has not, or has in another meaning (Search Reference, "Date and time format variables").
fn format_of_chrono(format: &str) -> String {
    let mut out = String::with_capacity(format.len());
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let digit = chars.next_if(char::is_ascii_digit);
        match chars.next() {
            Some('N' | 'Q') => out.push_str(&format!("%{}f", digit.unwrap_or('3'))),
            Some('z') => out.push_str("+0000"),
            Some('Z') => out.push_str("UTC"),
            Some(':') if chars.next_if_eq(&'z').is_some() => out.push_str("+00:00"),
            Some('v') => out.push_str("%e-%b-%Y"),
            letter => {
                out.push('%');
                out.extend(digit);
                out.extend(letter);
            }
        }
    }
    out
}

/// `typeof`, `isnum`, `isstr` look at each value: `Number` where it is or looks like one.
pub(super) fn kinds(value: &Value, rows: usize) -> Vec<&'static str> {
    if matches!(value, Value::Bool(_)) {
        return vec!["Boolean"; value.len()];
    }
    let cells = value.cells();
    let rows = if value.len() == 1 { 1 } else { rows };
    (0..rows)
        .map(|row| {
            let mut kind = "Null";
            cells.each(row, |cell: Cell<'_>| kind = if cell.number().is_some() { "Number" } else { "String" });
            kind
        })
        .collect()
}
