//! `regex`: keeps the events whose text matches a regular expression.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Scan, print_field, print_quoted};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = r#"regex [FIELD= | FIELD!=]"REGEX""#;

/// The `regex` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Regex {
    /// Whose text is looked at; `_raw` without it.
    pub field: Option<Field>,
    /// `!=`: the events that do not match stay.
    pub negated: bool,
    /// The regular expression.
    pub regex: Spanned<String>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Regex, Error> {
    scan.skip_blank()?;
    let (mut field, mut negated) = (None, false);
    let mut ahead = scan.clone();
    let quoted = ahead.peek() == Some('"');
    if quoted {
        ahead.quoted()?;
        ahead.skip_blank()?;
    }
    if !quoted || ahead.peek() == Some('=') || ahead.rest().starts_with("!=") {
        field = Some(scan.field_until(&['=', '!', '"', '[', ']', '`'])?);
        scan.skip_blank()?;
        negated = scan.eat("!=");
        if !negated && !scan.eat("=") {
            return Err(scan.expected("`=` or `!=`").help(r#"for example `regex uri="\.exe$"`"#));
        }
        scan.skip_blank()?;
    }
    if scan.peek() != Some('"') {
        return Err(scan.expected("a regular expression in double quotes"));
    }
    Ok(Regex { field, negated, regex: scan.regex()? })
}

impl fmt::Display for Regex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("regex ")?;
        if let Some(field) = &self.field {
            let name = if field.value.contains('!') { print_quoted(&field.value) } else { print_field(&field.value) };
            write!(f, "{name}{}", if self.negated { "!=" } else { "=" })?;
        }
        f.write_str(&print_quoted(&self.regex.value))
    }
}
