//! Nodes and edges, what their columns mean, and how they look.

use polars::prelude::*;

use crate::encode::{self, Encoding};
use crate::error::{Error, Result};
use crate::hypergraph::unknown_column;

/// A graph. Every method takes it by value and returns it, so that calls chain:
///
/// ```text
/// hg.graph.bind_edge_title("category").drop_hyper_nans().color_points_by("category").color_edges_by("version").plot()
/// ```
///
/// A step that cannot be done (a column that does not exist) does not break the chain: the graph keeps its first error, and
/// [`Graph::check`], [`Graph::plot`](crate::show) and every display give it.
#[derive(Debug, Clone)]
pub struct Graph {
    nodes: DataFrame,
    edges: DataFrame,
    bindings: Bindings,
    point_encoding: Option<Encoding>,
    edge_encoding: Option<Encoding>,
    messages: Vec<String>,
    error: Option<Error>,
}

/// Which column means what (Graphistry's bindings).
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Column of the nodes: colour codes ([`encode::palette_rgb`]).
    pub point_color: Option<String>,
    /// Column of the edges: colour codes.
    pub edge_color: Option<String>,
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
        }
    }
}

const POINT_COLOR: &str = "point_color";
const EDGE_COLOR: &str = "edge_color";

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
            error: None,
        };
        let Bindings { source, destination, node, .. } = graph.bindings.clone();
        graph.require(&node, true);
        graph.require(&source, false);
        graph.require(&destination, false);
        graph
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

    /// The graph itself, or the first step that could not be done.
    ///
    /// # Errors
    /// That step's error.
    pub fn check(self) -> Result<Self> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self),
        }
    }

    /// The first step that could not be done.
    #[must_use]
    pub fn error(&self) -> Option<Error> {
        self.error.clone()
    }

    /// Edges are called by `column` of the edges.
    #[must_use]
    pub fn bind_edge_title(mut self, column: &str) -> Self {
        self.require(column, false);
        self.bindings.edge_title = Some(column.to_owned());
        self
    }

    /// Nodes are called by `column` of the nodes.
    #[must_use]
    pub fn bind_point_title(mut self, column: &str) -> Self {
        self.require(column, true);
        self.bindings.point_title = Some(column.to_owned());
        self
    }

    /// A colour for each value of `column` of the nodes, in order of first appearance: adds `point_color` and binds it.
    #[must_use]
    pub fn color_points_by(self, column: &str) -> Self {
        self.color(column, true, encode::categorical)
    }

    /// A colour for each value of `column` of the edges, in order of first appearance: adds `edge_color` and binds it.
    #[must_use]
    pub fn color_edges_by(self, column: &str) -> Self {
        self.color(column, false, encode::categorical)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the nodes.
    #[must_use]
    pub fn color_points_by_continuous(self, column: &str) -> Self {
        self.color(column, true, encode::continuous)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the edges.
    #[must_use]
    pub fn color_edges_by_continuous(self, column: &str) -> Self {
        self.color(column, false, encode::continuous)
    }

    /// Removes nodes and edges of missing values: rows in which any text ends in `::nan`.
    ///
    /// The masterclass's rule, Python's `re.match(".*::nan$", value)` over every column. Nodes left without edges stay.
    #[must_use]
    pub fn drop_hyper_nans(mut self) -> Self {
        self.nodes = without_nans(&self.nodes);
        self.edges = without_nans(&self.edges);
        self
    }

    fn color(mut self, column: &str, points: bool, encode: fn(&Column) -> Result<encode::Encoded>) -> Self {
        if !self.require(column, points) {
            return self;
        }
        let (frame, name) = if points { (&mut self.nodes, POINT_COLOR) } else { (&mut self.edges, EDGE_COLOR) };
        let encoded = frame.column(column).map_err(Error::from).and_then(encode);
        match encoded {
            Err(error) => self.fail(error),
            Ok(encoded) => {
                self.messages.extend(encoded.message);
                let codes = encoded.codes.with_name(name.into()).into_column();
                if let Err(error) = frame.with_column(codes) {
                    let error = Error::from(error);
                    self.fail(error);
                } else if points {
                    self.bindings.point_color = Some(name.to_owned());
                    self.point_encoding = Some(encoded.encoding);
                } else {
                    self.bindings.edge_color = Some(name.to_owned());
                    self.edge_encoding = Some(encoded.encoding);
                }
            }
        }
        self
    }

    fn require(&mut self, column: &str, points: bool) -> bool {
        let (frame, role) = if points { (&self.nodes, "node column") } else { (&self.edges, "edge column") };
        if frame.get_column_index(column).is_some() {
            return true;
        }
        let error = unknown_column(frame, column, role);
        self.fail(error);
        false
    }

    fn fail(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }
}

fn without_nans(frame: &DataFrame) -> DataFrame {
    let mut keep: Option<BooleanChunked> = None;
    for column in frame.columns() {
        let Ok(texts) = column.str() else { continue };
        if !texts.iter().flatten().any(is_hyper_nan) {
            continue;
        }
        let clean: BooleanChunked = texts.iter().map(|text| !text.is_some_and(is_hyper_nan)).collect();
        keep = Some(match keep {
            None => clean,
            Some(keep) => &keep & &clean,
        });
    }
    match keep {
        None => frame.clone(),
        Some(keep) => frame.filter(&keep).expect("a mask of the frame's height"),
    }
}

/// Python's `.*::nan$`: `$` also matches before a last line break, `.` matches none.
fn is_hyper_nan(text: &str) -> bool {
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.ends_with("::nan") && !line.contains('\n')
}
