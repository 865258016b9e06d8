//! `fillnull` and `filldown`: values where there are none (Search Reference, fillnull and filldown).

use gazehound_spl::ast::{Filldown, Fillnull};
use polars::prelude::*;

use super::rows::Rows;
use super::value::{Numbers, Value};
use super::{number, wildcard};
use crate::error::Result;

/// Without a list, of every field that some event has, internal ones excepted; a listed field that no event has is made.
pub(super) fn apply(fill: &Fillnull, rows: &mut Rows) -> Result<()> {
    let names: Vec<String> = if fill.fields.is_empty() {
        rows.frame
            .columns()
            .iter()
            .map(|column| column.name().to_string())
            .filter(|name| !name.starts_with('_') && (rows.has(name) || rows.named.contains(name)))
            .collect()
    } else {
        let present = rows.present();
        let listed = fill.fields.iter().flat_map(|field| match wildcard::is_wild(&field.value) {
            true => present.iter().filter(|name| wildcard::matches(&field.value, name)).cloned().collect(),
            false => vec![field.value.clone()],
        });
        listed.collect()
    };
    let number = number::parse(&fill.value).filter(|number| number::text(*number) == fill.value);
    for name in names {
        let old = rows.frame.column(&name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
        let new = match (&old, number) {
            (Value::Number(_), Some(number)) => Value::Number(Numbers::constant(number)),
            _ => Value::text(&fill.value),
        };
        let filled = Value::choose(&old.present(), &old, &new)?;
        if let Some(column) = filled.into_column(&name, rows.height())? {
            rows.set(column)?;
        }
    }
    Ok(())
}

/// Repeats the last value above; without a list, of every field.
pub(super) fn down(fill: &Filldown, rows: &mut Rows) -> Result<()> {
    rows.warn_missing("filldown", fill.fields.iter().map(|f| f.value.as_str()).filter(|f| !wildcard::is_wild(f)));
    let wanted =
        |name: &str| fill.fields.is_empty() || fill.fields.iter().any(|field| wildcard::matches(&field.value, name));
    let columns = rows.frame.columns().iter().map(|column| match wanted(column.name()) {
        true if column.null_count() > 0 => {
            let mut last = None;
            let from: IdxCa = column
                .is_not_null()
                .iter()
                .zip(0..)
                .map(|(present, row)| {
                    if present == Some(true) {
                        last = Some(row);
                    }
                    last
                })
                .collect();
            column.take(&from)
        }
        _ => Ok(column.clone()),
    });
    rows.frame = DataFrame::new(rows.height(), columns.collect::<PolarsResult<Vec<_>>>()?)?;
    Ok(())
}
