//! `xmlkv`: fields out of XML text.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_field, whole};

pub(super) const SYNTAX: &str = "xmlkv [FIELD] [maxinputs=N]";

/// The `xmlkv` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Xmlkv {
    /// The field with the text; `_raw` without it.
    pub field: Option<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Xmlkv, Error> {
    let mut fields = Vec::new();
    loop {
        match scan.next("xmlkv", &["maxinputs"])? {
            // How many events are read at once is the server's business (Search Reference, xmlkv).
            Next::Option(name, value) => {
                whole(&name, &value)?;
            }
            Next::Field(field) => fields.push(field),
            Next::End if fields.is_empty() => return Ok(Xmlkv { field: None }),
            Next::End => return Ok(Xmlkv { field: Some(one_field(scan, "xmlkv", fields)?) }),
        }
    }
}

impl fmt::Display for Xmlkv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("xmlkv")?;
        self.field.as_ref().map_or(Ok(()), |field| write!(f, " {}", print_field(&field.value)))
    }
}
