//! A table as a Parquet file, written batch by batch and put in place when it is whole.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use polars::io::parquet::write::BatchedWriter;
use polars::prelude::{DataFrame, ParquetWriter, PolarsError, Schema};

use super::Graph;
use crate::error::{Error, Result};
use crate::events::Note;

impl Graph {
    /// Writes all columns as `nodes.parquet` and `edges.parquet` into `folder`, and says so in a note.
    ///
    /// # Errors
    /// A step before could not be done, or a file cannot be written.
    pub fn to_parquet(&self, folder: &str) -> Result<Self> {
        let graph = self.check()?;
        for (name, frame) in [("nodes.parquet", &graph.nodes), ("edges.parquet", &graph.edges)] {
            let mut file = TableFile::new(&Path::new(folder).join(name), frame.schema())?;
            file.write(frame)?;
            file.finish()?;
        }
        let note = Note::info(format!("the graph is in `{folder}`: `nodes.parquet` and `edges.parquet`"));
        Ok(graph.with_notes([note]))
    }
}

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
        // The writer wants each column cut at the same rows.
        let mut rows = rows.clone();
        rows.align_chunks_par();
        self.writer.write_batch(&rows).map_err(|error| cannot(&self.path, error))
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
