//! `xmlkv`: fields out of the XML in `_raw`.

use std::fmt;

use crate::error::Error;
use crate::scan::{Scan, whole};

pub(super) const SYNTAX: &str = "xmlkv [maxinputs=N]";

/// The `xmlkv` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Xmlkv;

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Xmlkv, Error> {
    scan.skip_blank()?;
    // How many events are read at once is the server's business (Search Reference, xmlkv).
    if let Some((name, value)) = scan.option(&["maxinputs"])? {
        whole(name, &value)?;
    } else if !scan.at_end() {
        scan.count().ok_or_else(|| scan.expected("`|` or the end of `xmlkv`"))?;
    }
    Ok(Xmlkv)
}

impl fmt::Display for Xmlkv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("xmlkv")
    }
}
