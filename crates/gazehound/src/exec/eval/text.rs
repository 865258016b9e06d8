//! Functions of text (Search Reference, "Text functions" and "Comparison and conditional functions").

use std::collections::HashMap;
use std::sync::Arc;

use gazehound_spl::span::Span;
use polars::prelude::*;
use regex::Regex;

use super::Scope;
use crate::error::{Error, Result};
use crate::exec::pcre;
use crate::exec::value::{Numbers, Value, by_part, rows, stretched};

/// Code points. Several values have no length (Search Reference, len: "not supported on multivalue fields").
pub(super) fn len(value: &Value) -> PolarsResult<Value> {
    if value.is_null() {
        return Ok(Value::Null);
    }
    let length = |text: &str| text.chars().count() as f64;
    let lengths = by_part(&value.texts(), |texts| {
        texts.iter().map(|text| text.map(length)).collect::<Float64Chunked>().into_series()
    })?;
    Ok(Value::Number(Numbers::new(lengths.f64()?.clone(), true)))
}

/// A function of each text; of a multivalue field, of each of its values.
pub(in crate::exec) fn map(value: &Value, op: impl Fn(&str) -> String) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Multi(_) => {
            let lists = value.lists();
            let view = lists.view();
            let changed: Vec<Vec<String>> = (0..view.len()).map(|row| view.row(row).map(&op).collect()).collect();
            Value::multi(changed.len(), |row, out| out.extend(changed[row].iter().map(String::as_str)))
        }
        _ => Value::Text(value.texts().iter().map(|text| text.map(&op)).collect()),
    }
}

/// `.`: both as text, one after the other; null where one is null.
pub(super) fn joined(left: &Value, right: &Value) -> StringChunked {
    let (a, b) = (left.texts(), right.texts());
    let rows = rows(&[a.len(), b.len()]);
    let (a, b) = (stretched(&a, rows), stretched(&b, rows));
    a.iter().zip(b.iter()).map(|(a, b)| Some(format!("{}{}", a?, b?))).collect()
}

/// `substr(text, start, length)`: counts code points from 1, from the end where negative (Search Reference, substr).
pub(super) fn substr(value: &Value, start: &Value, length: Option<&Value>) -> PolarsResult<Value> {
    fn cut(text: &str, start: f64, length: f64) -> &str {
        let from = if start < 0.0 { (text.chars().count() as f64 + start).max(0.0) } else { (start - 1.0).max(0.0) };
        let place = |text: &str, chars: f64| match text.is_ascii() {
            true => text.len().min(chars as usize),
            false => text.char_indices().nth(chars as usize).map_or(text.len(), |(at, _)| at),
        };
        let rest = &text[place(text, from)..];
        &rest[..place(rest, length.max(0.0))]
    }
    let (texts, start) = (value.texts(), start.numbers().values);
    let length = match length {
        Some(length) => length.numbers().values,
        None => Float64Chunked::from_slice(PlSmallStr::EMPTY, &[f64::MAX]),
    };
    if let (1, 1, Some(start), Some(length)) = (start.len(), length.len(), start.get(0), length.get(0)) {
        let cuts = by_part(&texts, |texts| {
            texts.iter().map(|text| Some(cut(text?, start, length))).collect::<StringChunked>().into_series()
        })?;
        return Ok(Value::Text(cuts.str()?.clone()));
    }
    let rows = rows(&[texts.len(), start.len(), length.len()]);
    let (texts, start, length) = (stretched(&texts, rows), stretched(&start, rows), stretched(&length, rows));
    let cuts = texts.iter().zip(start.iter()).zip(length.iter());
    Ok(Value::Text(cuts.map(|((text, start), length)| Some(cut(text?, start?, length?))).collect()))
}

/// `trim(text, characters)`; blanks and tabs where none are given.
pub(super) fn trim(value: &Value, characters: Option<&Value>, left: bool, right: bool) -> Value {
    let cut = |text: &str, characters: &str| {
        let is_one = |c: char| characters.contains(c);
        let text = if left { text.trim_start_matches(is_one) } else { text };
        let text = if right { text.trim_end_matches(is_one) } else { text };
        text.to_owned()
    };
    let given = characters.map(|value| constant(value).ok_or(value));
    match given {
        None => map(value, |text| cut(text, " \t")),
        Some(Ok(characters)) => map(value, |text| cut(text, &characters)),
        Some(Err(characters)) => {
            let (texts, characters) = (value.texts(), characters.texts());
            let rows = rows(&[texts.len(), characters.len()]);
            let (texts, characters) = (stretched(&texts, rows), stretched(&characters, rows));
            Value::Text(texts.iter().zip(characters.iter()).map(|(text, some)| Some(cut(text?, some?))).collect())
        }
    }
}

/// `urldecode(text)`: `%41` as the byte it stands for; what is then no UTF-8 becomes `\u{fffd}`, what is no code stays.
pub(super) fn url_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The text that a constant is in all rows.
pub(super) fn constant(value: &Value) -> Option<String> {
    let texts = value.texts();
    (texts.len() == 1).then(|| texts.get(0).map(str::to_owned)).flatten()
}

/// `text LIKE pattern`: `%` is any text, `_` any character; case counts.
pub(super) fn like(value: &Value, pattern: &Value) -> Result<BooleanChunked> {
    let regex = |pattern: &str| {
        let mut out = String::from("(?s)^");
        for c in pattern.chars() {
            match c {
                '%' => out.push_str(".*"),
                '_' => out.push('.'),
                c => out.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
            }
        }
        out.push('$');
        Regex::new(&out).map_err(|_| Error::unsupported(format!("the pattern `{pattern}` of LIKE is too long")))
    };
    found(value, pattern, regex)
}

/// Whether any value of each row matches the row's pattern.
pub(super) fn found(value: &Value, pattern: &Value, compile: impl Fn(&str) -> Result<Regex>) -> Result<BooleanChunked> {
    if value.is_null() || pattern.is_null() {
        return Ok(BooleanChunked::full_null(PlSmallStr::EMPTY, 1));
    }
    let mut cache = Cache::new(compile);
    let patterns = pattern.texts();
    let lists = value.lists();
    let view = lists.view();
    let rows = rows(&[view.len(), patterns.len()]);
    let patterns = stretched(&patterns, rows);
    let mut answers = BooleanChunkedBuilder::new(PlSmallStr::EMPTY, rows);
    for (row, pattern) in patterns.iter().enumerate() {
        let mut values = view.row(row).peekable();
        match (pattern, values.peek().is_some()) {
            (Some(pattern), true) => {
                let regex = cache.get(pattern)?;
                answers.append_value(values.any(|value| regex.is_match(value)));
            }
            _ => answers.append_null(),
        }
    }
    Ok(answers.finish())
}

/// The place, from 0, of the first value that matches; null where none does.
pub(super) fn place(value: &Value, pattern: &Value, compile: impl Fn(&str) -> Result<Regex>) -> Result<Value> {
    if value.is_null() || pattern.is_null() {
        return Ok(Value::Null);
    }
    let mut cache = Cache::new(compile);
    let patterns = pattern.texts();
    let lists = value.lists();
    let view = lists.view();
    let rows = rows(&[view.len(), patterns.len()]);
    let patterns = stretched(&patterns, rows);
    let mut places = Vec::with_capacity(rows);
    for (row, pattern) in patterns.iter().enumerate() {
        places.push(match pattern {
            Some(pattern) => {
                let regex = cache.get(pattern)?;
                view.row(row).position(|value| regex.is_match(value)).map(|at| at as f64)
            }
            None => None,
        });
    }
    Ok(Value::Number(Numbers::new(places.into_iter().collect(), true)))
}

/// `replace(text, regex, replacement)`; `\1` in the replacement is a group.
pub(super) fn replace(scope: &Scope<'_>, value: &Value, pattern: &Value, by: &Value, span: Span) -> Result<Value> {
    if let (Some(pattern), Some(by)) = (constant(pattern), constant(by)) {
        let regex = scope.regex(&pattern, span)?;
        let by = replacement(&by);
        return Ok(map(value, |text| regex.replace_all(text, by.as_str()).into_owned()));
    }
    let (texts, patterns, by) = (value.texts(), pattern.texts(), by.texts());
    let rows = rows(&[texts.len(), patterns.len(), by.len()]);
    let (texts, patterns, by) = (stretched(&texts, rows), stretched(&patterns, rows), stretched(&by, rows));
    let mut cache = Cache::new(|pattern| scope.regex(pattern, span));
    let mut out = StringChunkedBuilder::new(PlSmallStr::EMPTY, rows);
    for ((text, pattern), by) in texts.iter().zip(patterns.iter()).zip(by.iter()) {
        match (text, pattern, by) {
            (Some(text), Some(pattern), Some(by)) => {
                out.append_value(cache.get(pattern)?.replace_all(text, replacement(by).as_str()));
            }
            _ => out.append_null(),
        }
    }
    Ok(Value::Text(out.finish()))
}

/// `\1` as `${1}`, `$` as itself.
fn replacement(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(digit)) if digit.is_ascii_digit() => {
                out.push_str(&format!("${{{digit}}}"));
                chars.next();
            }
            ('\\', Some('\\')) => {
                out.push('\\');
                chars.next();
            }
            ('$', _) => out.push_str("$$"),
            (c, _) => out.push(c),
        }
    }
    out
}

impl Scope<'_> {
    /// `pattern` as a regular expression; `span` is where the call stands.
    pub(super) fn regex(&self, pattern: &str, span: Span) -> Result<Regex> {
        pcre::compiled(self.engine.text, pattern, span)
    }
}

/// Regular expressions by their text, each compiled once.
struct Cache<F> {
    compile: F,
    compiled: HashMap<String, Arc<Regex>>,
}

impl<F: Fn(&str) -> Result<Regex>> Cache<F> {
    fn new(compile: F) -> Self {
        Self { compile, compiled: HashMap::new() }
    }

    fn get(&mut self, pattern: &str) -> Result<Arc<Regex>> {
        if let Some(regex) = self.compiled.get(pattern) {
            return Ok(Arc::clone(regex));
        }
        let regex = Arc::new((self.compile)(pattern)?);
        self.compiled.insert(pattern.to_owned(), Arc::clone(&regex));
        Ok(regex)
    }
}
