//! Nodes: one for each distinct value.

use polars::prelude::*;

use super::build::HypergraphBuilder;
use crate::error::Result;

/// For each entity column, its values by first appearance; of equal ids the first stays.
pub(super) fn entities(builder: &HypergraphBuilder, entity_types: &[String]) -> Result<DataFrame> {
    let names = &builder.names;
    let mut all: Option<DataFrame> = None;
    for entity in entity_types {
        let values = builder.frame.column(entity)?;
        let titles = builder.titles(entity)?;
        let first = first_rows(&titles);
        let titles = titles.take(&first)?;
        let ids = builder.node_ids(entity, &titles);
        let height = first.len();
        let constant = |name: &str, value: &str| {
            Column::new_scalar(name.into(), Scalar::new(DataType::String, AnyValue::StringOwned(value.into())), height)
        };
        let mut columns = Vec::new();
        for name in columns_in_order(builder, entity_types) {
            columns.push(if name == *entity {
                values.take(&first)?
            } else if name == names.title {
                titles.clone().with_name(name.as_str().into()).into_column()
            } else if name == names.node_type {
                constant(&name, entity)
            } else if name == names.category {
                constant(&name, builder.category_of(entity))
            } else if name == names.node_id {
                ids.clone().with_name(name.as_str().into()).into_column()
            } else if name == names.event_id {
                Column::full_null(name.as_str().into(), height, &DataType::String)
            } else {
                Column::full_null(name.as_str().into(), height, builder.frame.column(&name)?.dtype())
            });
        }
        let block = DataFrame::new(height, columns)?;
        match &mut all {
            None => all = Some(block),
            Some(all) => {
                all.vstack_mut(&block)?;
            }
        }
    }
    let all = all.unwrap_or_default();
    let first = first_rows(all.column(&names.node_id)?.str()?);
    Ok(if first.len() == all.height() { all } else { all.take(&first)? })
}

/// The first entity column, the columns of every node, the rest.
fn columns_in_order(builder: &HypergraphBuilder, entity_types: &[String]) -> Vec<String> {
    let names = &builder.names;
    let mut order = vec![entity_types[0].clone()];
    for name in [&names.title, &names.node_type, &names.category, &names.node_id] {
        order.push(name.clone());
    }
    let mut rest: Vec<String> = if builder.direct {
        entity_types[1..].to_vec()
    } else {
        builder.frame.get_column_names().into_iter().map(ToString::to_string).collect()
    };
    // Last, unless the frame has a column of that name in its own place.
    rest.push(names.event_id.clone());
    for name in rest {
        if !order.contains(&name) {
            order.push(name);
        }
    }
    order
}

/// Rows in which a text appears for the first time; nulls make none.
fn first_rows(texts: &StringChunked) -> IdxCa {
    let mut seen = PlHashSet::with_capacity(texts.len().min(1 << 16));
    let rows = texts.iter().enumerate().filter_map(|(row, text)| seen.insert(text?).then_some(row as IdxSize));
    IdxCa::from_vec(PlSmallStr::EMPTY, rows.collect())
}

/// One node per event, with all its columns.
pub(super) fn hypernodes(builder: &HypergraphBuilder, event_ids: &StringChunked, schema: &Schema) -> Result<DataFrame> {
    let names = &builder.names;
    let height = builder.frame.height();
    let constant = |name: &PlSmallStr, value: &str| {
        Column::new_scalar(name.clone(), Scalar::new(DataType::String, AnyValue::StringOwned(value.into())), height)
    };
    let mut columns = Vec::new();
    for (name, _) in schema.iter() {
        columns.push(if *name == names.title || *name == names.node_id || *name == names.event_id {
            event_ids.clone().with_name(name.clone()).into_column()
        } else if *name == names.node_type {
            constant(name, &names.event_id)
        } else if *name == names.category {
            constant(name, &names.event_type)
        } else {
            builder.frame.column(name)?.clone()
        });
    }
    Ok(DataFrame::new(height, columns)?)
}
