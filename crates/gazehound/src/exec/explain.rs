//! What a search would read, without running it.

use std::fmt;
use std::path::PathBuf;

use gazehound_spl::ast::{Command, Pipeline, Predicate};
use gazehound_spl::model::Model;
use gazehound_spl::span::Spanned;
use gazehound_view::text;
use polars::prelude::*;

use super::ahead::Ahead;
use super::need::Need;
use super::{Engine, Ready, SearchOptions, lookup_files, scan, spl_error, tstats, window};
use crate::error::Result;
use crate::events::{Level, Note};
use crate::index::Indexes;

/// The plan of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// The search as it was written.
    pub search: String,
    /// Its commands in the order they run, as they are understood; those of subsearches are inside the command that they
    /// stand in.
    pub commands: Vec<String>,
    /// Each macro as it was written, and the text in its place.
    pub macros: Vec<(String, String)>,
    /// Seconds since 1970, UTC: the events of the search itself, from then on and before then; `None` for no bound.
    pub time: (Option<f64>, Option<f64>),
    /// What is read of the indexes, for the search itself and then for its subsearches.
    pub parts: Vec<PartRead>,
    /// Tables that are read.
    pub tables: Vec<String>,
    /// What a search would say of it, as far as that is known.
    pub notes: Vec<Note>,
}

/// A part of an index that a search reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRead {
    /// The index.
    pub index: String,
    /// Splunk's name for the kind of event.
    pub sourcetype: String,
    /// Zeek's name for the log.
    pub log: String,
    /// Its Parquet file; `None` for a part in memory.
    pub file: Option<PathBuf>,
    /// The stored columns that are read, in byte order. Those that do not decide are read only if some event passes.
    pub columns: Vec<String>,
    /// Events in it, of which the search finds at most so many.
    pub events: u64,
}

/// What the search `text` over `indexes` reads and does. Nothing of the events is read for it, and no subsearch runs.
///
/// # Errors
/// As [`super::search`], as far as they show before it runs.
pub fn explain(indexes: &dyn Indexes, text: &str, options: &SearchOptions) -> Result<Explained> {
    let ready = Ready::new(indexes, text, options)?;
    let engine = ready.engine(indexes, options);
    let mut explained = Explained {
        search: text.to_owned(),
        commands: ready.pipeline.commands.iter().map(|command| command.value.to_string()).collect(),
        macros: ready.source.macros.iter().map(|found| (found.written.clone(), found.text.clone())).collect(),
        time: (options.earliest, options.latest),
        parts: Vec::new(),
        tables: Vec::new(),
        notes: ready.notes(),
    };
    explained.pipeline(&engine, &ready.pipeline, Need::All { internal: true }, options.sample_ratio, true)?;
    Ok(explained)
}

impl Explained {
    fn pipeline(
        &mut self,
        engine: &Engine<'_>,
        pipeline: &Pipeline,
        last: Need,
        ratio: u32,
        outermost: bool,
    ) -> Result<()> {
        let Some((first, rest)) = pipeline.commands.split_first() else { return Ok(()) };
        match &first.value {
            Command::Search(search) => {
                let mut found = Vec::new();
                let predicate = without_subsearches(&search.predicate, &mut found);
                let mut need = Need::before(rest, last.clone());
                for inner in &found {
                    match named(inner) {
                        Some(names) => need = need.and(names),
                        None => self.notes.push(Note::info(
                            "a subsearch says only when it runs which fields it looks for: they are read too",
                        )),
                    }
                }
                let ahead = Ahead::of(rest);
                let (parts, range, notes) = scan::planned(engine, &predicate, &need, ratio, ahead, None)?;
                self.parts.extend(parts);
                self.notes.extend(notes);
                if outermost {
                    self.time = range.bounds();
                }
            }
            Command::Tstats(command) => match &command.model {
                None => {
                    let need = Need::List(tstats::asked(command));
                    let predicate = without_subsearches(&command.predicate, &mut Vec::new());
                    let (parts, range, notes) =
                        scan::planned(engine, &predicate, &need, ratio, Ahead::default(), None)?;
                    self.parts.extend(parts);
                    self.notes.extend(notes);
                    if outermost {
                        self.time = range.bounds();
                    }
                }
                Some(name) => {
                    let model = Model::find(name).map_err(|error| spl_error(engine.text.shown(error)))?;
                    for (log, predicate, fields) in tstats::read_of(command, model)? {
                        let predicate = without_subsearches(&predicate, &mut Vec::new());
                        let need = Need::List(fields);
                        let (parts, range, notes) =
                            scan::planned(engine, &predicate, &need, ratio, Ahead::default(), Some(&[log]))?;
                        self.parts.extend(parts);
                        self.notes.extend(notes);
                        if outermost {
                            self.time = range.bounds();
                        }
                    }
                }
            },
            _ => {}
        }
        for (at, command) in pipeline.commands.iter().enumerate() {
            self.inside(engine, command, Need::before(&pipeline.commands[at + 1..], last.clone()))?;
        }
        Ok(())
    }

    /// The tables and the subsearches of a command, of whose rows `after` is looked at.
    fn inside(&mut self, engine: &Engine<'_>, command: &Spanned<Command>, after: Need) -> Result<()> {
        let table = match &command.value {
            Command::Lookup(lookup) => Some(&lookup.table),
            Command::Inputlookup(input) => Some(&input.table),
            _ => None,
        };
        if let Some(table) = table {
            lookup_files::read(engine, table)?;
            if !self.tables.contains(&table.value) {
                self.tables.push(table.value.clone());
            }
        }
        let mut found = Vec::new();
        match &command.value {
            Command::Search(search) => {
                without_subsearches(&search.predicate, &mut found);
            }
            Command::Tstats(tstats) => {
                without_subsearches(&tstats.predicate, &mut found);
            }
            _ => {}
        }
        for inner in found {
            self.pipeline(engine, inner, Need::All { internal: false }, 1, false)?;
        }
        match &command.value {
            Command::Append(append) => self.pipeline(engine, &append.subsearch.value, after, 1, false),
            Command::Appendcols(append) => self.pipeline(engine, &append.subsearch.value, after, 1, false),
            Command::Join(join) => {
                let fields: Vec<String> = join.fields.iter().map(|field| field.value.clone()).collect();
                let need = if fields.is_empty() { Need::All { internal: false } } else { after.and(fields) };
                self.pipeline(engine, &join.subsearch.value, need, 1, false)
            }
            Command::Union(union) => {
                let after = if union.by_time { after.and(vec!["_time".to_owned()]) } else { after };
                let mut each = union.subsearches.iter();
                each.try_for_each(|inner| self.pipeline(engine, &inner.value, after.clone(), 1, false))
            }
            _ => Ok(()),
        }
    }

    /// Events in the parts that the search reads: it finds at most so many.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.parts.iter().map(|part| part.events).sum()
    }

    /// One row for each part: index, sourcetype, log, events (Int64), columns (List of String), file.
    ///
    /// # Errors
    /// Never for a plan that [`explain`] made.
    pub fn frame(&self) -> Result<DataFrame> {
        let texts = |name: &str, of: &dyn Fn(&PartRead) -> String| {
            Column::new(name.into(), self.parts.iter().map(of).collect::<Vec<String>>())
        };
        let mut columns = ListStringChunkedBuilder::new("columns".into(), self.parts.len(), self.parts.len());
        self.parts.iter().for_each(|part| columns.append_values_iter(part.columns.iter().map(String::as_str)));
        let events: Vec<i64> = self.parts.iter().map(|part| part.events as i64).collect();
        let file = |part: &PartRead| part.file.as_ref().map_or_else(String::new, |file| file.display().to_string());
        let all = vec![
            texts("index", &|part| part.index.clone()),
            texts("sourcetype", &|part| part.sourcetype.clone()),
            texts("log", &|part| part.log.clone()),
            Column::new("events".into(), events),
            columns.finish().into_column(),
            texts("file", &file),
        ];
        Ok(DataFrame::new(self.parts.len(), all)?)
    }
}

/// `predicate` as it is without its subsearches, which go to `found`: what they find is not known yet.
fn without_subsearches<'a>(predicate: &'a Predicate, found: &mut Vec<&'a Pipeline>) -> Predicate {
    match predicate {
        Predicate::And(parts) => Predicate::And(parts.iter().map(|part| without_subsearches(part, found)).collect()),
        Predicate::Or(parts) => Predicate::Or(parts.iter().map(|part| without_subsearches(part, found)).collect()),
        Predicate::Not(inner) => match without_subsearches(inner, found) {
            // Neither it nor its opposite is known.
            Predicate::All => Predicate::All,
            inner => Predicate::Not(Box::new(inner)),
        },
        Predicate::Subsearch(inner) => {
            found.push(&inner.value);
            Predicate::All
        }
        other => other.clone(),
    }
}

/// The fields of a pipeline's rows, where its last list of fields says so.
fn named(pipeline: &Pipeline) -> Option<Vec<String>> {
    let list = pipeline.commands.iter().rev().find_map(|command| match &command.value {
        Command::Fields(fields) if !fields.remove => Some(&fields.fields),
        Command::Table(table) => Some(&table.fields),
        _ => None,
    })?;
    Some(list.iter().map(|field| field.value.clone()).collect())
}

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "commands")?;
        for (at, command) in self.commands.iter().enumerate() {
            writeln!(f, "  {}. {}", at + 1, text::line(command))?;
        }
        if !self.macros.is_empty() {
            writeln!(f, "macros")?;
            for (written, text) in &self.macros {
                writeln!(f, "  `{}` is {}", text::line(written), text::line(text))?;
            }
        }
        let time = |seconds: f64| window::shown((seconds * 1e6).round() as i64);
        match self.time {
            (None, None) => {}
            (Some(earliest), None) => writeln!(f, "time: from {}", time(earliest))?,
            (None, Some(latest)) => writeln!(f, "time: before {}", time(latest))?,
            (Some(earliest), Some(latest)) => writeln!(f, "time: from {} to {}", time(earliest), time(latest))?,
        }
        let events = text::counted(self.events(), "event");
        let parts = text::counted(self.parts.len() as u64, "part");
        writeln!(f, "reads {parts} with {events}")?;
        for part in &self.parts {
            let columns: Vec<&str> = part.columns.iter().map(String::as_str).collect();
            let (index, sourcetype) = (text::line(&part.index), text::line(&part.sourcetype));
            let count = text::counted(part.events, "event");
            writeln!(f, "  {index} {sourcetype} ({}), {count}: {}", part.log, text::line(&columns.join(", ")))?;
        }
        if !self.tables.is_empty() {
            writeln!(f, "tables: {}", text::line(&self.tables.join(", ")))?;
        }
        for note in &self.notes {
            let level = match note.level {
                Level::Warning => "warning",
                Level::Info => "note",
            };
            writeln!(f, "{level}: {}", text::line(&note.text))?;
        }
        Ok(())
    }
}
