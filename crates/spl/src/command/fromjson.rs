//! `fromjson`: the members of a JSON object as fields.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, other_text, print_field, write_options};

pub(super) const SYNTAX: &str = "fromjson [prefix=TEXT] FIELD";

/// The `fromjson` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Fromjson {
    /// The field with the object.
    pub field: Field,
    /// `prefix=`: before the names of the new fields.
    pub prefix: String,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Fromjson, Error> {
    let (mut fields, mut prefix) = (Vec::new(), String::new());
    loop {
        match scan.next("fromjson", &["prefix"])? {
            Next::Option(_, value) => prefix = value.value,
            Next::Field(field) => fields.push(field),
            Next::End => return Ok(Fromjson { field: one_field(scan, "fromjson", fields)?, prefix }),
        }
    }
}

impl fmt::Display for Fromjson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fromjson")?;
        write_options(f, &[("prefix", other_text(&self.prefix, ""))])?;
        write!(f, " {}", print_field(&self.field.value))
    }
}
