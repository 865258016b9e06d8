//! `format`: the rows as one predicate in the field `search` (Search Reference, format).

use gazehound_spl::ast::Format;
use polars::prelude::*;

use super::rows::Rows;
use super::value::{Lists, Value};
use crate::error::Result;

/// One row of one column. Fields of a row come by name; internal ones stay out; a multivalue field is a group of its own.
pub(super) fn apply(format: &Format, rows: &mut Rows) -> Result<()> {
    let fields: Vec<String> = rows.present().into_iter().filter(|name| !name.starts_with('_')).collect();
    let lists =
        fields.iter().map(|name| Ok(Value::of(rows.frame.column(name)?)?.lists())).collect::<Result<Vec<_>>>()?;
    let views: Vec<_> = lists.iter().map(Lists::view).collect();
    let [row_start, column_start, column_separator, column_end, row_separator, row_end] = &format.parts;
    let limit = if format.max_results == 0 { usize::MAX } else { format.max_results as usize };
    let mut texts = Vec::new();
    for row in 0..rows.height().min(limit) {
        let mut columns = Vec::new();
        for (field, view) in fields.iter().zip(&views) {
            let values: Vec<String> = view.row(row).map(|value| format!("{field}=\"{}\"", escaped(value))).collect();
            match values.len() {
                0 => {}
                1 => columns.extend(values),
                _ => columns.push(format!("( {} )", values.join(&format!(" {} ", format.mv_separator)))),
            }
        }
        if !columns.is_empty() {
            texts.push(words(&[column_start, &columns.join(&format!(" {column_separator} ")), column_end]));
        }
    }
    let text = if texts.is_empty() {
        format.empty.clone()
    } else {
        words(&[row_start, &texts.join(&format!(" {row_separator} ")), row_end])
    };
    rows.frame = DataFrame::new(1, vec![Column::new("search".into(), [text])])?;
    rows.named.insert("search".into());
    Ok(())
}

fn words(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(super) fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}
