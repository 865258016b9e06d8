//! `makeresults`: rows out of nothing, or out of CSV or JSON in the search.

use std::fmt;

use crate::error::Error;
use crate::scan::{Scan, boolean, print_quoted, unsupported, unusual, whole, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "makeresults [count=N] [annotate=B] [format=csv | json data=TEXT]";

/// The `makeresults` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Makeresults {
    /// `count=`: how many rows.
    pub count: u64,
    /// `annotate=`: with the fields that Splunk adds to every event.
    pub annotate: bool,
    /// `format=` and `data=`: the rows themselves.
    pub data: Option<Data>,
}

/// Rows in the text of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// JSON (an array of objects) rather than CSV (a line of names, then the rows).
    pub json: bool,
    /// The text.
    pub text: Spanned<String>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Makeresults, Error> {
    let (mut count, mut annotate, mut json, mut text) = (1, false, None, None);
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        let names = ["count", "annotate", "format", "data", "splunk_server", "splunk_server_group"];
        let Some((name, value)) = scan.option(&names)? else {
            return Err(scan.expected("an option of `makeresults`").help("options: count, annotate, format, data"));
        };
        match (name.to_ascii_lowercase().as_str(), value.value.to_ascii_lowercase().as_str()) {
            ("count", _) => count = whole(name, &value)?,
            ("annotate", _) => annotate = boolean(name, &value)?,
            ("format", "csv") => json = Some((false, value.span)),
            ("format", "json") => json = Some((true, value.span)),
            ("format", _) => {
                return Err(Error::syntax(value.span, format!("`makeresults` has no format `{}`", value.value))
                    .help("formats: csv, json"));
            }
            ("data", _) => text = Some(value),
            (name, _) => return Err(unsupported("makeresults", name, &value)),
        }
    }
    let data = match (json, text) {
        (None, None) => None,
        (Some((json, _)), Some(text)) => Some(Data { json, text }),
        (Some((_, span)), None) => return Err(Error::syntax(span, "`format=` without `data=`")),
        (None, Some(text)) => return Err(Error::syntax(text.span, "`data=` without `format=`")),
    };
    Ok(Makeresults { count, annotate, data })
}

impl fmt::Display for Makeresults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("makeresults")?;
        let format = self.data.as_ref().map(|data| if data.json { "json" } else { "csv" }.to_owned());
        write_options(
            f,
            &[
                ("count", (self.count != 1).then(|| self.count.to_string())),
                ("annotate", unusual(self.annotate, false)),
                ("format", format),
                ("data", self.data.as_ref().map(|data| print_quoted(&data.text.value))),
            ],
        )
    }
}
