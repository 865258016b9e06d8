//! The place a notebook searches: `Splunk::from_env()` gives the embedded index, with the masterclass's `splunkToPandas`
//! as [`Splunk::to_polars`].

use std::path::{Path, PathBuf};

use polars::prelude::DataFrame;

use crate::embedded::Embedded;
use crate::error::{Error, Result};
use crate::events::{Events, Level};
use crate::index::{Catalog, ImportReport};

/// Rows of one page of results, as the masterclass fetches them.
const PAGE: usize = 5_000;

/// A connection that runs searches.
///
/// It searches the embedded index: Zeek logs in a folder of this machine, no account and no server.
#[derive(Debug, Clone)]
pub struct Splunk {
    embedded: Embedded,
}

impl Splunk {
    /// The connection that the environment describes, said in one printed line.
    ///
    /// | variable | meaning |
    /// |---|---|
    /// | `GAZEHOUND_HOME` | folder that holds the indexes; default `~/.cache/gazehound` |
    /// | `GAZEHOUND_INDEX` | index that is searched wherever a search says `index=corelight_tutorial` |
    /// | `GAZEHOUND_LOGS` | folder of Zeek logs, imported as `GAZEHOUND_INDEX` if there is no such index yet |
    ///
    /// # Errors
    /// `SPLUNK_HOST` is set (this version has no client for a Splunk server), the index does not exist, or the logs cannot be imported.
    pub fn from_env() -> Result<Self> {
        if let Some(host) = variable("SPLUNK_HOST") {
            return Err(Error::unsupported(format!(
                "SPLUNK_HOST is set to `{host}`, but this version searches the embedded index only\n  \
                 unset SPLUNK_HOST to search logs of this machine"
            )));
        }
        let mut splunk = Self::embedded(Catalog::default_location()?);
        let logs = variable("GAZEHOUND_LOGS").map(PathBuf::from);
        match (variable("GAZEHOUND_INDEX"), logs) {
            (None, None) => {}
            (None, Some(logs)) => {
                return Err(Error::input(format!(
                    "GAZEHOUND_LOGS is set to `{}`, but GAZEHOUND_INDEX is not\n  \
                     set GAZEHOUND_INDEX to the name under which to import that folder",
                    logs.display()
                )));
            }
            (Some(name), logs) => {
                if let Some(logs) = logs
                    && !splunk.embedded.has(&name)?
                {
                    say(&splunk.import(&logs, &name)?.to_string());
                }
                splunk = splunk.in_place_of_sample(&name)?;
            }
        }
        say(&splunk.to_string());
        Ok(splunk)
    }

    /// A connection to the indexes in `catalog`, silent.
    #[must_use]
    pub const fn embedded(catalog: Catalog) -> Self {
        Self { embedded: Embedded::new(catalog) }
    }

    /// The same connection, searching `name` wherever a search names the sample index.
    ///
    /// # Errors
    /// There is no such index.
    pub fn in_place_of_sample(mut self, name: &str) -> Result<Self> {
        self.embedded = self.embedded.in_place_of_sample(name)?;
        Ok(self)
    }

    /// Imports a folder of Zeek logs (JSON lines or TSV, plain or gzip) as the index `name`; an index of that name is replaced.
    ///
    /// # Errors
    /// No folder, no logs in it, or the index cannot be written. Lines that cannot be read are counted in the report.
    pub fn import(&self, folder: impl AsRef<Path>, name: &str) -> Result<ImportReport> {
        self.embedded.import(folder.as_ref(), name)
    }

    /// Runs `search` and returns what it found, with the notes that belong to it.
    ///
    /// # Errors
    /// The text is not SPL or uses what this version does not run (the message underlines the place), or names an index that does not exist.
    pub fn search(&self, search: &str) -> Result<Events> {
        self.search_with(search, &[])
    }

    /// [`Splunk::search`] with overrides of the search job, named as in Splunk's REST interface:
    /// `sample_ratio` (keep one event in N), `sample_seed`, `earliest_time`, `latest_time` (epoch seconds, ISO 8601 or `now`).
    ///
    /// # Errors
    /// As [`Splunk::search`], or an override is unknown or has no valid value.
    pub fn search_with(&self, search: &str, overrides: &[(&str, &str)]) -> Result<Events> {
        self.embedded.search(search, overrides).map(|(events, _)| events)
    }

    /// The masterclass's `splunkToPandas`: prints `Search results: N` and one line for each page of 5,000 rows, then the notes,
    /// and returns a frame in which every column is text and a missing value is the text `nan`.
    ///
    /// # Errors
    /// As [`Splunk::search_with`].
    pub fn to_polars(&self, search: &str, overrides: &[(&str, &str)]) -> Result<DataFrame> {
        let events = self.search_with(search, overrides)?;
        say(&format!("Search results: {}", events.len()));
        for offset in (0..events.len()).step_by(PAGE) {
            say(&format!("Fetching: {offset} - {}", offset + PAGE));
        }
        for note in &events.notes {
            let level = match note.level {
                Level::Warning => "warning",
                Level::Info => "note",
            };
            say(&format!("{level}: {}", note.text));
        }
        events.to_strings()
    }
}

impl std::fmt::Display for Splunk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.embedded.fmt(f)
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whole lines only: a flushed partial line hangs a Rust notebook's kernel.
#[expect(clippy::print_stdout, reason = "the notebook's progress lines")]
fn say(text: &str) {
    println!("{}", gazehound_view::text::block(text));
}
