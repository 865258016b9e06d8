//! A Splunk server as a place to search: the server runs the search, pages of rows become a frame.

use std::borrow::Cow;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use gazehound_net::splunk::{Cell, Client, Config, Job, JobState, Message, Table};
use polars::prelude::*;

use crate::error::{Error, Result};
use crate::events::{Events, Level, Note};

/// Rows of a page without `page`: the masterclass's.
pub(crate) const PAGE: u64 = 5_000;
/// What is asked of a job where the overrides say nothing else: the masterclass's range.
const DEFAULTS: [(&str, &str); 2] = [("earliest_time", "2010-01-24T07:20:38.000-05:00"), ("latest_time", "now")];

/// A Splunk server: one login for all searches.
#[derive(Debug, Clone)]
pub struct Remote {
    client: Arc<Client>,
}

impl Remote {
    /// The server of `config`; nothing is asked yet.
    ///
    /// # Errors
    /// The CA file cannot be used.
    pub fn new(config: Config) -> Result<Self> {
        Ok(Self { client: Arc::new(Client::new(config).map_err(|error| Error::net(&error))?) })
    }

    /// Where it goes, and whether anybody could stand between.
    pub(crate) fn describe(&self) -> String {
        let warning = if self.client.is_insecure() {
            "\nwarning: SPLUNK_INSECURE is set: the server's certificate is not verified, so others can read and change all that is sent"
        } else {
            ""
        };
        format!("Splunk at {}{warning}", self.client.base())
    }

    /// Runs `search` on the server. `say` gets a line for the number of rows and one for each page.
    ///
    /// Overrides are the server's own parameters, and `page` (rows of one page, 5,000) and `pages_at_once` (1).
    pub(crate) fn search(&self, search: &str, overrides: &[(&str, &str)], say: &dyn Fn(&str)) -> Result<Events> {
        let page = number(overrides, "page", PAGE)?;
        let at_once = number(overrides, "pages_at_once", 1)?;
        let mut parameters: Vec<(&str, &str)> =
            DEFAULTS.into_iter().filter(|(name, _)| !overrides.iter().any(|(given, _)| given == name)).collect();
        parameters.extend(overrides.iter().filter(|(name, _)| !["page", "pages_at_once"].contains(name)));
        let net = |error: gazehound_net::Error| Error::net(&error);
        let job = self.client.create(search, &parameters).map_err(net)?;
        // Whatever happens from here on, the server need not keep it.
        let guard = Guard { client: &self.client, job: &job };
        let state = self.wait(&job)?;
        say(&format!("Search results: {}", state.rows));
        let mut notes: Vec<Note> = state.messages.iter().filter_map(note).collect();
        let mut frames = Vec::new();
        let mut offset = 0;
        while offset < state.rows {
            let (found, missing) = self.pages(&job, offset, state.rows, page, at_once, &mut notes, say)?;
            offset += found.iter().map(|frame| frame.height() as u64).sum::<u64>();
            frames.extend(found);
            if missing {
                break;
            }
        }
        drop(guard);
        if offset < state.rows {
            notes.push(Note::warning(format!("the server gave {offset} of {} rows", state.rows)));
        }
        notes.sort_by_key(|note| note.level);
        notes.dedup();
        Ok(Events { frame: together(frames)?, search: search.to_owned(), notes })
    }

    /// Until the job is done.
    fn wait(&self, job: &Job) -> Result<JobState> {
        let mut pause = Duration::from_millis(20);
        loop {
            let state = self.client.state(job).map_err(|error| Error::net(&error))?;
            if state.is_failed || state.dispatch == "FAILED" {
                return Err(failed(&state));
            }
            if state.is_done {
                return Ok(state);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }

    /// The next pages, in order; whether the server has no more rows although it promised them.
    #[expect(clippy::too_many_arguments, reason = "all of them belong to one step of a loop")]
    fn pages(
        &self,
        job: &Job,
        offset: u64,
        rows: u64,
        page: u64,
        at_once: u64,
        notes: &mut Vec<Note>,
        say: &dyn Fn(&str),
    ) -> Result<(Vec<DataFrame>, bool)> {
        let offsets: Vec<u64> = (0..at_once).map(|at| offset + at * page).filter(|offset| *offset < rows).collect();
        for offset in &offsets {
            say(&format!("Fetching: {offset} - {}", offset + page));
        }
        let fetch = |offset: u64| self.client.page::<Columns>(job, offset, page);
        let found: Vec<_> = thread::scope(|scope| {
            let running: Vec<_> = offsets.iter().map(|offset| scope.spawn(|| fetch(*offset))).collect();
            running.into_iter().map(|page| page.join().expect("a page's thread does not panic")).collect()
        });
        let mut frames = Vec::new();
        for (offset, found) in offsets.iter().zip(found) {
            let found = found.map_err(|error| Error::net(&error))?;
            notes.extend(found.messages.iter().filter_map(note));
            if found.preview {
                let text = "the server sent rows of a preview: the result is not whole";
                notes.push(Note::warning(text));
            }
            let short = (found.rows as u64) < page.min(rows - offset);
            if found.rows > 0 {
                frames.push(found.table.finish(found.rows)?);
            }
            if short {
                // The pages after a short one would leave a gap: they are asked for again from where it ends.
                return Ok((frames, found.rows == 0));
            }
        }
        Ok((frames, false))
    }
}

/// Deletes the job when the search ends, also by an error.
struct Guard<'a> {
    client: &'a Client,
    job: &'a Job,
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        // The server deletes it itself after its time to live.
        let _ = self.client.cancel(self.job);
    }
}

fn number(overrides: &[(&str, &str)], name: &str, default: u64) -> Result<u64> {
    let Some((_, text)) = overrides.iter().find(|(given, _)| *given == name) else { return Ok(default) };
    text.parse()
        .ok()
        .filter(|number| *number > 0)
        .ok_or_else(|| Error::input(format!("`{name}` is `{text}`\n  expected a whole number from 1")))
}

fn failed(state: &JobState) -> Error {
    let said: Vec<&str> = state.messages.iter().map(|message| message.text.as_str()).collect();
    let said = if said.is_empty() { "it gives no reason".to_owned() } else { said.join("\n") };
    Error::input(format!("the search failed on the server: {said}"))
}

fn note(message: &Message) -> Option<Note> {
    let level = match message.kind.as_str() {
        "DEBUG" => return None,
        "INFO" => Level::Info,
        _ => Level::Warning,
    };
    Some(Note { level, text: message.text.clone() })
}

/// The columns of a page while it is read.
#[derive(Default)]
struct Columns {
    columns: Vec<Builder>,
}

/// Single values, until an event has several.
enum Builder {
    Single(StringChunkedBuilder),
    Several(String, Vec<Option<Vec<String>>>),
}

impl Table for Columns {
    fn fields(&mut self, names: Vec<String>) {
        let column = |name: String| Builder::Single(StringChunkedBuilder::new(name.into(), PAGE as usize));
        self.columns = names.into_iter().map(column).collect();
    }

    fn cell(&mut self, place: usize, cell: Cell<'_>) {
        let column = &mut self.columns[place];
        match (&mut *column, cell) {
            (Builder::Single(texts), Cell::None) => texts.append_null(),
            (Builder::Single(texts), Cell::One(text)) => texts.append_value(text),
            (Builder::Single(_), Cell::Several(values)) => {
                let Builder::Single(texts) = std::mem::replace(column, Builder::Several(String::new(), Vec::new()))
                else {
                    return;
                };
                let texts = texts.finish();
                let mut lists: Vec<_> = texts.iter().map(|text| text.map(|text| vec![text.to_owned()])).collect();
                lists.push(Some(values));
                *column = Builder::Several(texts.name().to_string(), lists);
            }
            (Builder::Several(_, lists), Cell::None) => lists.push(None),
            (Builder::Several(_, lists), Cell::One(text)) => lists.push(Some(vec![Cow::into_owned(text)])),
            (Builder::Several(_, lists), Cell::Several(values)) => lists.push(Some(values)),
        }
    }
}

impl Columns {
    fn finish(self, rows: usize) -> Result<DataFrame> {
        let columns = self.columns.into_iter().map(|column| match column {
            Builder::Single(texts) => texts.finish().into_column(),
            Builder::Several(name, lists) => {
                let values = lists.iter().flatten().map(Vec::len).sum();
                let mut out = ListStringChunkedBuilder::new(name.into(), lists.len(), values);
                for list in &lists {
                    match list {
                        None => out.append_null(),
                        Some(values) => out.append_values_iter(values.iter().map(String::as_str)),
                    }
                }
                out.finish().into_column()
            }
        });
        Ok(DataFrame::new(rows, columns.collect())?)
    }
}

/// Pages below each other: a field may be missing in one, and have several values in another only.
fn together(mut frames: Vec<DataFrame>) -> Result<DataFrame> {
    if frames.is_empty() {
        return Ok(DataFrame::empty());
    }
    let several: std::collections::HashSet<PlSmallStr> = frames
        .iter()
        .flat_map(|frame| frame.columns().iter().filter(|column| matches!(column.dtype(), DataType::List(_))))
        .map(|column| column.name().clone())
        .collect();
    for frame in &mut frames {
        for name in &several {
            if let Ok(column) = frame.column(name)
                && column.dtype() == &DataType::String
            {
                let texts = column.str()?;
                let mut out = ListStringChunkedBuilder::new(name.clone(), texts.len(), texts.len());
                for text in texts.iter() {
                    match text {
                        None => out.append_null(),
                        Some(text) => out.append_values_iter(std::iter::once(text)),
                    }
                }
                let lists = out.finish().into_column();
                frame.with_column(lists)?;
            }
        }
    }
    let mut frame = polars::functions::concat_df_diagonal(&frames)?;
    if let Ok(column) = frame.column("_time")
        && let Some(times) = times(column.str()?)
    {
        frame.with_column(times.into_column())?;
    }
    Ok(frame)
}

/// Splunk's `_time` (ISO 8601 with an offset) as UTC; `None` where one is something else, such as a number by `stats`.
fn times(texts: &StringChunked) -> Option<DatetimeChunked> {
    let micros = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_micros());
    let mut values = Vec::with_capacity(texts.len());
    for text in texts.iter() {
        values.push(match text {
            None => None,
            Some(text) => Some(micros(text)?),
        });
    }
    let values = Int64Chunked::from_iter_options(texts.name().clone(), values.into_iter());
    Some(values.into_datetime(TimeUnit::Microseconds, None))
}
