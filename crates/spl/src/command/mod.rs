//! The commands: one file each, with its syntax, its parser and its printer.

pub(crate) mod addtotals;
pub(crate) mod append;
pub(crate) mod bin;
pub(crate) mod chart;
pub(crate) mod convert;
mod dedup;
mod eval;
pub(crate) mod eventstats;
mod fields;
pub(crate) mod filldown;
pub(crate) mod fillnull;
pub(crate) mod foreach;
mod format;
pub(crate) mod fromjson;
mod head;
pub(crate) mod inputlookup;
pub(crate) mod iplocation;
pub(crate) mod join;
pub(crate) mod lookup;
pub(crate) mod makemv;
pub(crate) mod makeresults;
pub(crate) mod mvcombine;
pub(crate) mod mvexpand;
pub(crate) mod nomv;
pub(crate) mod regex;
mod rename;
pub(crate) mod replace;
pub(crate) mod r#return;
pub(crate) mod reverse;
pub(crate) mod rex;
pub(crate) mod search;
mod sort;
pub(crate) mod spath;
mod stats;
pub(crate) mod streamstats;
mod table;
pub(crate) mod tail;
pub(crate) mod top;
pub(crate) mod transaction;
pub(crate) mod transpose;
pub(crate) mod tstats;
pub(crate) mod untable;
mod r#where;
pub(crate) mod xmlkv;
pub(crate) mod xyseries;

use std::fmt;

use crate::ast::{Command, Field, Pipeline};
use crate::error::{Error, nearest};
use crate::habit;
use crate::known;
use crate::scan::{LIST_STOPS, Scan, shortened};
use crate::span::Spanned;

/// Commands that run here, as they are written.
pub const NAMES: &[&str] = &[
    "addcoltotals",
    "addtotals",
    "append",
    "appendcols",
    "appendpipe",
    "bin",
    "bucket",
    "chart",
    "convert",
    "dedup",
    "eval",
    "eventstats",
    "fields",
    "filldown",
    "fillnull",
    "foreach",
    "format",
    "fromjson",
    "head",
    "inputlookup",
    "iplocation",
    "join",
    "lookup",
    "makemv",
    "makeresults",
    "multisearch",
    "mvcombine",
    "mvexpand",
    "nomv",
    "outputlookup",
    "rare",
    "regex",
    "rename",
    "replace",
    "return",
    "reverse",
    "rex",
    "search",
    "sort",
    "spath",
    "stats",
    "streamstats",
    "table",
    "tail",
    "timechart",
    "top",
    "transaction",
    "transpose",
    "tstats",
    "union",
    "untable",
    "where",
    "xmlkv",
    "xyseries",
];

/// How the command called `name` is written; `None` for one that does not run here. In capitals what to replace, `B` for
/// `true` or `false`; in brackets what may be left out.
#[must_use]
pub fn syntax(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "addcoltotals" => addtotals::COLUMN_SYNTAX,
        "addtotals" => addtotals::SYNTAX,
        "append" => append::SYNTAX,
        "appendcols" => append::COLS_SYNTAX,
        "appendpipe" => append::PIPE_SYNTAX,
        "bin" => bin::SYNTAX,
        "bucket" => bin::SYNTAX,
        "chart" => chart::SYNTAX,
        "convert" => convert::SYNTAX,
        "dedup" => dedup::SYNTAX,
        "eval" => eval::SYNTAX,
        "eventstats" => eventstats::SYNTAX,
        "fields" => fields::SYNTAX,
        "filldown" => filldown::SYNTAX,
        "fillnull" => fillnull::SYNTAX,
        "foreach" => foreach::SYNTAX,
        "format" => format::SYNTAX,
        "fromjson" => fromjson::SYNTAX,
        "head" => head::SYNTAX,
        "inputlookup" => inputlookup::SYNTAX,
        "iplocation" => iplocation::SYNTAX,
        "join" => join::SYNTAX,
        "lookup" => lookup::SYNTAX,
        "makemv" => makemv::SYNTAX,
        "makeresults" => makeresults::SYNTAX,
        "multisearch" => append::MULTI_SYNTAX,
        "mvcombine" => mvcombine::SYNTAX,
        "mvexpand" => mvexpand::SYNTAX,
        "nomv" => nomv::SYNTAX,
        "outputlookup" => inputlookup::OUTPUT_SYNTAX,
        "rare" => top::RARE_SYNTAX,
        "regex" => regex::SYNTAX,
        "rename" => rename::SYNTAX,
        "replace" => replace::SYNTAX,
        "return" => r#return::SYNTAX,
        "reverse" => reverse::SYNTAX,
        "rex" => rex::SYNTAX,
        "search" => search::SYNTAX,
        "sort" => sort::SYNTAX,
        "spath" => spath::SYNTAX,
        "stats" => stats::SYNTAX,
        "streamstats" => streamstats::SYNTAX,
        "table" => table::SYNTAX,
        "tail" => tail::SYNTAX,
        "timechart" => chart::TIME_SYNTAX,
        "top" => top::SYNTAX,
        "transaction" => transaction::SYNTAX,
        "transpose" => transpose::SYNTAX,
        "tstats" => tstats::SYNTAX,
        "union" => append::UNION_SYNTAX,
        "untable" => untable::SYNTAX,
        "where" => r#where::SYNTAX,
        "xmlkv" => xmlkv::SYNTAX,
        "xyseries" => xyseries::SYNTAX,
        _ => return None,
    })
}

/// The command called `name`; `scan` stands behind the name. Commands' names are the same in upper and lower case.
pub(crate) fn parse(name: &Spanned<String>, scan: &mut Scan<'_>) -> Result<Command, Error> {
    let lower = name.value.to_ascii_lowercase();
    let command = match lower.as_str() {
        "addcoltotals" => addtotals::parse(scan, true).map(Command::Addtotals),
        "addtotals" => addtotals::parse(scan, false).map(Command::Addtotals),
        "append" => append::parse(scan).map(Command::Append),
        "appendcols" => append::parse_cols(scan).map(Command::Appendcols),
        "appendpipe" => append::parse_pipe(scan).map(Command::Appendpipe),
        "bin" => bin::parse(scan).map(Command::Bin),
        "bucket" => bin::parse(scan).map(Command::Bin),
        "chart" => chart::parse(scan, false).map(Command::Chart),
        "convert" => convert::parse(scan).map(Command::Convert),
        "dedup" => dedup::parse(scan).map(Command::Dedup),
        "eval" => eval::parse(scan).map(Command::Eval),
        "eventstats" => eventstats::parse(scan).map(Command::Eventstats),
        "fields" => fields::parse(scan).map(Command::Fields),
        "filldown" => filldown::parse(scan).map(Command::Filldown),
        "fillnull" => fillnull::parse(scan).map(Command::Fillnull),
        "foreach" => foreach::parse(scan).map(Command::Foreach),
        "format" => format::parse(scan).map(Command::Format),
        "fromjson" => fromjson::parse(scan).map(Command::Fromjson),
        "head" => head::parse(scan).map(Command::Head),
        "inputlookup" => inputlookup::parse(scan).map(Command::Inputlookup),
        "iplocation" => iplocation::parse(scan).map(Command::Iplocation),
        "join" => join::parse(scan).map(Command::Join),
        "lookup" => lookup::parse(scan).map(Command::Lookup),
        "makemv" => makemv::parse(scan).map(Command::Makemv),
        "makeresults" => makeresults::parse(scan).map(Command::Makeresults),
        "multisearch" => append::parse_union(scan, true).map(Command::Union),
        "mvcombine" => mvcombine::parse(scan).map(Command::Mvcombine),
        "mvexpand" => mvexpand::parse(scan).map(Command::Mvexpand),
        "nomv" => nomv::parse(scan).map(Command::Nomv),
        "outputlookup" => inputlookup::parse_output(scan).map(Command::Outputlookup),
        "rare" => top::parse(scan, true).map(Command::Top),
        "regex" => regex::parse(scan).map(Command::Regex),
        "rename" => rename::parse(scan).map(Command::Rename),
        "replace" => replace::parse(scan).map(Command::Replace),
        "return" => r#return::parse(scan).map(Command::Return),
        "reverse" => reverse::parse(scan).map(Command::Reverse),
        "rex" => rex::parse(scan).map(Command::Rex),
        "search" => search::parse(scan).map(Command::Search),
        "sort" => sort::parse(scan).map(Command::Sort),
        "spath" => spath::parse(scan).map(Command::Spath),
        "stats" => stats::parse(scan).map(Command::Stats),
        "streamstats" => streamstats::parse(scan).map(Command::Streamstats),
        "table" => table::parse(scan).map(Command::Table),
        "tail" => tail::parse(scan).map(Command::Tail),
        "timechart" => chart::parse(scan, true).map(Command::Chart),
        "top" => top::parse(scan, false).map(Command::Top),
        "transaction" => transaction::parse(scan).map(Command::Transaction),
        "transpose" => transpose::parse(scan).map(Command::Transpose),
        "tstats" => tstats::parse(scan).map(Command::Tstats),
        "union" => append::parse_union(scan, false).map(Command::Union),
        "untable" => untable::parse(scan).map(Command::Untable),
        "where" => r#where::parse(scan).map(Command::Where),
        "xmlkv" => xmlkv::parse(scan).map(Command::Xmlkv),
        "xyseries" => xyseries::parse(scan).map(Command::Xyseries),
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
    match (bar_missing(word), command) {
        (Some(help), _) => error.help(help),
        (None, "where" | "eval") if scan.rest().starts_with('=') => {
            error.help("comparisons do not follow each other: write `a = b AND b = c`")
        }
        (None, "where" | "eval") => match habit::operator(scan.rest()) {
            Some(help) => error.help(help),
            None => error,
        },
        _ => error,
    }
}

/// What to do where `word`, which stands among the words of another command, is a command.
pub(crate) fn bar_missing(word: &str) -> Option<String> {
    let mut names = NAMES.iter().chain(known::COMMANDS);
    let name = names.find(|name| name.eq_ignore_ascii_case(word))?;
    Some(format!("a bar is missing before the command: `| {name}`"))
}

/// The one field that `command` takes.
fn one_field(scan: &Scan<'_>, command: &str, fields: Vec<Field>) -> Result<Field, Error> {
    let mut fields = fields.into_iter();
    match (fields.next(), fields.next()) {
        (None, _) => Err(scan.expected("a field name")),
        (Some(field), None) => Ok(field),
        (Some(_), Some(second)) => Err(Error::syntax(second.span, format!("`{command}` takes one field"))
            .help(format!("write one `{command}` for each"))),
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
    if let Some(instead) = habit::command(lower) {
        return error.help(format!("in SPL this is `| {instead}`"));
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
            Self::Addtotals(command) => command.fmt(f),
            Self::Bin(command) => command.fmt(f),
            Self::Chart(command) => command.fmt(f),
            Self::Eventstats(command) => command.fmt(f),
            Self::Filldown(command) => command.fmt(f),
            Self::Fillnull(command) => command.fmt(f),
            Self::Foreach(command) => command.fmt(f),
            Self::Iplocation(command) => command.fmt(f),
            Self::Makemv(command) => command.fmt(f),
            Self::Mvcombine(command) => command.fmt(f),
            Self::Mvexpand(command) => command.fmt(f),
            Self::Nomv(command) => command.fmt(f),
            Self::Top(command) => command.fmt(f),
            Self::Regex(command) => command.fmt(f),
            Self::Replace(command) => command.fmt(f),
            Self::Return(command) => command.fmt(f),
            Self::Reverse(command) => command.fmt(f),
            Self::Rex(command) => command.fmt(f),
            Self::Spath(command) => command.fmt(f),
            Self::Streamstats(command) => command.fmt(f),
            Self::Tail(command) => command.fmt(f),
            Self::Transaction(command) => command.fmt(f),
            Self::Transpose(command) => command.fmt(f),
            Self::Untable(command) => command.fmt(f),
            Self::Xyseries(command) => command.fmt(f),
            Self::Append(command) => command.fmt(f),
            Self::Appendcols(command) => command.fmt(f),
            Self::Appendpipe(command) => command.fmt(f),
            Self::Convert(command) => command.fmt(f),
            Self::Inputlookup(command) => command.fmt(f),
            Self::Join(command) => command.fmt(f),
            Self::Lookup(command) => command.fmt(f),
            Self::Makeresults(command) => command.fmt(f),
            Self::Union(command) => command.fmt(f),
            Self::Outputlookup(command) => command.fmt(f),
            Self::Tstats(command) => command.fmt(f),
            Self::Fromjson(command) => command.fmt(f),
            Self::Xmlkv(command) => command.fmt(f),
            Self::Format(command) => command.fmt(f),
        }
    }
}

impl Command {
    /// It looks at one event at a time (Search Reference, multisearch, "streaming commands").
    #[must_use]
    pub const fn streams(&self) -> bool {
        matches!(
            self,
            Self::Search(_)
                | Self::Where(_)
                | Self::Eval(_)
                | Self::Fields(_)
                | Self::Rename(_)
                | Self::Rex(_)
                | Self::Regex(_)
                | Self::Spath(_)
                | Self::Fillnull(_)
                | Self::Makemv(_)
                | Self::Lookup(_)
                | Self::Convert(_)
                | Self::Replace(_)
                | Self::Iplocation(_)
        )
    }

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
            Self::Addtotals(totals) if totals.columns_only => "addcoltotals",
            Self::Addtotals(_) => "addtotals",
            Self::Bin(_) => "bin",
            Self::Chart(chart) if chart.time => "timechart",
            Self::Chart(_) => "chart",
            Self::Eventstats(_) => "eventstats",
            Self::Filldown(_) => "filldown",
            Self::Fillnull(_) => "fillnull",
            Self::Foreach(_) => "foreach",
            Self::Iplocation(_) => "iplocation",
            Self::Makemv(_) => "makemv",
            Self::Mvcombine(_) => "mvcombine",
            Self::Mvexpand(_) => "mvexpand",
            Self::Nomv(_) => "nomv",
            Self::Top(top) if top.rare => "rare",
            Self::Top(_) => "top",
            Self::Regex(_) => "regex",
            Self::Replace(_) => "replace",
            Self::Return(_) => "return",
            Self::Reverse(_) => "reverse",
            Self::Rex(_) => "rex",
            Self::Spath(_) => "spath",
            Self::Streamstats(_) => "streamstats",
            Self::Tail(_) => "tail",
            Self::Transaction(_) => "transaction",
            Self::Transpose(_) => "transpose",
            Self::Untable(_) => "untable",
            Self::Xyseries(_) => "xyseries",
            Self::Append(_) => "append",
            Self::Appendcols(_) => "appendcols",
            Self::Appendpipe(_) => "appendpipe",
            Self::Convert(_) => "convert",
            Self::Inputlookup(_) => "inputlookup",
            Self::Join(_) => "join",
            Self::Lookup(_) => "lookup",
            Self::Makeresults(_) => "makeresults",
            Self::Union(union) if union.by_time => "multisearch",
            Self::Union(_) => "union",
            Self::Outputlookup(_) => "outputlookup",
            Self::Tstats(_) => "tstats",
            Self::Fromjson(_) => "fromjson",
            Self::Xmlkv(_) => "xmlkv",
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
