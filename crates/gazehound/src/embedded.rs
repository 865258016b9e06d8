//! The embedded index as a place to search: the indexes of a folder, and the sample, which is made on first use.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::events::Events;
use crate::exec::{self, Explained, SearchOptions};
use crate::index::{self, Catalog, ImportOptions, ImportReport, Index, Indexes};
use crate::{sample, time};

/// Zeek logs in a folder of this machine, no account and no server.
#[derive(Debug, Clone)]
pub struct Embedded {
    catalog: Catalog,
    /// Searched wherever a search names the sample index: how a notebook runs on other logs unchanged.
    in_place_of_sample: Option<String>,
}

impl Embedded {
    /// The indexes in `catalog`.
    #[must_use]
    pub const fn new(catalog: Catalog) -> Self {
        Self { catalog, in_place_of_sample: None }
    }

    /// The same, searching `name` wherever a search names the sample index.
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
    pub fn import(&self, folder: &Path, name: &str) -> Result<ImportReport> {
        index::import(folder, name, &self.catalog, &ImportOptions::default())
    }

    /// Runs `search` with overrides of the search job, named as in Splunk's REST interface (`sample_ratio`, `sample_seed`,
    /// `earliest_time`, `latest_time`); the result, and how many events the leading `search` found.
    ///
    /// # Errors
    /// The text is not SPL or uses what this version does not run, names an index that does not exist, or an override is
    /// unknown or has no valid value.
    pub fn search(&self, search: &str, overrides: &[(&str, &str)]) -> Result<(Events, u64)> {
        exec::search_counted(self, search, &options(overrides)?)
    }

    /// What `search` would read and do, without running it.
    ///
    /// # Errors
    /// As [`Embedded::search`], as far as they show before it runs.
    pub fn explain(&self, search: &str) -> Result<Explained> {
        exec::explain(self, search, &SearchOptions::default())
    }

    /// Whether there is an index `name`, the sample included.
    pub(crate) fn has(&self, name: &str) -> Result<bool> {
        Ok(self.catalog.names()?.iter().any(|known| known == name))
    }
}

impl Indexes for Embedded {
    fn folder(&self, name: Option<&str>) -> Option<PathBuf> {
        let name = match (name, &self.in_place_of_sample) {
            (Some(sample::INDEX), Some(other)) => Some(other.as_str()),
            (name, _) => name,
        };
        self.catalog.folder(name)
    }

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

impl fmt::Display for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
            "earliest_time" => options.earliest = bound(name, value)?,
            "latest_time" => options.latest = bound(name, value)?,
            _ => {
                return Err(Error::input(format!(
                    "unknown override `{name}`\n  expected `sample_ratio`, `sample_seed`, `earliest_time` or `latest_time`"
                )));
            }
        }
    }
    Ok(options)
}

/// A bound of the search job; a distance such as `-24h@h` is counted from now.
fn bound(name: &str, value: &str) -> Result<Option<f64>> {
    let relative = value.starts_with(['+', '-', '@']) && value.parse::<f64>().is_err();
    match exec::moment(value) {
        Some(seconds) if relative => Ok(Some(seconds)),
        _ => time::bound(name, value),
    }
}
