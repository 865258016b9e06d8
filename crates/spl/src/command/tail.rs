//! `tail`: the last events, the last first.

use std::fmt;

use crate::error::Error;
use crate::scan::{Scan, whole};

pub(super) const SYNTAX: &str = "tail [N]";

/// The `tail` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Tail {
    /// How many, 10 if not said.
    pub count: u64,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Tail, Error> {
    scan.skip_blank()?;
    let count = match scan.option(&["limit"])? {
        Some((name, value)) => Some(whole(name, &value)?),
        None => scan.count(),
    };
    Ok(Tail { count: count.unwrap_or(10) })
}

impl fmt::Display for Tail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tail {}", self.count)
    }
}
