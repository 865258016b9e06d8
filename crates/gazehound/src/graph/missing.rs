//! Nodes and edges of missing values.

use polars::prelude::*;
use rayon::prelude::*;

use super::Graph;
use crate::error::Result;
use crate::python;

impl Graph {
    /// Removes nodes and edges of missing values: rows in which any text ends in `::nan`.
    ///
    /// The masterclass's rule, Python's `re.match(".*::nan$", value)` over every column. Nodes left without edges stay.
    #[must_use]
    pub fn drop_hyper_nans(&self) -> Self {
        self.step(|graph| {
            let (nodes, edges) = rayon::join(|| without_hyper_nans(&graph.nodes), || without_hyper_nans(&graph.edges));
            (graph.nodes, graph.edges) = (nodes?, edges?);
            Ok(())
        })
    }

    /// Removes the nodes that stand for a missing value, and the edges that end at them.
    ///
    /// What [`Graph::drop_hyper_nans`] is for, without its text trick: a hypergraph knows the ids of such nodes (of each
    /// category `::nan`, and the null text's where missing values were kept), so a value that only ends in `::nan` (a DNS
    /// name may) stays. Nodes and edges without ids go too. Nodes left without edges stay.
    #[must_use]
    pub fn drop_na(&self) -> Self {
        self.step(|graph| {
            let missing: PlHashSet<&str> = graph.missing_ids.iter().map(String::as_str).collect();
            let there = |frame: &DataFrame, column: &str| -> Result<BooleanChunked> {
                let ids = python::text(frame.column(column)?)?;
                Ok(ids.iter().map(|id| id.is_some_and(|id| !missing.contains(id))).collect())
            };
            let nodes = there(&graph.nodes, &graph.bindings.node)?;
            let sources = there(&graph.edges, &graph.bindings.source)?;
            let edges = &sources & &there(&graph.edges, &graph.bindings.destination)?;
            graph.nodes = graph.nodes.filter(&nodes)?;
            graph.edges = graph.edges.filter(&edges)?;
            Ok(())
        })
    }
}

/// The rows in which no text is a hyper nan.
fn without_hyper_nans(frame: &DataFrame) -> Result<DataFrame> {
    let bad: Vec<Vec<usize>> = frame.columns().par_iter().map(hyper_nan_rows).collect();
    if bad.iter().all(Vec::is_empty) {
        return Ok(frame.clone());
    }
    let mut keep = vec![true; frame.height()];
    for row in bad.into_iter().flatten() {
        keep[row] = false;
    }
    Ok(frame.filter(&BooleanChunked::from_slice(PlSmallStr::EMPTY, &keep))?)
}

fn hyper_nan_rows(column: &Column) -> Vec<usize> {
    let Ok(texts) = column.str() else { return Vec::new() };
    let has_gaps = texts.null_count() > 0;
    // The links' blocks share their events' arrays: each is read once. (Arrays may share texts and differ in their
    // gaps.)
    let mut read: PlHashMap<(usize, usize), Vec<usize>> = PlHashMap::new();
    let (mut rows, mut start) = (Vec::new(), 0);
    for array in texts.downcast_iter() {
        let key = (array.views().as_ptr() as usize, array.len());
        if has_gaps || !read.contains_key(&key) {
            let texts = array.iter().enumerate();
            let hits = texts.filter(|(_, text)| text.is_some_and(is_hyper_nan)).map(|(row, _)| row).collect();
            read.insert(key, hits);
        }
        rows.extend(read[&key].iter().map(|row| start + row));
        start += array.len();
    }
    rows
}

/// Python's `re.match(".*::nan$", text)`: `$` also matches before a last line break, `.` matches none.
fn is_hyper_nan(text: &str) -> bool {
    // Most texts end in something else.
    if !matches!(text.as_bytes().last(), Some(b'n' | b'\n')) {
        return false;
    }
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.ends_with("::nan") && !line.contains('\n')
}
