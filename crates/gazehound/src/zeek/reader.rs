//! Log files to frames, file by file, in batches of bounded size.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;

use polars::prelude::DataFrame;

use super::columns::{Arrival, Columns};
use super::findings::{Finding, Findings, Kind};
use super::json::{self, Bad};
use super::line::{self, Lines, Next, Opened};
use super::row::Row;
use super::tsv::{Directive, Header};
use super::{log_name, time};
use crate::error::Result;

/// Logs that events may name. Beyond these, an event belongs to the log that its file is called after.
const MOST_LOGS: usize = 256;

/// Events of one log.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Zeek's name for the log (`conn`).
    pub log: String,
    /// `_time` (Datetime µs, UTC), `_raw` (String), `_serial` (Int64), `source` (String), then the fields in byte order of
    /// their names: String, or List(String) if the name holds `{}`. In order of arrival.
    pub events: DataFrame,
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// So many events.
    Events(u64),
    /// Not a line.
    Empty,
    /// A header or blank lines, and no events.
    HeaderOnly,
    /// Lines, none of which is an event.
    NotALog,
    /// Packed in a way that is not read.
    Packed(&'static str),
    /// The system does not let us read it, for this reason.
    Unopened(String),
}

/// Reads logs and hands on batches of events.
///
/// The memory it takes is bounded by `batch_bytes`, not by the size of the logs.
pub struct Reader<'a> {
    logs: BTreeMap<String, Columns>,
    bytes: usize,
    batch_bytes: usize,
    serial: i64,
    findings: Findings,
    sink: &'a mut dyn FnMut(Batch) -> Result<()>,
}

impl<'a> Reader<'a> {
    /// A reader that calls `sink` with the largest log gathered whenever there are more than `batch_bytes` bytes of lines,
    /// and for each log at the end.
    pub fn new(batch_bytes: usize, sink: &'a mut dyn FnMut(Batch) -> Result<()>) -> Self {
        Self { logs: BTreeMap::new(), bytes: 0, batch_bytes, serial: 0, findings: Findings::default(), sink }
    }

    /// Reads the file at `path`; events say `source` of it.
    ///
    /// # Errors
    /// The sink failed. What cannot be read is a finding.
    pub fn file(&mut self, path: &Path, source: &str) -> Result<Outcome> {
        match line::open(path) {
            Err(error) => {
                self.findings.add(Kind::Unopened(error.to_string()), || source.to_owned());
                Ok(Outcome::Unopened(error.to_string()))
            }
            Ok(Opened::Log(mut input)) => self.lines(&mut *input, source),
            Ok(Opened::Packed(how)) => {
                self.findings.add(Kind::Packed(how), || source.to_owned());
                Ok(Outcome::Packed(how))
            }
        }
    }

    /// Reads a log's text.
    ///
    /// # Errors
    /// The sink failed.
    pub fn lines(&mut self, input: &mut dyn BufRead, source: &str) -> Result<Outcome> {
        let mut file = File { source, log: None, header: Header::default() };
        let mut lines = Lines::new(input);
        let (mut content, mut events) = (0, 0);
        loop {
            match lines.next() {
                Next::Line => {}
                Next::TooLong => {
                    content += 1;
                    self.findings.add(Kind::TooLong, || place(source, lines.number()));
                    continue;
                }
                Next::Broken(why) => {
                    self.findings.add(Kind::BrokenFile(why), || place(source, lines.number().max(1)));
                    content += u64::from(content == 0);
                    break;
                }
                Next::End => break,
            }
            let mut text = lines.text();
            if lines.number() == 1 {
                text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
            }
            if text.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let line = String::from_utf8_lossy(text);
            if line.starts_with('#') {
                if let Directive::UnknownTypes(fields) = file.header.directive(&line) {
                    for (field, declared) in fields {
                        self.findings.add(Kind::UnknownType { field, declared }, || place(source, lines.number()));
                    }
                }
                continue;
            }
            content += 1;
            match self.event(&mut file, &line, lines.number()) {
                Ok(()) => events += 1,
                Err(kind) => {
                    self.findings.add(kind, || place(source, lines.number()));
                    continue;
                }
            }
            if text.contains(&0) {
                self.findings.add(Kind::Nul, || place(source, lines.number()));
            }
            if matches!(line, Cow::Owned(_)) {
                self.findings.add(Kind::NotUtf8, || place(source, lines.number()));
            }
            if self.bytes > self.batch_bytes {
                self.hand_on_largest()?;
            }
        }
        Ok(match (events, content) {
            (0, 0) if lines.number() == 0 => Outcome::Empty,
            (0, 0) => Outcome::HeaderOnly,
            (0, _) => {
                self.findings.add(Kind::NoEvents, || source.to_owned());
                Outcome::NotALog
            }
            (events, _) => Outcome::Events(events),
        })
    }

    /// Hands on what is left, and says what was found.
    ///
    /// # Errors
    /// The sink failed.
    pub fn finish(mut self) -> Result<Vec<Finding>> {
        for (log, columns) in std::mem::take(&mut self.logs) {
            (self.sink)(Batch { log, events: columns.into_frame()? })?;
        }
        Ok(self.findings.into_list())
    }

    /// Stores the event that `line` is, or says why it is none.
    fn event(&mut self, file: &mut File<'_>, line: &str, number: u64) -> Result<(), Kind> {
        let row = if file.header.has_fields() {
            file.header.parse(line).map_err(|_| Kind::WrongCount)?
        } else {
            json::parse(line).map_err(|bad| match bad {
                Bad::NotObject => Kind::NotObject,
                Bad::TooDeep => Kind::TooDeep,
                Bad::NotJson if line.contains('\t') && !line.trim_start().starts_with('{') => Kind::NoHeader,
                Bad::NotJson => Kind::NotJson,
            })?
        };
        let meta = Meta::of(&row);
        let time = meta.time.and_then(time::micros);
        if time.is_none() {
            self.findings.add(Kind::NoTime, || place(file.source, number));
        }
        let header = file.header.path.as_deref();
        let named = meta.path.or(meta.stream).or(header);
        let accepted = named.filter(|log| log_name::is_name(log));
        if named.is_some() && accepted.is_none() {
            self.findings.add(Kind::OddLog, || place(file.source, number));
        }
        let room = self.logs.len() < MOST_LOGS;
        let fits = accepted.filter(|log| room || self.logs.contains_key(*log));
        if accepted.is_some() && fits.is_none() {
            self.findings.add(Kind::ManyLogs, || place(file.source, number));
        }
        let log = match fits {
            Some(log) => log,
            None => file.log.get_or_insert_with(|| log_name::of_file(file_name(file.source))),
        };
        let columns = self.logs.entry(log.to_owned()).or_insert_with(Columns::new);
        let arrival = Arrival { time, serial: self.serial, raw: line, source: file.source };
        let lost = columns.push(&arrival, &row);
        self.serial += 1;
        self.bytes += line.len();
        if lost.repeated {
            self.findings.add(Kind::Repeated, || place(file.source, number));
        }
        if lost.surplus {
            self.findings.add(Kind::Surplus, || place(file.source, number));
        }
        Ok(())
    }

    fn hand_on_largest(&mut self) -> Result<()> {
        // Of two as large the first by name, so that the same logs give the same parts.
        let largest = self.logs.iter().rev().max_by_key(|(_, columns)| columns.bytes).map(|(log, _)| log.clone());
        if let Some((log, columns)) = largest.and_then(|log| self.logs.remove_entry(&log)) {
            self.bytes -= columns.bytes;
            (self.sink)(Batch { log, events: columns.into_frame()? })?;
        }
        Ok(())
    }
}

/// The file that is being read.
struct File<'a> {
    source: &'a str,
    /// The log that it is called after, worked out when it is needed.
    log: Option<String>,
    header: Header,
}

/// Values that say what an event is.
#[derive(Default)]
struct Meta<'a> {
    time: Option<&'a str>,
    path: Option<&'a str>,
    stream: Option<&'a str>,
}

impl<'a> Meta<'a> {
    fn of(row: &'a Row<'_>) -> Self {
        let mut meta = Self::default();
        for cell in &row.cells {
            let slot = match cell.name.as_deref() {
                Some("ts") => &mut meta.time,
                Some("_path") => &mut meta.path,
                Some("@stream") => &mut meta.stream,
                _ => continue,
            };
            slot.get_or_insert(&cell.value);
        }
        meta
    }
}

fn place(source: &str, line: u64) -> String {
    format!("{source}:{line}")
}

fn file_name(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}
