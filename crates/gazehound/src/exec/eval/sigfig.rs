//! `sigfig(number)`: a computed number rounded to what its inputs are worth (Search Reference, "Mathematical functions"):
//! products and quotients have as many significant figures as the poorest operand, sums and differences as many digits
//! after the point.

use gazehound_spl::ast::{BinaryOp, Expr, UnaryOp};
use gazehound_spl::span::Spanned;
use polars::prelude::*;

use super::Scope;
use crate::error::Result;
use crate::exec::value::{Numbers, Value, rows, stretched};

/// The digits after the point that `expr` is worth, for each row; negative for tens, hundreds, ….
fn decimals(scope: &Scope<'_>, expr: &Spanned<Expr>) -> Result<Vec<Option<i32>>> {
    Ok(match &expr.value {
        Expr::Number(_, text) => vec![Some(written(text))],
        Expr::Unary(UnaryOp::Neg | UnaryOp::Plus, inner) => decimals(scope, inner)?,
        Expr::Binary(BinaryOp::Add | BinaryOp::Sub, left, right) => {
            paired(&decimals(scope, left)?, &decimals(scope, right)?, i32::min)
        }
        Expr::Binary(BinaryOp::Mul | BinaryOp::Div, left, right) => {
            let figures = |side: &Spanned<Expr>| -> Result<Vec<Option<i32>>> {
                let values = scope.value(side)?.numbers().values;
                let decimals = decimals(scope, side)?;
                let rows = rows(&[values.len(), decimals.len()]);
                let value = |row: usize| values.get(if values.len() == 1 { 0 } else { row });
                let worth = |row: usize| decimals[if decimals.len() == 1 { 0 } else { row }];
                Ok((0..rows).map(|row| Some((worth(row)? + magnitude(value(row)?)).max(1))).collect())
            };
            let figures = paired(&figures(left)?, &figures(right)?, i32::min);
            let result = scope.value(expr)?.numbers().values;
            let rows = rows(&[result.len(), figures.len()]);
            let figure = |row: usize| figures[if figures.len() == 1 { 0 } else { row }];
            let result = stretched(&result, rows);
            result.iter().enumerate().map(|(row, value)| Some(figure(row)? - magnitude(value?))).collect()
        }
        _ => scope.value(expr)?.texts().iter().map(|text| text.map(written)).collect(),
    })
}

fn paired(a: &[Option<i32>], b: &[Option<i32>], op: impl Fn(i32, i32) -> i32) -> Vec<Option<i32>> {
    let rows = rows(&[a.len(), b.len()]);
    let at = |list: &[Option<i32>], row: usize| list[if list.len() == 1 { 0 } else { row }];
    (0..rows).map(|row| Some(op(at(a, row)?, at(b, row)?))).collect()
}

/// Digits after the point of a number as it is written.
fn written(text: &str) -> i32 {
    text.split_once('.').map_or(0, |(_, digits)| digits.bytes().take_while(u8::is_ascii_digit).count() as i32)
}

/// Digits before the point: 3 for 123.4, -1 for 0.01.
fn magnitude(number: f64) -> i32 {
    if number == 0.0 { 1 } else { number.abs().log10().floor() as i32 + 1 }
}

pub(super) fn round(scope: &Scope<'_>, expr: &Spanned<Expr>) -> Result<Value> {
    let values = scope.value(expr)?.numbers().values;
    let decimals = decimals(scope, expr)?;
    let rows = rows(&[values.len(), decimals.len()]);
    let values = stretched(&values, rows);
    let rounded = |(row, value): (usize, Option<f64>)| {
        let (value, decimals) = (value?, decimals[if decimals.len() == 1 { 0 } else { row }]?);
        let scale = 10_f64.powi(decimals.abs());
        // Dividing by a power of ten is exact where multiplying by a fraction is not.
        Some(if decimals < 0 { (value / scale).round() * scale } else { (value * scale).round() / scale })
    };
    let rounded: Float64Chunked = values.iter().enumerate().map(rounded).collect();
    let whole = rounded.iter().flatten().all(|value| value.fract() == 0.0);
    Ok(Value::Number(Numbers::new(rounded, whole)))
}
