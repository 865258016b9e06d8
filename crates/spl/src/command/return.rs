//! `return`: values of a subsearch, for the search around it.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{LIST_STOPS, Next, Scan, print_field, print_quoted};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "return [N] [FIELD | ALIAS=FIELD | $FIELD] …";

/// The `return` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Return {
    /// Rows used, 1 if not said.
    pub count: u64,
    /// What each row gives.
    pub items: Vec<ReturnItem>,
}

/// What `return` gives of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum ReturnItem {
    /// `field="value"`.
    Field(Field),
    /// `alias="value"`.
    Alias(Field, Field),
    /// `$field`: the value alone.
    Value(Field),
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Return, Error> {
    scan.skip_blank()?;
    let count = scan.count().unwrap_or(1);
    let mut items = Vec::new();
    loop {
        scan.skip_separators()?;
        if scan.eat("$") {
            items.push(ReturnItem::Value(scan.field()?));
        } else if let Some((alias, field)) = scan.option(&[scan.peek_word(LIST_STOPS)])? {
            let place = crate::span::Span::new(field.span.start, field.span.start);
            items.push(ReturnItem::Alias(Spanned::new(alias.to_owned(), place), field));
        } else {
            match scan.next("return", &[])? {
                Next::Field(field) => items.push(ReturnItem::Field(field)),
                _ => break,
            }
        }
    }
    if items.is_empty() { Err(scan.expected("a field name")) } else { Ok(Return { count, items }) }
}

impl fmt::Display for Return {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("return")?;
        if self.count != 1 {
            write!(f, " {}", self.count)?;
        }
        for item in &self.items {
            match item {
                ReturnItem::Field(field) => write!(f, " {}", bare(&field.value))?,
                ReturnItem::Alias(alias, field) => write!(f, " {}={}", alias.value, print_quoted(&field.value))?,
                ReturnItem::Value(field) => write!(f, " ${}", print_field(&field.value))?,
            }
        }
        Ok(())
    }
}

fn bare(name: &str) -> String {
    if name.starts_with('$') { print_quoted(name) } else { print_field(name) }
}
