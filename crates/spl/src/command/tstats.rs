//! `tstats`: aggregates over a data model, or over all events.

use std::fmt;

use super::bin::{self, BinSpan};
use super::stats;
use crate::ast::{Aggregation, AggregationArgument, Field, Predicate};
use crate::error::Error;
use crate::predicate;
use crate::scan::{LIST_STOPS, Scan, boolean, print_field, print_quoted, unsupported, unusual, whole, write_options};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "tstats FUNCTION(FIELD) [AS NAME] … [from datamodel=MODEL[.OBJECT]] [where PREDICATE] [by FIELD … [_time span=SPAN]]";

/// The `tstats` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Tstats {
    /// Aggregations in the order written.
    pub aggregations: Vec<Aggregation>,
    /// `from datamodel=`: the model, with its object where one is named; `None` for all events.
    pub model: Option<Spanned<String>>,
    /// `where`: events that count.
    pub predicate: Predicate,
    /// Fields to group by, in the order written.
    pub by: Vec<Field>,
    /// `span=`: bins of `_time` among them.
    pub span: Option<Spanned<BinSpan>>,
    /// `fillnull_value=`: stands for a missing value in a field to group by, where otherwise the event is left out.
    pub fill: Option<String>,
    /// `append=`: after the rows that are there.
    pub append: bool,
    /// `summariesonly=true`: asks for summaries, which a local index does not have.
    pub summaries_only: bool,
}

/// Options, before or between the aggregations.
const OPTIONS: [&str; 9] = [
    "summariesonly",
    "allow_old_summaries",
    "fillnull_value",
    "prestats",
    "append",
    "local",
    "chunk_size",
    "include_reduced_buckets",
    "use_summary_index_values",
];

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Tstats, Error> {
    let mut tstats = Tstats {
        aggregations: Vec::new(),
        model: None,
        predicate: Predicate::All,
        by: Vec::new(),
        span: None,
        fill: None,
        append: false,
        summaries_only: false,
    };
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if let Some((name, value)) = scan.option(&OPTIONS)? {
            tstats.option(&name.to_ascii_lowercase(), value)?;
        } else if scan.eat_keyword("from") {
            tstats.model = Some(model(scan)?);
        } else if scan.eat_keyword("where") {
            tstats.predicate = scan.before(&["by", "groupby"], predicate::predicate)?;
        } else if scan.eat_keyword("by") || scan.eat_keyword("groupby") {
            tstats.by(scan)?;
            break;
        } else {
            let aggregation = stats::aggregation(scan)?;
            if let Some(argument) = &aggregation.argument
                && let AggregationArgument::Eval(_) = argument.value
            {
                return Err(Error::syntax(argument.span, "`tstats` takes fields, no `eval(…)`")
                    .help("count with `where`, or compute after it"));
            }
            tstats.aggregations.push(aggregation);
        }
    }
    if tstats.aggregations.is_empty() {
        return Err(scan.expected("an aggregation"));
    }
    Ok(tstats)
}

/// `datamodel=MODEL` or `datamodel MODEL`; another source is a summary that a command made.
fn model(scan: &mut Scan<'_>) -> Result<Spanned<String>, Error> {
    scan.skip_blank()?;
    if !scan.eat_keyword("datamodel") {
        let place = scan.at();
        let word = scan.peek_word(LIST_STOPS);
        if word.is_empty() {
            return Err(scan.expected("`datamodel=` after `from`"));
        }
        scan.eat(word);
        return Err(Error::unsupported(scan.since(place), "`tstats` reads data models here, no other summaries")
            .help("write `from datamodel=Network_Traffic`"));
    }
    scan.skip_blank()?;
    scan.eat("=");
    scan.skip_blank()?;
    scan.field_until(LIST_STOPS)
}

impl Tstats {
    fn option(&mut self, name: &str, value: Spanned<String>) -> Result<(), Error> {
        match name {
            "fillnull_value" => self.fill = Some(value.value),
            "append" => self.append = boolean(name, &value)?,
            "summariesonly" => self.summaries_only = boolean(name, &value)?,
            "chunk_size" => {
                whole(name, &value)?;
            }
            "prestats" if boolean(name, &value)? => {
                return Err(unsupported("tstats", name, &value).help("leave it out: the result is what `stats` gives"));
            }
            // They say which summaries to read.
            _ => {
                boolean(name, &value)?;
            }
        }
        Ok(())
    }

    fn by(&mut self, scan: &mut Scan<'_>) -> Result<(), Error> {
        loop {
            scan.skip_separators()?;
            if scan.at_end() {
                break;
            }
            match scan.option(&["span", "fillnull_value"])? {
                Some((name, value)) if name.eq_ignore_ascii_case("span") => {
                    let span = bin::span("span", &value)?;
                    if !matches!(span.value, BinSpan::Time { .. } | BinSpan::Number(_)) {
                        return Err(
                            Error::syntax(value.span, "times have no logarithmic span").help("for example `span=5m`")
                        );
                    }
                    self.span = Some(span);
                }
                Some((_, value)) => self.fill = Some(value.value),
                None => self.by.push(stats::by_field(scan)?),
            }
        }
        if self.by.is_empty() { Err(scan.expected("a field name after `by`")) } else { Ok(()) }
    }
}

impl fmt::Display for Tstats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tstats")?;
        write_options(
            f,
            &[
                ("summariesonly", unusual(self.summaries_only, false)),
                ("append", unusual(self.append, false)),
                ("fillnull_value", self.fill.as_deref().map(print_quoted)),
            ],
        )?;
        let aggregations: Vec<String> = self.aggregations.iter().map(ToString::to_string).collect();
        write!(f, " {}", aggregations.join(", "))?;
        if let Some(model) = &self.model {
            write!(f, " from datamodel={}", print_field(&model.value))?;
        }
        if self.predicate != Predicate::All {
            write!(f, " where {}", self.predicate)?;
        }
        if !self.by.is_empty() {
            let fields: Vec<String> = self.by.iter().map(|field| print_field(&field.value)).collect();
            write!(f, " by {}", fields.join(", "))?;
        }
        match &self.span {
            Some(span) => write!(f, " span={}", span.value),
            None => Ok(()),
        }
    }
}
