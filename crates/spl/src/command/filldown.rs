//! `filldown`: repeats the last value where there is none.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_list};

pub(super) const SYNTAX: &str = "filldown [FIELD …]";

/// The `filldown` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Filldown {
    /// These fields, `*` allowed; all if none is named.
    pub fields: Vec<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Filldown, Error> {
    let mut fields = Vec::new();
    while let Next::Field(field) = scan.next("filldown", &[])? {
        fields.push(field);
    }
    Ok(Filldown { fields })
}

impl fmt::Display for Filldown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("filldown")?;
        if self.fields.is_empty() { Ok(()) } else { write!(f, " {}", print_list(&self.fields)) }
    }
}
