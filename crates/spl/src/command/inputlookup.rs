//! `inputlookup` and `outputlookup`: a table as rows, rows as a table.

use std::fmt;

use super::lookup::table;
use crate::ast::Predicate;
use crate::error::Error;
use crate::predicate;
use crate::scan::{Scan, boolean, print_field, unsupported, unusual, whole, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "inputlookup [append=B] [start=N] [max=N] TABLE [where PREDICATE]";
pub(super) const OUTPUT_SYNTAX: &str = "outputlookup [append=B] [create_empty=B] [override_if_empty=B] [max=N] TABLE";

/// The `inputlookup` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputlookup {
    /// The table's name.
    pub table: Spanned<String>,
    /// `append=`: after the rows that are there.
    pub append: bool,
    /// `start=`: rows of the table left out at its beginning.
    pub start: u64,
    /// `max=`: rows of the table at most.
    pub max: u64,
    /// `where`: only such rows of the table.
    pub predicate: Predicate,
}

/// The `outputlookup` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Outputlookup {
    /// The table's name.
    pub table: Spanned<String>,
    /// `append=`: after the rows of the table.
    pub append: bool,
    /// `create_empty=`: no rows make an empty table where there is none.
    pub create_empty: bool,
    /// `override_if_empty=`: no rows empty a table that is there.
    pub override_if_empty: bool,
    /// `max=`: rows written at most; 0 for all.
    pub max: u64,
}

/// Rows of a table that are read (Search Reference, inputlookup, `max`).
const MAX: u64 = 1_000_000_000;

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Inputlookup, Error> {
    let (mut append, mut start, mut max) = (false, 0, MAX);
    let options = |scan: &mut Scan<'_>, append: &mut bool, start: &mut u64, max: &mut u64| {
        loop {
            scan.skip_separators()?;
            match scan.option(&["append", "start", "max", "strict"])? {
                None => return Ok::<_, Error>(()),
                Some((name, value)) => match name.to_ascii_lowercase().as_str() {
                    "append" => *append = boolean(name, &value)?,
                    "start" => *start = whole(name, &value)?,
                    "max" => *max = whole(name, &value)?,
                    // A table that is not there is always an error here.
                    _ => {
                        boolean(name, &value)?;
                    }
                },
            }
        }
    };
    options(scan, &mut append, &mut start, &mut max)?;
    let table = table(scan)?;
    options(scan, &mut append, &mut start, &mut max)?;
    let predicate = match scan.eat_keyword("where") {
        true => predicate::predicate(scan)?,
        false => Predicate::All,
    };
    Ok(Inputlookup { table, append, start, max, predicate })
}

pub(super) fn parse_output(scan: &mut Scan<'_>) -> Result<Outputlookup, Error> {
    let mut output =
        Outputlookup { table: Spanned::default(), append: false, create_empty: true, override_if_empty: true, max: 0 };
    let names = [
        "append",
        "create_empty",
        "override_if_empty",
        "max",
        "key_field",
        "createinapp",
        "create_context",
        "output_format",
    ];
    let mut named = false;
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        match scan.option(&names)? {
            Some((name, value)) => match name.to_ascii_lowercase().as_str() {
                "append" => output.append = boolean(name, &value)?,
                "create_empty" => output.create_empty = boolean(name, &value)?,
                "override_if_empty" => output.override_if_empty = boolean(name, &value)?,
                "max" => output.max = whole(name, &value)?,
                // Whose table it is: here there is one place for all.
                "createinapp" | "create_context" => {}
                "key_field" => {
                    return Err(Error::unsupported(value.span, "`key_field` belongs to a KV store, which is not here")
                        .help("a table here is a CSV file: read it, `dedup` it and write it whole"));
                }
                name => return Err(unsupported("outputlookup", name, &value)),
            },
            None if named => return Err(scan.expected("`|` or the end of `outputlookup`")),
            None => {
                output.table = table(scan)?;
                named = true;
            }
        }
    }
    if named {
        Ok(output)
    } else {
        Err(scan.expected("the name of a table").help("for example `outputlookup seen.csv`"))
    }
}

impl fmt::Display for Inputlookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("inputlookup")?;
        write_options(
            f,
            &[
                ("append", unusual(self.append, false)),
                ("start", (self.start != 0).then(|| self.start.to_string())),
                ("max", (self.max != MAX).then(|| self.max.to_string())),
            ],
        )?;
        write!(f, " {}", print_field(&self.table.value))?;
        match &self.predicate {
            Predicate::All => Ok(()),
            predicate => write!(f, " where {predicate}"),
        }
    }
}

impl fmt::Display for Outputlookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outputlookup")?;
        write_options(
            f,
            &[
                ("append", unusual(self.append, false)),
                ("create_empty", unusual(self.create_empty, true)),
                ("override_if_empty", unusual(self.override_if_empty, true)),
                ("max", (self.max != 0).then(|| self.max.to_string())),
            ],
        )?;
        write!(f, " {}", print_field(&self.table.value))
    }
}
