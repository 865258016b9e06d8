//! A table as a graph: values become nodes, events become links between their values.
//!
//! The semantics are PyGraphistry's `hypergraph()` (0.61, pandas 2): same ids, same order of nodes and links, same
//! counts.
//!
//! | | direct | not direct |
//! |---|---|---|
//! | nodes | entities | entities and events (hypernodes) |
//! | links | entity to entity, for each pair of columns | entity to its event |
//!
//! On purpose different: whole numbers with nulls stay whole (`n::1`, not `n::1.0`); a column has one format of times,
//! so that the ends of links are ids of nodes; a missing value that is kept reads as the null text, as under pandas 3;
//! a node has null in the columns it does not come from, whatever their type; lists read as Python's; links from or to the row ids are an error.
//! `docs/hypergraph.md` tells of each.

mod build;
mod check;
mod chunks;
mod entities;
mod links;
mod options;
mod source;
mod values;

use std::fmt;

use polars::prelude::{DataFrame, LazyFrame};

pub(crate) use self::check::unknown_column;
pub use self::chunks::HypergraphFiles;
pub use self::options::{HypergraphBuilder, ZEEK_CATEGORIES};
use crate::graph::Graph;

/// Starts a hypergraph over `events`: each distinct value of the columns `entity_types` becomes a node.
///
/// An empty `entity_types` means all columns. Nothing is computed before [`HypergraphBuilder::build`].
#[must_use]
pub fn hypergraph(events: &DataFrame, entity_types: &[&str]) -> HypergraphBuilder {
    HypergraphBuilder::new(events.clone(), entity_types)
}

/// [`hypergraph`] over events that are not computed yet: [`HypergraphBuilder::build`] computes them,
/// [`HypergraphBuilder::build_to`] part by part.
#[must_use]
pub fn hypergraph_lazy(events: &LazyFrame, entity_types: &[&str]) -> HypergraphBuilder {
    HypergraphBuilder { lazy: Some(events.clone()), ..HypergraphBuilder::new(DataFrame::empty(), entity_types) }
}

/// The tables of a hypergraph, and the graph made of them.
#[derive(Clone)]
pub struct Hypergraph {
    /// One row per distinct entity: its raw value in the column it came from, `nodeTitle`, `type` (that column),
    /// `category`, `nodeID` (`category::value`), and nulls in the other columns.
    pub entities: DataFrame,
    /// Not direct: one row per event, with its hypernode's `nodeID`. Direct: no rows.
    pub events: DataFrame,
    /// The links: `src` and `dst` (direct) or `attribID` and `EventID`, `edgeType`, and the event's own columns.
    pub edges: DataFrame,
    /// `entities`, then `events`.
    pub nodes: DataFrame,
    /// Nodes and edges, bound.
    pub graph: Graph,
    /// Events that went in.
    pub event_count: usize,
    /// What was left out.
    pub notes: Vec<crate::events::Note>,
}

/// Counts, not contents: the values are log text.
impl fmt::Debug for Hypergraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hypergraph")
            .field("entities", &self.entities.height())
            .field("events", &self.event_count)
            .field("edges", &self.edges.height())
            .field("graph", &self.graph)
            .finish_non_exhaustive()
    }
}

impl Hypergraph {
    /// The three lines that PyGraphistry prints: links, events, entities.
    #[must_use]
    pub fn counts(&self) -> String {
        counts(self.edges.height(), self.event_count, self.entities.height())
    }
}

fn counts(links: usize, events: usize, entities: usize) -> String {
    format!("# links {links}\n# events {events}\n# attrib entities {entities}")
}
