//! `table`: the listed fields as columns, in that order, and no others.

use std::fmt;

use crate::ast::Table;
use crate::error::Error;
use crate::scan::{Scan, print_list};

pub(super) const SYNTAX: &str = "table FIELD …";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Table, Error> {
    Ok(Table { fields: scan.field_list()? })
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "table {}", print_list(&self.fields))
    }
}
