//! `join`: fields of a subsearch's rows, for the rows with the same values.

use std::fmt;

use super::append::subsearch;
use crate::ast::{Field, Pipeline};
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, print_list, unsupported, unusual, whole, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "join [type=inner | left] [max=N] [overwrite=B] [FIELD …] [SUBSEARCH]";

/// The `join` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// `type=left` (or `outer`): rows without a partner stay.
    pub left: bool,
    /// `max=`: partners that a row takes at most; 0 for all.
    pub max: u64,
    /// `overwrite=`: fields of the subsearch take the place of those of the same name.
    pub overwrite: bool,
    /// What must agree; empty for all fields that both have.
    pub fields: Vec<Field>,
    /// The other rows.
    pub subsearch: Spanned<Box<Pipeline>>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Join, Error> {
    let (mut left, mut max, mut overwrite, mut fields) = (false, 1, true, Vec::new());
    loop {
        scan.skip_separators()?;
        if scan.peek() == Some('[') {
            break;
        }
        match scan.next("join", &["type", "max", "overwrite", "usetime", "earlier", "left", "right"])? {
            Next::Option(name, value) => match (name.as_str(), value.value.to_ascii_lowercase().as_str()) {
                ("type", "inner") => left = false,
                ("type", "left" | "outer") => left = true,
                ("type", _) => {
                    return Err(Error::syntax(value.span, format!("`join` has no type `{}`", value.value))
                        .help("types: inner, left (outer is the same)"));
                }
                ("max", _) => max = whole(&name, &value)?,
                ("overwrite", _) => overwrite = boolean(&name, &value)?,
                // By themselves they say nothing.
                ("usetime" | "earlier", _) if name == "earlier" || !boolean(&name, &value)? => {}
                ("left" | "right", _) => {
                    return Err(Error::unsupported(
                        value.span,
                        "`join left=… right=… where …` is not run by this version",
                    )
                    .help("rename the fields to one name and write `join NAME [SUBSEARCH]`"));
                }
                _ => return Err(unsupported("join", &name, &value)),
            },
            Next::Field(field) => fields.push(field),
            Next::End => return Err(scan.expected("a subsearch in `[` and `]`")),
        }
    }
    Ok(Join { left, max, overwrite, fields, subsearch: subsearch(scan)? })
}

impl fmt::Display for Join {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("join")?;
        write_options(
            f,
            &[
                ("type", self.left.then(|| "left".to_owned())),
                ("max", (self.max != 1).then(|| self.max.to_string())),
                ("overwrite", unusual(self.overwrite, true)),
            ],
        )?;
        if !self.fields.is_empty() {
            write!(f, " {}", print_list(&self.fields))?;
        }
        write!(f, " [{}]", self.subsearch.value)
    }
}
