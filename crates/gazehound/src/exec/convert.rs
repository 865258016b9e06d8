//! `convert`: values in another form (Search Reference, convert).

use std::collections::HashSet;

use gazehound_spl::ast::{Convert, ConvertFunction, EvalFunction, Expr};
use gazehound_spl::span::Spanned;

use super::eval::Scope;
use super::rows::Rows;
use super::value::Value;
use super::{Engine, number, wildcard};
use crate::error::Result;
use crate::events::Note;

/// A value that a function cannot read stays as it is; `num` takes it away, and `auto` then changes none of the field.
pub(super) fn apply(engine: &Engine<'_>, convert: &Convert, rows: &mut Rows) -> Result<()> {
    let mut left_out: HashSet<String> = HashSet::new();
    for conversion in &convert.conversions {
        let (function, pattern) = (conversion.function.value, conversion.field.value.as_str());
        let present = rows.present();
        let found: Vec<(String, Vec<String>)> = if wildcard::is_wild(pattern) {
            let stars =
                |name: &String| wildcard::capture(pattern, name).map(|s| s.into_iter().map(str::to_owned).collect());
            present.iter().filter_map(|name| Some((name.clone(), stars(name)?))).collect()
        } else {
            rows.warn_missing("convert", [pattern]);
            present.iter().filter(|name| *name == pattern).map(|name| (name.clone(), Vec::new())).collect()
        };
        if found.is_empty() && wildcard::is_wild(pattern) && rows.height() > 0 {
            rows.notes.push(Note::warning(format!("convert: no field is called `{pattern}`")));
        }
        for (field, stars) in found {
            if function == ConvertFunction::None {
                left_out.insert(field);
                continue;
            }
            // `none(x)` may stand before or after the wildcard that it takes `x` out of.
            let later = convert.conversions.iter().any(|other| {
                other.function.value == ConvertFunction::None && wildcard::matches(&other.field.value, &field)
            });
            if left_out.contains(&field) || (later && wildcard::is_wild(pattern)) {
                continue;
            }
            let target = match &conversion.alias {
                Some(alias) => {
                    let stars: Vec<&str> = stars.iter().map(String::as_str).collect();
                    wildcard::fill(&alias.value, &stars)
                }
                None => field.clone(),
            };
            one(engine, convert, function, &field, &target, rows)?;
        }
    }
    Ok(())
}

fn one(
    engine: &Engine<'_>,
    convert: &Convert,
    function: ConvertFunction,
    field: &str,
    target: &str,
    rows: &mut Rows,
) -> Result<()> {
    let old = Value::of(rows.frame.column(field)?)?;
    let (new, unread) = match function {
        ConvertFunction::Ctime => by_eval(engine, EvalFunction::Strftime, &convert.time_format, field, &old, rows)?,
        ConvertFunction::Mktime => by_eval(engine, EvalFunction::Strptime, &convert.time_format, field, &old, rows)?,
        _ => by_value(function, &old),
    };
    if unread > 0 && function == ConvertFunction::Auto {
        return Ok(());
    }
    if unread > 0 {
        let count = gazehound_view::text::count(unread);
        let what = if function == ConvertFunction::Num { "they are taken away" } else { "they stay as they are" };
        let text = format!("convert: `{}` cannot read {count} values of `{field}`: {what}", function.name());
        rows.notes.push(Note::info(text));
    }
    match new.into_column(target, rows.height())? {
        Some(column) => rows.set(column)?,
        None => rows.remove(target),
    }
    Ok(())
}

/// A time as `eval` writes or reads it, and how many values it could not.
fn by_eval(
    engine: &Engine<'_>,
    function: EvalFunction,
    format: &str,
    field: &str,
    old: &Value,
    rows: &Rows,
) -> Result<(Value, u64)> {
    let place = Default::default();
    let arguments =
        vec![Spanned::new(Expr::Field(field.to_owned()), place), Spanned::new(Expr::Text(format.to_owned()), place)];
    let call = Spanned::new(Expr::Call(Spanned::new(function, place), arguments), place);
    let new = Scope::new(&rows.frame, engine).value(&call)?;
    let (there, read) = (old.present().sum().unwrap_or(0), new.present().sum().unwrap_or(0));
    Ok((Value::choose(&new.present(), &new, old)?, u64::from(there.saturating_sub(read))))
}

fn by_value(function: ConvertFunction, old: &Value) -> (Value, u64) {
    let lists = old.lists();
    let view = lists.view();
    let mut unread = 0;
    let mut texts: Vec<Vec<String>> = Vec::with_capacity(view.len());
    for row in 0..view.len() {
        let mut out = Vec::new();
        for text in view.row(row) {
            match read(function, text) {
                Some(number) => out.push(number),
                None => {
                    unread += 1;
                    if function != ConvertFunction::Num {
                        out.push(text.to_owned());
                    }
                }
            }
        }
        texts.push(out);
    }
    let new = match old {
        Value::Multi(_) => Value::multi(texts.len(), |row, out| out.extend(texts[row].iter().map(String::as_str))),
        _ => Value::Text(texts.iter().map(|row| row.first().map(String::as_str)).collect()),
    };
    (new, unread)
}

/// `text` as `function` gives it.
fn read(function: ConvertFunction, text: &str) -> Option<String> {
    let number = |value: f64| Some(number::text(value));
    match function {
        ConvertFunction::Rmcomma => Some(text.replace(',', "")),
        ConvertFunction::Rmunit => number(leading(text)?.0),
        ConvertFunction::Memk => number(memory(text)?),
        ConvertFunction::Dur2sec => number(duration(text)?),
        ConvertFunction::Mstime => number(minutes(text)?),
        ConvertFunction::Auto | ConvertFunction::Num => {
            let plain = text.replace(',', "");
            number::parse(&plain).or_else(|| duration(text)).map(number::text)
        }
        ConvertFunction::Ctime | ConvertFunction::Mktime | ConvertFunction::None => None,
    }
}

/// The number that `text` begins with, and the rest.
fn leading(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(text.len());
    Some((number::parse(&text[..end])?, text[end..].trim()))
}

/// A size in KB: `k`, `m` or `g` behind the number, `k` without.
fn memory(text: &str) -> Option<f64> {
    let (size, unit) = leading(text)?;
    let unit = unit.to_ascii_lowercase();
    match unit.trim_end_matches('b') {
        "" | "k" => Some(size),
        "m" => Some(size * 1024.0),
        "g" => Some(size * 1024.0 * 1024.0),
        _ => None,
    }
}

/// Seconds of `[D+]HH:MM:SS[.SSS]`.
fn duration(text: &str) -> Option<f64> {
    let (days, clock) = text.split_once('+').unwrap_or(("0", text));
    let mut parts = clock.split(':');
    let (hours, minutes, seconds) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = |text: &str| text.parse::<u32>().ok().map(f64::from);
    let seconds = seconds.parse::<f64>().ok().filter(|seconds| (0.0..61.0).contains(seconds))?;
    match parts.next() {
        None => Some(((whole(days)? * 24.0 + whole(hours)?) * 60.0 + whole(minutes)?) * 60.0 + seconds),
        Some(_) => None,
    }
}

/// Seconds of `[MM:]SS.SSS`.
fn minutes(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.split_once(':').unwrap_or(("0", text));
    let seconds = seconds.parse::<f64>().ok().filter(|seconds| *seconds >= 0.0)?;
    Some(f64::from(minutes.parse::<u32>().ok()?) * 60.0 + seconds)
}
