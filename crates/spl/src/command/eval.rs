//! `eval FIELD = EXPR [, FIELD = EXPR …]`: computes fields, from left to right.

use std::fmt;

use crate::ast::Eval;
use crate::error::Error;
use crate::expr;
use crate::scan::Scan;

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Eval, Error> {
    let mut assignments = Vec::new();
    loop {
        scan.skip_blank()?;
        let field = scan.field_until(&['=', ',', '(', ')', '[', ']', '"'])?;
        scan.skip_blank()?;
        if !scan.eat("=") {
            return Err(scan.expected(&format!("`=` after `{}`", field.value)).help("write `eval field = expression`"));
        }
        assignments.push((field, expr::expr(scan)?));
        scan.skip_blank()?;
        if !scan.eat(",") {
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
