//! DOT: for Graphviz.

use std::fmt::Write as _;
use std::path::Path;

use gazehound_view::text;
use polars::prelude::*;

use super::Graph;
use super::ends::WholeEnds;
use crate::encode::Encoding;
use crate::error::{Error, Result};
use crate::python;

impl Graph {
    /// Writes titles and colours as DOT (Graphviz, "DOT Language") and says so in a note.
    ///
    /// Nodes are called `n0`, `n1`, …; titles are quoted text, never HTML. Characters that cannot be seen read as escapes
    /// (`\u{1b}`).
    ///
    /// # Errors
    /// A step before could not be done, or the file cannot be written.
    pub fn to_dot(&self, path: &str) -> Result<Self> {
        let graph = self.check()?;
        let ends = graph.whole_ends()?;
        let dot = graph.dot(&ends)?;
        let failed = |error: &std::io::Error| Error::io(format_args!("cannot write the graph to `{path}`"), error);
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        std::fs::write(path, dot).map_err(|error| failed(&error))?;
        Ok(graph.written(path, ends.edges.len()))
    }

    fn dot(&self, ends: &WholeEnds) -> Result<String> {
        let bindings = &self.bindings;
        let title = bindings.point_title.as_ref().unwrap_or(&bindings.node);
        let (ids, titles) = (text_of(&self.nodes, &bindings.node)?, text_of(&self.nodes, title)?);
        let point_colors = colors(&self.nodes, bindings.point_color.as_deref(), self.point_encoding.as_ref())?;
        let edge_colors = colors(&self.edges, bindings.edge_color.as_deref(), self.edge_encoding.as_ref())?;
        let edge_titles = bindings.edge_title.as_ref().map(|title| text_of(&self.edges, title)).transpose()?;
        let WholeEnds { edges, rows, others } = ends;

        let mut out = "digraph {\nnode [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\"]\n".to_owned();
        for row in 0..self.nodes.height() {
            let label = titles.get(row).or(ids.get(row)).unwrap_or_default();
            let _ = write!(out, "n{row} [label={}", quoted(label));
            if let Some(color) = point_colors.get(row) {
                let _ = write!(out, ", fillcolor=\"{color}\"");
            }
            out.push_str("]\n");
        }
        for (number, other) in others.iter().enumerate() {
            let _ = writeln!(out, "n{} [label={}]", self.nodes.height() + number, quoted(other));
        }
        for ([source, target], row) in edges.iter().zip(rows) {
            let label = edge_titles.as_ref().and_then(|titles| titles.get(*row as usize));
            let color = edge_colors.get(*row as usize).map(|color| format!("color=\"{color}\""));
            let attributes: Vec<String> =
                label.map(|label| format!("label={}", quoted(label))).into_iter().chain(color).collect();
            let _ = write!(out, "n{source} -> n{target}");
            if !attributes.is_empty() {
                let _ = write!(out, " [{}]", attributes.join(", "));
            }
            out.push('\n');
        }
        out.push_str("}\n");
        Ok(out)
    }
}

/// A text in double quotes, with nothing in it that Graphviz reads as more than text: a backslash begins an escape such
/// as `\N`, `&` an entity.
fn quoted(label: &str) -> String {
    let safe = text::line(label);
    let mut out = String::with_capacity(safe.len() + 2);
    out.push('"');
    for c in safe.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn text_of(frame: &DataFrame, column: &str) -> Result<StringChunked> {
    Ok(python::text(frame.column(column)?)?.rechunk().into_owned())
}

/// `#rrggbb` for each row; none if nothing is coloured.
fn colors(frame: &DataFrame, column: Option<&str>, encoding: Option<&Encoding>) -> Result<Vec<String>> {
    let (Some(column), Some(encoding)) = (column, encoding) else { return Ok(Vec::new()) };
    let color = |code: Option<i64>| {
        let [r, g, b] = encoding.rgb(code.unwrap_or_default());
        format!("#{r:02x}{g:02x}{b:02x}")
    };
    Ok(frame.column(column)?.i64()?.iter().map(color).collect())
}
