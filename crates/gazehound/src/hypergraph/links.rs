//! Links: block by block, each a column (to events) or a pair of columns (direct) over the events.

use polars::prelude::*;

use super::entities::constant;
use super::options::HypergraphBuilder;
use super::values::Values;
use crate::error::Result;

/// Entity to entity: a block for each of `pairs`.
pub(super) fn direct(
    builder: &HypergraphBuilder,
    pairs: &[(String, String)],
    values: &PlHashMap<String, Values>,
    event_ids: &StringChunked,
) -> Result<DataFrame> {
    let names = &builder.names;
    let mut links = Links::new(builder, values, event_ids)?;
    for (from, to) in pairs {
        let by_column = format!("{from}{}{to}", names.delimiter);
        let by_category = format!("{}{}{}", builder.category_of(from), names.delimiter, builder.category_of(to));
        links.append(&[(&names.source, from), (&names.destination, to)], &by_column, &by_category)?;
    }
    links.finish(&[&names.source, &names.destination])
}

/// Entity to event: a block for each entity column, in the order of their names.
pub(super) fn to_events(
    builder: &HypergraphBuilder,
    entity_types: &[String],
    values: &PlHashMap<String, Values>,
    event_ids: &StringChunked,
) -> Result<DataFrame> {
    let mut sorted = entity_types.to_vec();
    sorted.sort();
    let mut links = Links::new(builder, values, event_ids)?;
    for entity in &sorted {
        links.append(&[(&builder.names.attrib_id, entity)], entity, builder.category_of(entity))?;
    }
    links.finish(&[&builder.names.attrib_id])
}

/// The links so far, and what their blocks have in common.
///
/// Blocks share arrays: an event's columns and a column's ids stand once in memory however many blocks use them. Where
/// values are missing, rows are filtered once for each set of columns that lack some.
struct Links<'a> {
    builder: &'a HypergraphBuilder,
    values: &'a PlHashMap<String, Values>,
    /// What every event carries onto its links.
    carried: DataFrame,
    /// By the columns that must not lack a value.
    rows: PlHashMap<Vec<&'a str>, Rows<'a>>,
    links: DataFrame,
}

/// The events in which some columns have values.
struct Rows<'a> {
    /// Which they are, unless all.
    mask: Option<BooleanChunked>,
    carried: DataFrame,
    /// By column: the node id of each event.
    ids: PlHashMap<&'a str, StringChunked>,
}

impl<'a> Links<'a> {
    fn new(
        builder: &'a HypergraphBuilder,
        values: &'a PlHashMap<String, Values>,
        event_ids: &StringChunked,
    ) -> Result<Self> {
        let names = &builder.names;
        let mut columns = Vec::new();
        if !builder.drop_edge_attrs {
            // A column with the name of the node type never reaches the edges.
            let added = [names.node_type.as_str(), names.event_id.as_str()];
            columns.extend(
                builder.frame.columns().iter().filter(|column| !added.contains(&column.name().as_str())).cloned(),
            );
        }
        columns.push(event_ids.clone().with_name(names.event_id.as_str().into()).into_column());
        let carried = DataFrame::new(builder.frame.height(), columns)?;
        Ok(Self { builder, values, carried, rows: PlHashMap::new(), links: DataFrame::empty() })
    }

    /// Adds the links of a block; `ends` are names of the links' columns, each with the events' column whose ids it
    /// holds.
    fn append(&mut self, ends: &[(&str, &'a str)], by_column: &str, by_category: &str) -> Result<()> {
        let mut needed: Vec<&str> = ends.iter().map(|(_, column)| *column).collect();
        needed.retain(|column| self.builder.drop_na && self.values[*column].any_missing());
        needed.sort_unstable();
        needed.dedup();
        if !self.rows.contains_key(&needed) {
            let rows = Rows::new(&self.carried, &needed, self.values)?;
            self.rows.insert(needed.clone(), rows);
        }
        let rows = self.rows.get_mut(&needed).expect("inserted");
        let mut block = rows.carried.clone();
        for (name, column) in ends {
            let ids = rows.ids_of(column, &self.values[*column])?;
            block.with_column(ids.with_name((*name).into()).into_column())?;
        }
        let (height, names) = (block.height(), &self.builder.names);
        if self.builder.has_categories() {
            block.with_column(constant(&names.edge_type, by_category, height))?;
            block.with_column(constant(&names.category, by_column, height))?;
        } else {
            block.with_column(constant(&names.edge_type, by_column, height))?;
        }
        if self.links.width() == 0 {
            self.links = block;
        } else {
            self.links.vstack_mut_owned(block)?;
        }
        Ok(())
    }

    /// The links; if there was no block, no rows but the columns all the same.
    fn finish(self, ends: &[&str]) -> Result<DataFrame> {
        if self.links.width() > 0 {
            return Ok(self.links);
        }
        let names = &self.builder.names;
        let mut none = self.carried.clear();
        let category = self.builder.has_categories().then_some(names.category.as_str());
        for name in ends.iter().copied().chain([names.edge_type.as_str()]).chain(category) {
            none.with_column(Column::new_empty(name.into(), &DataType::String))?;
        }
        Ok(none)
    }
}

impl<'a> Rows<'a> {
    fn new(carried: &DataFrame, needed: &[&str], values: &PlHashMap<String, Values>) -> Result<Self> {
        let there = needed.iter().map(|column| values[*column].places.is_not_null());
        let mask = there.reduce(|mask, there| &mask & &there);
        let carried = match &mask {
            None => carried.clone(),
            Some(mask) => carried.filter(mask)?,
        };
        Ok(Self { mask, carried, ids: PlHashMap::new() })
    }

    fn ids_of(&mut self, column: &'a str, values: &Values) -> Result<StringChunked> {
        if !self.ids.contains_key(column) {
            self.ids.insert(column, values.ids_of(self.mask.as_ref())?);
        }
        Ok(self.ids[column].clone())
    }
}
