//! `+ - * / %`: null where an operand is null or no number (Search Reference, eval, "Operators").

use polars::prelude::*;

use crate::exec::number;
use crate::exec::value::{Numbers, Value, rows, stretched};

/// Operators that give whole numbers for whole numbers.
pub(super) fn whole(left: &Value, right: &Value, op: impl Fn(f64, f64) -> Option<f64>) -> Value {
    let (a, b) = (left.numbers(), right.numbers());
    let whole = a.whole && b.whole;
    Value::Number(Numbers::new(zipped(&a.values, &b.values, op), whole))
}

/// Operators that give fractions.
pub(super) fn broken(left: &Value, right: &Value, op: impl Fn(f64, f64) -> Option<f64>) -> Value {
    Value::Number(Numbers::new(zipped(&left.numbers().values, &right.numbers().values, op), false))
}

fn zipped(a: &Float64Chunked, b: &Float64Chunked, op: impl Fn(f64, f64) -> Option<f64>) -> Float64Chunked {
    let rows = rows(&[a.len(), b.len()]);
    let (a, b) = (stretched(a, rows), stretched(b, rows));
    a.iter().zip(b.iter()).map(|(a, b)| op(a?, b?)).collect()
}

/// `+` adds two numbers and joins two texts; a number and a text that is none give null.
pub(super) fn add(left: &Value, right: &Value) -> Value {
    if left.is_null() || right.is_null() {
        return Value::Null;
    }
    let sum = whole(left, right, |a, b| Some(a + b));
    if matches!((left, right), (Value::Number(_), _) | (_, Value::Number(_))) {
        return sum;
    }
    let Value::Number(sums) = &sum else { return sum };
    let (a, b) = (left.texts(), right.texts());
    let rows = rows(&[a.len(), b.len()]);
    let (a, b) = (stretched(&a, rows), stretched(&b, rows));
    let is_text = |text: Option<&str>| text.filter(|text| number::parse(text).is_none()).is_some();
    let sums = stretched(&sums.values, rows);
    if !a.iter().zip(b.iter()).zip(sums.iter()).any(|((a, b), sum)| sum.is_none() && is_text(a) && is_text(b)) {
        return sum;
    }
    let joined = a.iter().zip(b.iter()).zip(sums.iter()).map(|((a, b), sum)| match sum {
        Some(sum) => Some(number::text(sum)),
        None if is_text(a) && is_text(b) => Some(format!("{}{}", a?, b?)),
        None => None,
    });
    Value::Text(joined.collect())
}

/// A function of one number.
pub(super) fn map(value: &Value, keeps_whole: bool, op: impl Fn(f64) -> Option<f64>) -> Value {
    let numbers = value.numbers();
    let values = numbers.values.iter().map(|number| op(number?)).collect();
    Value::Number(Numbers::new(values, keeps_whole && numbers.whole))
}

/// A function of one number that has no value where the result is no number.
pub(super) fn real(value: &Value, op: impl Fn(f64) -> f64) -> Value {
    map(value, false, |x| Some(op(x)).filter(|y| !y.is_nan()))
}

/// The sum of all numbers among the arguments in each row, or their mean; what is no number is passed over, all values of
/// a multivalue field count (Search Reference, "Statistical eval functions").
pub(super) fn total(arguments: &[Value], mean: bool) -> Value {
    let rows = rows(&arguments.iter().map(Value::len).collect::<Vec<_>>());
    let cells: Vec<_> = arguments.iter().map(Value::cells).collect();
    let mut whole = !mean;
    let totals: Float64Chunked = (0..rows)
        .map(|row| {
            let (mut sum, mut count) = (0.0, 0);
            for cell in &cells {
                cell.each(row, |cell| {
                    if let Some(number) = cell.number() {
                        sum += number;
                        count += 1;
                    }
                });
            }
            whole &= sum.fract() == 0.0;
            (count > 0).then(|| if mean { sum / f64::from(count) } else { sum })
        })
        .collect();
    Value::Number(Numbers::new(totals, whole))
}

/// Largest number that the functions of bits take (Search Reference, "Bitwise functions").
pub(super) const BITS: u64 = (1 << 53) - 1;

/// A number as bits, if it is whole and from 0 to [`BITS`].
fn bits(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..=BITS as f64).contains(&number)).then_some(number as u64)
}

/// A function of the bits of two numbers; null where it leaves 0 to [`BITS`].
pub(super) fn bitwise(left: &Value, right: &Value, op: impl Fn(u64, u64) -> Option<u64>) -> Value {
    whole(left, right, |a, b| op(bits(a)?, bits(b)?).filter(|bits| *bits <= BITS).map(|bits| bits as f64))
}

/// Largest (`largest`) or smallest of all arguments in each row: numbers by size, texts in byte order, texts above
/// numbers; nulls are passed over; all values of a multivalue field count (Search Reference, max and min).
pub(super) fn extreme(arguments: &[Value], largest: bool) -> Value {
    let rows = rows(&arguments.iter().map(Value::len).collect::<Vec<_>>());
    let cells: Vec<_> = arguments.iter().map(Value::cells).collect();
    let mut numbers = Vec::with_capacity(rows);
    let mut texts: Vec<Option<String>> = Vec::with_capacity(rows);
    for row in 0..rows {
        let mut best_number: Option<f64> = None;
        let mut best_text: Option<String> = None;
        for cell in &cells {
            cell.each(row, |cell| match cell.number() {
                Some(number) => {
                    if best_number.is_none_or(|best| if largest { number > best } else { number < best }) {
                        best_number = Some(number);
                    }
                }
                None => {
                    let text = cell.to_text();
                    if best_text.as_deref().is_none_or(|best| if largest { *text > *best } else { *text < *best }) {
                        best_text = Some(text.into_owned());
                    }
                }
            });
        }
        // The kind that loses is out of the race.
        match (best_number, &best_text, largest) {
            (Some(_), Some(_), true) => best_number = None,
            (Some(_), Some(_), false) => best_text = None,
            _ => {}
        }
        numbers.push(best_number);
        texts.push(best_text);
    }
    if texts.iter().all(Option::is_none) {
        let whole = arguments.iter().all(|argument| match argument {
            Value::Number(numbers) => numbers.whole,
            Value::Multi(_) => {
                let lists = argument.lists();
                let view = lists.view();
                (0..view.len()).all(|row| view.row(row).all(number::is_whole))
            }
            other => other.numbers().whole,
        });
        return Value::Number(Numbers::new(numbers.into_iter().collect(), whole));
    }
    let mixed = texts.into_iter().zip(numbers).map(|(text, number)| text.or_else(|| number.map(number::text)));
    Value::Text(mixed.collect())
}
