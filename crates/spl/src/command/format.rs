//! `format`: rows as one predicate.

use std::fmt;

use crate::ast::Format;
use crate::error::Error;
use crate::scan::{Scan, print_quoted, whole};

pub(super) const SYNTAX: &str = r#"format [mvsep=TEXT] [maxresults=N] ["(" "(" "AND" ")" "OR" ")"] [emptystr=TEXT]"#;

impl Default for Format {
    /// Splunk Search Reference, format. A subsearch ends in this one unless it says otherwise.
    fn default() -> Self {
        Self {
            parts: ["(", "(", "AND", ")", "OR", ")"].map(str::to_owned),
            mv_separator: "OR".to_owned(),
            max_results: 0,
            empty: "NOT( )".to_owned(),
        }
    }
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Format, Error> {
    let mut format = Format::default();
    let mut parts = Vec::new();
    let start = scan.at();
    loop {
        scan.skip_blank()?;
        if scan.at_end() {
            break;
        }
        if let Some((name, value)) = scan.option(&["mvsep", "maxresults", "emptystr"])? {
            match name.to_ascii_lowercase().as_str() {
                "mvsep" => format.mv_separator = value.value,
                "maxresults" => format.max_results = whole(name, &value)?,
                _ => format.empty = value.value,
            }
        } else if scan.peek() == Some('"') {
            parts.push(scan.quoted()?.value);
        } else {
            return Err(scan
                .expected("an option of `format` or a quoted text")
                .help("options: mvsep, maxresults, emptystr"));
        }
    }
    if !parts.is_empty() {
        let count = parts.len();
        format.parts = parts.try_into().map_err(|_| {
            Error::syntax(scan.since(start), format!("`format` takes 6 quoted texts or none, found {count}"))
                .help(r#"the default is "(" "(" "AND" ")" "OR" ")""#)
        })?;
    }
    Ok(format)
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let default = Self::default();
        f.write_str("format")?;
        if self.mv_separator != default.mv_separator {
            write!(f, " mvsep={}", print_quoted(&self.mv_separator))?;
        }
        if self.max_results != default.max_results {
            write!(f, " maxresults={}", self.max_results)?;
        }
        if self.parts != default.parts {
            for part in &self.parts {
                write!(f, " {}", print_quoted(part))?;
            }
        }
        if self.empty != default.empty {
            write!(f, " emptystr={}", print_quoted(&self.empty))?;
        }
        Ok(())
    }
}
