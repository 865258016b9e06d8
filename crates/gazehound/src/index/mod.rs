//! The embedded index: events of one name, in parts of one sourcetype and log each.
//!
//! [`import`] turns a folder of Zeek logs into an index that a [`Catalog`] keeps in a folder of its own:
//!
//! ```text
//! indexes/NAME/index.json       what there is: parts, fields, counts, time ranges, notes
//! indexes/NAME/1/0-conn.parquet events of one log, newest first; a large log has several parts
//! ```
//!
//! An import writes its parts beside those that are there and then replaces `index.json`, which is one step: whoever opens
//! the index meanwhile sees the old one or the new one whole, and an import that breaks off changes nothing.

mod catalog;
mod import;
mod manifest;
mod report;
mod writer;

use std::path::PathBuf;

pub use catalog::Catalog;
pub use import::{ImportOptions, import};
pub use report::{ImportReport, Skipped};
pub use writer::Writer;

use polars::prelude::*;

use crate::error::{Error, Result};
use crate::events::Note;

/// Where searches find indexes by name.
pub trait Indexes {
    /// The index called `name`.
    ///
    /// # Errors
    /// Not found (the message lists the names there are), or its files cannot be read.
    fn open(&self, name: &str) -> Result<Index>;

    /// All names, sorted.
    ///
    /// # Errors
    /// The folder cannot be listed.
    fn names(&self) -> Result<Vec<String>>;

    /// The folder of the index `name`, or with `None` of all indexes: `macros.conf`, `transforms.conf` and `lookups/` in
    /// them belong to a search too. `None` where indexes have no folders, or there is no such index.
    fn folder(&self, name: Option<&str>) -> Option<PathBuf> {
        let _ = name;
        None
    }
}

/// A named set of events.
#[derive(Debug, Clone)]
pub struct Index {
    /// As searches name it.
    pub name: String,
    /// Its events.
    pub parts: Vec<Part>,
    /// What the import could not read or had to leave out.
    pub notes: Vec<Note>,
}

/// Events of one sourcetype and one log, stored together.
#[derive(Debug, Clone)]
pub struct Part {
    /// Splunk's name for the kind of event (`conn`, `dns-2`).
    pub sourcetype: String,
    /// Zeek's name for the log (`conn`, `ssl`).
    pub log: String,
    /// Splunk's `host`: the sensor.
    pub host: String,
    /// Field columns in byte order of their names.
    pub fields: Vec<PartField>,
    /// Events.
    pub rows: u64,
    /// Smallest and largest `_time` in µs since 1970, UTC; `None` where no event has a time.
    pub time: Option<(i64, i64)>,
    /// Where the events are.
    pub store: Store,
}

/// A field of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartField {
    /// As events carry it (`id.orig_h`, `answers{}`).
    pub name: String,
    /// `List(String)` rather than `String`.
    pub multivalue: bool,
    /// Events that have it.
    pub events: u64,
}

/// Where a part's events are.
#[derive(Debug, Clone)]
pub enum Store {
    /// One Parquet file, rows newest first.
    Parquet(PathBuf),
    /// In memory.
    Memory(DataFrame),
}

impl Part {
    /// The events, unordered. Columns: `_time` (Datetime µs, UTC; null where the log gives none), `_raw` (String, the line
    /// as it was read), `_serial` (Int64, order of arrival in the index), `source` (String, the file), then the fields.
    ///
    /// # Errors
    /// The file is gone or is no Parquet.
    pub fn scan(&self) -> Result<LazyFrame> {
        match &self.store {
            Store::Memory(frame) => Ok(frame.clone().lazy()),
            Store::Parquet(path) => {
                if !path.is_file() {
                    return Err(Error::not_found(format!(
                        "`{}` is gone: the index was imported again or deleted\n  open it anew",
                        path.display()
                    )));
                }
                Ok(LazyFrame::scan_parquet(PlRefPath::try_from_path(path)?, ScanArgsParquet::default())?)
            }
        }
    }
}
