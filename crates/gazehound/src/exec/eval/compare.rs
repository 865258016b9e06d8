//! Comparisons of expressions: two numbers by size, else text in byte order, case counting (Search Reference, eval).
//!
//! A null operand gives null. A multivalue operand compares where any of its values does.

use std::cmp::Ordering;

use gazehound_spl::ast::CompareOp;
use polars::prelude::*;

use crate::exec::predicate::holds;
use crate::exec::value::{Cell, Value, rows, stretched};

pub(super) fn compare(op: CompareOp, left: &Value, right: &Value) -> BooleanChunked {
    let rows = rows(&[left.len(), right.len()]);
    if left.is_null() || right.is_null() {
        return BooleanChunked::full_null(PlSmallStr::EMPTY, rows);
    }
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (stretched(&a.values, rows), stretched(&b.values, rows));
            a.iter().zip(b.iter()).map(|(a, b)| Some(holds(op, a?.partial_cmp(&b?)))).collect()
        }
        (Value::Bool(a), Value::Bool(b)) => {
            let (a, b) = (stretched(a, rows), stretched(b, rows));
            a.iter().zip(b.iter()).map(|(a, b)| Some(holds(op, Some(a?.cmp(&b?))))).collect()
        }
        _ => {
            let (a, b) = (left.cells(), right.cells());
            let answer = |row| {
                let mut any = None;
                a.each(row, |x| b.each(row, |y| any = Some(any == Some(true) || holds(op, order(x, y)))));
                any
            };
            (0..rows).map(answer).collect()
        }
    }
}

/// How two values compare.
pub(super) fn order(a: Cell<'_>, b: Cell<'_>) -> Option<Ordering> {
    match (a.number(), b.number()) {
        (Some(a), Some(b)) => a.partial_cmp(&b),
        _ => Some(a.to_text().cmp(&b.to_text())),
    }
}
