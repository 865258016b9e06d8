//! `table`: these columns, in this order, and no others (Search Reference, table).

use gazehound_spl::ast::Table;
use polars::prelude::*;

use super::rows::Rows;
use super::wildcard;
use crate::error::Result;

/// A field that no row has becomes a column without values.
pub(super) fn apply(table: &Table, rows: &mut Rows) -> Result<()> {
    let listed = table.fields.iter().map(|field| field.value.as_str());
    rows.warn_missing("table", listed.clone().filter(|field| !wildcard::is_wild(field)));
    let present = rows.present();
    let mut names: Vec<String> = Vec::new();
    for pattern in listed {
        if wildcard::is_wild(pattern) {
            names.extend(present.iter().filter(|name| wildcard::matches(pattern, name)).cloned());
        } else {
            names.push(pattern.to_owned());
            rows.named.insert(pattern.to_owned());
        }
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let height = rows.height();
    let columns = names
        .iter()
        .map(|name| match rows.frame.column(name) {
            Ok(column) => column.clone(),
            Err(_) => Column::full_null(name.as_str().into(), height, &DataType::String),
        })
        .collect();
    rows.frame = DataFrame::new(height, columns)?;
    rows.known.clear();
    Ok(())
}
