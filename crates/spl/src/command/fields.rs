//! `fields [+|-] LIST`: keeps or removes fields; `*` matches in names.

use std::fmt;

use crate::ast::Fields;
use crate::error::Error;
use crate::scan::{Scan, print_list};

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Fields, Error> {
    scan.skip_blank()?;
    let remove = scan.eat("-");
    if !remove {
        scan.eat("+");
    }
    Ok(Fields { remove, fields: scan.field_list()? })
}

impl fmt::Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fields {}{}", if self.remove { "- " } else { "" }, print_list(&self.fields))
    }
}
