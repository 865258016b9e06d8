//! GraphML: for Gephi, yEd, NetworkX, igraph.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use gazehound_view::text;
use polars::prelude::*;

use super::Graph;
use super::ends::WholeEnds;
use crate::error::{Error, Result};
use crate::events::Note;
use crate::python;

impl Graph {
    /// Writes the graph with all its columns as GraphML ("The GraphML File Format", graphml.graphdrawing.org) and says so in
    /// a note.
    ///
    /// Nodes are called `n0`, `n1`, …; their ids are in the data. An edge whose end is no node gets one with nothing but an
    /// id. Whole numbers, other numbers and flags keep their types; all else is text, in which characters that cannot be seen
    /// or that XML cannot hold read as escapes (`\u{1b}`).
    ///
    /// # Errors
    /// A step before could not be done, or the file cannot be written.
    pub fn to_graphml(&self, path: &str) -> Result<Self> {
        let graph = self.check()?;
        let failed = |error: &std::io::Error| Error::io(format_args!("cannot write the graph to `{path}`"), error);
        let tables = Tables::new(&graph)?;
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        let write = || -> std::io::Result<()> {
            let mut out = BufWriter::new(File::create(path)?);
            tables.write(&mut out)?;
            out.flush()
        };
        write().map_err(|error| failed(&error))?;
        Ok(graph.written(path, tables.ends.edges.len()))
    }

    /// The graph with a note that says where it was written to, and what is not there.
    pub(super) fn written(mut self, path: &str, edges: usize) -> Self {
        self.note(Note::info(format!("the graph is in `{path}`")));
        let lacking = self.edges.height() - edges;
        if lacking > 0 {
            let lacking = text::counted(lacking as u64, "edge");
            self.note(Note::warning(format!("`{path}` lacks {lacking} without a start or an end")));
        }
        self
    }
}

/// Nodes and edges as texts.
struct Tables {
    node_columns: Vec<Texts>,
    edge_columns: Vec<Texts>,
    nodes: usize,
    ends: WholeEnds,
    /// The column of the nodes' ids.
    id: String,
}

/// A column.
struct Texts {
    name: String,
    kind: &'static str,
    values: StringChunked,
}

impl Tables {
    fn new(graph: &Graph) -> Result<Self> {
        Ok(Self {
            node_columns: texts(&graph.nodes)?,
            edge_columns: texts(&graph.edges)?,
            nodes: graph.nodes.height(),
            ends: graph.whole_ends()?,
            id: graph.bindings.node.clone(),
        })
    }

    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        out.write_all(
            b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
        )?;
        for (side, columns) in [("node", &self.node_columns), ("edge", &self.edge_columns)] {
            for (number, column) in columns.iter().enumerate() {
                writeln!(
                    out,
                    "<key id=\"{side}{number}\" for=\"{side}\" attr.name=\"{}\" attr.type=\"{}\"/>",
                    text::html(&column.name),
                    column.kind
                )?;
            }
        }
        out.write_all(b"<graph edgedefault=\"directed\">\n")?;
        for row in 0..self.nodes {
            write!(out, "<node id=\"n{row}\">")?;
            data(out, "node", &self.node_columns, row)?;
            out.write_all(b"</node>\n")?;
        }
        let id = self.node_columns.iter().position(|column| column.name == self.id).unwrap_or_default();
        for (number, other) in self.ends.others.iter().enumerate() {
            writeln!(
                out,
                "<node id=\"n{}\"><data key=\"node{id}\">{}</data></node>",
                self.nodes + number,
                text::html(other)
            )?;
        }
        for ([source, target], row) in self.ends.edges.iter().zip(&self.ends.rows) {
            write!(out, "<edge id=\"e{row}\" source=\"n{source}\" target=\"n{target}\">")?;
            data(out, "edge", &self.edge_columns, *row as usize)?;
            out.write_all(b"</edge>\n")?;
        }
        out.write_all(b"</graph>\n</graphml>\n")
    }
}

fn data(out: &mut impl Write, side: &str, columns: &[Texts], row: usize) -> std::io::Result<()> {
    for (number, column) in columns.iter().enumerate() {
        if let Some(value) = column.values.get(row) {
            write!(out, "<data key=\"{side}{number}\">{}</data>", text::html(value))?;
        }
    }
    Ok(())
}

fn texts(frame: &DataFrame) -> Result<Vec<Texts>> {
    let column = |column: &Column| -> Result<Texts> {
        let kind = match column.dtype() {
            DataType::Boolean => "boolean",
            DataType::Float32 | DataType::Float64 => "double",
            dtype if dtype.is_integer() => "long",
            _ => "string",
        };
        let values = match kind {
            // Python's `True` is no boolean of XML.
            "boolean" => column.bool()?.iter().map(|flag| flag.map(|flag| flag.to_string())).collect_ca("".into()),
            // Infinities are written so in XML.
            "double" => {
                let numbers = column.cast(&DataType::Float64)?;
                let shown = |number: f64| match number {
                    f64::INFINITY => "INF".to_owned(),
                    f64::NEG_INFINITY => "-INF".to_owned(),
                    number if number.is_nan() => "NaN".to_owned(),
                    number => number.to_string(),
                };
                numbers.f64()?.iter().map(|number| number.map(shown)).collect_ca("".into())
            }
            _ => python::text(column)?,
        };
        Ok(Texts { name: column.name().to_string(), kind, values: values.rechunk().into_owned() })
    };
    frame.columns().iter().map(column).collect()
}
