//! `chart` and `timechart`: aggregates as a table, a row for each value or time, a column for each value of another field.

use std::fmt;

use super::bin::{BINNING, Binning};
use super::stats::{aggregation, by_field};
use crate::ast::{Aggregation, CompareOp, Field, StatsFunction};
use crate::error::Error;
use crate::scan::{
    LIST_STOPS, Scan, boolean, decimal, other_text, print_field, print_quoted, shortened, unsupported, unusual,
    write_options,
};
use crate::span::Spanned;

pub(super) const SYNTAX: &str = "chart [limit=N] [useother=B] [usenull=B] [span=SPAN | bins=N] FUNCTION(FIELD) [AS NAME] … \
                                 [OVER FIELD] [BY FIELD [FIELD] [where FUNCTION in topN]]";
pub(super) const TIME_SYNTAX: &str = "timechart [span=SPAN | bins=N] [limit=N] [useother=B] [usenull=B] [cont=B] \
                                      FUNCTION(FIELD) [AS NAME] … [BY FIELD [where FUNCTION in topN]]";

/// The `chart` command, or the `timechart` one.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// `timechart`: rows are times.
    pub time: bool,
    /// Aggregations in the order written.
    pub aggregations: Vec<Aggregation>,
    /// The field whose values are rows; `None` for `timechart` and for one row of all.
    pub rows: Option<Field>,
    /// The field whose values are columns.
    pub columns: Option<Field>,
    /// How the values of the rows are put into bins.
    pub binning: Binning,
    /// Which columns there are.
    pub series: Series,
    /// `sep=`: between the names of a column of several aggregations.
    pub separator: String,
    /// `format=`: the name of such a column, with `$AGG$` and `$VAL$`.
    pub format: Option<String>,
    /// `cont=`: rows without events are there too.
    pub continuous: bool,
}

/// Which values of a field become columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// `where FUNCTION in topN`, or `limit=N`: which of them.
    pub keep: Keep,
    /// `usenull=`: a column for the events that lack the field.
    pub use_null: bool,
    /// `nullstr=`: its name.
    pub null_text: String,
    /// `useother=`: a column for the values that get none.
    pub use_other: bool,
    /// `otherstr=`: its name.
    pub other_text: String,
}

/// Which series are kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Keep {
    /// `limit=N`, `limit=topN`, `limit=bottomN`: so many, by the sum of their values; 0 for all.
    Limit {
        /// How many.
        count: u64,
        /// Those with the smallest sums.
        bottom: bool,
    },
    /// `where FUNCTION in topN`, `where FUNCTION notin bottomN`.
    Ranked {
        /// What is computed of a series' values.
        function: Spanned<StatsFunction>,
        /// How many.
        count: u64,
        /// `bottom`.
        bottom: bool,
        /// `notin`: the others.
        others: bool,
    },
    /// `where FUNCTION > N`.
    Compared {
        /// What is computed of a series' values.
        function: Spanned<StatsFunction>,
        /// How it compares.
        op: CompareOp,
        /// With what.
        number: f64,
    },
}

/// Series without a `limit` (Search Reference, timechart).
const LIMIT: Keep = Keep::Limit { count: 10, bottom: false };

const OPTIONS: [&str; 11] = [
    "limit",
    "usenull",
    "useother",
    "nullstr",
    "otherstr",
    "sep",
    "format",
    "cont",
    "partial",
    "fixedrange",
    "dedup_splitvals",
];

pub(super) fn parse(scan: &mut Scan<'_>, time: bool) -> Result<Chart, Error> {
    let command = if time { "timechart" } else { "chart" };
    let mut chart = Chart {
        time,
        aggregations: Vec::new(),
        rows: None,
        columns: None,
        binning: Binning::default(),
        series: Series {
            keep: LIMIT,
            use_null: true,
            null_text: "NULL".to_owned(),
            use_other: true,
            other_text: "OTHER".to_owned(),
        },
        separator: ": ".to_owned(),
        format: None,
        continuous: true,
    };
    let (mut by, mut asked, mut place) = (Vec::new(), false, scan.here());
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        let start = scan.at();
        if let Some((name, value)) = scan.option(&BINNING)? {
            chart.binning.take(command, &name.to_ascii_lowercase(), &value)?;
        } else if let Some((name, value)) = scan.option(&OPTIONS)? {
            chart.option(command, &name.to_ascii_lowercase(), &value)?;
        } else if agg(scan)? {
            chart.aggregations.push(aggregation(scan)?);
        } else if !asked && scan.eat_keyword("by") {
            asked = true;
        } else if !time && !asked && chart.rows.is_none() && scan.eat_keyword("over") {
            scan.skip_blank()?;
            chart.rows = Some(by_field(scan)?);
        } else if asked && !by.is_empty() && scan.eat_keyword("where") {
            chart.series.keep = keep(scan)?;
            place = scan.since(start);
        } else if asked {
            let field = by_field(scan)?;
            if by.len() + usize::from(chart.rows.is_some()) == if time { 1 } else { 2 } {
                let most = if time { "one field" } else { "two fields" };
                return Err(Error::syntax(scan.since(start), format!("`{command}` splits by {most} at most"))
                    .help("`stats` groups by any number of fields"));
            }
            by.push(field);
        } else {
            chart.aggregations.push(aggregation(scan)?);
        }
    }
    if chart.aggregations.is_empty() {
        return Err(scan.expected("an aggregation such as `count`"));
    }
    if asked && by.is_empty() {
        return Err(scan.expected("a field name after `by`"));
    }
    let mut by = by.into_iter();
    if !time && chart.rows.is_none() {
        chart.rows = by.next();
    }
    chart.columns = by.next();
    if chart.columns.is_none() && !matches!(chart.series.keep, Keep::Limit { .. }) {
        return Err(Error::syntax(place, "`where` chooses among columns, and no field gives columns here")
            .help("to choose among rows, write `| where …`"));
    }
    Ok(chart)
}

/// `agg=` in front of an aggregation.
fn agg(scan: &mut Scan<'_>) -> Result<bool, Error> {
    let mut ahead = scan.clone();
    if !ahead.eat_keyword("agg") {
        return Ok(false);
    }
    ahead.skip_blank()?;
    let found = ahead.eat("=");
    if found {
        ahead.skip_blank()?;
        *scan = ahead;
    }
    Ok(found)
}

/// `FUNCTION in topN`, `FUNCTION notin bottomN`, `FUNCTION > N`.
fn keep(scan: &mut Scan<'_>) -> Result<Keep, Error> {
    scan.skip_blank()?;
    let start = scan.at();
    let word = scan.peek_word(LIST_STOPS);
    scan.eat(word);
    let function = StatsFunction::find(&Spanned::new(word.to_owned(), scan.since(start)))?;
    let function = Spanned::new(function, scan.since(start));
    scan.skip_blank()?;
    let others = scan.eat_keyword("notin");
    if others || scan.eat_keyword("in") {
        scan.skip_blank()?;
        let start = scan.at();
        let word = scan.peek_word(LIST_STOPS);
        scan.eat(word);
        let lower = word.to_ascii_lowercase();
        let bottom = lower == "bottom" || lower.strip_prefix("bottom").is_some_and(|rest| rest.parse::<u64>().is_ok());
        let rest = lower.strip_prefix(if bottom { "bottom" } else { "top" });
        scan.skip_blank()?;
        let count = match rest {
            Some("") => scan.count(),
            rest => rest.and_then(|rest| rest.parse().ok()),
        };
        let count = count.ok_or_else(|| {
            Error::syntax(scan.since(start), format!("expected `topN` or `bottomN`, found `{}`", shortened(word)))
                .help("for example `where sum in top5`")
        })?;
        return Ok(Keep::Ranked { function, count, bottom, others });
    }
    let ops = [
        ("!=", CompareOp::Ne),
        ("<=", CompareOp::Le),
        (">=", CompareOp::Ge),
        ("<", CompareOp::Lt),
        (">", CompareOp::Gt),
        ("=", CompareOp::Eq),
    ];
    let Some((_, op)) = ops.into_iter().find(|(text, _)| scan.eat(text)) else {
        return Err(scan.expected("`in`, `notin` or a comparison").help("for example `where sum in top5`"));
    };
    scan.skip_blank()?;
    let start = scan.at();
    let word = scan.peek_word(LIST_STOPS);
    scan.eat(word);
    let number = decimal("where", &Spanned::new(word.to_owned(), scan.since(start)))?;
    Ok(Keep::Compared { function, op, number })
}

impl Chart {
    fn option(&mut self, command: &str, name: &str, value: &Spanned<String>) -> Result<(), Error> {
        match name {
            "limit" => {
                let text = value.value.to_ascii_lowercase();
                let bottom = text.starts_with("bottom");
                let number = text.trim_start_matches(if bottom { "bottom" } else { "top" });
                let count = number.parse().map_err(|_| {
                    let found = shortened(&value.value);
                    Error::syntax(value.span, format!("expected a whole number for `limit`, found `{found}`"))
                        .help("for example `limit=20`, `limit=bottom5`, or `limit=0` for all")
                })?;
                self.series.keep = Keep::Limit { count, bottom };
            }
            "usenull" => self.series.use_null = boolean(name, value)?,
            "useother" => self.series.use_other = boolean(name, value)?,
            "nullstr" => self.series.null_text.clone_from(&value.value),
            "otherstr" => self.series.other_text.clone_from(&value.value),
            "sep" => self.separator.clone_from(&value.value),
            "format" => self.format = Some(value.value.clone()),
            "cont" => self.continuous = boolean(name, value)?,
            // The first and the last row hold what there is; the range is that of the events.
            "partial" if boolean(name, value)? => {}
            "fixedrange" if !boolean(name, value)? => {}
            "dedup_splitvals" if !boolean(name, value)? => {}
            _ => return Err(unsupported(command, name, value)),
        }
        Ok(())
    }
}

impl fmt::Display for Chart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.time { "timechart" } else { "chart" })?;
        f.write_str(&self.binning.print())?;
        let series = &self.series;
        let limit = match &series.keep {
            keep if *keep == LIMIT => None,
            Keep::Limit { count, bottom } => Some(format!("{}{count}", if *bottom { "bottom" } else { "" })),
            _ => None,
        };
        write_options(
            f,
            &[
                ("limit", limit),
                ("usenull", unusual(series.use_null, true)),
                ("useother", unusual(series.use_other, true)),
                ("nullstr", other_text(&series.null_text, "NULL")),
                ("otherstr", other_text(&series.other_text, "OTHER")),
                ("sep", other_text(&self.separator, ": ")),
                ("format", self.format.as_ref().map(|format| print_quoted(format))),
                ("cont", unusual(self.continuous, true)),
            ],
        )?;
        let aggregations: Vec<String> = self.aggregations.iter().map(ToString::to_string).collect();
        write!(f, " {}", aggregations.join(", "))?;
        if let Some(rows) = &self.rows {
            write!(f, " OVER {}", print_field(&rows.value))?;
        }
        if let Some(columns) = &self.columns {
            write!(f, " BY {}", print_field(&columns.value))?;
        }
        match &series.keep {
            Keep::Limit { .. } => Ok(()),
            Keep::Ranked { function, count, bottom, others } => {
                let (not, end) = (if *others { "not" } else { "" }, if *bottom { "bottom" } else { "top" });
                write!(f, " where {} {not}in {end}{count}", function.value.name())
            }
            Keep::Compared { function, op, number } => write!(f, " where {} {op} {number}", function.value.name()),
        }
    }
}
