//! Writes an index part by part, and puts it in place in one step.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use polars::prelude::*;

use super::{Index, Part, PartField, Store, manifest};
use crate::error::{Error, Result};
use crate::events::Note;

/// Columns that are no fields, in the order in which they are stored.
const STORED: [&str; 4] = ["_time", "_raw", "_serial", "source"];

/// An index that is being written. Dropped before [`Writer::finish`], it leaves everything as it was.
#[derive(Debug)]
pub struct Writer {
    name: String,
    folder: PathBuf,
    /// Where the parts are until the index is whole.
    fresh: PathBuf,
    parts: Vec<Part>,
    /// Held as long as this writer lives; the system lets go of it when a process dies.
    _lock: File,
}

impl Writer {
    pub(super) fn new(name: &str, folder: &Path, lock: File) -> Result<Self> {
        let failed = |error| Error::io(format_args!("writing the index `{name}` in `{}`", folder.display()), &error);
        fs::create_dir_all(folder).map_err(failed)?;
        let fresh = folder.join(".importing");
        // What a writer that was killed left behind: no other can be at work.
        match fs::remove_dir_all(&fresh) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        fs::create_dir(&fresh).map_err(failed)?;
        Ok(Self { name: name.to_owned(), folder: folder.to_owned(), fresh, parts: Vec::new(), _lock: lock })
    }

    /// Adds events of one sourcetype and one log. A log may have several parts.
    ///
    /// `events` has the columns that [`Part::scan`] promises, in any order. They are stored newest first, events of the same
    /// time in reverse order of arrival, events without a time last (Search Manual, "Sorting results").
    ///
    /// # Errors
    /// A column is missing or of another type, or the file cannot be written.
    pub fn part(&mut self, sourcetype: &str, log: &str, host: &str, events: &DataFrame) -> Result<()> {
        let fields = fields(events)?;
        let order = SortMultipleOptions::default().with_order_descending(true).with_nulls_last(true);
        let names = STORED.into_iter().chain(fields.iter().map(|field| field.name.as_str()));
        let mut events = events.select(names)?.sort(["_time", "_serial"], order)?;
        let time = {
            let times = events.column("_time")?.to_physical_repr();
            let times = times.i64()?;
            times.min().zip(times.max())
        };
        let safe: String = log.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect();
        let path = self.fresh.join(format!("{}-{safe}.parquet", self.parts.len()));
        let file = File::create(&path).map_err(|error| self.failed(&error))?;
        ParquetWriter::new(BufWriter::new(file)).finish(&mut events)?;
        self.parts.push(Part {
            sourcetype: sourcetype.to_owned(),
            log: log.to_owned(),
            host: host.to_owned(),
            fields,
            rows: events.height() as u64,
            time,
            store: Store::Parquet(path),
        });
        Ok(())
    }

    /// Puts the index in place, where it replaces one of its name.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn finish(mut self, notes: Vec<Note>) -> Result<Index> {
        let former = manifest::generation(&self.folder);
        let generation = former.map_or(1, |former| former + 1);
        let place = self.folder.join(generation.to_string());
        let put = || -> io::Result<()> {
            // Left behind by a writer that died after this step and before the next.
            if place.exists() {
                fs::remove_dir_all(&place)?;
            }
            fs::rename(&self.fresh, &place)
        };
        put().map_err(|error| self.failed(&error))?;
        for part in &mut self.parts {
            if let Store::Parquet(path) = &mut part.store
                && let Some(file) = path.file_name()
            {
                *path = place.join(file);
            }
        }
        let index = Index { name: self.name.clone(), parts: std::mem::take(&mut self.parts), notes };
        manifest::write(&index, generation, &self.folder)?;
        if let Some(former) = former {
            let former = self.folder.join(former.to_string());
            fs::remove_dir_all(&former).map_err(|error| self.failed(&error))?;
        }
        Ok(index)
    }

    fn failed(&self, error: &io::Error) -> Error {
        Error::io(format_args!("writing the index `{}` in `{}`", self.name, self.folder.display()), error)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Gone already after `finish`. What cannot be removed now, the next writer removes.
        let _ = fs::remove_dir_all(&self.fresh);
        if !manifest::exists(&self.folder) {
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

/// The fields of `events`, in byte order of their names, and how many events have each.
fn fields(events: &DataFrame) -> Result<Vec<PartField>> {
    let of_type = |name: &str, expected: &DataType| match events.column(name) {
        Ok(column) if column.dtype() == expected => Ok(()),
        Ok(column) => Err(Error::input(format!("the column `{name}` is {}, expected {expected}", column.dtype()))),
        Err(_) => Err(Error::input(format!("events have no column `{name}`, expected {}", STORED.join(", ")))),
    };
    of_type("_time", &DataType::Datetime(TimeUnit::Microseconds, None))?;
    of_type("_raw", &DataType::String)?;
    of_type("_serial", &DataType::Int64)?;
    of_type("source", &DataType::String)?;
    let mut fields = Vec::new();
    for column in events.columns() {
        let name = column.name().as_str();
        if STORED.contains(&name) {
            continue;
        }
        let multivalue = match column.dtype() {
            DataType::String => false,
            DataType::List(inner) if **inner == DataType::String => true,
            other => {
                return Err(Error::input(format!("the field `{name}` is {other}, expected String or List(String)")));
            }
        };
        let events = (column.len() - column.null_count()) as u64;
        fields.push(PartField { name: name.to_owned(), multivalue, events });
    }
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(fields)
}
