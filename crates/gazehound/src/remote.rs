//! A Splunk server as a place to search: the server runs the search, its rows become a frame.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use gazehound_net::splunk::{Client, Config, Job, JobState, Message, Page, Say};
use gazehound_view::text::count;
use polars::prelude::*;

use crate::columns::{Columns, together};
use crate::error::{Error, Result};
use crate::events::{Events, Level, Note};

/// Rows of a page without `page`: the masterclass's.
pub(crate) const PAGE: u64 = 5_000;
/// What is asked of a job where the overrides say nothing else: the masterclass's range.
const DEFAULTS: [(&str, &str); 2] = [("earliest_time", "2010-01-24T07:20:38.000-05:00"), ("latest_time", "now")];
/// A server gives no more rows a page unless it is told to (limits.conf, `[restapi] maxresultrows`).
const MOST_ROWS: u64 = 50_000;
/// More requests at once help nobody.
const MOST_AT_ONCE: u64 = 16;
/// Overrides that are ours, not the server's.
const OURS: [&str; 2] = ["page", "pages_at_once"];
/// Said on every connection and of every result.
const INSECURE: &str =
    "SPLUNK_INSECURE is set: the server's certificate is not verified, so others can read and change all that is sent";

/// A Splunk server: one login for all searches.
#[derive(Debug, Clone)]
pub struct Remote {
    client: Arc<Client>,
}

/// Who is told what goes on.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    /// The number of rows, a line for each page.
    pub(crate) progress: Say<'a>,
    /// Waits, and what is asked for again.
    pub(crate) waits: Say<'a>,
}

/// Which rows of a job are asked for.
#[derive(Clone, Copy)]
struct Paging {
    rows: u64,
    page: u64,
    at_once: u64,
}

impl Remote {
    /// The server of `config`; nothing is asked yet.
    ///
    /// # Errors
    /// The CA file cannot be used.
    pub fn new(config: Config) -> Result<Self> {
        Ok(Self { client: Arc::new(Client::new(config).map_err(net)?) })
    }

    /// Where it goes, and whether anybody could stand between.
    pub(crate) fn describe(&self) -> String {
        let warning = self.warning().map(|text| format!("\nwarning: {text}")).unwrap_or_default();
        format!("Splunk at {}{warning}", self.client.base())
    }

    /// What must be said of a connection on which anybody could stand between.
    pub(crate) fn warning(&self) -> Option<&'static str> {
        self.client.is_insecure().then_some(INSECURE)
    }

    /// Runs `search` as a job on the server and asks for its rows page by page.
    ///
    /// Overrides are the server's own parameters, and `page` (rows of one page, 5,000) and `pages_at_once` (1).
    pub(crate) fn search(&self, search: &str, overrides: &[(&str, &str)], told: Told<'_>) -> Result<Events> {
        let page = number(overrides, "page", PAGE, MOST_ROWS)?;
        let at_once = number(overrides, "pages_at_once", 1, MOST_AT_ONCE)?;
        // Dropped on every error from here on, which deletes it from the server.
        let job = self.client.create(search, &parameters(overrides), told.waits).map_err(net)?;
        let state = wait(&job, told)?;
        let paging = Paging { rows: state.rows, page, at_once };
        (told.progress)(&format!("Search results: {}", state.rows));
        let mut notes: Vec<Note> = state.messages.iter().filter_map(note).collect();
        let mut frames = Vec::new();
        let mut offset = 0;
        while offset < state.rows {
            let (found, missing) = pages(&job, offset, paging, &mut notes, told)?;
            offset += found.iter().map(|frame| frame.height() as u64).sum::<u64>();
            frames.extend(found);
            if missing {
                break;
            }
        }
        if offset < state.rows {
            notes.push(Note::warning(format!("the server gave {} of {} rows", count(offset), count(state.rows))));
        }
        let sid = job.sid().to_owned();
        if let Err(error) = job.end(told.waits) {
            let why = error.message().lines().next().unwrap_or_default().to_owned();
            notes.push(Note::info(format!("the search job `{sid}` stays on the server for a while: {why}")));
        }
        self.events(frames, search, notes)
    }

    /// Runs `search` as an export: the server sends the rows as it finds them and keeps nothing.
    pub(crate) fn export(&self, search: &str, overrides: &[(&str, &str)], told: Told<'_>) -> Result<Events> {
        if let Some((name, _)) = overrides.iter().find(|(name, _)| OURS.contains(name)) {
            return Err(Error::input(format!(
                "an export has no pages, so it takes no `{name}`\n  leave it out, or use `search_with`"
            )));
        }
        let say = |text: &str| if text.starts_with("Fetched") { (told.progress)(text) } else { (told.waits)(text) };
        let found: Page<Columns> = self.client.export(search, &parameters(overrides), &say).map_err(net)?;
        (told.progress)(&format!("Search results: {}", found.rows));
        let notes = found.messages.iter().filter_map(note).collect();
        let frame = found.table.finish(found.rows)?;
        self.events(vec![frame], search, notes)
    }

    fn events(&self, frames: Vec<DataFrame>, search: &str, mut notes: Vec<Note>) -> Result<Events> {
        notes.extend(self.warning().map(Note::warning));
        notes.sort_by_key(|note| note.level);
        notes.dedup();
        Ok(Events { frame: together(frames)?, search: search.to_owned(), notes })
    }
}

/// What is asked of the server.
fn parameters<'a>(overrides: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let given = |name: &str| overrides.iter().any(|(given, _)| *given == name);
    let defaults = DEFAULTS.into_iter().filter(|(name, _)| !given(name));
    defaults.chain(overrides.iter().copied().filter(|(name, _)| !OURS.contains(name))).collect()
}

/// Until the job is done; a line for each tenth.
fn wait(job: &Job, told: Told<'_>) -> Result<JobState> {
    let mut pause = Duration::from_millis(20);
    let mut tenths = 0;
    loop {
        let state = job.state(told.waits).map_err(net)?;
        if state.is_failed || state.dispatch == "FAILED" {
            return Err(failed(&state));
        }
        if state.is_done {
            return Ok(state);
        }
        let now = (state.progress * 10.0) as u32;
        if now > tenths {
            tenths = now;
            (told.progress)(&format!("Searching: {} %, {} events so far", tenths * 10, count(state.events)));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_secs(2));
    }
}

/// The pages from `from` on, in order, up to one that is short; whether the server has no more rows although it promised
/// them. While a page is read, the next ones are under way.
fn pages(
    job: &Job,
    from: u64,
    paging: Paging,
    notes: &mut Vec<Note>,
    told: Told<'_>,
) -> Result<(Vec<DataFrame>, bool)> {
    let Paging { rows, page, at_once } = paging;
    let at_once = at_once as usize;
    let size = |offset: u64| page.min(rows - offset);
    let offsets: Vec<u64> = (from..rows).step_by(page as usize).collect();
    thread::scope(|scope| {
        // Full while a batch waits to be read: no more texts are held than that, and the batch that comes.
        let (sender, texts) = mpsc::sync_channel(at_once);
        scope.spawn(move || {
            for batch in offsets.chunks(at_once) {
                for offset in batch {
                    (told.progress)(&format!("Fetching: {offset} - {}", offset + page));
                }
                let fetch = |offset: u64| job.text(offset, size(offset), told.waits);
                let found: Vec<_> = match batch {
                    [offset] => vec![fetch(*offset)],
                    _ => thread::scope(|scope| {
                        let running: Vec<_> = batch.iter().map(|offset| scope.spawn(|| fetch(*offset))).collect();
                        running.into_iter().map(|text| text.join().expect("a page's thread does not panic")).collect()
                    }),
                };
                for (offset, text) in batch.iter().zip(found) {
                    // Nobody takes it where a page before was short or broken.
                    if sender.send((*offset, text)).is_err() {
                        return;
                    }
                }
            }
        });
        let mut frames = Vec::new();
        for (offset, text) in texts {
            let found = text.and_then(|text| job.read::<Columns>(text, told.waits));
            let found = found.map_err(|error| broke_off(job, error, offset, rows, told))?;
            notes.extend(found.messages.iter().filter_map(note));
            if found.preview {
                notes.push(Note::warning("the server sent rows of a preview: the result is not whole"));
            }
            let short = (found.rows as u64) < size(offset);
            let nothing = found.rows == 0;
            if !nothing {
                frames.push(found.table.finish(found.rows)?);
            }
            if short {
                // The pages after a short one would leave a gap: they are asked for again from where it ends.
                return Ok((frames, nothing));
            }
        }
        Ok((frames, false))
    })
}

/// A page that did not come: because the job has failed, or for its own reason.
fn broke_off(job: &Job, error: gazehound_net::Error, offset: u64, rows: u64, told: Told<'_>) -> Error {
    let after = format!("that was after {} of {} rows; run the search again", count(offset), count(rows));
    match job.state(told.waits) {
        Ok(state) if state.is_failed => Error::input(format!("{}\n  {after}", failed(&state).message())),
        _ => net(error.note(&after)),
    }
}

fn net(error: gazehound_net::Error) -> Error {
    Error::net(&error)
}

fn number(overrides: &[(&str, &str)], name: &str, default: u64, most: u64) -> Result<u64> {
    let Some((_, text)) = overrides.iter().find(|(given, _)| *given == name) else { return Ok(default) };
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| Error::input(format!("`{name}` is `{text}`\n  expected a whole number from 1 to {most}")))
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
