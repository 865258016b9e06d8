//! `where`: keeps the rows for which the expression is true.

use std::fmt;

use crate::ast::Where;
use crate::error::Error;
use crate::expr;
use crate::scan::Scan;

pub(super) const SYNTAX: &str = "where EXPR";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Where, Error> {
    Ok(Where { condition: expr::expr(scan)? })
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "where {}", self.condition.value)
    }
}
