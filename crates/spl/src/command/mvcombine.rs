//! `mvcombine`: makes one event of those that differ in one field only.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, other_text, print_field, write_options};

pub(super) const SYNTAX: &str = "mvcombine [delim=TEXT] FIELD";

/// The `mvcombine` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Mvcombine {
    /// The field.
    pub field: Field,
    /// What stands between the values where they are written as one text.
    pub delimiter: String,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Mvcombine, Error> {
    let (mut fields, mut delimiter) = (Vec::new(), " ".to_owned());
    loop {
        match scan.next("mvcombine", &["delim"])? {
            Next::Option(_, value) => delimiter = value.value,
            Next::Field(field) => fields.push(field),
            Next::End => return Ok(Mvcombine { field: one_field(scan, "mvcombine", fields)?, delimiter }),
        }
    }
}

impl fmt::Display for Mvcombine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mvcombine")?;
        write_options(f, &[("delim", other_text(&self.delimiter, " "))])?;
        write!(f, " {}", print_field(&self.field.value))
    }
}
