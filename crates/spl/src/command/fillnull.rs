//! `fillnull`: gives a value to fields that have none.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, other_text, print_list, write_options};

pub(super) const SYNTAX: &str = "fillnull [value=TEXT] [FIELD …]";

/// The `fillnull` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Fillnull {
    /// `value=`, else `0`.
    pub value: String,
    /// These fields; all if none is named.
    pub fields: Vec<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Fillnull, Error> {
    let mut fillnull = Fillnull { value: "0".to_owned(), fields: Vec::new() };
    loop {
        match scan.next("fillnull", &["value"])? {
            Next::Option(_, value) => fillnull.value = value.value,
            Next::Field(field) => fillnull.fields.push(field),
            Next::End => return Ok(fillnull),
        }
    }
}

impl fmt::Display for Fillnull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fillnull")?;
        write_options(f, &[("value", other_text(&self.value, "0"))])?;
        if self.fields.is_empty() { Ok(()) } else { write!(f, " {}", print_list(&self.fields)) }
    }
}
