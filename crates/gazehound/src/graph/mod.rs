//! Nodes and edges, what their columns mean, and how they look.

pub(crate) mod table_file;

use std::fmt;

use gazehound_view::text::line;
use polars::prelude::*;
use rayon::prelude::*;

use crate::encode::{self, Encoding};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::hypergraph::unknown_column;
use crate::python;

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
            .finish()
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
            notes: Vec::new(),
            missing_ids: Vec::new(),
            hollow: false,
            error: None,
        };
        let Bindings { source, destination, node, .. } = graph.bindings.clone();
        graph.require(&node, true);
        graph.require(&source, false);
        graph.require(&destination, false);
        graph
    }

    /// What a hypergraph knows beside its tables.
    pub(crate) fn of_events(mut self, missing_ids: Vec<String>, events: usize) -> Self {
        self.missing_ids = missing_ids;
        self.hollow = events == 0;
        if self.hollow {
            self.notes.push(Note::warning("no nodes: there were no events"));
        }
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
        self.notes.clone()
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

    /// Edges are called by `column` of the edges.
    #[must_use]
    pub fn bind_edge_title(&self, column: &str) -> Self {
        let mut graph = self.clone();
        graph.require(column, false);
        graph.bindings.edge_title = Some(column.to_owned());
        graph
    }

    /// Nodes are called by `column` of the nodes.
    #[must_use]
    pub fn bind_point_title(&self, column: &str) -> Self {
        let mut graph = self.clone();
        graph.require(column, true);
        graph.bindings.point_title = Some(column.to_owned());
        graph
    }

    /// A colour for each value of `column` of the nodes, in order of first appearance: adds `point_color` and binds it.
    #[must_use]
    pub fn color_points_by(&self, column: &str) -> Self {
        self.color(column, true, encode::categorical)
    }

    /// A colour for each value of `column` of the edges, in order of first appearance: adds `edge_color` and binds it.
    #[must_use]
    pub fn color_edges_by(&self, column: &str) -> Self {
        self.color(column, false, encode::categorical)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the nodes.
    #[must_use]
    pub fn color_points_by_continuous(&self, column: &str) -> Self {
        self.color(column, true, encode::continuous)
    }

    /// Eleven steps from the smallest to the largest number of `column` of the edges.
    #[must_use]
    pub fn color_edges_by_continuous(&self, column: &str) -> Self {
        self.color(column, false, encode::continuous)
    }

    /// Removes nodes and edges of missing values: rows in which any text ends in `::nan`.
    ///
    /// The masterclass's rule, Python's `re.match(".*::nan$", value)` over every column. Nodes left without edges stay.
    #[must_use]
    pub fn drop_hyper_nans(&self) -> Self {
        let mut graph = self.clone();
        match (without_hyper_nans(&self.nodes), without_hyper_nans(&self.edges)) {
            (Ok(nodes), Ok(edges)) => (graph.nodes, graph.edges) = (nodes, edges),
            (Err(error), _) | (_, Err(error)) => graph.fail(error),
        }
        graph
    }

    /// Removes the nodes that stand for a missing value, and the edges that end at them.
    ///
    /// What [`Graph::drop_hyper_nans`] is for, without its text trick: a hypergraph knows the ids of such nodes (of each
    /// category `::nan`, and the null text's where missing values were kept), so a value that only ends in `::nan` (a DNS
    /// name may) stays. Nodes and edges without ids go too. Nodes left without edges stay.
    #[must_use]
    pub fn drop_na(&self) -> Self {
        let mut graph = self.clone();
        if let Err(error) = graph.try_drop_na() {
            graph.fail(error);
        }
        graph
    }

    fn try_drop_na(&mut self) -> Result<()> {
        let missing: PlHashSet<&str> = self.missing_ids.iter().map(String::as_str).collect();
        let there = |frame: &DataFrame, column: &str| -> Result<BooleanChunked> {
            let ids = python::text(frame.column(column)?)?;
            Ok(ids.iter().map(|id| id.is_some_and(|id| !missing.contains(id))).collect())
        };
        let nodes = there(&self.nodes, &self.bindings.node)?;
        let sources = there(&self.edges, &self.bindings.source)?;
        let edges = &sources & &there(&self.edges, &self.bindings.destination)?;
        self.nodes = self.nodes.filter(&nodes)?;
        self.edges = self.edges.filter(&edges)?;
        Ok(())
    }

    fn color(&self, column: &str, points: bool, encode: fn(&Column) -> Result<encode::Encoded>) -> Self {
        let mut graph = self.clone();
        if graph.require(column, points)
            && let Err(error) = graph.try_color(column, points, encode)
        {
            graph.fail(error);
        }
        graph
    }

    fn try_color(&mut self, column: &str, points: bool, encode: fn(&Column) -> Result<encode::Encoded>) -> Result<()> {
        let (frame, name) = if points { (&mut self.nodes, POINT_COLOR) } else { (&mut self.edges, EDGE_COLOR) };
        let encoded = encode(frame.column(column)?)?;
        frame.with_column(encoded.codes.with_name(name.into()).into_column())?;
        self.messages.extend(encoded.message);
        if points {
            self.bindings.point_color = Some(name.to_owned());
            self.point_encoding = Some(encoded.encoding);
        } else {
            self.bindings.edge_color = Some(name.to_owned());
            self.edge_encoding = Some(encoded.encoding);
        }
        Ok(())
    }

    fn require(&mut self, column: &str, points: bool) -> bool {
        if self.hollow {
            let frame = if points { &mut self.nodes } else { &mut self.edges };
            if frame.get_column_index(column).is_none()
                && let Err(error) = frame.with_column(Column::new_empty(column.into(), &DataType::String))
            {
                self.fail(error.into());
            }
        }
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
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.ends_with("::nan") && !line.contains('\n')
}
