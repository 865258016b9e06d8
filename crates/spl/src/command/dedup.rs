//! `dedup`: the first N events of each combination of values.

use std::fmt;

use super::sort;
use crate::ast::Dedup;
use crate::error::Error;
use crate::scan::{Scan, boolean, print_list};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "dedup [N] FIELD … [keepevents=B] [keepempty=B] [consecutive=B] [sortby [+|-]FIELD …]";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Dedup, Error> {
    let mut dedup = Dedup {
        count: 1,
        fields: Vec::new(),
        keep_events: false,
        keep_empty: false,
        consecutive: false,
        sort_by: Vec::new(),
    };
    scan.skip_separators()?;
    let start = scan.at();
    if let Some(count) = scan.count() {
        if count == 0 {
            return Err(Error::syntax(scan.since(start), "`dedup 0` would keep nothing").help("write a count from 1"));
        }
        dedup.count = count;
    }
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if scan.eat_keyword("sortby") {
            dedup.sort_by = sort::keys(scan)?;
            break;
        }
        match scan.option(&["keepevents", "keepempty", "consecutive"])? {
            Some((name, value)) => {
                let on = boolean(name, &value)?;
                match name.to_ascii_lowercase().as_str() {
                    "keepevents" => dedup.keep_events = on,
                    "keepempty" => dedup.keep_empty = on,
                    _ => dedup.consecutive = on,
                }
            }
            None => {
                let field: Spanned<String> = scan.field()?;
                if scan.peek() == Some('=') {
                    return Err(Error::syntax(field.span, format!("unknown option `{}` of `dedup`", field.value))
                        .help("options: keepevents, keepempty, consecutive"));
                }
                dedup.fields.push(field);
            }
        }
    }
    if dedup.fields.is_empty() { Err(scan.expected("a field name")) } else { Ok(dedup) }
}

impl fmt::Display for Dedup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("dedup ")?;
        if self.count != 1 {
            write!(f, "{} ", self.count)?;
        }
        f.write_str(&print_list(&self.fields))?;
        for (name, on) in
            [("keepevents", self.keep_events), ("keepempty", self.keep_empty), ("consecutive", self.consecutive)]
        {
            if on {
                write!(f, " {name}=true")?;
            }
        }
        if !self.sort_by.is_empty() {
            write!(f, " sortby {}", sort::print_keys(&self.sort_by))?;
        }
        Ok(())
    }
}
