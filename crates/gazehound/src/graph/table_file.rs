//! A table as a Parquet file, written batch by batch and put in place when it is whole.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use polars::io::parquet::write::BatchedWriter;
use polars::prelude::{DataFrame, ParquetWriter, PolarsError, Schema};

use crate::error::{Error, Result};

/// A file in the making.
pub(crate) struct TableFile {
    path: PathBuf,
    /// Where it is until it is whole.
    fresh: PathBuf,
    writer: BatchedWriter<BufWriter<File>>,
    pub(crate) rows: usize,
}

impl TableFile {
    /// Begins `path`, with its folder where there is none.
    pub(crate) fn new(path: &Path, schema: &Schema) -> Result<Self> {
        let failed = |error: &std::io::Error| Error::io(format_args!("cannot write `{}`", path.display()), error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        let fresh = path.with_extension("parquet.part");
        let file = File::create(&fresh).map_err(|error| failed(&error))?;
        let writer = ParquetWriter::new(BufWriter::new(file)).batched(schema).map_err(|error| cannot(path, error))?;
        Ok(Self { path: path.to_owned(), fresh, writer, rows: 0 })
    }

    pub(crate) fn write(&mut self, rows: &DataFrame) -> Result<()> {
        self.rows += rows.height();
        self.writer.write_batch(rows).map_err(|error| cannot(&self.path, error))
    }

    /// Ends the file and puts it in place of one of its name.
    pub(crate) fn finish(self) -> Result<()> {
        self.writer.finish().map_err(|error| cannot(&self.path, error))?;
        drop(self.writer);
        fs::rename(&self.fresh, &self.path)
            .map_err(|error| Error::io(format_args!("cannot write `{}`", self.path.display()), &error))
    }
}

fn cannot(path: &Path, error: PolarsError) -> Error {
    match error {
        PolarsError::IO { error, .. } => Error::io(format_args!("cannot write `{}`", path.display()), &error),
        error => Error::input(format!("cannot write `{}`: {error}", path.display())),
    }
}
