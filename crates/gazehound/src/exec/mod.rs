//! Runs SPL over Polars: text → tree → rows, with notes on everything a reader must know.
//!
//! ```text
//! parse ─▶ subsearches ─▶ leading search, part by part (scan) ─▶ newest first ─▶ one command after the other ─▶ Events
//! ```
//!
//! The leading `search` reads only the columns that its own test and the rest of the pipeline need ([`need`]), and
//! only those parts that can match. From there each command takes a frame and gives one: whether a value is a number or
//! a text is a matter of each value in SPL, so the commands compute column by column on what is there.

mod bin;
mod bins;
mod chart;
mod cidr;
mod dedup;
mod eval;
mod eventstats;
mod fields;
mod fillnull;
mod foreach;
mod format;
mod groups;
mod head;
mod hints;
mod iplocation;
mod metadata;
mod multivalue;
mod need;
pub(crate) mod number;
mod order;
mod pcre;
mod predicate;
mod regex;
mod rename;
mod replace;
mod return_;
mod rex;
mod rows;
mod sample;
mod scan;
mod search;
mod sort;
mod spath;
mod stats;
mod streamstats;
mod subsearch;
mod table;
mod tables;
mod tail;
mod term;
mod top;
mod totals;
mod transaction;
mod value;
mod where_;
mod wildcard;
mod window;

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use gazehound_spl::ast::{Command, Pipeline};
use gazehound_spl::span::{Span, Spanned};

use crate::error::{Error, Result};
use crate::events::{Events, Note};
use crate::index::Indexes;

use need::Need;
use rows::Rows;

/// How a search runs, beside its text.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchOptions {
    /// Keep one event in this many, before anything else; 1 keeps all (Search Manual, "Event sampling").
    pub sample_ratio: u32,
    /// Another seed keeps other events; the same one always the same.
    pub seed: u64,
    /// Seconds since 1970, UTC: events from then on. `earliest=` in the search text overrides it.
    pub earliest: Option<f64>,
    /// Seconds since 1970, UTC: events before then. `latest=` in the search text overrides it.
    pub latest: Option<f64>,
    /// Searched where the search text names no index.
    pub default_index: Option<String>,
    /// A file in MaxMind's format (GeoLite2-City.mmdb) for `iplocation`; without it, the one that the environment's
    /// `GAZEHOUND_GEOIP` names.
    pub geoip: Option<PathBuf>,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self { sample_ratio: 1, seed: 0, earliest: None, latest: None, default_index: None, geoip: None }
    }
}

/// Runs the search `text` over `indexes`.
///
/// # Errors
/// The text is not SPL or uses what this version does not run (the message underlines the place); it names an index that
/// does not exist, or none at all without a default; the files of an index cannot be read.
pub fn search(indexes: &dyn Indexes, text: &str, options: &SearchOptions) -> Result<Events> {
    search_counted(indexes, text, options).map(|(events, _)| events)
}

/// [`search`], with the number of events that the leading `search` found before other commands saw them.
///
/// # Errors
/// As [`search`].
pub fn search_counted(indexes: &dyn Indexes, text: &str, options: &SearchOptions) -> Result<(Events, u64)> {
    let pipeline = gazehound_spl::parse(text).map_err(spl_error)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |elapsed| elapsed.as_secs_f64());
    let engine = Engine { indexes, text, options, now };
    let mut rows = engine.run(&pipeline, Need::All { internal: true }, options.sample_ratio)?;
    rows.notes.extend(gazehound_spl::lint(text, &pipeline).into_iter().map(|lint| Note::info(lint.message)));
    let found = rows.found;
    let (frame, mut notes) = rows.finish();
    let mut said = std::collections::HashSet::new();
    notes.retain(|note| said.insert(note.text.clone()));
    Ok((Events { frame, search: text.to_owned(), notes }, found))
}

/// What a running search has at hand.
struct Engine<'a> {
    indexes: &'a dyn Indexes,
    /// The search text, into which spans point.
    text: &'a str,
    options: &'a SearchOptions,
    /// Seconds since 1970.
    now: f64,
}

impl Engine<'_> {
    /// Runs `pipeline`, of whose result `last` is looked at.
    fn run(&self, pipeline: &Pipeline, last: Need, sample_ratio: u32) -> Result<Rows> {
        let Some((first, rest)) = pipeline.commands.split_first() else {
            return Err(Error::syntax("the search is empty"));
        };
        let Command::Search(search) = &first.value else {
            return Err(wrong(
                self.text,
                first.span,
                "a search begins with `search`: this command has no events to work on",
                "for example `search index=corelight_tutorial | …`",
            ));
        };
        let mut rows = scan::events(self, search, &Need::before(rest, last), sample_ratio)?;
        for command in rest {
            let before = rows.height();
            self.apply(command, &mut rows)?;
            if before > 0 && rows.height() == 0 {
                let count = gazehound_view::text::count(before as u64);
                let text = self.written(command.span);
                rows.notes.push(Note::warning(format!("`{text}` kept none of {count} rows")));
            }
        }
        Ok(rows)
    }

    fn apply(&self, command: &Spanned<Command>, rows: &mut Rows) -> Result<()> {
        match &command.value {
            Command::Search(search) => search::apply(self, search, rows),
            Command::Where(where_) => where_::apply(self, where_, rows),
            Command::Eval(eval) => eval::apply(self, eval, rows),
            Command::Fields(fields) => fields::apply(fields, rows),
            Command::Table(table) => table::apply(table, rows),
            Command::Dedup(dedup) => dedup::apply(dedup, rows),
            Command::Head(head) => head::apply(self, head, rows),
            Command::Sort(sort) => sort::apply(sort, rows, &self.written(command.span)),
            Command::Rename(rename) => rename::apply(rename, rows),
            Command::Stats(stats) => stats::apply(self, stats, rows),
            Command::Addtotals(totals) => totals::apply(totals, rows),
            Command::Bin(bin) => bin::apply(self, bin, rows),
            Command::Chart(chart) => chart::apply(self, chart, rows),
            Command::Eventstats(eventstats) => eventstats::apply(self, eventstats, rows),
            Command::Filldown(filldown) => fillnull::down(filldown, rows),
            Command::Fillnull(fillnull) => fillnull::apply(fillnull, rows),
            Command::Foreach(foreach) => foreach::apply(self, foreach, rows),
            Command::Iplocation(iplocation) => iplocation::apply(self, iplocation, rows),
            Command::Makemv(makemv) => multivalue::make(self, makemv, rows),
            Command::Mvcombine(mvcombine) => multivalue::combine(mvcombine, rows),
            Command::Mvexpand(mvexpand) => multivalue::expand(mvexpand, rows),
            Command::Nomv(nomv) => multivalue::join(nomv, rows),
            Command::Regex(regex) => regex::apply(self, regex, rows),
            Command::Replace(replace) => replace::apply(replace, rows),
            Command::Return(return_) => return_::apply(return_, rows),
            Command::Reverse(_) => Ok(tail::reverse(rows)),
            Command::Rex(rex) => rex::apply(self, rex, rows),
            Command::Spath(spath) => spath::apply(spath, rows),
            Command::Streamstats(streamstats) => streamstats::apply(self, streamstats, rows),
            Command::Tail(tail) => Ok(tail::apply(tail, rows)),
            Command::Top(top) => top::apply(top, rows),
            Command::Transaction(transaction) => transaction::apply(self, transaction, rows),
            Command::Transpose(transpose) => tables::transpose(transpose, rows),
            Command::Untable(untable) => tables::untable(untable, rows),
            Command::Xyseries(xyseries) => tables::xyseries(xyseries, rows),
            Command::Format(format) => format::apply(format, rows),
        }
    }

    /// The text at `span` on one line, cut where it is long.
    fn written(&self, span: Span) -> String {
        let text = self.text.get(span.start..span.end).unwrap_or_default();
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(60) {
            Some((at, _)) => format!("{}…", &line[..at]),
            None => line,
        }
    }
}

/// The parser's error as this crate's, its whole text kept.
fn spl_error(error: gazehound_spl::Error) -> Error {
    if error.is_unsupported() { Error::unsupported(error.to_string()) } else { Error::syntax(error.to_string()) }
}

/// A syntax error that underlines `span` of `search`.
fn wrong(search: &str, span: Span, message: &str, help: &str) -> Error {
    spl_error(gazehound_spl::Error::at(search, span, message, help))
}
