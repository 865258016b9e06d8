//! `replace`: other values in place of whole values (Search Reference, replace).

use gazehound_spl::ast::Replace;
use polars::prelude::*;

use super::eval::text;
use super::rows::Rows;
use super::value::Value;
use super::wildcard;
use crate::error::Result;

/// Of values without `*`, the pair that comes later wins; of wildcards, the one that matches with the longest own text.
/// Without `IN` every field but the internal ones is looked at.
pub(super) fn apply(replace: &Replace, rows: &mut Rows) -> Result<()> {
    let names: Vec<String> = if replace.fields.is_empty() {
        rows.present().into_iter().filter(|name| !name.starts_with('_')).collect()
    } else {
        let listed = replace.fields.iter().map(|field| field.value.as_str());
        rows.warn_missing("replace", listed.clone().filter(|field| !wildcard::is_wild(field)));
        let present = rows.present();
        present.into_iter().filter(|name| listed.clone().any(|field| wildcard::matches(field, name))).collect()
    };
    let pairs = || replace.pairs.iter().map(|(from, to)| (from.value.as_str(), to.value.as_str()));
    let exact: PlHashMap<&str, &str> = pairs().filter(|(from, _)| !wildcard::is_wild(from)).collect();
    let mut wild: Vec<(&str, &str)> = pairs().filter(|(from, _)| wildcard::is_wild(from)).collect();
    wild.sort_by_key(|(from, _)| std::cmp::Reverse(from.chars().filter(|c| *c != '*').count()));
    let changed = |value: &str| -> String {
        if let Some(to) = exact.get(value) {
            return (*to).to_owned();
        }
        // The guard of names that begin with `_` does not hold for values.
        let found = wild.iter().find_map(|(from, to)| Some(wildcard::fill(to, &wildcard::stars_of(from, value)?)));
        found.unwrap_or_else(|| value.to_owned())
    };
    for name in names {
        let Ok(column) = rows.frame.column(&name) else { continue };
        let value = Value::of(column)?;
        let texts = match &value {
            Value::Multi(_) => Vec::new(),
            _ => value.texts().iter().map(|text| text.map(str::to_owned)).collect::<Vec<_>>(),
        };
        let touched = match &value {
            Value::Multi(_) => true,
            _ => texts.iter().flatten().any(|text| changed(text) != *text),
        };
        // Numbers stay numbers where nothing is replaced.
        if touched && let Some(column) = text::map(&value, &changed).into_column(&name, rows.height())? {
            rows.set(column)?;
        }
    }
    Ok(())
}
