//! `lookup`: fields of a table, for the rows whose values stand in it.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{LIST_STOPS, Scan, boolean, print_field};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "lookup TABLE FIELD [AS FIELD] … [OUTPUT | OUTPUTNEW FIELD [AS FIELD] …]";

/// The `lookup` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Lookup {
    /// The table's name.
    pub table: Spanned<String>,
    /// What must agree: `(in the table, in the event)`.
    pub on: Vec<(Field, Field)>,
    /// What is taken: `(in the table, in the event)`; empty for all other fields of the table.
    pub output: Vec<(Field, Field)>,
    /// `OUTPUTNEW`: only where the event has no value yet.
    pub new_only: bool,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Lookup, Error> {
    // Where the table is read and how often is the server's business (Search Reference, lookup).
    loop {
        scan.skip_blank()?;
        match scan.option(&["local", "update", "event_time_field"])? {
            Some((name, value)) => {
                if name.eq_ignore_ascii_case("event_time_field") {
                    return Err(crate::scan::unsupported("lookup", name, &value));
                }
                boolean(name, &value)?;
            }
            None => break,
        }
    }
    let table = table(scan)?;
    let (mut on, mut output, mut new_only, mut outputs) = (Vec::new(), Vec::new(), false, false);
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if !outputs && (scan.eat_keyword("outputnew") || scan.eat_keyword("output")) {
            let written = scan.slice(crate::span::Span::new(scan.at() - 3, scan.at()));
            new_only = written.eq_ignore_ascii_case("new");
            outputs = true;
            continue;
        }
        if outputs { output.push(pair(scan)?) } else { on.push(pair(scan)?) }
    }
    if on.is_empty() {
        return Err(scan.expected("a field of the table"));
    }
    if outputs && output.is_empty() {
        return Err(scan.expected("a field of the table"));
    }
    Ok(Lookup { table, on, output, new_only })
}

/// The name of a table: a file of the folder `lookups`.
pub(super) fn table(scan: &mut Scan<'_>) -> Result<Spanned<String>, Error> {
    scan.skip_blank()?;
    if scan.at_end() {
        return Err(scan.expected("the name of a table").help("for example `lookup assets.csv ip AS id.orig_h`"));
    }
    scan.field_until(LIST_STOPS)
}

fn pair(scan: &mut Scan<'_>) -> Result<(Field, Field), Error> {
    let of_table = scan.field()?;
    let after = scan.clone();
    scan.skip_blank()?;
    if scan.eat_keyword("as") {
        scan.skip_blank()?;
        return Ok((of_table, scan.field()?));
    }
    *scan = after;
    Ok((of_table.clone(), of_table))
}

impl fmt::Display for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |pairs: &[(Field, Field)]| {
            let one = |(of_table, here): &(Field, Field)| match of_table.value == here.value {
                true => name(&here.value),
                false => format!("{} AS {}", name(&of_table.value), name(&here.value)),
            };
            pairs.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        write!(f, "lookup {} {}", print_field(&self.table.value), list(&self.on))?;
        if !self.output.is_empty() {
            write!(f, " {} {}", if self.new_only { "OUTPUTNEW" } else { "OUTPUT" }, list(&self.output))?;
        }
        Ok(())
    }
}

/// A field called `output` stands in quotes.
fn name(field: &str) -> String {
    let word = ["output", "outputnew"].iter().any(|word| field.eq_ignore_ascii_case(word));
    if word { crate::scan::print_quoted(field) } else { print_field(field) }
}
