//! `search`: keeps the events that satisfy a predicate. The first command of a pipeline, where none is named.

use std::fmt;

use crate::ast::Search;
use crate::error::Error;
use crate::predicate;
use crate::scan::Scan;

pub(super) const SYNTAX: &str =
    "search [TERM | FIELD=VALUE | FIELD IN (VALUE, …) | [SUBSEARCH] | NOT … | … OR … | (…)] …";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Search, Error> {
    Ok(Search { predicate: predicate::predicate(scan)? })
}

/// With or without its name; `search=x` is no name but a test of the field `search`.
pub(crate) fn first(scan: &mut Scan<'_>) -> Result<Search, Error> {
    let before = scan.clone();
    if scan.eat_keyword("search") {
        scan.skip_blank()?;
        if scan.rest().starts_with("!=") || scan.peek().is_some_and(|c| matches!(c, '=' | '<' | '>')) {
            *scan = before;
        }
    }
    parse(scan).map_err(|error| error.or_help(|| format!("write `{SYNTAX}`")))
}

impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "search {}", self.predicate)
    }
}
