//! Values as Python writes them: the masterclass's node ids and all-strings frames are Python's text.

use std::fmt::Write as _;
use std::sync::LazyLock;

use polars::prelude::*;
use regex::Regex;

use crate::error::{Error, Result};

/// Each value of `column` as Python's `str` gives it; null stays null.
///
/// Differences from pandas, on purpose: integers with nulls stay integers (pandas makes them floats), times have one
/// format for the whole column (pandas chooses one for each slice), lists read `['a', 'b']` wherever they come from,
/// bytes that are no UTF-8 read `\\xff`.
///
/// # Errors
/// A value of this type cannot be cast to text, or a time is too far away for a calendar.
pub(crate) fn text(column: &Column) -> Result<StringChunked> {
    text_in(column, time_style(column)?)
}

/// The least that the times or spans of `column` need to be written without loss; `None` for other columns.
pub(crate) fn time_style(column: &Column) -> Result<Option<TimeStyle>> {
    Ok(match column.dtype() {
        DataType::Datetime(unit, _) => Some(TimeStyle::finest(column.cast(&DataType::Int64)?.i64()?, *unit)),
        DataType::Duration(unit) => {
            let spans = column.cast(&DataType::Int64)?;
            let days = spans.i64()?.iter().flatten().all(|span| span % (86_400 * per_second(*unit)) == 0);
            Some(if days { TimeStyle::Date } else { TimeStyle::Clock(0) })
        }
        _ => None,
    })
}

/// [`text`] with a known style for times: that of the whole column, of which `column` may be a part.
pub(crate) fn text_in(column: &Column, style: Option<TimeStyle>) -> Result<StringChunked> {
    let name = column.name().clone();
    let style = style.unwrap_or(TimeStyle::Date);
    Ok(match column.dtype() {
        DataType::String => column.str()?.clone(),
        DataType::Boolean => {
            column.bool()?.iter().map(|value| value.map(|value| if value { "True" } else { "False" })).collect_ca(name)
        }
        DataType::Float64 => column.f64()?.iter().map(|value| value.map(float)).collect_ca(name),
        DataType::Float32 => column.f32()?.iter().map(|value| value.map(float32)).collect_ca(name),
        DataType::Datetime(unit, zone) => {
            let zone = if zone.is_some() { "+00:00" } else { "" };
            let times = column.cast(&DataType::Int64)?;
            times_text(times.i64()?, *unit, |out, time| style.write(out, time, ' ', zone))?.with_name(name)
        }
        DataType::Duration(unit) => {
            let (spans, days) = (column.cast(&DataType::Int64)?, style == TimeStyle::Date);
            spans.i64()?.iter().map(|span| span.map(|span| timedelta(span, *unit, days))).collect_ca(name)
        }
        DataType::Binary => column.binary()?.iter().map(|bytes| bytes.map(utf8)).collect_ca(name),
        DataType::List(inner) if **inner == DataType::String => {
            let mut out = StringChunkedBuilder::new(name, column.len());
            for values in column.list()?.amortized_iter() {
                match values {
                    None => out.append_null(),
                    Some(values) => out.append_value(list(values.as_ref().str()?.iter())),
                }
            }
            out.finish()
        }
        DataType::List(_) | DataType::Struct(_) => {
            let series = column.as_materialized_series();
            series.iter().map(|value| (!value.is_null()).then(|| repr(&value))).collect_ca(name)
        }
        DataType::Null => StringChunked::full_null(name, column.len()),
        _ => column.cast(&DataType::String)?.str()?.clone(),
    })
}

/// `texts` with `text` where there is none. Without a gap nothing is copied.
pub(crate) fn fill_null(texts: &StringChunked, text: &str) -> Result<StringChunked> {
    if texts.null_count() == 0 {
        return Ok(texts.clone());
    }
    let filler = StringChunked::from_slice(PlSmallStr::EMPTY, &[text]);
    Ok(texts.zip_with(&texts.is_not_null(), &filler)?)
}

/// A text for each point in time.
pub(crate) fn times_text(
    times: &Int64Chunked,
    unit: TimeUnit,
    write: impl Fn(&mut String, chrono::DateTime<chrono::Utc>),
) -> Result<StringChunked> {
    let mut out = StringChunkedBuilder::new(times.name().clone(), times.len());
    let mut text = String::new();
    for value in times.iter() {
        let Some(value) = value else {
            out.append_null();
            continue;
        };
        let (seconds, rest) = (value.div_euclid(per_second(unit)), value.rem_euclid(per_second(unit)));
        let nanos = rest * (1_000_000_000 / per_second(unit));
        let Some(time) = chrono::DateTime::from_timestamp(seconds, nanos as u32) else {
            return Err(Error::input(format!("`{}` holds a time that no calendar reaches: {value}", times.name())));
        };
        text.clear();
        write(&mut text, time);
        out.append_value(&text);
    }
    Ok(out.finish())
}

const fn per_second(unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Milliseconds => 1_000,
        TimeUnit::Microseconds => 1_000_000,
        TimeUnit::Nanoseconds => 1_000_000_000,
    }
}

/// How much of a time is written; the greater of two loses nothing of either.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeStyle {
    Date,
    /// With so many decimals of the second.
    Clock(usize),
}

impl TimeStyle {
    /// The least that loses nothing, by pandas' steps: the date, seconds, then three decimals at a time.
    fn finest(times: &Int64Chunked, unit: TimeUnit) -> Self {
        let second = per_second(unit);
        let every = |step: i64| times.iter().flatten().all(|time| time % step == 0);
        if every(86_400 * second) {
            return Self::Date;
        }
        let enough = |decimals: &usize| every((second / 10_i64.pow(*decimals as u32)).max(1));
        Self::Clock([0, 3, 6].into_iter().find(enough).unwrap_or(9))
    }

    pub(crate) fn write(self, out: &mut String, time: chrono::DateTime<chrono::Utc>, between: char, zone: &str) {
        use chrono::{Datelike as _, Timelike as _};
        let _ = write!(out, "{:04}-{:02}-{:02}", time.year(), time.month(), time.day());
        if let Self::Clock(decimals) = self {
            let _ = write!(out, "{between}{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
            if decimals > 0 {
                let fraction = time.nanosecond() / 10_u32.pow(9 - decimals as u32);
                let _ = write!(out, ".{fraction:0decimals$}");
            }
        }
        out.push_str(zone);
    }
}

/// `1 days 02:03:04.000005` as pandas prints a timedelta; `1 days` where the whole column is `days`.
fn timedelta(span: i64, unit: TimeUnit, days: bool) -> String {
    let second = per_second(unit);
    let (seconds, fraction) = (span.div_euclid(second), span.rem_euclid(second) * (1_000_000_000 / second));
    let mut out = format!("{} days", seconds.div_euclid(86_400));
    if !days {
        let seconds = seconds.rem_euclid(86_400);
        let _ = write!(out, " {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    if fraction % 1_000 != 0 {
        let _ = write!(out, ".{fraction:09}");
    } else if fraction != 0 {
        let _ = write!(out, ".{:06}", fraction / 1_000);
    }
    out
}

/// A number as Python's `float` reads it: blanks around it and single underscores between digits are allowed, `inf` and
/// `nan` too. Digits are ASCII (Python takes any script's).
pub(crate) fn parse_float(text: &str) -> Option<f64> {
    // Python's blanks: Unicode's, and four separators of ASCII.
    let text = text.trim_matches(|c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c));
    if !text.contains('_') {
        return text.parse().ok();
    }
    let bytes = text.as_bytes();
    let between_digits = |(at, byte): (usize, &u8)| {
        *byte != b'_' || (at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
    };
    bytes.iter().enumerate().all(between_digits).then(|| text.replace('_', ""))?.parse().ok()
}

/// The numbers in `column` as Python's `float` gives them; null where there is none.
///
/// # Errors
/// As [`text`].
pub(crate) fn floats(column: &Column) -> Result<Float64Chunked> {
    if column.dtype().is_primitive_numeric() || column.dtype().is_bool() {
        return Ok(column.cast(&DataType::Float64)?.f64()?.clone());
    }
    let texts = text(column)?;
    Ok(texts.iter().map(|text| text.and_then(parse_float)).collect_ca(column.name().clone()))
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

/// Bytes as UTF-8; those that are none as Python's `backslashreplace` writes them.
fn utf8(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out
}

/// Python's `repr` of a value: text in quotes, a struct as a dictionary.
fn repr(value: &AnyValue<'_>) -> String {
    match value {
        AnyValue::Struct(..) => repr(&value.clone().into_static()),
        AnyValue::StructOwned(fields) => {
            let (values, names) = &**fields;
            let pairs =
                names.iter().zip(values).map(|(field, value)| format!("{}: {}", quoted(field.name()), repr(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
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

/// What Python's `repr` writes as an escape: all but letters, marks, numbers, punctuation, symbols and the space
/// (`str.isprintable`).
static UNPRINTABLE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\p{Other}\p{Separator}--[ ]]").expect("a regex"));

/// A text in single quotes, or in double quotes if it holds a single quote and no double one.
fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    // Most texts need no look at each character's class.
    let plain = text.bytes().all(|byte| (b' '..0x7f).contains(&byte) && byte != b'\\');
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if plain => out.push(c),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if UNPRINTABLE.is_match(c.encode_utf8(&mut [0; 4])) => {
                let code = c as u32;
                let _ = match code {
                    ..0x100 => write!(out, "\\x{code:02x}"),
                    0x100..0x1_0000 => write!(out, "\\u{code:04x}"),
                    _ => write!(out, "\\U{code:08x}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
