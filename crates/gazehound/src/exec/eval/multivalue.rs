//! Functions of multivalue fields (Search Reference, "Multivalue eval functions"). A single value is a list of one.

use std::collections::HashSet;

use gazehound_spl::ast::Expr;
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;

use super::{Scope, certain, text};
use crate::error::Result;
use crate::exec::value::{Lists, Numbers, Value, rows, stretched};
use crate::exec::{need, number, window};

/// How many values; null for none.
pub(super) fn count(value: &Value) -> Value {
    if value.is_null() {
        return Value::Null;
    }
    let lists = value.lists();
    let view = lists.view();
    let counts = (0..view.len()).map(|row| Some(view.row(row).count() as f64).filter(|count| *count > 0.0));
    Value::Number(Numbers::new(counts.collect(), true))
}

/// All values of all arguments.
pub(super) fn append(values: &[Value]) -> Value {
    let lists: Vec<Lists> = values.iter().map(Value::lists).collect();
    let views: Vec<_> = lists.iter().map(Lists::view).collect();
    let rows = rows(&values.iter().map(Value::len).collect::<Vec<_>>());
    Value::multi(rows, |row, out| views.iter().for_each(|view| out.extend(view.row(row))))
}

/// Each value once, in the order of their first places.
pub(super) fn dedup(value: &Value) -> Value {
    changed(value, |values| {
        let mut seen = HashSet::new();
        values.retain(|value| seen.insert(*value));
    })
}

/// In byte order.
pub(super) fn sort(value: &Value) -> Value {
    changed(value, |values| values.sort_unstable())
}

/// The last value first.
pub(super) fn reverse(value: &Value) -> Value {
    changed(value, |values| values.reverse())
}

fn changed(value: &Value, change: impl Fn(&mut Vec<&str>)) -> Value {
    if value.is_null() {
        return Value::Null;
    }
    let lists = value.lists();
    let view = lists.view();
    Value::multi(view.len(), |row, out| {
        out.extend(view.row(row));
        change(out);
    })
}

/// `commands(search)`: the names of the commands in the text of a search.
pub(super) fn commands(value: &Value) -> Value {
    let texts = value.texts();
    let texts: Vec<Option<&str>> = texts.iter().collect();
    Value::multi(texts.len(), |row, out| {
        if let Some(text) = texts[row] {
            out.extend(gazehound_spl::command::names_in(text));
        }
    })
}

/// `mvjoin(field, separator)`.
pub(super) fn join(value: &Value, separator: &Value) -> Value {
    let (lists, separators) = (value.lists(), separator.texts());
    let view = lists.view();
    let rows = rows(&[view.len(), separators.len()]);
    let separators = stretched(&separators, rows);
    let joined = separators.iter().enumerate().map(|(row, separator)| {
        let values: Vec<&str> = view.row(row).collect();
        if values.is_empty() { None } else { Some(values.join(separator?)) }
    });
    Value::Text(joined.collect())
}

/// `mvindex(field, first, last)`: counts from 0, from the end where negative, last included; outside is null.
pub(super) fn index(value: &Value, first: &Value, last: Option<&Value>) -> Value {
    let lists = value.lists();
    let view = lists.view();
    let one = last.is_none();
    let first = first.numbers().values;
    let last = last.map_or_else(|| first.clone(), |last| last.numbers().values);
    let rows = rows(&[view.len(), first.len(), last.len()]);
    let first: Vec<Option<f64>> = stretched(&first, rows).iter().collect();
    let last: Vec<Option<f64>> = stretched(&last, rows).iter().collect();
    let picked = Value::multi(rows, |row, out| {
        let values: Vec<&str> = view.row(row).collect();
        let count = values.len() as i64;
        let place = |at: f64| if at < 0.0 { count + at as i64 } else { at as i64 };
        if let (Some(first), Some(last)) = (first[row], last[row]) {
            let (first, last) = (place(first), place(last).min(count - 1));
            if first >= 0 && first <= last {
                out.extend(&values[first as usize..=last as usize]);
            }
        }
    });
    if one { Value::Text(picked.texts()) } else { picked }
}

/// `split(text, separator)`; an empty separator splits into characters.
pub(super) fn split(value: &Value, separator: &Value) -> Value {
    let (texts, separators) = (value.texts(), separator.texts());
    let rows = rows(&[texts.len(), separators.len()]);
    let (texts, separators) = (stretched(&texts, rows), stretched(&separators, rows));
    let (texts, separators): (Vec<_>, Vec<_>) = (texts.iter().collect(), separators.iter().collect());
    Value::multi(rows, |row, out| match (texts[row], separators[row]) {
        (Some(text), Some("")) => out.extend(text.char_indices().map(|(at, c)| &text[at..at + c.len_utf8()])),
        (Some(text), Some(separator)) => out.extend(text.split(separator)),
        _ => {}
    })
}

/// `mvzip(a, b, delimiter)`: the first values joined, then the second ones, up to the end of the shorter; with a comma
/// where no delimiter is given.
pub(super) fn zip(left: &Value, right: &Value, delimiter: Option<&Value>) -> Value {
    if left.is_null() || right.is_null() {
        return Value::Null;
    }
    let delimiters = delimiter.map_or_else(|| Value::text(",").texts(), Value::texts);
    let (left, right) = (left.lists(), right.lists());
    let (left, right) = (left.view(), right.view());
    let rows = rows(&[left.len(), right.len(), delimiters.len()]);
    let delimiters = stretched(&delimiters, rows);
    let zipped: Vec<Vec<String>> = delimiters
        .iter()
        .enumerate()
        .map(|(row, delimiter)| match delimiter {
            Some(by) => left.row(row).zip(right.row(row)).map(|(a, b)| format!("{a}{by}{b}")).collect(),
            None => Vec::new(),
        })
        .collect();
    Value::multi(rows, |row, out| out.extend(zipped[row].iter().map(String::as_str)))
}

/// Values that one `mvrange` may make.
const RANGE: usize = 100_000;

/// `mvrange(start, end, step)`: numbers from `start` to before `end`; a step such as `"1d"` is one of time.
pub(super) fn range(scope: &Scope<'_>, start: &Value, end: &Value, step: Option<&Value>, span: Span) -> Result<Value> {
    let one = Value::Number(Numbers::constant(1.0));
    let step = step.unwrap_or(&one);
    let span_of_time = text::constant(step).filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    let span_of_time = span_of_time.filter(|text| number::parse(text).is_none()).map(|text| format!("+{text}"));
    let (start, end, steps) = (start.numbers().values, end.numbers().values, step.numbers().values);
    let rows = rows(&[start.len(), end.len(), steps.len()]);
    let (start, end, steps) = (stretched(&start, rows), stretched(&end, rows), stretched(&steps, rows));
    let mut made: Vec<Vec<String>> = Vec::with_capacity(rows);
    for ((start, end), step) in start.iter().zip(end.iter()).zip(steps.iter()) {
        let mut values = Vec::new();
        if let (Some(start), Some(end)) = (start, end) {
            let next = |at: f64| match &span_of_time {
                Some(span) => window::seconds(span, at),
                None => step.map(|step| at + step),
            };
            // A step backwards goes down.
            let down = next(start).is_some_and(|next| next < start);
            let mut at = Some(start);
            while let Some(here) = at.filter(|at| if down { *at > end } else { *at < end }) {
                if values.len() == RANGE {
                    let message = "`mvrange` would make more than 100,000 values";
                    return Err(scope.wrong(span, message, "take a larger step"));
                }
                values.push(number::text(here));
                at = next(here).filter(|next| *next != here);
            }
        }
        made.push(values);
    }
    Ok(Value::multi(rows, |row, out| out.extend(made[row].iter().map(String::as_str))))
}

/// `mvmap(field, value)`: what the expression gives for each value of the field.
pub(super) fn map(scope: &Scope<'_>, field: &Spanned<Expr>, each: &Spanned<Expr>, span: Span) -> Result<Value> {
    let fields = need::expr_fields(&field.value);
    let [name] = fields.as_slice() else {
        return Err(scope.wrong(
            span,
            &format!("`mvmap` goes through one field, found {}", fields.len()),
            "for example `mvmap('answers{}', len('answers{}'))`",
        ));
    };
    let value = scope.value(field)?;
    if value.is_null() {
        return Ok(Value::Null);
    }
    // Each value becomes a row of its own, with what the other fields have there.
    let lists = value.lists();
    let view = lists.view();
    let (mut at, mut values) = (Vec::new(), Vec::new());
    for row in 0..view.len() {
        values.extend(view.row(row));
        at.resize(values.len(), row as IdxSize);
    }
    let at = IdxCa::from_vec(PlSmallStr::EMPTY, at);
    let mut columns = vec![Column::new(name.as_str().into(), &values)];
    for other in need::expr_fields(&each.value).iter().filter(|other| *other != name) {
        if let Ok(column) = scope.frame.column(other) {
            columns.push(column.take(&at)?);
        }
    }
    let frame = DataFrame::new(values.len(), columns)?;
    let mapped = scope.over(&frame).value(each)?;
    let mapped = mapped.lists();
    let mapped = mapped.view();
    let mut next = 0;
    Ok(Value::multi(view.len(), |row, out| {
        for _ in view.row(row) {
            out.extend(mapped.row(next));
            next += 1;
        }
    }))
}

/// `mvfilter(condition over one field)`: the values for which it is true; null if none.
pub(super) fn filter(scope: &Scope<'_>, condition: &Spanned<Expr>, span: Span) -> Result<Value> {
    let fields = need::expr_fields(&condition.value);
    let [field] = fields.as_slice() else {
        return Err(scope.wrong(
            span,
            &format!("`mvfilter` looks at one field, found {}", fields.len()),
            "for example `mvfilter(len('answers{}') > 45)`",
        ));
    };
    let value = scope.value(&Spanned::new(Expr::Field(field.clone()), condition.span))?;
    if value.is_null() {
        return Ok(Value::Null);
    }
    // Each value becomes a row of its own, so that the condition sees one at a time.
    let lists = value.lists();
    let view = lists.view();
    let each: Vec<&str> = (0..view.len()).flat_map(|row| view.row(row)).collect();
    let frame = DataFrame::new(each.len(), vec![Column::new(field.as_str().into(), &each)])?;
    let kept: Vec<bool> = certain(&scope.over(&frame).unknown_or(condition)?).iter().map(|k| k == Some(true)).collect();
    let mut at = 0;
    Ok(Value::multi(view.len(), |row, out| {
        for value in view.row(row) {
            if kept[at] {
                out.push(value);
            }
            at += 1;
        }
    }))
}
