//! From options to tables.

use std::fmt::Write as _;

use polars::prelude::*;
use rayon::prelude::*;

use super::options::HypergraphBuilder;
use super::values::{self, Values};
use super::{Hypergraph, entities, links};
use crate::error::Result;
use crate::events::{Level, Note};
use crate::graph::{Bindings, Graph};

impl HypergraphBuilder {
    /// Builds the tables.
    ///
    /// Without events the graph is empty, and a note says so: of an empty result no column need be known.
    ///
    /// # Errors
    /// A column that the frame lacks, an entity type given twice, no entity type left, links from or to the row ids, an
    /// entity column that has the name of a node column which the hypergraph adds, one name for two added columns, or
    /// lazy events that cannot be computed.
    pub fn build(mut self) -> Result<Hypergraph> {
        self.collect()?;
        let mut notes = self.fill_absent()?;
        notes.extend(self.leave_out_missing());
        let entity_types = self.checked_entity_types()?;
        notes.extend(self.notes(&entity_types));

        let pairs = if self.direct { self.pairs(&entity_types) } else { Vec::new() };
        let (values, event_ids) = rayon::join(|| self.values(&entity_types, &pairs), || self.event_ids());
        let (values, event_ids) = (values?, event_ids?);

        let entities = entities::entities(&self, &entity_types, &values)?;
        let events = entities::hypernodes(&self, &entity_types, &event_ids)?;
        let nodes = entities.vstack(&events.select(entities.get_column_names_owned())?)?;
        let edges = if self.direct {
            links::direct(&self, &pairs, &values, &event_ids)?
        } else {
            links::to_events(&self, &entity_types, &values, &event_ids)?
        };

        let events_in = self.frame.height();
        // What is not printed must be seen on the graph; that there were no events, the graph says itself.
        let unsaid = notes.iter().skip(usize::from(events_in == 0)).filter(|note| note.level == Level::Warning);
        let unsaid: Vec<Note> = if self.verbose { Vec::new() } else { unsaid.cloned().collect() };
        let graph = self.graph(&entity_types, nodes.clone(), edges.clone(), events_in).with_notes(unsaid);
        let built = Hypergraph { entities, events, edges, nodes, graph, event_count: events_in, notes };
        if self.verbose {
            print(&built.counts(), &built.notes);
        }
        Ok(built)
    }

    /// Nodes and edges, made of so many events, with what their columns mean.
    pub(super) fn graph(&self, entity_types: &[String], nodes: DataFrame, edges: DataFrame, events: usize) -> Graph {
        let names = &self.names;
        let (source, destination) =
            if self.direct { (&names.source, &names.destination) } else { (&names.attrib_id, &names.event_id) };
        let bindings = Bindings::new(source, destination, &names.node_id, &names.title);
        let graph = match &self.of {
            None => Graph::new(nodes, edges, bindings),
            Some(former) => former.with_tables(nodes, edges, bindings),
        };
        graph.of_events(self.missing_ids(entity_types), events)
    }

    /// The ids of nodes that stand for a missing value: the text `nan`, which the masterclass's frames have in its place, and
    /// the null text where missing values are kept.
    fn missing_ids(&self, entity_types: &[String]) -> Vec<String> {
        let kept = (!self.drop_na).then_some(self.names.null_value.as_str());
        let mut ids: Vec<String> = entity_types
            .iter()
            .flat_map(|column| ["nan"].into_iter().chain(kept).map(move |text| self.prefix(column) + text))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The distinct values of every column that makes nodes or ends of links.
    pub(super) fn values(
        &self,
        entity_types: &[String],
        pairs: &[(String, String)],
    ) -> Result<PlHashMap<String, Values>> {
        let mut columns: Vec<&String> =
            entity_types.iter().chain(pairs.iter().flat_map(|(from, to)| [from, to])).collect();
        columns.sort_unstable();
        columns.dedup();
        columns.into_par_iter().map(|column| Ok((column.clone(), Values::new(self, column)?))).collect()
    }

    /// `EventID::0`, `EventID::1`, … or the values of the frame's own column of that name.
    pub(super) fn event_ids(&self) -> Result<StringChunked> {
        let prefix = format!("{}{}", self.names.event_id, self.names.delimiter);
        if self.has(&self.names.event_id) {
            let texts = values::texts(self, self.frame.column(&self.names.event_id)?)?;
            // A row id is never missing, whatever becomes of missing entities.
            return Ok(values::prefixed(&prefix, &crate::python::fill_null(&texts, &self.names.null_value)?));
        }
        let mut ids = StringChunkedBuilder::new(PlSmallStr::EMPTY, self.frame.height());
        let mut id = prefix.clone();
        for row in 0..self.frame.height() {
            id.truncate(prefix.len());
            let _ = write!(id, "{}", self.part.first_row + row);
            ids.append_value(&id);
        }
        Ok(ids.finish())
    }

    /// Pairs of columns in the order in which their links stand: sources sorted, then destinations.
    pub(super) fn pairs(&self, entity_types: &[String]) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = match &self.edges {
            None => {
                let pair = |i: usize| entity_types[i + 1..].iter().map(move |to| (entity_types[i].clone(), to.clone()));
                (0..entity_types.len()).flat_map(pair).collect()
            }
            Some(edges) => {
                edges.iter().flat_map(|(from, to)| to.iter().map(move |to| (from.clone(), to.clone()))).collect()
            }
        };
        pairs.sort();
        pairs
    }
}

#[expect(clippy::print_stdout, reason = "PyGraphistry prints these lines unless verbose is off")]
pub(super) fn print(counts: &str, notes: &[Note]) {
    println!("{counts}");
    for note in notes.iter().filter(|note| note.level == Level::Warning) {
        println!("warning: {}", gazehound_view::text::line(&note.text));
    }
}
