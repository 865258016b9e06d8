//! `reverse`: the last event first.

use std::fmt;

use crate::error::Error;
use crate::scan::Scan;

pub(super) const SYNTAX: &str = "reverse";

/// The `reverse` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Reverse;

pub(super) fn parse(_: &mut Scan<'_>) -> Result<Reverse, Error> {
    Ok(Reverse)
}

impl fmt::Display for Reverse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("reverse")
    }
}
