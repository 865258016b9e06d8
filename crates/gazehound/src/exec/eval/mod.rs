//! `eval`, and the expressions of `eval`, `where`, `head` and `stats` (Search Reference, eval and "Evaluation functions").
//!
//! An expression is computed column by column: each node gives a [`Value`] for all rows. Conditions are three-valued; a
//! field that an event lacks makes what depends on it null. Text that looks like a number is one.

mod arithmetic;
mod compare;
mod conversion;
mod function;
mod hash;
mod json;
mod kind;
mod multivalue;
mod printf;
mod random;
mod sigfig;
pub(super) mod text;
mod time;

use std::cell::RefCell;
use std::collections::BTreeSet;

use gazehound_spl::ast::{BinaryOp, Eval, Expr, UnaryOp};
use gazehound_spl::span::{Span, Spanned};
use polars::prelude::*;

use super::rows::Rows;
use super::value::{Numbers, Value, stretched};
use super::{Engine, wrong};
use crate::error::{Error, Result};
use crate::events::Note;

/// Assigns from left to right. An expression without a value in any row makes no column, and takes away one of that name.
pub(super) fn apply(engine: &Engine<'_>, eval: &Eval, rows: &mut Rows) -> Result<()> {
    for (field, expr) in &eval.assignments {
        let name = field.value.as_str();
        let scope = Scope::new(&rows.frame, engine);
        let value = scope.value(expr)?;
        if matches!(value, Value::Bool(_)) {
            return Err(wrong(
                engine.text,
                expr.span,
                &format!("`{name}` cannot be true or false: fields hold text and numbers"),
                "write `if(…, \"true\", \"false\")`",
            ));
        }
        let missing = scope.missing();
        match value.into_column(name, rows.height())? {
            Some(column) => rows.set(column)?,
            None => {
                rows.remove(name);
                if rows.height() > 0 {
                    let missing: Vec<String> = missing.iter().map(|field| format!("`{field}`")).collect();
                    rows.notes.push(Note::info(match missing.len() {
                        0 => format!("eval: no event gives `{name}` a value, so `{name}` stays empty"),
                        1 => format!("eval: no event has the field {}, so `{name}` stays empty", missing[0]),
                        _ => {
                            format!("eval: no event has the fields {}, so `{name}` stays empty", missing.join(" and "))
                        }
                    }));
                }
            }
        }
    }
    Ok(())
}

/// What an expression is computed over.
pub(super) struct Scope<'a> {
    frame: &'a DataFrame,
    engine: &'a Engine<'a>,
    /// Fields that were named and that no row has.
    missing: RefCell<BTreeSet<String>>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(frame: &'a DataFrame, engine: &'a Engine<'a>) -> Self {
        Self { frame, engine, missing: RefCell::default() }
    }

    /// The fields named so far that no row has.
    pub(super) fn missing(self) -> BTreeSet<String> {
        self.missing.into_inner()
    }

    /// The value of `expr` in every row; of length 1 where it is the same in all.
    pub(super) fn value(&self, expr: &Spanned<Expr>) -> Result<Value> {
        Ok(match &expr.value {
            Expr::Field(name) => match self.frame.column(name) {
                Ok(column) => {
                    let value = Value::of(column)?;
                    if value.is_null() {
                        self.missing.borrow_mut().insert(name.clone());
                    }
                    value
                }
                Err(_) => {
                    self.missing.borrow_mut().insert(name.clone());
                    Value::Null
                }
            },
            Expr::Number(number, _) => Value::Number(Numbers::constant(*number)),
            Expr::Text(text) => Value::text(text),
            Expr::Unary(UnaryOp::Not, inner) => Value::Bool(!self.bool(inner)?),
            Expr::Unary(op, inner) => {
                let numbers = self.value(inner)?.numbers();
                match op {
                    UnaryOp::Neg => Value::Number(Numbers::new(numbers.values * -1.0, numbers.whole)),
                    _ => Value::Number(numbers),
                }
            }
            Expr::Binary(op, left, right) => self.binary(*op, left, right)?,
            Expr::Call(function, arguments) => self.call(function, arguments, expr.span)?,
            Expr::In(value, list) => {
                let value = self.value(value)?;
                let mut any = BooleanChunked::from_slice(PlSmallStr::EMPTY, &[false]);
                for item in list {
                    let equal = compare::compare(gazehound_spl::ast::CompareOp::Eq, &value, &self.value(item)?);
                    any = kleene(&any, &equal, |a, b| match (a, b) {
                        (Some(true), _) | (_, Some(true)) => Some(true),
                        (Some(false), Some(false)) => Some(false),
                        _ => None,
                    });
                }
                Value::Bool(any)
            }
        })
    }

    fn binary(&self, op: BinaryOp, left: &Spanned<Expr>, right: &Spanned<Expr>) -> Result<Value> {
        Ok(match op {
            BinaryOp::And => Value::Bool(kleene(&self.bool(left)?, &self.bool(right)?, |a, b| match (a, b) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            })),
            BinaryOp::Or => Value::Bool(kleene(&self.bool(left)?, &self.bool(right)?, |a, b| match (a, b) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            })),
            BinaryOp::Xor => Value::Bool(kleene(&self.bool(left)?, &self.bool(right)?, |a, b| Some(a? != b?))),
            BinaryOp::Compare(op) => Value::Bool(compare::compare(op, &self.value(left)?, &self.value(right)?)),
            BinaryOp::Like => Value::Bool(text::like(&self.value(left)?, &self.value(right)?)?),
            BinaryOp::Concat => Value::Text(text::joined(&self.value(left)?, &self.value(right)?)),
            BinaryOp::Add => arithmetic::add(&self.value(left)?, &self.value(right)?),
            BinaryOp::Sub => arithmetic::whole(&self.value(left)?, &self.value(right)?, |a, b| Some(a - b)),
            BinaryOp::Mul => arithmetic::whole(&self.value(left)?, &self.value(right)?, |a, b| Some(a * b)),
            BinaryOp::Div => {
                arithmetic::broken(&self.value(left)?, &self.value(right)?, |a, b| (b != 0.0).then(|| a / b))
            }
            BinaryOp::Mod => {
                arithmetic::whole(&self.value(left)?, &self.value(right)?, |a, b| (b != 0.0).then(|| a % b))
            }
        })
    }

    /// `expr` as a condition; null is "unknown".
    fn bool(&self, expr: &Spanned<Expr>) -> Result<BooleanChunked> {
        match self.value(expr)? {
            Value::Bool(values) => Ok(values),
            Value::Null => Ok(BooleanChunked::full_null(PlSmallStr::EMPTY, 1)),
            _ => Err(wrong(
                self.engine.text,
                expr.span,
                "expected a condition, found a value",
                "compare it: for example `… > 0`, `… = \"text\"` or `isnotnull(…)`",
            )),
        }
    }

    /// `expr` as a condition in every row; null is "unknown".
    pub(super) fn unknown_or(&self, expr: &Spanned<Expr>) -> Result<BooleanChunked> {
        Ok(stretched(&self.bool(expr)?, self.frame.height()).into_owned())
    }

    /// Where `expr` is true; never null.
    pub(super) fn condition(&self, expr: &Spanned<Expr>) -> Result<BooleanChunked> {
        Ok(certain(&self.unknown_or(expr)?))
    }

    /// A scope over other rows, for `mvfilter` and `mvmap`.
    fn over<'b>(&'b self, frame: &'b DataFrame) -> Scope<'b> {
        Scope { frame, engine: self.engine, missing: RefCell::default() }
    }

    fn wrong(&self, span: Span, message: &str, help: &str) -> Error {
        wrong(self.engine.text, span, message, help)
    }
}

/// Null as false.
fn certain(values: &BooleanChunked) -> BooleanChunked {
    BooleanChunked::from_iter_values(PlSmallStr::EMPTY, values.iter().map(|value| value == Some(true)))
}

/// Three-valued logic, row by row.
fn kleene(
    left: &BooleanChunked,
    right: &BooleanChunked,
    logic: impl Fn(Option<bool>, Option<bool>) -> Option<bool>,
) -> BooleanChunked {
    let rows = super::value::rows(&[left.len(), right.len()]);
    let (left, right) = (stretched(left, rows), stretched(right, rows));
    left.iter().zip(right.iter()).map(|(a, b)| logic(a, b)).collect()
}
