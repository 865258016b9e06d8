//! `eval`: computes fields, from left to right.

use std::fmt;

use crate::ast::Eval;
use crate::error::Error;
use crate::expr;
use crate::scan::{LIST_STOPS, Scan, shortened};
use crate::span::Span;

pub(super) const SYNTAX: &str = "eval FIELD = EXPR [, FIELD = EXPR …]";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Eval, Error> {
    let mut assignments = Vec::new();
    loop {
        scan.skip_blank()?;
        let field = scan.field_until(&['=', ',', '(', ')', '[', ']', '"'])?;
        scan.skip_blank()?;
        if !scan.eat("=") {
            return Err(scan.expected(&format!("`=` after `{}`", shortened(&field.value))));
        }
        if scan.peek() == Some('=') {
            let span = Span::new(scan.at() - 1, scan.at() + 1);
            return Err(Error::syntax(span, "`==` compares: `eval` assigns with one `=`").help(format!(
                "for a condition write `eval {0}=if({0} == …, 1, 0)` or `where {0} == …`",
                shortened(&field.value)
            )));
        }
        assignments.push((field, expr::expr(scan)?));
        scan.skip_blank()?;
        if !scan.eat(",") {
            if let Some((name, value)) = scan.clone().option(&[scan.peek_word(LIST_STOPS)])? {
                let span = Span::new(scan.at(), value.span.end);
                return Err(Error::syntax(span, format!("`,` is missing before `{}`", shortened(name)))
                    .help(format!("write `{SYNTAX}`")));
            }
            return Ok(Eval { assignments });
        }
    }
}

impl fmt::Display for Eval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("eval ")?;
        for (i, (field, value)) in self.assignments.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            expr::write_field(f, &field.value)?;
            write!(f, " = {}", value.value)?;
        }
        Ok(())
    }
}
