//! `return`: values of a subsearch as search text (Search Reference, return).

use gazehound_spl::ast::{Return, ReturnItem};
use polars::prelude::*;

use super::format::escaped;
use super::rows::Rows;
use super::value::{Lists, Value};
use crate::error::Result;

/// One row of one column, `search`: `(ip="10.1.1.1" user="ann") OR (…)`, of `$field` the bare values. Without rows it
/// matches nothing.
pub(super) fn apply(return_: &Return, rows: &mut Rows) -> Result<()> {
    let field_of = |item: &ReturnItem| match item {
        ReturnItem::Field(field) | ReturnItem::Alias(_, field) | ReturnItem::Value(field) => field.value.clone(),
    };
    let fields: Vec<String> = return_.items.iter().map(field_of).collect();
    rows.warn_missing("return", fields.iter().map(String::as_str));
    let count = rows.height().min(return_.count as usize);
    let lists = fields
        .iter()
        .map(|name| Ok(rows.frame.column(name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null).lists()))
        .collect::<Result<Vec<_>>>()?;
    let views: Vec<_> = lists.iter().map(Lists::view).collect();
    let mut texts = Vec::new();
    for row in 0..count {
        let mut parts = Vec::new();
        for (item, view) in return_.items.iter().zip(&views) {
            for value in view.row(row) {
                parts.push(match item {
                    ReturnItem::Field(field) => format!("{}=\"{}\"", field.value, escaped(value)),
                    ReturnItem::Alias(alias, _) => format!("{}=\"{}\"", alias.value, escaped(value)),
                    ReturnItem::Value(_) => value.to_owned(),
                });
            }
        }
        if !parts.is_empty() {
            texts.push(format!("({})", parts.join(" ")));
        }
    }
    let bare = return_.items.iter().all(|item| matches!(item, ReturnItem::Value(_)));
    let text = match texts.as_slice() {
        [] => "NOT( )".to_owned(),
        [one] if bare => one[1..one.len() - 1].to_owned(),
        all => all.join(" OR "),
    };
    rows.frame = DataFrame::new(1, vec![Column::new("search".into(), [text])])?;
    rows.named = ["search".to_owned()].into();
    Ok(())
}
