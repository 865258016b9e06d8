//! `iplocation`: where an address is, from a MaxMind file.

use std::fmt;

use super::one_field;
use crate::ast::Field;
use crate::error::Error;
use crate::scan::{Next, Scan, boolean, other_text, print_field, unusual, write_options};

pub(super) const SYNTAX: &str = "iplocation [prefix=TEXT] [allfields=B] [lang=CODE] FIELD";

/// The `iplocation` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Iplocation {
    /// The field with the address.
    pub field: Field,
    /// `prefix=`: before the names of the new fields.
    pub prefix: String,
    /// `allfields=`: also the continent, the time zone and the metropolitan code.
    pub all_fields: bool,
    /// `lang=`: the language of the names.
    pub language: String,
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Iplocation, Error> {
    let (mut fields, mut prefix, mut all_fields, mut language) = (Vec::new(), String::new(), false, "en".to_owned());
    loop {
        match scan.next("iplocation", &["prefix", "allfields", "lang"])? {
            Next::Option(name, value) => match name.as_str() {
                "prefix" => prefix = value.value,
                "allfields" => all_fields = boolean(&name, &value)?,
                _ => language = value.value,
            },
            Next::Field(field) => fields.push(field),
            Next::End => {
                return Ok(Iplocation { field: one_field(scan, "iplocation", fields)?, prefix, all_fields, language });
            }
        }
    }
}

impl fmt::Display for Iplocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("iplocation")?;
        write_options(
            f,
            &[
                ("prefix", other_text(&self.prefix, "")),
                ("allfields", unusual(self.all_fields, false)),
                ("lang", other_text(&self.language, "en")),
            ],
        )?;
        write!(f, " {}", print_field(&self.field.value))
    }
}
