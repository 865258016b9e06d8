//! What cannot be built is an error, what may not be meant is a note.

use polars::prelude::*;

use super::options::HypergraphBuilder;
use crate::error::{Error, Result};
use crate::events::Note;

impl HypergraphBuilder {
    pub(super) fn has(&self, column: &str) -> bool {
        self.frame.get_column_index(column).is_some()
    }

    /// Forgets what names a column that the frame lacks, if that is wanted.
    pub(super) fn leave_out_missing(&mut self) -> Vec<Note> {
        if !self.ignore_missing {
            return Vec::new();
        }
        let mut missing: Vec<String> = Vec::new();
        let mut keep = |column: &String| {
            let known = self.frame.get_column_index(column).is_some();
            if !known && !missing.contains(column) {
                missing.push(column.clone());
            }
            known
        };
        let all_entities = self.entity_types.is_empty();
        self.entity_types.retain(&mut keep);
        if let Some(edges) = &mut self.edges {
            edges.retain(|(source, _)| keep(source));
            for (_, destinations) in edges {
                destinations.retain(&mut keep);
            }
        }
        if missing.is_empty() {
            return Vec::new();
        }
        if self.entity_types.is_empty() && !all_entities {
            // An empty list would mean all columns.
            self.entity_types = missing;
            return Vec::new();
        }
        for (_, columns) in &mut self.categories {
            columns.retain(|column| !missing.contains(column));
        }
        vec![Note::warning(format!("these events have no {}: left out of the graph", listed(&missing)))]
    }

    /// The columns whose values become nodes: those named, or all, without those to skip.
    pub(super) fn checked_entity_types(&self) -> Result<Vec<String>> {
        let all = || self.frame.get_column_names().into_iter().map(ToString::to_string).collect();
        let mut types: Vec<String> = if self.entity_types.is_empty() { all() } else { self.entity_types.clone() };
        for name in &types {
            self.check_column(name, "entity type")?;
        }
        for (source, destinations) in self.edges.iter().flatten() {
            for name in std::iter::once(source).chain(destinations) {
                self.check_column(name, "edge column")?;
                if *name == self.names.event_id {
                    return Err(Error::input(format!(
                        "edge column `{name}` holds the row ids, which are no entities\n  \
                         link other columns, or let `event_id` name another one"
                    )));
                }
            }
        }
        types.retain(|name| !self.skip.contains(name) && *name != self.names.event_id);
        // Of an empty result no column is known.
        if types.is_empty() && self.frame.width() > 0 {
            return Err(Error::input(
                "no entity type is left\n  name at least one column whose values become nodes, and do not skip it",
            ));
        }
        self.check_added_names()?;
        for (i, name) in types.iter().enumerate() {
            if types[..i].contains(name) {
                return Err(Error::input(format!("entity type `{name}` is given twice\n  name each column once")));
            }
            // These columns of a node say what it is; its raw value needs one of its own.
            if self.node_columns().contains(&name.as_str()) {
                return Err(Error::input(format!(
                    "entity type `{name}` has the name of a column that the hypergraph adds\n  \
                     rename it before, or choose another name for the added one"
                )));
            }
        }
        Ok(types)
    }

    fn node_columns(&self) -> [&str; 4] {
        let names = &self.names;
        [&names.node_id, &names.title, &names.node_type, &names.category]
    }

    fn edge_columns(&self) -> Vec<&str> {
        let names = &self.names;
        let mut columns = vec![names.edge_type.as_str()];
        if self.direct {
            columns.extend([names.source.as_str(), names.destination.as_str()]);
        } else {
            columns.push(&names.attrib_id);
        }
        if self.has_categories() {
            columns.push(&names.category);
        }
        columns
    }

    fn check_added_names(&self) -> Result<()> {
        for mut columns in [self.node_columns().to_vec(), self.edge_columns()] {
            columns.push(&self.names.event_id);
            for (i, name) in columns.iter().enumerate() {
                if columns[..i].contains(name) {
                    return Err(Error::input(format!(
                        "`{name}` would be the name of two columns that the hypergraph adds\n  choose names that differ"
                    )));
                }
            }
        }
        Ok(())
    }

    fn check_column(&self, name: &str, role: &str) -> Result<()> {
        if self.has(name) { Ok(()) } else { Err(unknown_column(&self.frame, name, role)) }
    }

    /// Options that have no effect, and columns that are lost.
    pub(super) fn notes(&self, entity_types: &[String]) -> Vec<Note> {
        let mut notes = Vec::new();
        let edges: Vec<&String> =
            self.edges.iter().flatten().flat_map(|(from, to)| std::iter::once(from).chain(to)).collect();
        if !self.direct && !edges.is_empty() {
            notes.push(Note::warning("`edges` have no effect: links go to events unless `direct(true)` is called"));
        }
        let mut nowhere: Vec<String> = Vec::new();
        for column in edges.into_iter().filter(|column| self.direct && !entity_types.contains(column)) {
            if !nowhere.contains(column) {
                nowhere.push(column.clone());
            }
        }
        if !nowhere.is_empty() {
            notes.push(Note::warning(format!(
                "links name {}, which makes no nodes: add it to the entity types",
                listed(&nowhere)
            )));
        }
        let categorised = self.categories.iter().flat_map(|(category, columns)| {
            columns.iter().map(move |column| (format!("category `{category}`"), column))
        });
        let skipped = self.skip.iter().map(|column| ("`skip`".to_owned(), column));
        for (option, column) in categorised.chain(skipped).filter(|(_, column)| !self.has(column)) {
            notes.push(match nearest(&self.frame, column) {
                Some(near) => Note::warning(format!("{option} names `{column}`, which is no column: is it `{near}`?")),
                None => Note::info(format!("{option} names `{column}`, which is no column here")),
            });
        }
        if self.entity_types.contains(&self.names.event_id) {
            notes.push(Note::info(format!("`{}` holds the row ids and makes no nodes", self.names.event_id)));
        }
        if !self.drop_edge_attrs {
            for name in self.edge_columns().into_iter().chain([self.names.node_type.as_str()]) {
                if self.has(name) {
                    notes.push(Note::info(format!("the events' own `{name}` is not among the columns of the edges")));
                }
            }
        }
        notes
    }
}

/// "no such column", with the nearest name there is.
pub(crate) fn unknown_column(frame: &DataFrame, name: &str, role: &str) -> Error {
    let names: Vec<&str> = frame.get_column_names().into_iter().map(PlSmallStr::as_str).collect();
    let help = match nearest(frame, name) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "the frame has no columns: the search found nothing".to_owned(),
        None => format!("columns: {}", names.join(", ")),
    };
    Error::not_found(format!("{role} `{name}` is no column of the frame\n  {help}"))
}

fn nearest(frame: &DataFrame, name: &str) -> Option<String> {
    let names = frame.get_column_names().into_iter().map(PlSmallStr::as_str);
    gazehound_spl::error::nearest(name, names).map(str::to_owned)
}

pub(super) fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
