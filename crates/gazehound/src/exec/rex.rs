//! `rex`: fields out of text by a regular expression, or text changed as `sed` does (Search Reference, rex).

use gazehound_spl::ast::{Rex, RexAction};
use gazehound_spl::span::Spanned;
use polars::prelude::*;
use regex::Regex;

use super::groups::Groups;
use super::rows::Rows;
use super::value::Value;
use super::{Engine, pcre};
use crate::error::Result;
use crate::events::Note;

pub(super) fn apply(engine: &Engine<'_>, rex: &Rex, rows: &mut Rows) -> Result<()> {
    let field = rex.field.as_ref().map_or("_raw", |field| field.value.as_str());
    let change: Box<dyn Fn(&str) -> String> = match &rex.action {
        RexAction::Extract { regex, max_match, offset_field } => {
            let regex = compiled(engine, regex)?;
            rows.warn_missing("rex", [field]);
            let limit = if *max_match == 0 { usize::MAX } else { *max_match as usize };
            return extract(rows, field, &regex, limit, offset_field.as_ref().map(|field| field.value.as_str()));
        }
        RexAction::Substitute { regex, text, occurrence, ignore_case } => {
            let prefix = if *ignore_case { "(?i)" } else { "" };
            let regex = compiled(engine, &Spanned::new(format!("{prefix}{}", regex.value), regex.span))?;
            let (text, occurrence) = (replacement(text), *occurrence);
            Box::new(move |value: &str| match occurrence {
                None => regex.replace_all(value, text.as_str()).into_owned(),
                Some(n) => replace_one(&regex, value, n as usize, &text),
            })
        }
        RexAction::Transliterate { from, to } => {
            let pairs: PlHashMap<char, char> = from.chars().zip(to.chars()).collect();
            Box::new(move |value: &str| value.chars().map(|c| pairs.get(&c).copied().unwrap_or(c)).collect())
        }
    };
    rows.warn_missing("rex", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let changed = super::eval::text::map(&Value::of(column)?, change);
    match changed.into_column(field, rows.height())? {
        Some(column) => rows.set(column),
        None => Ok(()),
    }
}

/// The expression, or an error that underlines it.
pub(super) fn compiled(engine: &Engine<'_>, regex: &Spanned<String>) -> Result<Regex> {
    pcre::compiled(engine.text, &regex.value, regex.span)
}

/// `\1` as the `regex` crate writes it; a dollar is a dollar.
fn replacement(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(digit)) if digit.is_ascii_digit() => {
                out.push_str(&format!("${{{digit}}}"));
                chars.next();
            }
            ('\\', Some('n')) => {
                out.push('\n');
                chars.next();
            }
            ('\\', Some('t')) => {
                out.push('\t');
                chars.next();
            }
            ('\\', Some(_)) => out.extend(chars.next()),
            ('$', _) => out.push_str("$$"),
            _ => out.push(c),
        }
    }
    out
}

fn replace_one(regex: &Regex, value: &str, n: usize, text: &str) -> String {
    let Some(found) = regex.captures_iter(value).nth(n - 1) else { return value.to_owned() };
    let place = found.get_match().range();
    let mut out = value[..place.start].to_owned();
    found.expand(text, &mut out);
    out.push_str(&value[place.end..]);
    out
}

/// Each named group becomes a field: one value, several where more than one match may be taken. Where nothing matches the
/// field stays as it was.
fn extract(rows: &mut Rows, field: &str, regex: &Regex, limit: usize, offsets: Option<&str>) -> Result<()> {
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    if value.is_null() {
        return Ok(());
    }
    // What several events have is looked at once.
    let (firsts, of_row) = Groups::shared(&rows.frame, &[field])?;
    let height = firsts.len();
    let lists = Value::of(&column.take(&firsts)?)?.lists();
    let view = lists.view();
    let groups: Vec<(usize, &str)> =
        regex.capture_names().enumerate().filter_map(|(at, name)| Some((at, name?))).collect();
    let mut found: Vec<Vec<Vec<&str>>> = groups.iter().map(|_| vec![Vec::new(); height]).collect();
    let mut places: Vec<Vec<String>> = vec![Vec::new(); if offsets.is_some() { height } else { 0 }];
    let mut locations = regex.capture_locations();
    let mut matched = 0_u64;
    for row in 0..height {
        let mut left = limit;
        for text in view.row(row) {
            let mut from = 0;
            while left > 0 && from <= text.len() {
                let Some(whole) = regex.captures_read_at(&mut locations, text, from) else { break };
                left -= 1;
                for ((at, name), found) in groups.iter().zip(&mut found) {
                    if let Some((start, end)) = locations.get(*at) {
                        found[row].push(&text[start..end]);
                        if let Some(places) = places.get_mut(row) {
                            let chars = |to: usize| text[..to].chars().count();
                            // First and last character, counted from 0.
                            places.push(format!("{name}={}-{}", chars(start), chars(end).saturating_sub(1)));
                        }
                    }
                }
                from = match whole.end() {
                    end if end > whole.start() => end,
                    end => end + text[end..].chars().next().map_or(1, char::len_utf8),
                };
            }
        }
        matched += u64::from(left < limit);
    }
    let mut made = Vec::new();
    let spread = |value: Value, name: &str| match value.into_column(name, height)? {
        Some(column) => Value::of(&column.take(&of_row)?),
        None => Ok(Value::Null),
    };
    for ((_, name), found) in groups.iter().zip(&found) {
        let old = rows.frame.column(name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
        let several = limit > 1 && found.iter().any(|values| values.len() > 1);
        let new = if several {
            Value::multi(height, |row, out| out.extend(&found[row]))
        } else {
            Value::Text(found.iter().map(|values| values.first().copied()).collect())
        };
        let mut new = spread(new, name)?;
        if !old.is_null() {
            new = Value::choose(&new.present(), &new, &old)?;
        }
        made.extend(new.into_column(name, rows.height())?);
    }
    if let Some(name) = offsets {
        let text: StringChunked = places.iter().map(|places| (!places.is_empty()).then(|| places.join("&"))).collect();
        made.extend(spread(Value::Text(text), name)?.into_column(name, rows.height())?);
    }
    for column in made {
        rows.set(column)?;
    }
    if matched == 0 && rows.height() > 0 {
        rows.notes.push(Note::warning(format!("rex: the expression matches no `{field}`, so it gives no field")));
    }
    Ok(())
}
