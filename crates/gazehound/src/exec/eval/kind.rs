//! `typeof`, `isnum`, `isint`, `isstr`, `isbool` (Search Reference, "Informational functions"): SPL has one kind of value,
//! text, and one that looks like a number is one; only what is written in double quotes stays text.

use gazehound_spl::ast::Expr;
use polars::prelude::*;

use crate::exec::value::{Cell, Value};

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// None: `typeof` says `Invalid`.
    Invalid,
    Boolean,
    String,
    /// The flag says that it is whole.
    Number(bool),
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Invalid => "Invalid",
            Self::Boolean => "Boolean",
            Self::String => "String",
            Self::Number(_) => "Number",
        }
    }
}

/// The name of each value's kind.
pub(super) fn names(value: &Value, written: Option<&Expr>) -> Value {
    let names = kinds(value, written).into_iter().map(Kind::name);
    Value::Text(StringChunked::from_iter_values(PlSmallStr::EMPTY, names))
}

/// Whether each value is of a kind.
pub(super) fn is(value: &Value, written: Option<&Expr>, wanted: impl Fn(Kind) -> bool) -> Value {
    let found = kinds(value, written).into_iter().map(wanted);
    Value::Bool(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, found))
}

fn kinds(value: &Value, written: Option<&Expr>) -> Vec<Kind> {
    if matches!(written, Some(Expr::Text(_))) {
        return vec![Kind::String];
    }
    if let Value::Bool(values) = value {
        return values.iter().map(|value| if value.is_some() { Kind::Boolean } else { Kind::Invalid }).collect();
    }
    let cells = value.cells();
    let kind = |cell: Cell<'_>| cell.number().map_or(Kind::String, |number| Kind::Number(number.fract() == 0.0));
    (0..value.len())
        .map(|row| {
            let mut found = Kind::Invalid;
            cells.each(row, |cell| found = kind(cell));
            found
        })
        .collect()
}
