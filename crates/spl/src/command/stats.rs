//! `stats`: aggregates, by group; commas between them are optional.

use std::fmt;

use crate::ast::{Aggregation, AggregationArgument, Stats, StatsFunction};
use crate::error::Error;
use crate::expr;
use crate::scan::{LIST_STOPS, Scan, boolean, print_field, print_list};
use crate::span::{Span, Spanned};

pub(super) const SYNTAX: &str = "stats FUNCTION(FIELD) [AS NAME] … [BY FIELD …] [dedup_splitvals=B]";

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Stats, Error> {
    let mut stats = Stats { aggregations: Vec::new(), by: Vec::new(), dedup_splitvals: false };
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        let start = scan.at();
        if let Some((name, value)) = scan.option(&["dedup_splitvals", "allnum", "delim", "partitions"])? {
            if !name.eq_ignore_ascii_case("dedup_splitvals") {
                let message = format!("`{name}=` is an option of `stats` that this version does not run");
                return Err(Error::unsupported(scan.since(start), message));
            }
            stats.dedup_splitvals = boolean(name, &value)?;
        } else if scan.eat_keyword("by") {
            stats.by = by(scan, &mut stats.dedup_splitvals)?;
            break;
        } else {
            stats.aggregations.push(aggregation(scan)?);
        }
    }
    if stats.aggregations.is_empty() {
        return Err(scan.expected("an aggregation"));
    }
    Ok(stats)
}

fn by(scan: &mut Scan<'_>, dedup_splitvals: &mut bool) -> Result<Vec<Spanned<String>>, Error> {
    let mut fields = Vec::new();
    scan.skip_separators()?;
    while !scan.at_end() {
        if let Some((name, value)) = scan.option(&["dedup_splitvals"])? {
            *dedup_splitvals = boolean(name, &value)?;
        } else {
            fields.push(by_field(scan)?);
        }
        scan.skip_separators()?;
    }
    if fields.is_empty() { Err(scan.expected("a field name after `by`")) } else { Ok(fields) }
}

/// One field of a list after `BY`.
pub(super) fn by_field(scan: &mut Scan<'_>) -> Result<Spanned<String>, Error> {
    if ["by", "as"].iter().any(|word| scan.peek_word(LIST_STOPS).eq_ignore_ascii_case(word)) {
        return Err(scan.expected("a field name"));
    }
    let field = scan.field()?;
    if field.value.contains('*') {
        return Err(Error::syntax(field.span, "`BY` takes no wildcards").help("write each field by its name"));
    }
    Ok(field)
}

/// `AGG, … BY FIELD, …`, after which nothing may follow.
pub(super) fn terms(scan: &mut Scan<'_>) -> Result<(Vec<Aggregation>, Vec<Spanned<String>>), Error> {
    let (mut aggregations, mut by) = (Vec::new(), Vec::new());
    loop {
        scan.skip_separators()?;
        if scan.at_end() {
            break;
        }
        if scan.eat_keyword("by") {
            scan.skip_separators()?;
            while !scan.at_end() {
                by.push(by_field(scan)?);
                scan.skip_separators()?;
            }
            if by.is_empty() {
                return Err(scan.expected("a field name after `by`"));
            }
            break;
        }
        aggregations.push(aggregation(scan)?);
    }
    if aggregations.is_empty() { Err(scan.expected("an aggregation")) } else { Ok((aggregations, by)) }
}

/// `AGG, … BY FIELD, …`.
pub(super) fn print_terms(aggregations: &[Aggregation], by: &[Spanned<String>]) -> String {
    let aggregations: Vec<String> = aggregations.iter().map(ToString::to_string).collect();
    let by = if by.is_empty() { String::new() } else { format!(" BY {}", print_list(by)) };
    format!("{}{by}", aggregations.join(", "))
}

pub(super) fn aggregation(scan: &mut Scan<'_>) -> Result<Aggregation, Error> {
    let start = scan.at();
    let word = scan.peek_word(LIST_STOPS);
    if word.is_empty() {
        return Err(scan.expected("an aggregation such as `count` or `max(orig_bytes)`"));
    }
    scan.eat(word);
    let name = Spanned::new(word.to_owned(), scan.since(start));
    let function = Spanned::new(StatsFunction::find(&name)?, name.span);
    let after = scan.clone();
    scan.skip_blank()?;
    let argument = if scan.peek() == Some('(') {
        argument(scan)?
    } else {
        *scan = after;
        None
    };
    // Without argument a function other than count means `(*)` (Splunk Search Reference, stats).
    let argument = argument.or_else(|| {
        (function.value != StatsFunction::Count)
            .then(|| Spanned::new(AggregationArgument::Field("*".to_owned()), name.span))
    });
    let label = match argument.as_ref().map(|argument| &argument.value) {
        None => word.to_owned(),
        Some(AggregationArgument::Field(field)) => format!("{word}({field})"),
        Some(AggregationArgument::Eval(condition)) => format!("{word}(eval({}))", condition.value),
    };
    let after = scan.clone();
    scan.skip_blank()?;
    let alias = if scan.eat_keyword("as") {
        scan.skip_blank()?;
        Some(scan.field()?)
    } else {
        *scan = after;
        None
    };
    if let (Some(alias), Some(AggregationArgument::Field(field))) = (&alias, argument.as_ref().map(|a| &a.value)) {
        let stars = field.matches('*').count();
        if alias.value.matches('*').count() != stars {
            return Err(Error::syntax(
                alias.span,
                format!("`{field}` and `{}` have different numbers of `*`", alias.value),
            )
            .help(format!("for example `{word}({field}) AS {}`", field.replace('*', "*_"))));
        }
    }
    Ok(Aggregation { function, argument, label, alias })
}

/// `(field)`, `(eval(…))`, or `()` for none.
fn argument(scan: &mut Scan<'_>) -> Result<Option<Spanned<AggregationArgument>>, Error> {
    let open = scan.at();
    let unclosed = || Error::syntax(Span::new(open, open + 1), "`(` without its `)`").help("close it with `)`");
    scan.bump();
    scan.skip_blank()?;
    let start = scan.at();
    let mut ahead = scan.clone();
    let argument = if ahead.eat_keyword("eval") && ahead.eat("(") {
        *scan = ahead;
        let condition = expr::expr(scan)?;
        scan.skip_blank()?;
        if !scan.eat(")") {
            return Err(unclosed());
        }
        Some(AggregationArgument::Eval(condition))
    } else if scan.peek() == Some(')') {
        None
    } else {
        Some(AggregationArgument::Field(scan.field_until(&['(', ')', ',', '"', '[', ']', '`'])?.value))
    };
    let span = scan.since(start);
    scan.skip_blank()?;
    match scan.peek() {
        Some(')') => scan.bump(),
        None | Some('|') => return Err(unclosed()),
        _ => return Err(scan.expected("`)` after one field")),
    };
    Ok(argument.map(|argument| Spanned::new(argument, span)))
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stats {}", print_terms(&self.aggregations, &self.by))?;
        if self.dedup_splitvals {
            f.write_str(" dedup_splitvals=true")?;
        }
        Ok(())
    }
}

impl fmt::Display for Aggregation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = self.label.split('(').next().unwrap_or_default();
        f.write_str(word)?;
        match self.argument.as_ref().map(|argument| &argument.value) {
            None => {}
            Some(AggregationArgument::Field(field)) => write!(f, "({})", print_field(field))?,
            Some(AggregationArgument::Eval(condition)) => write!(f, "(eval({}))", condition.value)?,
        }
        match &self.alias {
            Some(alias) => write!(f, " AS {}", print_field(&alias.value)),
            None => Ok(()),
        }
    }
}
