//! `mvexpand`: an event for each value of a multivalue field.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_field, whole};

pub(super) const SYNTAX: &str = "mvexpand FIELD [limit=N]";

/// The `mvexpand` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Mvexpand {
    /// The field.
    pub field: Field,
    /// Values taken of each event at most; 0 for all.
    pub limit: u64,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Mvexpand, Error> {
    let (mut fields, mut limit) = (Vec::new(), 0);
    loop {
        match scan.next("mvexpand", &["limit"])? {
            Next::Option(name, value) => limit = whole(&name, &value)?,
            Next::Field(field) => fields.push(field),
            Next::End => return Ok(Mvexpand { field: one_field(scan, "mvexpand", fields)?, limit }),
        }
    }
}

impl fmt::Display for Mvexpand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "mvexpand {}", print_field(&self.field.value))?;
        if self.limit == 0 { Ok(()) } else { write!(f, " limit={}", self.limit) }
    }
}
