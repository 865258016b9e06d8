//! `append`, `appendpipe` and `appendcols`: more rows, or more columns, from other commands. `union` and `multisearch`
//! put the rows of several searches together.

use std::fmt;

use crate::ast::Pipeline;
use crate::error::Error;
use crate::parser;
use crate::scan::{Scan, boolean, unusual, whole, write_options};
use crate::span::{Span, Spanned};

pub(super) const SYNTAX: &str = "append [maxout=N] [SUBSEARCH]";
pub(super) const PIPE_SYNTAX: &str = "appendpipe [COMMAND | …]";
pub(super) const COLS_SYNTAX: &str = "appendcols [override=B] [maxout=N] [SUBSEARCH]";
pub(super) const UNION_SYNTAX: &str = "union [maxout=N] [SUBSEARCH] …";
pub(super) const MULTI_SYNTAX: &str = "multisearch [SUBSEARCH] [SUBSEARCH] …";

/// The `append` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Append {
    /// `maxout=`: rows of the subsearch that are used.
    pub max: u64,
    /// Whose rows come after those that are there.
    pub subsearch: Spanned<Box<Pipeline>>,
}

/// The `appendpipe` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Appendpipe {
    /// Commands on the rows that are there, whose result comes after them.
    pub commands: Spanned<Box<Pipeline>>,
}

/// The `appendcols` command.
#[derive(Debug, Clone, PartialEq)]
pub struct Appendcols {
    /// `override=`: its columns take the place of those of the same name.
    pub replace: bool,
    /// `maxout=`: rows of the subsearch that are used.
    pub max: u64,
    /// Whose first row goes beside the first one, and so on.
    pub subsearch: Spanned<Box<Pipeline>>,
}

/// The `union` and `multisearch` commands.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// `multisearch`, whose rows come newest first.
    pub by_time: bool,
    /// `maxout=`: rows of each subsearch that are used; 0 for all.
    pub max: u64,
    /// Their rows one after the other, after those that are there.
    pub subsearches: Vec<Spanned<Box<Pipeline>>>,
}

/// Rows of a subsearch that `append` uses (Search Reference, append, `maxout`).
const MAX: u64 = 50_000;

/// Options of the server's that change nothing here: a subsearch runs to its end.
const IGNORED: [&str; 4] = ["maxtime", "timeout", "extendtimerange", "run_in_preview"];

/// Options of `known`, others refused, up to the `[`.
fn options(
    scan: &mut Scan<'_>,
    known: &[&str],
    mut take: impl FnMut(&str, &Spanned<String>) -> Result<(), Error>,
) -> Result<(), Error> {
    loop {
        scan.skip_separators()?;
        if scan.peek() == Some('[') || scan.at_end() {
            return Ok(());
        }
        let all: Vec<&str> = known.iter().copied().chain(IGNORED).collect();
        match scan.option(&all)? {
            Some((name, value)) if known.contains(&name.to_ascii_lowercase().as_str()) => {
                take(&name.to_ascii_lowercase(), &value)?;
            }
            Some(_) => {}
            None => return Err(scan.expected("a subsearch in `[` and `]`")),
        }
    }
}

pub(super) fn parse(scan: &mut Scan<'_>) -> Result<Append, Error> {
    let mut max = MAX;
    options(scan, &["maxout"], |name, value| whole(name, value).map(|rows| max = rows))?;
    Ok(Append { max, subsearch: subsearch(scan)? })
}

pub(super) fn parse_pipe(scan: &mut Scan<'_>) -> Result<Appendpipe, Error> {
    options(scan, &[], |_, _| Ok(()))?;
    Ok(Appendpipe { commands: bracketed(scan, parser::commands)? })
}

pub(super) fn parse_cols(scan: &mut Scan<'_>) -> Result<Appendcols, Error> {
    let (mut replace, mut max) = (false, MAX);
    options(scan, &["override", "maxout"], |name, value| {
        if name == "maxout" {
            max = whole(name, value)?;
        } else {
            replace = boolean(name, value)?;
        }
        Ok(())
    })?;
    Ok(Appendcols { replace, max, subsearch: subsearch(scan)? })
}

pub(super) fn parse_union(scan: &mut Scan<'_>, by_time: bool) -> Result<Union, Error> {
    let mut max = if by_time { 0 } else { MAX };
    let known: &[&str] = if by_time { &[] } else { &["maxout"] };
    let mut subsearches = Vec::new();
    loop {
        options(scan, known, |name, value| whole(name, value).map(|rows| max = rows))?;
        if scan.at_end() {
            break;
        }
        subsearches.push(subsearch(scan)?);
    }
    let least = if by_time { 2 } else { 1 };
    if subsearches.len() < least {
        let what = if by_time { "at least two subsearches in `[` and `]`" } else { "a subsearch in `[` and `]`" };
        return Err(scan.expected(what));
    }
    if let Some(inner) =
        subsearches.iter().find(|inner| by_time && !inner.value.commands.iter().all(|one| one.value.streams()))
    {
        return Err(Error::syntax(inner.span, "a search in `multisearch` only filters and computes, event by event")
            .help("write `union` or `append` for searches that count or sort"));
    }
    Ok(Union { by_time, max, subsearches })
}

/// `[search …]`.
pub(super) fn subsearch(scan: &mut Scan<'_>) -> Result<Spanned<Box<Pipeline>>, Error> {
    bracketed(scan, parser::pipeline)
}

fn bracketed(
    scan: &mut Scan<'_>,
    read: fn(&mut Scan<'_>) -> Result<Pipeline, Error>,
) -> Result<Spanned<Box<Pipeline>>, Error> {
    scan.skip_blank()?;
    let start = scan.at();
    if !scan.eat("[") {
        return Err(scan.expected("a subsearch in `[` and `]`"));
    }
    let inner = scan.nested(read)?;
    if !scan.eat("]") {
        return Err(
            Error::syntax(Span::new(start, start + 1), "`[` without its `]`").help("close the subsearch with `]`")
        );
    }
    Ok(Spanned::new(Box::new(inner), scan.since(start)))
}

fn max_out(max: u64) -> (&'static str, Option<String>) {
    ("maxout", (max != MAX).then(|| max.to_string()))
}

impl fmt::Display for Append {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("append")?;
        write_options(f, &[max_out(self.max)])?;
        write!(f, " [{}]", self.subsearch.value)
    }
}

impl fmt::Display for Appendpipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let commands: Vec<String> =
            self.commands.value.commands.iter().map(|command| command.value.to_string()).collect();
        write!(f, "appendpipe [{}]", commands.join(" | "))
    }
}

impl fmt::Display for Appendcols {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("appendcols")?;
        write_options(f, &[("override", unusual(self.replace, false)), max_out(self.max)])?;
        write!(f, " [{}]", self.subsearch.value)
    }
}

impl fmt::Display for Union {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.by_time { "multisearch" } else { "union" })?;
        write_options(f, &[if self.by_time { ("maxout", None) } else { max_out(self.max) }])?;
        self.subsearches.iter().try_for_each(|inner| write!(f, " [{}]", inner.value))
    }
}
