//! The options of a hypergraph, and what checks them.

use polars::prelude::*;

use super::{Hypergraph, entities, links};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::graph::{Bindings, Graph};
use crate::python;

/// A hypergraph to be. The methods are PyGraphistry's options; defaults in brackets.
#[derive(Debug, Clone)]
pub struct HypergraphBuilder {
    pub(super) frame: DataFrame,
    entity_types: Vec<String>,
    pub(super) direct: bool,
    pub(super) drop_na: bool,
    pub(super) drop_edge_attrs: bool,
    ignore_missing: bool,
    verbose: bool,
    skip: Vec<String>,
    /// Category and its columns, in the order given; of two categories with one column the last wins.
    categories: Vec<(String, Vec<String>)>,
    edges: Option<Vec<(String, Vec<String>)>>,
    pub(super) names: Names,
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

    /// Equal values of `columns` are one node (`CATEGORIES`). Unknown columns are ignored.
    #[must_use]
    pub fn category(mut self, category: &str, columns: &[&str]) -> Self {
        self.categories.push((category.to_owned(), owned(columns)));
        self
    }

    /// Links from `source` to each of `destinations` (`EDGES`; direct only). Without any, each pair of entity columns is linked.
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

    /// Prints the counts of links, events and entities (true).
    #[must_use]
    pub fn verbose(mut self, verbose: bool) -> Self {
        self.verbose = verbose;
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

    /// Builds the tables.
    ///
    /// # Errors
    /// A column that the frame lacks, an entity type given twice, no entity type left, or an entity column whose name is one of the
    /// columns that the hypergraph adds.
    pub fn build(mut self) -> Result<Hypergraph> {
        let mut notes = Vec::new();
        if self.ignore_missing {
            self.leave_out_missing(&mut notes);
        }
        let entity_types = self.checked_entity_types()?;
        let event_ids = self.event_ids()?;
        let entities = entities::entities(&self, &entity_types)?;
        let (events, edges) = if self.direct {
            (entities.clear(), links::direct(&self, &entity_types, &event_ids)?)
        } else {
            (
                entities::hypernodes(&self, &event_ids, entities.schema())?,
                links::to_events(&self, &entity_types, &event_ids)?,
            )
        };
        let nodes = entities.vstack(&events)?;
        let (source, destination) = if self.direct {
            (&self.names.source, &self.names.destination)
        } else {
            (&self.names.attrib_id, &self.names.event_id)
        };
        let bindings = Bindings::new(source, destination, &self.names.node_id, &self.names.title);
        let graph = Graph::new(nodes.clone(), edges.clone(), bindings);
        let built = Hypergraph { entities, events, edges, nodes, graph, event_count: self.frame.height(), notes };
        if self.verbose {
            print(&built);
        }
        Ok(built)
    }

    fn has(&self, column: &str) -> bool {
        self.frame.get_column_index(column).is_some()
    }

    fn leave_out_missing(&mut self, notes: &mut Vec<Note>) {
        let mut missing: Vec<String> = Vec::new();
        let mut keep = |column: &String, frame: &DataFrame| {
            let known = frame.get_column_index(column).is_some();
            if !known && !missing.contains(column) {
                missing.push(column.clone());
            }
            known
        };
        self.entity_types.retain(|column| keep(column, &self.frame));
        if let Some(edges) = &mut self.edges {
            edges.retain(|(source, _)| keep(source, &self.frame));
            for (_, destinations) in edges {
                destinations.retain(|column| keep(column, &self.frame));
            }
        }
        if !missing.is_empty() {
            let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
            notes.push(Note::warning(format!("these events have no {}: left out of the graph", names.join(", "))));
        }
    }

    fn checked_entity_types(&self) -> Result<Vec<String>> {
        let all = || self.frame.get_column_names_owned().into_iter().map(|name| name.to_string()).collect();
        let mut types: Vec<String> = if self.entity_types.is_empty() { all() } else { self.entity_types.clone() };
        for name in &types {
            self.check_column(name, "entity type")?;
        }
        types.retain(|name| !self.skip.contains(name) && *name != self.names.event_id);
        if types.is_empty() {
            return Err(Error::input(
                "no entity type is left\n  name at least one column whose values become nodes, and do not skip it",
            ));
        }
        for (i, name) in types.iter().enumerate() {
            if types[..i].contains(name) {
                return Err(Error::input(format!("entity type `{name}` is given twice\n  name each column once")));
            }
            let reserved = [&self.names.node_id, &self.names.title, &self.names.node_type, &self.names.category];
            if reserved.contains(&name) {
                return Err(Error::input(format!(
                    "entity type `{name}` has the name of a column that the hypergraph adds\n  \
                     rename it before, or choose another name for the added one"
                )));
            }
        }
        for (source, destinations) in self.edges.iter().flatten() {
            for name in std::iter::once(source).chain(destinations) {
                self.check_column(name, "edge column")?;
            }
        }
        Ok(types)
    }

    fn check_column(&self, name: &str, role: &str) -> Result<()> {
        if self.has(name) { Ok(()) } else { Err(unknown_column(&self.frame, name, role)) }
    }

    /// `EventID::0`, `EventID::1`, … or the values of the frame's own column of that name.
    fn event_ids(&self) -> Result<StringChunked> {
        let prefix = format!("{}{}", self.names.event_id, self.names.delimiter);
        let mut ids = StringChunkedBuilder::new(self.names.event_id.as_str().into(), self.frame.height());
        match self.frame.get_column_index(&self.names.event_id) {
            Some(_) => {
                let given = python::text(self.frame.column(&self.names.event_id)?)?;
                for value in given.iter() {
                    ids.append_value(format!("{prefix}{}", value.unwrap_or(&self.names.null_value)));
                }
            }
            None => {
                for row in 0..self.frame.height() {
                    ids.append_value(format!("{prefix}{row}"));
                }
            }
        }
        Ok(ids.finish())
    }

    /// The category of a column: its node ids' prefix.
    pub(super) fn category_of<'a>(&'a self, column: &'a str) -> &'a str {
        let listed = |(_, columns): &&(String, Vec<String>)| columns.iter().any(|name| name == column);
        self.categories.iter().rfind(listed).map_or(column, |(category, _)| category)
    }

    pub(super) fn has_categories(&self) -> bool {
        !self.categories.is_empty()
    }

    /// Texts of `column`'s values. Missing ones are null, or the null text where they are kept.
    pub(super) fn titles(&self, column: &str) -> Result<StringChunked> {
        let text = python::text(self.frame.column(column)?)?;
        if self.drop_na || text.null_count() == 0 {
            return Ok(text);
        }
        let null = self.names.null_value.as_str();
        Ok(text
            .iter()
            .map(|value| Some(value.unwrap_or(null)))
            .collect::<StringChunked>()
            .with_name(text.name().clone()))
    }

    /// Node ids of `titles`, which are the texts of `column`'s values.
    pub(super) fn node_ids(&self, column: &str, titles: &StringChunked) -> StringChunked {
        let prefix = format!("{}{}", self.category_of(column), self.names.delimiter);
        let mut id = String::new();
        let mut ids = StringChunkedBuilder::new(self.names.node_id.as_str().into(), titles.len());
        for title in titles.iter() {
            ids.append_option(title.map(|title| {
                id.clear();
                id.push_str(&prefix);
                id.push_str(title);
                id.as_str().to_owned()
            }));
        }
        ids.finish()
    }

    /// Pairs of columns in the order in which their links stand: sources sorted, then destinations.
    pub(super) fn pairs(&self, entity_types: &[String]) -> Vec<(String, String)> {
        match &self.edges {
            None => {
                let pair = |i: usize| entity_types[i + 1..].iter().map(move |to| (entity_types[i].clone(), to.clone()));
                // By source in entity order, since that is how the pairs are listed; sorted like given ones.
                let mut pairs: Vec<(String, String)> = (0..entity_types.len()).flat_map(pair).collect();
                pairs.sort();
                pairs
            }
            Some(edges) => {
                // A source given twice is one source with both lists, the later one last.
                let mut pairs: Vec<(String, String)> =
                    edges.iter().flat_map(|(from, to)| to.iter().map(move |to| (from.clone(), to.clone()))).collect();
                pairs.sort();
                pairs
            }
        }
    }
}

/// "no such column", with the nearest name there is.
pub(crate) fn unknown_column(frame: &DataFrame, name: &str, role: &str) -> Error {
    let names: Vec<&str> = frame.get_column_names().into_iter().map(PlSmallStr::as_str).collect();
    let help = match gazehound_spl::error::nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "the frame has no columns: the search found nothing".to_owned(),
        None => format!("columns: {}", names.join(", ")),
    };
    Error::not_found(format!("{role} `{name}` is no column of the frame\n  {help}"))
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[expect(clippy::print_stdout, reason = "PyGraphistry prints these lines unless verbose is off")]
fn print(built: &Hypergraph) {
    println!("{}", built.counts());
    for note in &built.notes {
        println!("warning: {}", gazehound_view::text::line(&note.text));
    }
}
