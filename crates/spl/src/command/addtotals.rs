//! `addtotals`: sums of each row's numbers, and of each column's. `addcoltotals`: of each column's only.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_list, print_quoted, unusual, write_options};

pub(super) const SYNTAX: &str = "addtotals [row=B] [col=B] [labelfield=FIELD] [label=TEXT] [fieldname=NAME] [FIELD …]";
pub(super) const COLUMN_SYNTAX: &str = "addcoltotals [labelfield=FIELD] [label=TEXT] [FIELD …]";

/// The `addtotals` command, or the `addcoltotals` one.
#[derive(Debug, Clone, PartialEq)]
pub struct Addtotals {
    /// `row=`: each row's sum in a field; never so for `addcoltotals`.
    pub row: bool,
    /// `col=`: one more row with each column's sum; always so for `addcoltotals`.
    pub col: bool,
    /// It was written as `addcoltotals`.
    pub columns_only: bool,
    /// `labelfield=`: the field of that row which says what it is.
    pub label_field: Option<Field>,
    /// `label=`: what it says.
    pub label: String,
    /// `fieldname=`: where each row's sum goes.
    pub field_name: String,
    /// These fields, `*` allowed; all if none is named.
    pub fields: Vec<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>, columns_only: bool) -> Result<Addtotals, Error> {
    let (command, options) = match columns_only {
        true => ("addcoltotals", &["labelfield", "label"][..]),
        false => ("addtotals", &["labelfield", "label", "row", "col", "fieldname"][..]),
    };
    let mut totals = Addtotals {
        row: !columns_only,
        col: columns_only,
        columns_only,
        label_field: None,
        label: "Total".to_owned(),
        field_name: "Total".to_owned(),
        fields: Vec::new(),
    };
    loop {
        match scan.next(command, options)? {
            Next::Option(name, value) => match name.as_str() {
                "labelfield" => totals.label_field = Some(value),
                "label" => totals.label = value.value,
                "row" => totals.row = boolean(&name, &value)?,
                "col" => totals.col = boolean(&name, &value)?,
                _ => totals.field_name = value.value,
            },
            Next::Field(field) => totals.fields.push(field),
            Next::End => return Ok(totals),
        }
    }
}

impl fmt::Display for Addtotals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.columns_only { "addcoltotals" } else { "addtotals" })?;
        let label_field = self.label_field.as_ref().map(|field| print_quoted(&field.value));
        let label = other_text(&self.label, "Total");
        write_options(f, &[("labelfield", label_field), ("label", label)])?;
        if !self.columns_only {
            write_options(
                f,
                &[
                    ("row", unusual(self.row, true)),
                    ("col", unusual(self.col, false)),
                    ("fieldname", other_text(&self.field_name, "Total")),
                ],
            )?;
        }
        if self.fields.is_empty() { Ok(()) } else { write!(f, " {}", print_list(&self.fields)) }
    }
}
