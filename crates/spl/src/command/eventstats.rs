//! `eventstats`: aggregates as `stats` does, and writes them beside each event.

use std::fmt;

use super::stats::{print_terms, terms};
use crate::ast::{Aggregation, Field};
use crate::error::Error;
use crate::scan::{Scan, boolean, unsupported};

pub(super) const SYNTAX: &str = "eventstats FUNCTION(FIELD) [AS NAME] … [BY FIELD …]";

/// The `eventstats` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Eventstats {
    /// Aggregations in the order written.
    pub aggregations: Vec<Aggregation>,
    /// Fields to group by.
    pub by: Vec<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Eventstats, Error> {
    scan.skip_blank()?;
    if let Some((name, value)) = scan.option(&["allnum"])?
        && boolean(name, &value)?
    {
        return Err(unsupported("eventstats", name, &value));
    }
    let (aggregations, by) = terms(scan)?;
    Ok(Eventstats { aggregations, by })
}

impl fmt::Display for Eventstats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "eventstats {}", print_terms(&self.aggregations, &self.by))
    }
}
