//! `nomv`: makes one value of several, a line each.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_field};

pub(super) const SYNTAX: &str = "nomv FIELD";

/// The `nomv` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Nomv {
    /// The field.
    pub field: Field,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Nomv, Error> {
    let mut fields = Vec::new();
    while let Next::Field(field) = scan.next("nomv", &[])? {
        fields.push(field);
    }
    Ok(Nomv { field: one_field(scan, "nomv", fields)? })
}

impl fmt::Display for Nomv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nomv {}", print_field(&self.field.value))
    }
}
