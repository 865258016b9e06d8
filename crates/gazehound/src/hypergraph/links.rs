//! Links: block by block, each a pair of columns over the events.

use std::collections::HashMap;

use polars::prelude::*;

use super::build::HypergraphBuilder;
use crate::error::Result;

/// Entity to entity. Blocks share the events' columns: where no value is missing, nothing is copied.
pub(super) fn direct(
    builder: &HypergraphBuilder,
    entity_types: &[String],
    event_ids: &StringChunked,
) -> Result<DataFrame> {
    let names = &builder.names;
    let mut ids: HashMap<String, StringChunked> = HashMap::new();
    let pairs = builder.pairs(entity_types);
    for (from, to) in &pairs {
        for column in [from, to] {
            if !ids.contains_key(column) {
                ids.insert(column.clone(), builder.node_ids(column, &builder.titles(column)?));
            }
        }
    }
    let mut edges: Option<DataFrame> = None;
    for (from, to) in &pairs {
        let (source, destination) = (&ids[from], &ids[to]);
        let edge_type = if builder.has_categories() {
            format!("{}{}{}", builder.category_of(from), names.delimiter, builder.category_of(to))
        } else {
            format!("{from}{}{to}", names.delimiter)
        };
        let mut block = Block::new(builder, event_ids);
        block.text(&names.source, source);
        block.text(&names.destination, destination);
        block.constant(&names.edge_type, &edge_type);
        if builder.has_categories() {
            block.constant(&names.category, &format!("{from}{}{to}", names.delimiter));
        }
        append(&mut edges, block.finish(&[source, destination])?)?;
    }
    match edges {
        Some(edges) => Ok(edges),
        None => {
            // A single entity type has no pair: edges without rows, but with their columns.
            let none = StringChunked::full_null(PlSmallStr::EMPTY, builder.frame.height());
            let mut block = Block::new(builder, event_ids);
            block.text(&names.source, &none);
            block.text(&names.destination, &none);
            block.constant(&names.edge_type, "");
            Ok(block.finish(&[])?.clear())
        }
    }
}

/// Entity to event.
pub(super) fn to_events(
    builder: &HypergraphBuilder,
    entity_types: &[String],
    event_ids: &StringChunked,
) -> Result<DataFrame> {
    let names = &builder.names;
    let mut sorted = entity_types.to_vec();
    sorted.sort();
    let mut edges: Option<DataFrame> = None;
    for entity in &sorted {
        let ids = builder.node_ids(entity, &builder.titles(entity)?);
        let mut block = Block::new(builder, event_ids);
        block.text(&names.attrib_id, &ids);
        block.constant(&names.edge_type, builder.category_of(entity));
        if builder.has_categories() {
            block.constant(&names.category, entity);
        }
        append(&mut edges, block.finish(&[&ids])?)?;
    }
    Ok(edges.unwrap_or_default())
}

/// The edges of one pair of columns.
struct Block<'a> {
    builder: &'a HypergraphBuilder,
    columns: Vec<Column>,
}

impl<'a> Block<'a> {
    /// The event's own columns (unless they are dropped) and the row id.
    fn new(builder: &'a HypergraphBuilder, event_ids: &StringChunked) -> Self {
        let names = &builder.names;
        let mut columns = Vec::new();
        if !builder.drop_edge_attrs {
            // A column with the name of the node type never reaches the edges.
            columns.extend(builder.frame.columns().iter().filter(|column| *column.name() != names.node_type).cloned());
        }
        let mut block = Self { builder, columns };
        block.text(&names.event_id, event_ids);
        block
    }

    /// Adds a column, in place of one of the same name.
    fn put(&mut self, column: Column) {
        match self.columns.iter_mut().find(|other| other.name() == column.name()) {
            Some(other) => *other = column,
            None => self.columns.push(column),
        }
    }

    fn text(&mut self, name: &str, values: &StringChunked) {
        self.put(values.clone().with_name(name.into()).into_column());
    }

    fn constant(&mut self, name: &str, value: &str) {
        let scalar = Scalar::new(DataType::String, AnyValue::StringOwned(value.into()));
        self.put(Column::new_scalar(name.into(), scalar, self.builder.frame.height()));
    }

    /// The rows in which none of `ends` is missing, if missing values are dropped.
    fn finish(self, ends: &[&StringChunked]) -> Result<DataFrame> {
        let frame = DataFrame::new(self.builder.frame.height(), self.columns)?;
        let mut mask: Option<BooleanChunked> = None;
        for end in ends.iter().filter(|end| self.builder.drop_na && end.null_count() > 0) {
            let there = end.is_not_null();
            mask = Some(match mask {
                None => there,
                Some(mask) => &mask & &there,
            });
        }
        Ok(match mask {
            None => frame,
            Some(mask) => frame.filter(&mask)?,
        })
    }
}

fn append(edges: &mut Option<DataFrame>, block: DataFrame) -> Result<()> {
    match edges {
        None => *edges = Some(block),
        Some(edges) => {
            edges.vstack_mut_owned(block)?;
        }
    }
    Ok(())
}
