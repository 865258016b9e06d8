//! The commands: one file each, with its syntax, its parser and its printer.

mod dedup;
mod eval;
mod fields;
mod format;
mod head;
mod rename;
mod sort;
mod stats;
mod table;
mod r#where;

use std::fmt;

use crate::ast::{Command, Pipeline, Search};
use crate::error::{Error, nearest};
use crate::scan::Scan;
use crate::span::Spanned;
use crate::{known, predicate};

/// Commands that run here, as they are written.
pub const NAMES: &[&str] =
    &["dedup", "eval", "fields", "format", "head", "rename", "search", "sort", "stats", "table", "where"];

/// The command called `name`; `scan` stands behind the name. Commands' names are the same in upper and lower case.
pub(crate) fn parse(name: &Spanned<String>, scan: &mut Scan<'_>) -> Result<Command, Error> {
    let lower = name.value.to_ascii_lowercase();
    Ok(match lower.as_str() {
        "search" => Command::Search(Search { predicate: predicate::predicate(scan)? }),
        "where" => Command::Where(r#where::parse(scan)?),
        "eval" => Command::Eval(eval::parse(scan)?),
        "fields" => Command::Fields(fields::parse(scan)?),
        "table" => Command::Table(table::parse(scan)?),
        "dedup" => Command::Dedup(dedup::parse(scan)?),
        "head" => Command::Head(head::parse(scan)?),
        "sort" => Command::Sort(sort::parse(scan)?),
        "rename" => Command::Rename(rename::parse(scan)?),
        "stats" => Command::Stats(stats::parse(scan)?),
        "format" => Command::Format(format::parse(scan)?),
        other if known::COMMANDS.contains(&other) => {
            return Err(Error::unsupported(
                name.span,
                format!("`{}` is a command of Splunk that this version does not run", name.value),
            )
            .help(format!("commands here: {}", NAMES.join(", "))));
        }
        other => {
            let error = Error::syntax(name.span, format!("unknown command `{}`", name.value));
            return Err(match nearest(other, NAMES.iter().chain(known::COMMANDS).copied()) {
                Some(near) => error.help(format!("did you mean `{near}`?")),
                None => error.help(format!("commands here: {}", NAMES.join(", "))),
            });
        }
    })
}

impl fmt::Display for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, command) in self.commands.iter().enumerate() {
            match (i, &command.value) {
                (0, Command::Search(_)) => {}
                (0, _) => f.write_str("| ")?,
                _ => f.write_str(" | ")?,
            }
            write!(f, "{}", command.value)?;
        }
        Ok(())
    }
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Search(search) => write!(f, "search {}", search.predicate),
            Self::Where(command) => command.fmt(f),
            Self::Eval(command) => command.fmt(f),
            Self::Fields(command) => command.fmt(f),
            Self::Table(command) => command.fmt(f),
            Self::Dedup(command) => command.fmt(f),
            Self::Head(command) => command.fmt(f),
            Self::Sort(command) => command.fmt(f),
            Self::Rename(command) => command.fmt(f),
            Self::Stats(command) => command.fmt(f),
            Self::Format(command) => command.fmt(f),
        }
    }
}

impl Command {
    /// As it is written.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Search(_) => "search",
            Self::Where(_) => "where",
            Self::Eval(_) => "eval",
            Self::Fields(_) => "fields",
            Self::Table(_) => "table",
            Self::Dedup(_) => "dedup",
            Self::Head(_) => "head",
            Self::Sort(_) => "sort",
            Self::Rename(_) => "rename",
            Self::Stats(_) => "stats",
            Self::Format(_) => "format",
        }
    }
}
