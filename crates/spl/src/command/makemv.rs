//! `makemv`: cuts one value into several.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_field, print_quoted, unusual, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = r#"makemv [delim=TEXT | tokenizer="REGEX"] [allowempty=B] [setsv=B] FIELD"#;

/// The `makemv` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Makemv {
    /// The field.
    pub field: Field,
    /// What stands between the values; a blank if not said.
    pub delimiter: String,
    /// `tokenizer=`: a regular expression whose first group is a value, in place of a delimiter.
    pub tokenizer: Option<Spanned<String>>,
    /// `allowempty=`: nothing between two delimiters is an empty value.
    pub allow_empty: bool,
    /// `setsv=`: the values are put together again, as one.
    pub set_single: bool,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Makemv, Error> {
    let (mut delimiter, mut tokenizer, mut allow_empty, mut set_single) = (" ".to_owned(), None, false, false);
    let mut fields = Vec::new();
    loop {
        let mut ahead = scan.clone();
        ahead.skip_separators()?;
        if ahead.eat_keyword("tokenizer") {
            ahead.skip_blank()?;
            if ahead.eat("=") {
                ahead.skip_blank()?;
                if ahead.peek() != Some('"') {
                    return Err(ahead.expected("a regular expression in double quotes"));
                }
                tokenizer = Some(ahead.regex()?);
                *scan = ahead;
                continue;
            }
        }
        match scan.next("makemv", &["delim", "allowempty", "setsv"])? {
            Next::Option(name, value) => match name.as_str() {
                "delim" if value.value.is_empty() => {
                    return Err(Error::syntax(value.span, "an empty delimiter stands between no values"));
                }
                "delim" => delimiter = value.value,
                "allowempty" => allow_empty = boolean(&name, &value)?,
                _ => set_single = boolean(&name, &value)?,
            },
            Next::Field(field) => fields.push(field),
            Next::End => break,
        }
    }
    let field = one_field(scan, "makemv", fields)?;
    Ok(Makemv { field, delimiter, tokenizer, allow_empty, set_single })
}

impl fmt::Display for Makemv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("makemv")?;
        write_options(
            f,
            &[
                ("delim", other_text(&self.delimiter, " ")),
                ("tokenizer", self.tokenizer.as_ref().map(|regex| print_quoted(&regex.value))),
                ("allowempty", unusual(self.allow_empty, false)),
                ("setsv", unusual(self.set_single, false)),
            ],
        )?;
        write!(f, " {}", print_field(&self.field.value))
    }
}
