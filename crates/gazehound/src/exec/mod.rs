//! Runs SPL over Polars: text → tree → rows, with notes on everything a reader must know.
//!
//! ```text
//! parse ─▶ subsearches ─▶ leading search, part by part (scan) ─▶ newest first ─▶ one command after the other ─▶ Events
//! ```
//!
//! The leading `search` reads only the columns that its own test and the rest of the pipeline need ([`need`]), and
//! only those parts that can match; what the next commands drop in any case is counted and not read ([`ahead`]). From
//! there each command takes a frame and gives one: whether a value is a number or a text is a matter of each value in
//! SPL, so the commands compute column by column on what is there.

mod ahead;
mod append;
mod bin;
mod bins;
mod chart;
mod cidr;
mod codes;
mod convert;
mod csv_text;
mod dedup;
mod eval;
mod eventstats;
mod explain;
mod fields;
mod fillnull;
mod foreach;
mod format;
mod groups;
mod head;
mod hints;
mod iplocation;
mod join;
mod lookup;
mod lookup_files;
mod makeresults;
mod markup;
mod metadata;
mod multivalue;
mod need;
mod newest;
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
mod stack;
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
mod tstats;
mod value;
mod where_;
mod wildcard;
mod window;

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

pub use explain::{Explained, PartRead, explain};
pub use gazehound_spl::Macros;
use gazehound_spl::Source;
use gazehound_spl::ast::{Command, Pipeline};
use gazehound_spl::span::{Span, Spanned};

use crate::error::{Error, Result};
use crate::events::{Events, Note};
use crate::index::Indexes;

use ahead::Ahead;
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
    /// Search macros, beside the built-in ones and those of the files `macros.conf` in the folders of the indexes; of the
    /// same name, these count.
    pub macros: Macros,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self {
            sample_ratio: 1,
            seed: 0,
            earliest: None,
            latest: None,
            default_index: None,
            geoip: None,
            macros: Macros::none(),
        }
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
    let ready = Ready::new(indexes, text, options)?;
    let engine = ready.engine(indexes, options);
    let mut rows = engine.run(&ready.pipeline, Need::All { internal: true }, options.sample_ratio)?;
    rows.notes.extend(ready.notes());
    let found = rows.found;
    let (frame, mut notes) = rows.finish();
    let mut said = std::collections::HashSet::new();
    notes.retain(|note| said.insert(note.text.clone()));
    Ok((Events { frame, search: text.to_owned(), notes }, found))
}

/// A search that can run: macros expanded, parsed, its data models known.
struct Ready {
    source: Source,
    pipeline: Pipeline,
    /// Where tables are.
    folders: Vec<PathBuf>,
}

/// In the folder of an index, or of all indexes.
const MACROS: &str = "macros.conf";

impl Ready {
    fn new(indexes: &dyn Indexes, text: &str, options: &SearchOptions) -> Result<Self> {
        let folders = folders(indexes, text, options);
        let mut macros = Macros::default();
        // What is nearer to the search counts more.
        for folder in folders.iter().rev() {
            let path = folder.join(MACROS);
            if let Ok(conf) = fs::read_to_string(&path) {
                macros.read(&conf).map_err(|error| spl_error(error).context(&format!("in `{}`", path.display())))?;
            }
        }
        macros.extend(&options.macros);
        let source = Source::expand(text, &macros).map_err(spl_error)?;
        let pipeline = source.plan().map_err(spl_error)?;
        Ok(Self { source, pipeline, folders })
    }

    fn engine<'a>(&'a self, indexes: &'a dyn Indexes, options: &'a SearchOptions) -> Engine<'a> {
        Engine { indexes, text: &self.source, options, now: now(), folders: &self.folders }
    }

    /// What is to be said of the text itself.
    fn notes(&self) -> Vec<Note> {
        let assumed =
            self.source.macros.iter().filter(|found| found.assumed).map(|found| {
                Note::info(format!("the macro `{}` is not defined: read as `{}`", found.written, found.text))
            });
        let lints = gazehound_spl::lint(&self.source, &self.pipeline);
        assumed.chain(lints.into_iter().map(|lint| Note::info(lint.message))).collect()
    }
}

/// The folders of the indexes that `text` names, or of the default one, then that of all indexes: what is there.
fn folders(indexes: &dyn Indexes, text: &str, options: &SearchOptions) -> Vec<PathBuf> {
    let mut names: Vec<&str> = text
        .split("index")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('='))
        .map(|rest| rest.trim_start().trim_start_matches('"'))
        .map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-'))).next().unwrap_or_default())
        .collect();
    names.extend(options.default_index.as_deref());
    let of_index = names.into_iter().filter(|name| !name.is_empty()).filter_map(|name| indexes.folder(Some(name)));
    let mut folders: Vec<PathBuf> = Vec::new();
    for folder in of_index.chain(indexes.folder(None)) {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

/// Seconds since 1970 of a time as `earliest=` takes it, such as `-24h@h`.
pub(crate) fn moment(text: &str) -> Option<f64> {
    window::moment(text, now())
}

/// Seconds since 1970.
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |elapsed| elapsed.as_secs_f64())
}

/// What a running search has at hand.
struct Engine<'a> {
    indexes: &'a dyn Indexes,
    /// The search text, into which spans point.
    text: &'a Source,
    options: &'a SearchOptions,
    /// Seconds since 1970.
    now: f64,
    /// Where tables are, the first one for new ones.
    folders: &'a [PathBuf],
}

impl Engine<'_> {
    /// Runs `pipeline`, of whose result `last` is looked at.
    fn run(&self, pipeline: &Pipeline, last: Need, sample_ratio: u32) -> Result<Rows> {
        let Some((first, rest)) = pipeline.commands.split_first() else {
            return Err(Error::syntax("the search is empty"));
        };
        let mut rows = match &first.value {
            Command::Search(search) => {
                scan::events(self, search, &Need::before(rest, last.clone()), Ahead::of(rest), sample_ratio)?
            }
            Command::Tstats(tstats) => tstats::rows(self, tstats, sample_ratio)?,
            Command::Makeresults(make) => makeresults::rows(self, make)?,
            Command::Inputlookup(input) => lookup::input(self, input)?,
            Command::Union(_) | Command::Append(_) => {
                let mut rows = Rows::none();
                self.apply(first, &mut rows, rest, &last)?;
                rows
            }
            _ => {
                return Err(wrong(
                    self.text,
                    first.span,
                    "a search begins with `search`: this command has no events to work on",
                    "for example `search index=corelight_tutorial | …`, or a command that makes rows: tstats, makeresults, \
                     inputlookup, union",
                ));
            }
        };
        self.each(rest, &mut rows, &last)?;
        Ok(rows)
    }

    /// Runs `commands` on `rows`, of whose result `last` is looked at.
    fn each(&self, commands: &[Spanned<Command>], rows: &mut Rows, last: &Need) -> Result<()> {
        for (at, command) in commands.iter().enumerate() {
            let before = rows.height();
            self.apply(command, rows, &commands[at + 1..], last)?;
            if before > 0 && rows.height() == 0 {
                let count = gazehound_view::text::count(before as u64);
                let text = self.written(command.span);
                rows.notes.push(Note::warning(format!("`{text}` kept none of {count} rows")));
            }
        }
        Ok(())
    }

    /// Runs one command before the `later` ones, of whose result `last` is looked at.
    fn apply(
        &self,
        command: &Spanned<Command>,
        rows: &mut Rows,
        later: &[Spanned<Command>],
        last: &Need,
    ) -> Result<()> {
        // For those that read other rows.
        let after = || Need::before(later, last.clone());
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
            Command::Stats(stats) => stats::apply(self, stats, ahead::first_rows(stats, later), rows),
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
            Command::Reverse(_) => tail::reverse(rows),
            Command::Rex(rex) => rex::apply(self, rex, rows),
            Command::Spath(spath) => spath::apply(self, spath, rows),
            Command::Streamstats(streamstats) => streamstats::apply(self, streamstats, rows),
            Command::Tail(tail) => tail::apply(tail, rows),
            Command::Top(top) => top::apply(top, rows),
            Command::Transaction(transaction) => transaction::apply(self, transaction, rows),
            Command::Transpose(transpose) => tables::transpose(transpose, rows),
            Command::Untable(untable) => tables::untable(untable, rows),
            Command::Xyseries(xyseries) => tables::xyseries(xyseries, rows),
            Command::Append(append) => append::rows(self, append, after(), rows),
            Command::Appendcols(append) => append::columns(self, append, after(), rows),
            Command::Appendpipe(append) => append::pipe(self, append, rows),
            Command::Convert(convert) => convert::apply(self, convert, rows),
            Command::Fromjson(command) => markup::json(command, rows),
            Command::Join(join) => join::apply(self, join, &after(), rows),
            Command::Lookup(lookup) => lookup::apply(self, lookup, rows),
            Command::Outputlookup(output) => lookup::output(self, output, rows),
            Command::Union(union) => append::union(self, union, &after(), rows),
            Command::Xmlkv(command) => markup::xml(command, rows),
            Command::Inputlookup(input) if input.append => lookup::append(self, input, rows),
            Command::Tstats(tstats) if tstats.append => tstats::append(self, tstats, rows),
            Command::Inputlookup(_) | Command::Makeresults(_) | Command::Tstats(_) => {
                let name = command.value.name();
                let help = match command.value {
                    Command::Makeresults(_) => "put it first, or in `append [| makeresults …]`".to_owned(),
                    _ => format!("put it first, or write `{name} append=true …`"),
                };
                Err(wrong(self.text, command.span, &format!("`{name}` makes rows, so it stands first"), &help))
            }
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
fn wrong(search: &Source, span: Span, message: &str, help: &str) -> Error {
    spl_error(search.error(span, message, help))
}
