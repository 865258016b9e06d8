//! `untable`: each cell of a table becomes a row.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_list};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "untable ROW_FIELD NAME_FIELD VALUE_FIELD";

/// The `untable` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Untable {
    /// The field that stays as it is.
    pub row: Field,
    /// Where the other fields' names go.
    pub name: Field,
    /// Where their values go.
    pub value: Field,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Untable, Error> {
    let mut fields = Vec::new();
    while let Next::Field(field) = scan.next("untable", &[])? {
        fields.push(field);
    }
    let count = fields.len();
    let [row, name, value] = <[Field; 3]>::try_from(fields)
        .map_err(|_| Error::syntax(scan.here(), format!("`untable` takes 3 fields, found {count}")))?;
    Ok(Untable { row, name, value })
}

impl fmt::Display for Untable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields: [Spanned<String>; 3] = [self.row.clone(), self.name.clone(), self.value.clone()];
        write!(f, "untable {}", print_list(&fields))
    }
}
