//! The options of a hypergraph.

use std::fmt;

use gazehound_view::text::line;
use polars::prelude::*;

use super::source::Part;
use crate::graph::Graph;

/// What a category is for in Zeek's logs: an address is one node, whether it called or was called.
pub const ZEEK_CATEGORIES: &[(&str, &[&str])] = &[("ip", &["id.orig_h", "id.resp_h"])];

/// A hypergraph to be. The methods are PyGraphistry's options; defaults in brackets.
#[derive(Clone)]
pub struct HypergraphBuilder {
    /// The events, or a part of them; empty as long as they are lazy.
    pub(super) frame: DataFrame,
    pub(super) lazy: Option<LazyFrame>,
    /// Whose nodes or edges the events are.
    pub(super) of: Option<Graph>,
    pub(super) part: Part,
    pub(super) chunksize: usize,
    pub(super) entity_types: Vec<String>,
    pub(super) direct: bool,
    pub(super) drop_na: bool,
    pub(super) drop_edge_attrs: bool,
    pub(super) ignore_missing: bool,
    pub(super) verbose: bool,
    pub(super) skip: Vec<String>,
    /// Category and its columns, in the order given; of two categories with one column the last wins.
    pub(super) categories: Vec<(String, Vec<String>)>,
    pub(super) edges: Option<Vec<(String, Vec<String>)>>,
    pub(super) names: Names,
}

/// Made safe: names and values are log text.
impl fmt::Debug for HypergraphBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entity_types: Vec<_> = self.entity_types.iter().map(|name| line(name)).collect();
        f.debug_struct("HypergraphBuilder")
            .field("events", &self.lazy.is_none().then(|| self.frame.height()))
            .field("entity_types", &entity_types)
            .finish_non_exhaustive()
    }
}

/// Names of the columns that a hypergraph adds, and texts in their values.
#[derive(Debug, Clone)]
pub(super) struct Names {
    pub(super) title: String,
    pub(super) delimiter: String,
    pub(super) node_id: String,
    pub(super) attrib_id: String,
    pub(super) event_id: String,
    pub(super) event_type: String,
    pub(super) source: String,
    pub(super) destination: String,
    pub(super) category: String,
    pub(super) node_type: String,
    pub(super) edge_type: String,
    pub(super) null_value: String,
}

impl Default for Names {
    fn default() -> Self {
        let text = str::to_owned;
        Self {
            title: text("nodeTitle"),
            delimiter: text("::"),
            node_id: text("nodeID"),
            attrib_id: text("attribID"),
            event_id: text("EventID"),
            event_type: text("event"),
            source: text("src"),
            destination: text("dst"),
            category: text("category"),
            node_type: text("type"),
            edge_type: text("edgeType"),
            null_value: text("null"),
        }
    }
}

macro_rules! named {
    ($($(#[$doc:meta])* $method:ident => $field:ident;)+) => {
        $($(#[$doc])*
        #[must_use]
        pub fn $method(mut self, name: &str) -> Self {
            name.clone_into(&mut self.names.$field);
            self
        })+
    };
}

impl HypergraphBuilder {
    pub(super) fn new(frame: DataFrame, entity_types: &[&str]) -> Self {
        Self {
            frame,
            lazy: None,
            of: None,
            part: Part::default(),
            chunksize: 100_000,
            entity_types: owned(entity_types),
            direct: false,
            drop_na: true,
            drop_edge_attrs: false,
            ignore_missing: false,
            verbose: true,
            skip: Vec::new(),
            categories: Vec::new(),
            edges: None,
            names: Names::default(),
        }
    }

    /// Links go from entity to entity rather than from entity to event (false).
    #[must_use]
    pub fn direct(mut self, direct: bool) -> Self {
        self.direct = direct;
        self
    }

    /// Equal values of `columns` are one node (`CATEGORIES`). A column that the frame lacks is noted and changes
    /// nothing.
    #[must_use]
    pub fn category(mut self, category: &str, columns: &[&str]) -> Self {
        self.categories.push((category.to_owned(), owned(columns)));
        self
    }

    /// Each of `categories` as by [`category`](Self::category); for Zeek's logs there is [`ZEEK_CATEGORIES`].
    #[must_use]
    pub fn categories(self, categories: &[(&str, &[&str])]) -> Self {
        categories.iter().fold(self, |builder, (category, columns)| builder.category(category, columns))
    }

    /// Links from `source` to each of `destinations` (`EDGES`; direct only). Without any call, each pair of entity
    /// columns is linked; an empty `destinations` makes no link.
    #[must_use]
    pub fn edges(mut self, source: &str, destinations: &[&str]) -> Self {
        self.edges.get_or_insert_default().push((source.to_owned(), owned(destinations)));
        self
    }

    /// Columns that make no entities, even if they are named as such (`SKIP`).
    #[must_use]
    pub fn skip(mut self, columns: &[&str]) -> Self {
        self.skip.extend(owned(columns));
        self
    }

    /// Missing values make no nodes and no links (true).
    #[must_use]
    pub fn drop_na(mut self, drop_na: bool) -> Self {
        self.drop_na = drop_na;
        self
    }

    /// Edges carry only their own columns, not the event's (false).
    #[must_use]
    pub fn drop_edge_attrs(mut self, drop: bool) -> Self {
        self.drop_edge_attrs = drop;
        self
    }

    /// Leaves out, with a note, entity types and edges whose column the frame lacks, rather than failing (false).
    #[must_use]
    pub fn ignore_missing(mut self, ignore: bool) -> Self {
        self.ignore_missing = ignore;
        self
    }

    /// [`build`](Self::build) prints the counts of links, events and entities, and warnings (true).
    #[must_use]
    pub fn verbose(mut self, verbose: bool) -> Self {
        self.verbose = verbose;
        self
    }

    /// Events that [`build_to`](Self::build_to) reads at a time (100,000).
    #[must_use]
    pub fn chunksize(mut self, rows: usize) -> Self {
        self.chunksize = rows.max(1);
        self
    }

    named! {
        /// Column of node titles (`TITLE`: `nodeTitle`).
        title => title;
        /// Text between the parts of an id (`DELIM`: `::`).
        delimiter => delimiter;
        /// Column of node ids (`NODEID`: `nodeID`).
        node_id => node_id;
        /// Source column of edges that are not direct (`ATTRIBID`: `attribID`).
        attrib_id => attrib_id;
        /// Column of row ids; if the frame has it, its values are the row ids (`EVENTID`: `EventID`).
        event_id => event_id;
        /// Category of hypernodes (`EVENTTYPE`: `event`).
        event_type => event_type;
        /// Source column of direct edges (`SOURCE`: `src`).
        source => source;
        /// Destination column of direct edges (`DESTINATION`: `dst`).
        destination => destination;
        /// Column of categories (`CATEGORY`: `category`).
        category_column => category;
        /// Column of node types (`NODETYPE`: `type`).
        node_type => node_type;
        /// Column of edge types (`EDGETYPE`: `edgeType`).
        edge_type => edge_type;
        /// Text for missing values where they are kept (`NULLVAL`: `null`).
        null_value => null_value;
    }

    /// The category of a column: its own name, unless it is in one.
    pub(super) fn category_of<'a>(&'a self, column: &'a str) -> &'a str {
        let listed = |(_, columns): &&(String, Vec<String>)| columns.iter().any(|name| name == column);
        self.categories.iter().rfind(listed).map_or(column, |(category, _)| category)
    }

    pub(super) fn has_categories(&self) -> bool {
        !self.categories.is_empty()
    }

    /// What a node id of `column` begins with.
    pub(super) fn prefix(&self, column: &str) -> String {
        format!("{}{}", self.category_of(column), self.names.delimiter)
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
