//! `head [N | limit=N | (EXPR)] [null=B] [keeplast=B]`: the first events.

use std::fmt;

use crate::ast::{Head, HeadLimit};
use crate::error::Error;
use crate::expr;
use crate::scan::{LIST_STOPS, Scan, boolean, whole};

/// Splunk Search Reference, head.
const DEFAULT: u64 = 10;

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Head, Error> {
    let mut head = Head { until: HeadLimit::Count(DEFAULT), null: false, keep_last: false };
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            return Ok(head);
        }
        if let Some((name, value)) = scan.option(&["limit", "null", "keeplast"])? {
            match name.to_ascii_lowercase().as_str() {
                "limit" => head.until = HeadLimit::Count(whole(name, &value)?),
                "null" => head.null = boolean(name, &value)?,
                _ => head.keep_last = boolean(name, &value)?,
            }
            continue;
        }
        let word = scan.peek_word(LIST_STOPS);
        if let Ok(count) = word.parse() {
            scan.eat(word);
            head.until = HeadLimit::Count(count);
        } else if scan.peek() == Some('(') {
            head.until = HeadLimit::While(expr::expr(scan)?);
        } else {
            return Err(scan
                .expected("a count or a condition in parentheses")
                .help("for example `head 10` or `head (count > 5)`"));
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
