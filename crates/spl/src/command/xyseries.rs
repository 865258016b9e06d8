//! `xyseries`: rows become cells of a table.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_field, print_list, print_quoted, unusual, write_options};

pub(super) const SYNTAX: &str = "xyseries [grouped=B] ROW_FIELD NAME_FIELD VALUE_FIELD … [sep=TEXT] [format=TEXT]";

/// The `xyseries` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Xyseries {
    /// Each value of it is a row.
    pub row: Field,
    /// Each value of it names a column.
    pub name: Field,
    /// What the cells hold.
    pub values: Vec<Field>,
    /// `grouped=`: rows of the same value stand together, so a row ends where the value changes.
    pub grouped: bool,
    /// `sep=`: between the names of a column of several values.
    pub separator: String,
    /// `format=`: the name of a column, with `$AGG$` and `$VAL$`.
    pub format: Option<String>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Xyseries, Error> {
    let (mut fields, mut grouped, mut separator, mut format) = (Vec::new(), false, ": ".to_owned(), None);
    loop {
        match scan.next("xyseries", &["grouped", "sep", "format"])? {
            Next::Option(name, value) => match name.as_str() {
                "grouped" => grouped = boolean(&name, &value)?,
                "sep" => separator = value.value,
                _ => format = Some(value.value),
            },
            Next::Field(field) => fields.push(field),
            Next::End => break,
        }
    }
    if fields.len() < 3 {
        let message = format!("`xyseries` takes at least 3 fields, found {}", fields.len());
        return Err(Error::syntax(scan.here(), message));
    }
    let values = fields.split_off(2);
    let name = fields.remove(1);
    Ok(Xyseries { row: fields.remove(0), name, values, grouped, separator, format })
}

impl fmt::Display for Xyseries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("xyseries")?;
        write_options(
            f,
            &[
                ("grouped", unusual(self.grouped, false)),
                ("sep", other_text(&self.separator, ": ")),
                ("format", self.format.as_ref().map(|format| print_quoted(format))),
            ],
        )?;
        let (row, name) = (print_field(&self.row.value), print_field(&self.name.value));
        write!(f, " {row}, {name}, {}", print_list(&self.values))
    }
}
