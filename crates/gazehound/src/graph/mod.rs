//! Nodes and edges, what their columns mean, and how they look.

mod bindings;
mod collapse;
mod communities;
mod degree;
mod dot;
mod ends;
mod filter;
mod graphml;
mod look;
mod missing;
pub(crate) mod table_file;
mod union;

use std::fmt;

use polars::prelude::*;

pub use self::bindings::Bindings;
use crate::encode::Encoding;
use crate::error::{Error, Result};
use crate::events::Note;
use crate::hypergraph::unknown_column;

/// A graph. Every method gives a new one (frames are shared, not copied), so that calls chain and a variable stays usable:
///
/// ```text
/// hg.graph.bind_edge_title("category").drop_hyper_nans().color_points_by("category").color_edges_by("version").plot()
/// ```
///
/// A step that cannot be done (a column that does not exist) does not break the chain: the graph keeps its first error,
/// and [`Graph::check`], [`Graph::plot`](crate::show) and every display give it.
#[derive(Clone)]
pub struct Graph {
    nodes: DataFrame,
    edges: DataFrame,
    bindings: Bindings,
    point_encoding: Option<Encoding>,
    edge_encoding: Option<Encoding>,
    messages: Vec<String>,
    notes: Vec<Note>,
    /// Ids of nodes that stand for a missing value.
    missing_ids: Vec<String>,
    /// Made of no events, of which no column need be known.
    hollow: bool,
    error: Option<Error>,
}

/// Counts, not contents: the values are log text.
impl fmt::Debug for Graph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Graph")
            .field("nodes", &self.nodes.height())
            .field("edges", &self.edges.height())
            .field("bindings", &self.bindings)
            .field("messages", &self.messages)
            .field("error", &self.error)
            .finish()
    }
}

impl Graph {
    /// A graph of `nodes` and `edges`, whose columns `bindings` explains.
    #[must_use]
    pub fn new(nodes: DataFrame, edges: DataFrame, bindings: Bindings) -> Self {
        let mut graph = Self {
            nodes,
            edges,
            bindings,
            point_encoding: None,
            edge_encoding: None,
            messages: Vec::new(),
            notes: Vec::new(),
            missing_ids: Vec::new(),
            hollow: false,
            error: None,
        };
        let Bindings { source, destination, node, .. } = graph.bindings.clone();
        let required = [(&node, Side::Nodes), (&source, Side::Edges), (&destination, Side::Edges)];
        graph.error = required.into_iter().find_map(|(column, side)| graph.require(column, side).err());
        graph
    }

    /// What a hypergraph knows beside its tables.
    pub(crate) fn of_events(mut self, missing_ids: Vec<String>, events: usize) -> Self {
        self.missing_ids = missing_ids;
        self.hollow = events == 0;
        self
    }

    /// The graph with more to know.
    pub(crate) fn with_notes(mut self, notes: impl IntoIterator<Item = Note>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// The tables of another graph; what columns mean is kept as far as they have them, beside what `own` says.
    pub(crate) fn with_tables(&self, nodes: DataFrame, edges: DataFrame, own: Bindings) -> Self {
        let mut graph =
            Self { messages: self.messages.clone(), notes: self.notes.clone(), ..Self::new(nodes, edges, own) };
        let mut lost = Vec::new();
        let mut kept = |frame: &DataFrame, column: &Option<String>| {
            let column = column.clone()?;
            let there = frame.get_column_index(&column).is_some();
            if !there {
                lost.push(format!("`{column}`"));
            }
            there.then_some(column)
        };
        let former = &self.bindings;
        graph.bindings.edge_title = kept(&graph.edges, &former.edge_title);
        graph.bindings.point_color = kept(&graph.nodes, &former.point_color);
        graph.bindings.edge_color = kept(&graph.edges, &former.edge_color);
        graph.bindings.point_size = kept(&graph.nodes, &former.point_size);
        graph.point_encoding = graph.bindings.point_color.as_ref().and(self.point_encoding.clone());
        graph.edge_encoding = graph.bindings.edge_color.as_ref().and(self.edge_encoding.clone());
        if !lost.is_empty() {
            let text = format!("bound to columns that the new tables lack: {}", lost.join(", "));
            graph.notes.push(Note::info(text));
        }
        graph
    }

    /// The same graph with other rows.
    pub(crate) fn replaced(&self, nodes: DataFrame, edges: DataFrame) -> Self {
        Self { nodes, edges, ..self.clone() }
    }

    /// One row per node.
    #[must_use]
    pub fn nodes(&self) -> DataFrame {
        self.nodes.clone()
    }

    /// One row per edge.
    #[must_use]
    pub fn edges(&self) -> DataFrame {
        self.edges.clone()
    }

    /// Which column means what.
    #[must_use]
    pub fn bindings(&self) -> Bindings {
        self.bindings.clone()
    }

    /// What the points' colours show.
    #[must_use]
    pub fn point_encoding(&self) -> Option<Encoding> {
        self.point_encoding.clone()
    }

    /// What the edges' colours show.
    #[must_use]
    pub fn edge_encoding(&self) -> Option<Encoding> {
        self.edge_encoding.clone()
    }

    /// What PyGraphistry's helpers print on the way, such as `coloring for range 228.0 252.0`.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        self.messages.clone()
    }

    /// What a reader must know.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let nothing = self.hollow.then(|| Note::warning("no nodes: there were no events"));
        nothing.into_iter().chain(self.notes.iter().cloned()).collect()
    }

    /// Nodes and edges.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.nodes.height(), self.edges.height())
    }

    /// The graph itself, or the first step that could not be done.
    ///
    /// # Errors
    /// That step's error.
    pub fn check(&self) -> Result<Self> {
        match &self.error {
            Some(error) => Err(error.clone()),
            None => Ok(self.clone()),
        }
    }

    /// The first step that could not be done.
    #[must_use]
    pub fn error(&self) -> Option<Error> {
        self.error.clone()
    }

    /// The graph after `change`; if it fails, the graph as it was, with the error. After an error no step does anything.
    fn step(&self, change: impl FnOnce(&mut Self) -> Result<()>) -> Self {
        let mut graph = self.clone();
        if graph.error.is_none()
            && let Err(error) = change(&mut graph)
        {
            return Self { error: Some(error), ..self.clone() };
        }
        graph
    }

    /// Makes sure that there is `column`. A graph of no events has any column, without values.
    fn require(&mut self, column: &str, side: Side) -> Result<()> {
        let hollow = self.hollow;
        let (frame, role) = match side {
            Side::Nodes => (&mut self.nodes, "node column"),
            Side::Edges => (&mut self.edges, "edge column"),
        };
        match frame.get_column_index(column) {
            Some(_) => {}
            None if hollow => {
                frame.with_column(Column::new_empty(column.into(), &DataType::String))?;
            }
            None => return Err(unknown_column(frame, column, role)),
        }
        Ok(())
    }

    fn note(&mut self, note: Note) {
        self.notes.push(note);
    }
}

/// Which of the two tables.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Nodes,
    Edges,
}
