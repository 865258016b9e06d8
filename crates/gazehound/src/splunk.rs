//! The place a notebook searches: `Splunk::from_env()` gives a Splunk server where SPLUNK_HOST is set, else the embedded
//! index; with the masterclass's `splunkToPandas` as [`Splunk::to_polars`].

use std::path::{Path, PathBuf};

use polars::prelude::DataFrame;

pub use gazehound_net::Secret;
use gazehound_net::Settings;
pub use gazehound_net::splunk::{Config, Login};

use crate::embedded::Embedded;
use crate::error::{Error, Result};
use crate::events::Events;
use crate::exec::Explained;
use crate::index::{Catalog, ImportReport};
use crate::remote::{PAGE, Remote, Told};
use crate::say::say;

/// A connection that runs searches.
///
/// It searches a Splunk server, or the embedded index: Zeek logs in a folder of this machine, no account and no server.
#[derive(Debug, Clone)]
pub struct Splunk {
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    Embedded(Embedded),
    Remote(Remote),
}

impl Splunk {
    /// The connection that the environment describes, said in one printed line.
    ///
    /// | variable | meaning |
    /// |---|---|
    /// | `SPLUNK_HOST` | a Splunk server; without it the embedded index is searched |
    /// | `SPLUNK_PORT`, `SPLUNK_SCHEME` | its management port, default 8089, and `https` (default) or `http` |
    /// | `SPLUNK_TOKEN`, or `SPLUNK_USERNAME` and `SPLUNK_PASSWORD` | the login |
    /// | `SPLUNK_CA_FILE`, `SPLUNK_INSECURE` | certificates to trust besides the system's; `1` takes any |
    /// | `SPLUNK_TIMEOUT` | seconds for which the server may be silent, 120 |
    /// | `GAZEHOUND_HOME` | folder that holds the indexes; default `~/.cache/gazehound` |
    /// | `GAZEHOUND_INDEX` | index that is searched wherever a search says `index=corelight_tutorial` |
    /// | `GAZEHOUND_LOGS` | folder of Zeek logs, imported as `GAZEHOUND_INDEX` if there is no such index yet |
    ///
    /// A variable that is not set is looked up in the file `.env` of the current folder or of the nearest one above it.
    ///
    /// # Errors
    /// `SPLUNK_HOST` is set without a login, the index does not exist, or the logs cannot be imported.
    pub fn from_env() -> Result<Self> {
        let settings = Settings::read().map_err(|error| Error::net(&error))?;
        if let Some(config) = Config::from_settings(&settings).map_err(|error| Error::net(&error))? {
            let splunk = Self { place: Place::Remote(Remote::new(config)?) };
            say(&splunk.to_string());
            return Ok(splunk);
        }
        let variable = |name: &str| settings.get(name);
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
                    && !splunk.here()?.has(&name)?
                {
                    say(&splunk.import(&logs, &name)?.to_string());
                }
                splunk = splunk.in_place_of_sample(&name)?;
            }
        }
        say(&splunk.to_string());
        Ok(splunk)
    }

    /// A connection to the Splunk server of `config`; nothing is asked yet, and nothing printed but a warning where
    /// certificates are not verified.
    ///
    /// # Errors
    /// The CA file cannot be used.
    pub fn connect(config: Config) -> Result<Self> {
        let remote = Remote::new(config)?;
        if let Some(warning) = remote.warning() {
            say(&format!("warning: {warning}"));
        }
        Ok(Self { place: Place::Remote(remote) })
    }

    fn here(&self) -> Result<&Embedded> {
        match &self.place {
            Place::Embedded(embedded) => Ok(embedded),
            Place::Remote(_) => Err(Error::unsupported(
                "logs are imported into the embedded index, but this is a Splunk server\n  unset SPLUNK_HOST to search logs of this machine",
            )),
        }
    }

    /// A connection to the indexes in `catalog`, silent.
    #[must_use]
    pub const fn embedded(catalog: Catalog) -> Self {
        Self { place: Place::Embedded(Embedded::new(catalog)) }
    }

    /// The same connection, searching `name` wherever a search names the sample index.
    ///
    /// # Errors
    /// There is no such index.
    pub fn in_place_of_sample(mut self, name: &str) -> Result<Self> {
        self.place = Place::Embedded(self.here()?.clone().in_place_of_sample(name)?);
        Ok(self)
    }

    /// Imports a folder of Zeek logs (JSON lines or TSV, plain or gzip) as the index `name`; an index of that name is replaced.
    ///
    /// # Errors
    /// No folder, no logs in it, or the index cannot be written. Lines that cannot be read are counted in the report.
    pub fn import(&self, folder: impl AsRef<Path>, name: &str) -> Result<ImportReport> {
        self.here()?.import(folder.as_ref(), name)
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
    /// A Splunk server takes all parameters of its search jobs, and `page` (rows of one page, 5,000) and `pages_at_once` (1).
    /// Where it has no room or the network fails, waits are printed.
    ///
    /// # Errors
    /// As [`Splunk::search`], or an override is unknown or has no valid value.
    pub fn search_with(&self, search: &str, overrides: &[(&str, &str)]) -> Result<Events> {
        match &self.place {
            Place::Embedded(embedded) => embedded.search(search, overrides).map(|(events, _)| events),
            Place::Remote(remote) => remote.search(search, overrides, Told { progress: &|_| (), waits: &say }),
        }
    }

    /// What `search` would read and do, without running it: commands, sourcetypes, files, columns, macros, time range.
    ///
    /// # Errors
    /// As [`Splunk::search`] as far as they show before it runs, or this is a Splunk server, which has plans of its own.
    pub fn explain(&self, search: &str) -> Result<Explained> {
        match &self.place {
            Place::Embedded(embedded) => embedded.explain(search),
            Place::Remote(_) => Err(Error::unsupported(
                "`explain` tells what the embedded index reads, but this is a Splunk server\n  its job inspector tells what a search did there",
            )),
        }
    }

    /// Runs `search` on a Splunk server as an export: the rows come as the server finds them, it keeps none, and there is no
    /// limit of their number; but an export that breaks off cannot go on. Prints a line for every 5,000 rows. Columns come
    /// in the order in which events have them. On the embedded index this is [`Splunk::search_with`].
    ///
    /// # Errors
    /// As [`Splunk::search_with`], or the rows break off.
    pub fn export(&self, search: &str, overrides: &[(&str, &str)]) -> Result<Events> {
        match &self.place {
            Place::Embedded(embedded) => embedded.search(search, overrides).map(|(events, _)| events),
            Place::Remote(remote) => remote.export(search, overrides, Told { progress: &say, waits: &say }),
        }
    }

    /// The masterclass's `splunkToPandas`: prints `Search results: N` and one line for each page of 5,000 rows, then the notes,
    /// and returns a frame in which every column is text and a missing value is the text `nan`.
    ///
    /// # Errors
    /// As [`Splunk::search_with`].
    pub fn to_polars(&self, search: &str, overrides: &[(&str, &str)]) -> Result<DataFrame> {
        self.told(search, overrides)?.to_strings()
    }

    /// [`Splunk::to_polars`] with types in place of text: numbers, times and truth values where all values of a column are
    /// such ([`to_typed`](crate::typed::to_typed) has the rules), a missing value is null.
    ///
    /// # Errors
    /// As [`Splunk::search_with`].
    pub fn to_typed(&self, search: &str, overrides: &[(&str, &str)]) -> Result<DataFrame> {
        self.told(search, overrides)?.to_typed()
    }

    /// The search's result, after its progress lines and notes are printed.
    fn told(&self, search: &str, overrides: &[(&str, &str)]) -> Result<Events> {
        let events = match &self.place {
            Place::Remote(remote) => remote.search(search, overrides, Told { progress: &say, waits: &say })?,
            Place::Embedded(embedded) => {
                let (events, _) = embedded.search(search, overrides)?;
                say(&format!("Search results: {}", events.len()));
                for offset in (0..events.len() as u64).step_by(PAGE as usize) {
                    say(&format!("Fetching: {offset} - {}", offset + PAGE));
                }
                events
            }
        };
        for note in &events.notes {
            say(&format!("{}: {}", note.level.label(), note.text));
        }
        Ok(events)
    }
}

impl std::fmt::Display for Splunk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.place {
            Place::Embedded(embedded) => embedded.fmt(f),
            Place::Remote(remote) => f.write_str(&remote.describe()),
        }
    }
}
