//! Where the events come from: a frame, a lazy frame, the nodes or edges of a graph.

use polars::prelude::*;

use super::options::HypergraphBuilder;
use crate::error::{Error, Result};
use crate::events::Note;
use crate::graph::Graph;
use crate::python::TimeStyle;

/// What a part of the events must know of the whole.
#[derive(Clone, Default)]
pub(super) struct Part {
    /// The position of its first row.
    pub(super) first_row: usize,
    /// How times are written, by column. Empty: the part is the whole, and says so itself.
    pub(super) styles: PlHashMap<String, TimeStyle>,
}

impl Graph {
    /// A hypergraph whose events are this graph's nodes. What columns mean is kept as far as the new tables have them;
    /// ids and the nodes' title are the hypergraph's own.
    #[must_use]
    pub fn hypergraph(&self, entity_types: &[&str]) -> HypergraphBuilder {
        HypergraphBuilder { of: Some(self.clone()), ..HypergraphBuilder::new(self.nodes(), entity_types) }
    }

    /// [`Graph::hypergraph`] whose events are this graph's edges (PyGraphistry's `from_edges=True`).
    #[must_use]
    pub fn hypergraph_from_edges(&self, entity_types: &[&str]) -> HypergraphBuilder {
        HypergraphBuilder { of: Some(self.clone()), ..HypergraphBuilder::new(self.edges(), entity_types) }
    }
}

impl HypergraphBuilder {
    /// The steps before must have been done, and lazy events are computed.
    pub(super) fn collect(&mut self) -> Result<()> {
        self.check_source()?;
        if let Some(lazy) = self.lazy.take() {
            self.frame = computed(lazy)?;
        }
        Ok(())
    }

    pub(super) fn check_source(&self) -> Result<()> {
        self.of.as_ref().map_or(Ok(()), |graph| graph.check().map(|_| ()))
    }

    /// An empty result knows few of its columns: those that are named become columns without values, and a note says so.
    pub(super) fn fill_absent(&mut self) -> Result<Vec<Note>> {
        if self.frame.height() > 0 {
            return Ok(Vec::new());
        }
        let edges = self.edges.iter().flatten().flat_map(|(from, to)| std::iter::once(from).chain(to));
        let mut absent: Vec<String> = Vec::new();
        for name in self.entity_types.iter().chain(edges) {
            if !self.has(name) && !absent.contains(name) {
                absent.push(name.clone());
            }
        }
        let mut text = "there are no events, so the graph is empty".to_owned();
        if self.frame.width() > 0 && !absent.is_empty() {
            text += &format!("; the empty frame has no {}", super::check::listed(&absent));
        }
        for name in &absent {
            self.frame.with_column(Column::new_empty(name.as_str().into(), &DataType::String))?;
        }
        Ok(vec![Note::warning(text)])
    }
}

/// The frame of a lazy one.
pub(super) fn computed(lazy: LazyFrame) -> Result<DataFrame> {
    lazy.collect().map_err(|error| Error::input(format!("the lazy frame of the events cannot be computed: {error}")))
}
