//! Pieces of a search that were written inside a quoted text: all of them are placed at that text.

use crate::ast::{Expr, Predicate};
use crate::error::Error;
use crate::expr;
use crate::predicate;
use crate::scan::Scan;
use crate::span::{Span, Spanned};

/// The expression that the quoted `text` is.
pub(crate) fn expression(text: &Spanned<String>) -> Result<Spanned<Expr>, Error> {
    let mut scan = Scan::new(&text.value);
    let read = |scan: &mut Scan<'_>| {
        let found = expr::expr(scan)?;
        scan.skip_blank()?;
        if scan.peek().is_some() { Err(scan.expected("the end of the expression")) } else { Ok(found) }
    };
    let mut found = read(&mut scan).map_err(|error| error.moved(text.span))?;
    put(&mut found, text.span);
    Ok(found)
}

/// The predicate that the quoted `text` is.
pub(crate) fn predicate(text: &Spanned<String>) -> Result<Predicate, Error> {
    let mut scan = Scan::new(&text.value);
    let read = |scan: &mut Scan<'_>| {
        let found = predicate::predicate(scan)?;
        if scan.peek().is_some() { Err(scan.expected("the end of the search expression")) } else { Ok(found) }
    };
    let mut found = read(&mut scan).map_err(|error| error.moved(text.span))?;
    put_predicate(&mut found, text.span);
    Ok(found)
}

fn put(expr: &mut Spanned<Expr>, span: Span) {
    expr.span = span;
    match &mut expr.value {
        Expr::Unary(_, inner) => put(inner, span),
        Expr::Binary(_, left, right) => {
            put(left, span);
            put(right, span);
        }
        Expr::Call(function, arguments) => {
            function.span = span;
            arguments.iter_mut().for_each(|argument| put(argument, span));
        }
        Expr::In(value, list) => {
            put(value, span);
            list.iter_mut().for_each(|item| put(item, span));
        }
        Expr::Field(_) | Expr::Number(..) | Expr::Text(_) => {}
    }
}

fn put_predicate(predicate: &mut Predicate, span: Span) {
    match predicate {
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter_mut().for_each(|part| put_predicate(part, span)),
        Predicate::Not(inner) => put_predicate(inner, span),
        Predicate::Compare(compare) => {
            compare.field.span = span;
            compare.value.span = span;
        }
        Predicate::In { field, values } => {
            field.span = span;
            values.iter_mut().for_each(|value| value.span = span);
        }
        Predicate::Term(term) => term.span = span,
        Predicate::Subsearch(inner) => inner.span = span,
        Predicate::All => {}
    }
}
