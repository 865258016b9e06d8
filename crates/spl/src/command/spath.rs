//! `spath`: takes fields out of JSON text.

use std::fmt;

use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, print_quoted, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "spath [input=FIELD] [output=FIELD] [path=PATH | PATH]";

/// The `spath` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Spath {
    /// `input=`: the field with the JSON text; `_raw` without it.
    pub input: Option<Field>,
    /// `output=`: where the values go; a field named as the path without it.
    pub output: Option<Field>,
    /// `path=`: what is taken; everything without it.
    pub path: Option<Spanned<String>>,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Spath, Error> {
    let mut spath = Spath { input: None, output: None, path: None };
    loop {
        match scan.next("spath", &["input", "output", "path"])? {
            Next::Option(name, value) => match name.as_str() {
                "input" => spath.input = Some(value),
                "output" => spath.output = Some(value),
                _ => spath.path = Some(value),
            },
            Next::Field(path) => {
                if spath.path.is_some() {
                    return Err(Error::syntax(path.span, "`spath` takes one path").help("write one `spath` for each"));
                }
                spath.path = Some(path);
            }
            Next::End => break,
        }
    }
    match (&spath.output, &spath.path) {
        (Some(output), None) => {
            Err(Error::syntax(output.span, "`output` needs a path").help("for example `spath output=user path=a.user`"))
        }
        _ => Ok(spath),
    }
}

impl fmt::Display for Spath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("spath")?;
        let text = |field: &Option<Field>| field.as_ref().map(|field| print_quoted(&field.value));
        write_options(f, &[("input", text(&self.input)), ("output", text(&self.output)), ("path", text(&self.path))])
    }
}
