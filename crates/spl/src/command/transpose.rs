//! `transpose`: rows become columns.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_quoted, unusual, write_options};

pub(super) const SYNTAX: &str = "transpose [N] [column_name=NAME] [header_field=FIELD] [include_empty=B]";

/// The `transpose` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Transpose {
    /// Rows taken; `None` where none was written (5 then), `Some(0)` for all.
    pub limit: Option<u64>,
    /// `column_name=`: the column of the old names.
    pub column_name: String,
    /// `header_field=`: the field whose values name the new columns.
    pub header_field: Option<Field>,
    /// `include_empty=`: fields without any value stay.
    pub include_empty: bool,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Transpose, Error> {
    let mut transpose =
        Transpose { limit: None, column_name: "column".to_owned(), header_field: None, include_empty: true };
    loop {
        scan.skip_separators()?;
        if transpose.limit.is_none()
            && let Some(count) = scan.count()
        {
            transpose.limit = Some(count);
            continue;
        }
        match scan.next("transpose", &["column_name", "header_field", "include_empty"])? {
            Next::Option(name, value) => match name.as_str() {
                "column_name" => transpose.column_name = value.value,
                "header_field" => transpose.header_field = Some(value),
                _ => transpose.include_empty = boolean(&name, &value)?,
            },
            Next::Field(field) => return Err(Error::syntax(field.span, "`transpose` takes no field")),
            Next::End => return Ok(transpose),
        }
    }
}

impl fmt::Display for Transpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("transpose")?;
        if let Some(limit) = self.limit {
            write!(f, " {limit}")?;
        }
        write_options(
            f,
            &[
                ("column_name", other_text(&self.column_name, "column")),
                ("header_field", self.header_field.as_ref().map(|field| print_quoted(&field.value))),
                ("include_empty", unusual(self.include_empty, true)),
            ],
        )
    }
}
