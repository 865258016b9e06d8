//! `replace`: other values in place of whole values; `*` matches in them.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{LIST_STOPS, Scan, print_list, print_quoted, shortened};
use crate::span::{Span, Spanned};

pub(super) const SYNTAX: &str = "replace VALUE WITH VALUE [, VALUE WITH VALUE …] [IN FIELD …]";

/// The `replace` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Replace {
    /// `(from, to)`, `*` allowed in both.
    pub pairs: Vec<(Spanned<String>, Spanned<String>)>,
    /// `IN`: in these fields; in all but internal ones if none is named.
    pub fields: Vec<Field>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Replace, Error> {
    let (mut pairs, mut fields) = (Vec::new(), Vec::new());
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if !pairs.is_empty() && scan.eat_keyword("in") {
            fields = scan.field_list()?;
            break;
        }
        let from = value(scan)?;
        scan.skip_blank()?;
        if !scan.eat_keyword("with") {
            return Err(scan.expected(&format!("`WITH` after `{}`", shortened(&from.value))));
        }
        scan.skip_blank()?;
        let to = value(scan)?;
        let stars = |text: &str| text.matches('*').count();
        if stars(&to.value) > stars(&from.value) {
            let place = Span::new(from.span.start, to.span.end);
            return Err(Error::syntax(place, "the new value has more `*` than the old one")
                .help("each `*` of the new value takes over what the old one matched"));
        }
        pairs.push((from, to));
    }
    if pairs.is_empty() { Err(scan.expected("a value")) } else { Ok(Replace { pairs, fields }) }
}

fn value(scan: &mut Scan<'_>) -> Result<Spanned<String>, Error> {
    if scan.peek() == Some('"') {
        return scan.quoted();
    }
    let start = scan.at();
    let word = scan.peek_word(LIST_STOPS);
    if word.is_empty() {
        return Err(scan.expected("a value"));
    }
    scan.eat(word);
    Ok(Spanned::new(word.to_owned(), scan.since(start)))
}

impl fmt::Display for Replace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pairs = self
            .pairs
            .iter()
            .map(|(from, to)| format!("{} WITH {}", print_quoted(&from.value), print_quoted(&to.value)));
        write!(f, "replace {}", pairs.collect::<Vec<_>>().join(", "))?;
        if self.fields.is_empty() { Ok(()) } else { write!(f, " IN {}", print_list(&self.fields)) }
    }
}
