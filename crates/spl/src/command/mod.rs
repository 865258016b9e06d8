//! The commands: one file each, with its syntax, its parser and its printer.

mod dedup;
mod eval;
mod fields;
mod format;
mod head;
mod rename;
pub(crate) mod search;
mod sort;
mod stats;
mod table;
mod r#where;

use std::fmt;

use crate::ast::{Command, Pipeline};
use crate::error::{Error, nearest};
use crate::known;
use crate::scan::{LIST_STOPS, Scan, shortened};
use crate::span::Spanned;

/// Commands that run here, as they are written.
pub const NAMES: &[&str] =
    &["dedup", "eval", "fields", "format", "head", "rename", "search", "sort", "stats", "table", "where"];

/// How the command called `name` is written; `None` for one that does not run here. In capitals what to replace, `B` for
/// `true` or `false`; in brackets what may be left out.
#[must_use]
pub fn syntax(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "dedup" => dedup::SYNTAX,
        "eval" => eval::SYNTAX,
        "fields" => fields::SYNTAX,
        "format" => format::SYNTAX,
        "head" => head::SYNTAX,
        "rename" => rename::SYNTAX,
        "search" => search::SYNTAX,
        "sort" => sort::SYNTAX,
        "stats" => stats::SYNTAX,
        "table" => table::SYNTAX,
        "where" => r#where::SYNTAX,
        _ => return None,
    })
}

/// The command called `name`; `scan` stands behind the name. Commands' names are the same in upper and lower case.
pub(crate) fn parse(name: &Spanned<String>, scan: &mut Scan<'_>) -> Result<Command, Error> {
    let lower = name.value.to_ascii_lowercase();
    let command = match lower.as_str() {
        "dedup" => dedup::parse(scan).map(Command::Dedup),
        "eval" => eval::parse(scan).map(Command::Eval),
        "fields" => fields::parse(scan).map(Command::Fields),
        "format" => format::parse(scan).map(Command::Format),
        "head" => head::parse(scan).map(Command::Head),
        "rename" => rename::parse(scan).map(Command::Rename),
        "search" => search::parse(scan).map(Command::Search),
        "sort" => sort::parse(scan).map(Command::Sort),
        "stats" => stats::parse(scan).map(Command::Stats),
        "table" => table::parse(scan).map(Command::Table),
        "where" => r#where::parse(scan).map(Command::Where),
        _ => Err(unknown(name, &lower, scan)),
    };
    command
        .and_then(|command| {
            scan.skip_blank()?;
            if scan.at_end() { Ok(command) } else { Err(trailing(scan, &lower)) }
        })
        .map_err(|error| {
            error.or_help(|| syntax(&lower).map_or_else(String::new, |syntax| format!("write `{syntax}`")))
        })
}

/// What follows a whole command without a bar between.
fn trailing(scan: &Scan<'_>, command: &str) -> Error {
    let error = scan.expected(&format!("`|` or the end of `{command}`"));
    let word = scan.peek_word(LIST_STOPS);
    let names = NAMES.iter().chain(known::COMMANDS);
    match names.copied().find(|name| name.eq_ignore_ascii_case(word)) {
        Some(name) => error.help(format!("a bar is missing before the command: `| {name}`")),
        None => error,
    }
}

fn unknown(name: &Spanned<String>, lower: &str, scan: &Scan<'_>) -> Error {
    let written = shortened(&name.value);
    let here = || format!("commands here: {}", NAMES.join(", "));
    if known::COMMANDS.contains(&lower) {
        let message = format!("`{written}` is a command of Splunk that this version does not run");
        return Error::unsupported(name.span, message).help(here());
    }
    let error = Error::syntax(name.span, format!("unknown command `{written}`"));
    if scan.peek().is_some_and(|c| matches!(c, '=' | '!' | '<' | '>')) {
        return error.help(format!("to filter, write `search {written}=…` or `where {written} > …`"));
    }
    match nearest(lower, NAMES.iter().chain(known::COMMANDS).copied()) {
        Some(near) => error.help(format!("did you mean `{near}`?")),
        None => error.help(here()),
    }
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
            Self::Search(command) => command.fmt(f),
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

/// Commands that Splunk has and this version does not run.
#[must_use]
pub fn not_run() -> Vec<&'static str> {
    let mut names: Vec<&str> = known::COMMANDS.iter().copied().filter(|name| !NAMES.contains(name)).collect();
    names.sort_unstable();
    names
}

/// The names of the commands in the text of a search, which may hold commands that do not run here: what stands first
/// after each bar outside of quotes, brackets and backticks.
#[must_use]
pub fn names_in(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        match (quote, c) {
            (_, '\\') => escaped = true,
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '`') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '|') if depth == 0 => {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    let mut names = Vec::new();
    for (place, piece) in pieces.into_iter().enumerate() {
        match (piece.split_whitespace().next(), place) {
            (Some(_), 0) => names.push("search"),
            (Some(word), _) => names.push(word),
            (None, _) => {}
        }
    }
    names
}
