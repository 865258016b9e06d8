//! `fields`: keeps or removes fields; `*` matches in names.

use std::fmt;

use crate::ast::Fields;
use crate::error::Error;
use crate::scan::{Scan, print_list};

pub(super) const SYNTAX: &str = "fields [+|-] FIELD …";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Fields, Error> {
    scan.skip_blank()?;
    let remove = scan.eat("-");
    if !remove {
        scan.eat("+");
    }
    let fields = scan.field_list()?;
    // In the middle of a list a sign would pass for a name, and the search for one that removes what it keeps.
    match fields.iter().find(|field| scan.slice(field.span).starts_with(['+', '-'])) {
        Some(field) => Err(Error::syntax(field.span, "the sign of `fields` stands once, before the list")
            .help("write one `fields` to keep and one to remove: `fields a, b | fields - c`")),
        None => Ok(Fields { remove, fields }),
    }
}

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fields {}{}", if self.remove { "- " } else { "" }, print_list(&self.fields))
    }
}
