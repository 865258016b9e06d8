//! The place a notebook searches: `Splunk::from_env()` gives the embedded index, with the masterclass's `splunkToPandas`
//! as [`Splunk::to_polars`].

use std::path::{Path, PathBuf};

use polars::prelude::DataFrame;

use crate::error::{Error, Result};
use crate::events::{Events, Level};
use crate::exec::{self, SearchOptions};
use crate::index::{self, Catalog, ImportOptions, ImportReport, Index, Indexes};
use crate::{sample, time};

/// Rows of one page of results, as the masterclass fetches them.
const PAGE: usize = 5_000;

/// A connection that runs searches.
///
/// It searches the embedded index: Zeek logs in a folder of this machine, no account and no server.
#[derive(Debug, Clone)]
pub struct Splunk {
    catalog: Catalog,
    /// Searched wherever a search names the sample index: how a notebook runs on other logs unchanged.
    in_place_of_sample: Option<String>,
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
                    && !splunk.catalog.names()?.contains(&name)
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
        Self { catalog, in_place_of_sample: None }
    }

    /// The same connection, searching `name` wherever a search names the sample index.
    ///
    /// # Errors
    /// There is no such index.
    pub fn in_place_of_sample(mut self, name: &str) -> Result<Self> {
        self.open(name)?;
        self.in_place_of_sample = Some(name.to_owned()).filter(|name| name != sample::INDEX);
        Ok(self)
    }

    /// Imports a folder of Zeek logs (JSON lines or TSV, plain or gzip) as the index `name`; an index of that name is replaced.
    ///
    /// # Errors
    /// No folder, no logs in it, or the index cannot be written. Lines that cannot be read are counted in the report.
    pub fn import(&self, folder: impl AsRef<Path>, name: &str) -> Result<ImportReport> {
        index::import(folder.as_ref(), name, &self.catalog, &ImportOptions::default())
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
        exec::search(self, search, &options(overrides)?)
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

impl Indexes for Splunk {
    fn open(&self, name: &str) -> Result<Index> {
        match &self.in_place_of_sample {
            Some(other) if name == sample::INDEX => {
                let mut index = self.catalog.open(other)?;
                name.clone_into(&mut index.name);
                Ok(index)
            }
            _ if name == sample::INDEX => sample::ensure(&self.catalog),
            _ => self.catalog.open(name),
        }
    }

    fn names(&self) -> Result<Vec<String>> {
        let mut names = self.catalog.names()?;
        // Made on first use, so it is always there.
        if !names.iter().any(|name| name == sample::INDEX) {
            names.push(sample::INDEX.to_owned());
            names.sort();
        }
        Ok(names)
    }
}

impl std::fmt::Display for Splunk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("embedded index")?;
        match &self.in_place_of_sample {
            Some(name) => write!(f, ": `index={}` searches `{name}` here", sample::INDEX),
            None => write!(f, ": `index={}` is {}", sample::INDEX, sample::DESCRIPTION),
        }
    }
}

fn options(overrides: &[(&str, &str)]) -> Result<SearchOptions> {
    let mut options = SearchOptions::default();
    for &(name, value) in overrides {
        let number = |what: &str| {
            value.parse::<u64>().map_err(|_| {
                Error::input(format!("`{name}` is `{value}`\n  expected {what}, such as (\"{name}\", \"10\")"))
            })
        };
        match name {
            "sample_ratio" => {
                let ratio = number("a whole number from 1")?;
                options.sample_ratio = u32::try_from(ratio).ok().filter(|ratio| *ratio > 0).ok_or_else(|| {
                    Error::input(format!(
                        "`sample_ratio` is `{value}`\n  expected a whole number from 1 to {}",
                        u32::MAX
                    ))
                })?;
            }
            "sample_seed" => options.seed = number("a whole number")?,
            "earliest_time" => options.earliest = time::bound(name, value)?,
            "latest_time" => options.latest = time::bound(name, value)?,
            _ => {
                return Err(Error::input(format!(
                    "unknown override `{name}`\n  expected `sample_ratio`, `sample_seed`, `earliest_time` or `latest_time`"
                )));
            }
        }
    }
    Ok(options)
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whole lines only: a flushed partial line hangs a Rust notebook's kernel.
#[expect(clippy::print_stdout, reason = "the notebook's progress lines")]
fn say(text: &str) {
    println!("{}", gazehound_view::text::block(text));
}
