//! `fields`: keeps or removes columns (Search Reference, fields).

use gazehound_spl::ast::Fields;
use polars::prelude::*;

use super::rows::Rows;
use super::wildcard;
use crate::error::Result;

/// Internal fields that `fields +` keeps without being asked.
pub(super) const KEPT: [&str; 2] = ["_raw", "_time"];

/// Kept columns come in the order of the list, a wildcard's in byte order, internal fields last.
pub(super) fn apply(fields: &Fields, rows: &mut Rows) -> Result<()> {
    let listed: Vec<&str> = fields.fields.iter().map(|field| field.value.as_str()).collect();
    if fields.remove {
        let gone = |name: &str| listed.iter().any(|pattern| wildcard::matches(pattern, name));
        let kept = rows.frame.columns().iter().filter(|column| !gone(column.name()));
        rows.frame = DataFrame::new(rows.height(), kept.cloned().collect())?;
        return Ok(());
    }
    rows.warn_missing("fields", listed.iter().copied().filter(|field| !wildcard::is_wild(field)));
    let present = rows.present();
    let internal = |name: &&String| name.starts_with('_');
    let mut names: Vec<String> = Vec::new();
    for pattern in &listed {
        if wildcard::is_wild(pattern) {
            names.extend(present.iter().filter(|name| wildcard::matches(pattern, name)).cloned());
        } else if rows.frame.get_column_index(pattern).is_some() {
            names.push((*pattern).to_owned());
        }
    }
    let all = listed.contains(&"*");
    names.extend(present.iter().filter(internal).filter(|name| all || KEPT.contains(&name.as_str())).cloned());
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let columns = names.iter().map(|name| rows.frame.column(name).cloned()).collect::<PolarsResult<_>>()?;
    rows.frame = DataFrame::new(rows.height(), columns)?;
    Ok(())
}
