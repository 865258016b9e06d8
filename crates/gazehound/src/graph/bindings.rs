//! What columns mean.

use std::fmt;

use gazehound_view::text::line;

use super::{Graph, Side};

/// Which column means what (Graphistry's bindings).
#[derive(Clone, PartialEq, Eq)]
pub struct Bindings {
    /// Column of the edges: id of the node where the edge starts.
    pub source: String,
    /// Column of the edges: id of the node where it ends.
    pub destination: String,
    /// Column of the nodes: their ids.
    pub node: String,
    /// Column of the nodes: what a node is called.
    pub point_title: Option<String>,
    /// Column of the edges: what an edge is called.
    pub edge_title: Option<String>,
    /// Column of the nodes: colour codes ([`Encoding::rgb`](crate::encode::Encoding::rgb) of the graph's
    /// [`point_encoding`](super::Graph::point_encoding)).
    pub point_color: Option<String>,
    /// Column of the edges: colour codes.
    pub edge_color: Option<String>,
    /// Column of the nodes: numbers, how large a node is.
    pub point_size: Option<String>,
}

impl Bindings {
    /// Ids and node titles; nothing else is bound.
    #[must_use]
    pub fn new(source: &str, destination: &str, node: &str, point_title: &str) -> Self {
        Self {
            source: source.to_owned(),
            destination: destination.to_owned(),
            node: node.to_owned(),
            point_title: Some(point_title.to_owned()),
            edge_title: None,
            point_color: None,
            edge_color: None,
            point_size: None,
        }
    }
}

impl fmt::Debug for Bindings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Column names are field names of logs.
        let name = |name: &Option<String>| name.as_deref().map(|name| line(name).into_owned());
        f.debug_struct("Bindings")
            .field("source", &line(&self.source))
            .field("destination", &line(&self.destination))
            .field("node", &line(&self.node))
            .field("point_title", &name(&self.point_title))
            .field("edge_title", &name(&self.edge_title))
            .field("point_color", &name(&self.point_color))
            .field("edge_color", &name(&self.edge_color))
            .field("point_size", &name(&self.point_size))
            .finish()
    }
}

/// A column for each meaning. A column that does not exist is an error.
impl Graph {
    /// Edges start at the node with the id in `column` of the edges.
    #[must_use]
    pub fn bind_source(&self, column: &str) -> Self {
        self.bind(column, Side::Edges, |bindings, column| bindings.source = column)
    }

    /// Edges end at the node with the id in `column` of the edges.
    #[must_use]
    pub fn bind_destination(&self, column: &str) -> Self {
        self.bind(column, Side::Edges, |bindings, column| bindings.destination = column)
    }

    /// Nodes have the ids in `column` of the nodes.
    #[must_use]
    pub fn bind_node(&self, column: &str) -> Self {
        self.bind(column, Side::Nodes, |bindings, column| bindings.node = column)
    }

    /// Edges are called by `column` of the edges.
    #[must_use]
    pub fn bind_edge_title(&self, column: &str) -> Self {
        self.bind(column, Side::Edges, |bindings, column| bindings.edge_title = Some(column))
    }

    /// Nodes are called by `column` of the nodes.
    #[must_use]
    pub fn bind_point_title(&self, column: &str) -> Self {
        self.bind(column, Side::Nodes, |bindings, column| bindings.point_title = Some(column))
    }

    fn bind(&self, column: &str, side: Side, set: fn(&mut Bindings, String)) -> Self {
        self.step(|graph| {
            graph.require(column, side)?;
            set(&mut graph.bindings, column.to_owned());
            Ok(())
        })
    }
}
