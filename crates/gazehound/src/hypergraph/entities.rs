//! Nodes: one for each distinct value.

use polars::prelude::*;

use super::options::HypergraphBuilder;
use super::values::Values;
use crate::error::Result;

/// For each entity column, its values by first appearance; of equal ids the first stays.
pub(super) fn entities(
    builder: &HypergraphBuilder,
    entity_types: &[String],
    values: &PlHashMap<String, Values>,
) -> Result<DataFrame> {
    let order = node_columns(builder, entity_types);
    let mut seen = PlHashSet::new();
    let mut all = none(&order)?;
    for entity in entity_types {
        let block = if may_share_ids(builder, entity, entity_types) {
            let ids = values[entity].ids.iter().enumerate();
            let new = ids.filter_map(|(place, id)| seen.insert(id?).then_some(place as IdxSize)).collect();
            block(builder, entity, &values[entity], Some(&IdxCa::from_vec(PlSmallStr::EMPTY, new)), &order)?
        } else {
            block(builder, entity, &values[entity], None, &order)?
        };
        stack(&mut all, block)?;
    }
    Ok(all)
}

/// Adds rows; those of the first block bring the types.
pub(super) fn stack(all: &mut DataFrame, block: DataFrame) -> Result<()> {
    if all.height() == 0 {
        *all = block;
    } else if block.height() > 0 {
        all.vstack_mut_owned(block)?;
    }
    Ok(())
}

/// No nodes: the columns of a graph of which nothing is known.
fn none(order: &[String]) -> Result<DataFrame> {
    let columns = order.iter().map(|name| Column::new_empty(name.as_str().into(), &DataType::String));
    Ok(DataFrame::new(0, columns.collect())?)
}

/// Only where one prefix begins another can two columns have an id in common.
pub(super) fn may_share_ids(builder: &HypergraphBuilder, entity: &str, entity_types: &[String]) -> bool {
    let own = builder.prefix(entity);
    let others = entity_types.iter().filter(|other| *other != entity).map(|other| builder.prefix(other));
    others.into_iter().any(|other| own.starts_with(&other) || other.starts_with(&own))
}

/// The nodes of one entity column, or those of its values that are in `places`.
pub(super) fn block(
    builder: &HypergraphBuilder,
    entity: &str,
    values: &Values,
    places: Option<&IdxCa>,
    order: &[String],
) -> Result<DataFrame> {
    let names = &builder.names;
    let (first, titles, ids) = match places {
        None => (values.first.clone(), values.titles.clone(), values.ids.clone()),
        Some(places) => (values.first.take(places)?, values.titles.take(places)?, values.ids.take(places)?),
    };
    let height = first.len();
    let mut columns = Vec::with_capacity(order.len());
    for name in order {
        columns.push(if name == entity {
            builder.frame.column(entity)?.take(&first)?
        } else if *name == names.title {
            titles.clone().with_name(name.into()).into_column()
        } else if *name == names.node_type {
            constant(name, entity, height)
        } else if *name == names.category {
            constant(name, builder.category_of(entity), height)
        } else if *name == names.node_id {
            ids.clone().with_name(name.into()).into_column()
        } else if *name == names.event_id {
            Column::full_null(name.into(), height, &DataType::String)
        } else {
            Column::full_null(name.into(), height, builder.frame.column(name)?.dtype())
        });
    }
    Ok(DataFrame::new(height, columns)?)
}

/// The first entity column, the columns of every node, the other entity columns (direct) or all other columns, the row
/// id.
pub(super) fn node_columns(builder: &HypergraphBuilder, entity_types: &[String]) -> Vec<String> {
    let names = &builder.names;
    let mut order: Vec<String> = entity_types.first().cloned().into_iter().collect();
    order.extend([&names.title, &names.node_type, &names.category, &names.node_id].map(Clone::clone));
    order.extend(carried(builder, entity_types));
    order.push(names.event_id.clone());
    unique(order)
}

/// The columns of the event table, in its order.
fn event_columns(builder: &HypergraphBuilder, entity_types: &[String]) -> Vec<String> {
    let names = &builder.names;
    let mut order = carried(builder, entity_types);
    let added = if builder.direct {
        [&names.title, &names.event_id, &names.node_type, &names.category, &names.node_id]
    } else {
        [&names.event_id, &names.node_type, &names.category, &names.node_id, &names.title]
    };
    order.extend(added.into_iter().cloned());
    unique(order)
}

fn carried(builder: &HypergraphBuilder, entity_types: &[String]) -> Vec<String> {
    if builder.direct {
        entity_types.to_vec()
    } else {
        builder.frame.get_column_names().into_iter().map(ToString::to_string).collect()
    }
}

fn unique(mut names: Vec<String>) -> Vec<String> {
    let mut seen = PlHashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// One node per event, with all its columns; none if links are direct.
pub(super) fn hypernodes(
    builder: &HypergraphBuilder,
    entity_types: &[String],
    event_ids: &StringChunked,
) -> Result<DataFrame> {
    let names = &builder.names;
    let height = builder.frame.height();
    let mut columns = Vec::new();
    for name in event_columns(builder, entity_types) {
        columns.push(if name == names.title || name == names.node_id || name == names.event_id {
            event_ids.clone().with_name(name.into()).into_column()
        } else if name == names.node_type {
            constant(&name, &names.event_id, height)
        } else if name == names.category {
            constant(&name, &names.event_type, height)
        } else {
            builder.frame.column(&name)?.clone()
        });
    }
    let all = DataFrame::new(height, columns)?;
    Ok(if builder.direct { all.clear() } else { all })
}

/// A text column of one value.
pub(super) fn constant(name: &str, value: &str, height: usize) -> Column {
    Column::new_scalar(name.into(), Scalar::new(DataType::String, AnyValue::StringOwned(value.into())), height)
}
