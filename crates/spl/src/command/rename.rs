//! `rename`: other names; `*` in both carries the matched text over.

use std::fmt;

use crate::ast::Rename;
use crate::error::Error;
use crate::scan::{Scan, print_field, shortened};
use crate::span::Span;

pub(super) const SYNTAX: &str = "rename FIELD AS FIELD [, FIELD AS FIELD …]";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Rename, Error> {
    let mut pairs = Vec::new();
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        let from = scan.field()?;
        scan.skip_blank()?;
        if !scan.eat_keyword("as") {
            let error = scan.expected(&format!("`AS` after `{}`", shortened(&from.value)));
            let help = super::bar_missing(&from.value).filter(|_| !pairs.is_empty());
            return Err(match help {
                Some(help) => error.help(help),
                None => error,
            });
        }
        scan.skip_blank()?;
        let to = scan.field()?;
        let stars = |name: &str| name.matches('*').count();
        if stars(&from.value) != stars(&to.value) {
            return Err(Error::syntax(
                Span::new(from.span.start, to.span.end),
                format!("`{}` and `{}` have different numbers of `*`", from.value, to.value),
            )
            .help("each `*` of the new name takes over what the old one matched"));
        }
        pairs.push((from, to));
    }
    if pairs.is_empty() { Err(scan.expected("a field name")) } else { Ok(Rename { pairs }) }
}

impl fmt::Display for Rename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pairs: Vec<String> = self
            .pairs
            .iter()
            .map(|(from, to)| format!("{} AS {}", print_field(&from.value), print_field(&to.value)))
            .collect();
        write!(f, "rename {}", pairs.join(", "))
    }
}
