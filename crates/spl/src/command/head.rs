//! `head`: the first events, or those before the first for which a condition is not true.

use std::fmt;

use crate::ast::{Head, HeadLimit};
use crate::error::Error;
use crate::expr;
use crate::scan::{Scan, boolean, whole};

pub(super) const SYNTAX: &str = "head [N | limit=N | (EXPR)] [null=B] [keeplast=B]";

/// Splunk Search Reference, head.
const DEFAULT: u64 = 10;

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Head, Error> {
    let mut until = None;
    let mut head = Head { until: HeadLimit::Count(DEFAULT), null: false, keep_last: false };
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            head.until = until.unwrap_or(head.until);
            return Ok(head);
        }
        let start = scan.at();
        let limit = if let Some((name, value)) = scan.option(&["limit", "null", "keeplast"])? {
            match name.to_ascii_lowercase().as_str() {
                "limit" => HeadLimit::Count(whole(name, &value)?),
                "null" => {
                    head.null = boolean(name, &value)?;
                    continue;
                }
                _ => {
                    head.keep_last = boolean(name, &value)?;
                    continue;
                }
            }
        } else if let Some(count) = scan.count() {
            HeadLimit::Count(count)
        } else if scan.peek() == Some('(') {
            HeadLimit::While(expr::expr(scan)?)
        } else {
            return Err(scan
                .expected("a count or a condition in parentheses")
                .help("for example `head 10` or `head (count > 5)`"));
        };
        if until.replace(limit).is_some() {
            return Err(Error::syntax(scan.since(start), "`head` takes one count or one condition"));
        }
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.until {
            HeadLimit::Count(count) => write!(f, "head {count}")?,
            HeadLimit::While(condition) => write!(f, "head ({})", condition.value)?,
        }
        for (name, on) in [("null", self.null), ("keeplast", self.keep_last)] {
            if on {
                write!(f, " {name}=true")?;
            }
        }
        Ok(())
    }
}
