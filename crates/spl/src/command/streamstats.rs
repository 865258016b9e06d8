//! `streamstats`: aggregates over the events so far, beside each event.

use std::fmt;

use super::bin::{BinSpan, length};
use super::stats::{aggregation, by_field, print_terms};
use crate::ast::{Aggregation, Expr, Field};
use crate::error::Error;
use crate::expr;
use crate::place;
use crate::scan::{Scan, boolean, unsupported, unusual, whole, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "streamstats [current=B] [window=N] [time_window=SPAN] [global=B] [reset_on_change=B] \
                                 [reset_before=(EXPR)] [reset_after=(EXPR)] FUNCTION(FIELD) [AS NAME] … [BY FIELD …]";

/// The `streamstats` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Streamstats {
    /// Aggregations in the order written.
    pub aggregations: Vec<Aggregation>,
    /// Fields to group by.
    pub by: Vec<Field>,
    /// `current=`: the event itself counts.
    pub current: bool,
    /// `window=`: the events looked at, at most; 0 for all.
    pub window: u64,
    /// `time_window=`: the time looked back at.
    pub time_window: Option<BinSpan>,
    /// `global=`: one window for all groups.
    pub global: bool,
    /// `reset_on_change=`: begin anew where the group changes.
    pub reset_on_change: bool,
    /// `reset_before=`: begin anew with an event for which this is true.
    pub reset_before: Option<Spanned<Expr>>,
    /// `reset_after=`: begin anew after an event for which this is true.
    pub reset_after: Option<Spanned<Expr>>,
}

const OPTIONS: [&str; 6] = ["current", "window", "time_window", "global", "reset_on_change", "allnum"];

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Streamstats, Error> {
    let mut stats = Streamstats {
        aggregations: Vec::new(),
        by: Vec::new(),
        current: true,
        window: 0,
        time_window: None,
        global: true,
        reset_on_change: false,
        reset_before: None,
        reset_after: None,
    };
    let mut in_by = false;
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if let Some(condition) = condition(scan, "reset_before")? {
            stats.reset_before = Some(condition);
        } else if let Some(condition) = condition(scan, "reset_after")? {
            stats.reset_after = Some(condition);
        } else if let Some((name, value)) = scan.option(&OPTIONS)? {
            match name.to_ascii_lowercase().as_str() {
                "current" => stats.current = boolean(name, &value)?,
                "window" => stats.window = whole(name, &value)?,
                "time_window" => stats.time_window = Some(length(name, &value)?),
                "global" => stats.global = boolean(name, &value)?,
                "reset_on_change" => stats.reset_on_change = boolean(name, &value)?,
                _ if boolean(name, &value)? => return Err(unsupported("streamstats", name, &value)),
                _ => {}
            }
        } else if !in_by && scan.eat_keyword("by") {
            in_by = true;
        } else if in_by {
            stats.by.push(by_field(scan)?);
        } else {
            stats.aggregations.push(aggregation(scan)?);
        }
    }
    if stats.aggregations.is_empty() {
        return Err(scan.expected("an aggregation"));
    }
    if in_by && stats.by.is_empty() {
        return Err(scan.expected("a field name after `by`"));
    }
    Ok(stats)
}

/// `name=(EXPR)` or `name="(EXPR)"`.
fn condition(scan: &mut Scan<'_>, name: &str) -> Result<Option<Spanned<Expr>>, Error> {
    let mut ahead = scan.clone();
    if !ahead.eat_keyword(name) {
        return Ok(None);
    }
    ahead.skip_blank()?;
    if !ahead.eat("=") {
        return Ok(None);
    }
    ahead.skip_blank()?;
    let condition = match ahead.peek() {
        Some('"') => place::expression(&ahead.quoted()?)?,
        Some('(') => {
            let start = ahead.at();
            ahead.bump();
            let mut inner = expr::expr(&mut ahead)?;
            ahead.skip_blank()?;
            if !ahead.eat(")") {
                return Err(ahead.expected(&format!("`)` after the condition of `{name}`")));
            }
            inner.span = ahead.since(start);
            inner
        }
        _ => return Err(ahead.expected(&format!("a condition in parentheses for `{name}`"))),
    };
    *scan = ahead;
    Ok(Some(condition))
}

impl fmt::Display for Streamstats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("streamstats")?;
        let condition = |condition: &Option<Spanned<Expr>>| condition.as_ref().map(|c| format!("({})", c.value));
        write_options(
            f,
            &[
                ("current", unusual(self.current, true)),
                ("window", (self.window != 0).then(|| self.window.to_string())),
                ("time_window", self.time_window.map(|span| span.to_string())),
                ("global", unusual(self.global, true)),
                ("reset_on_change", unusual(self.reset_on_change, false)),
                ("reset_before", condition(&self.reset_before)),
                ("reset_after", condition(&self.reset_after)),
            ],
        )?;
        write!(f, " {}", print_terms(&self.aggregations, &self.by))
    }
}
