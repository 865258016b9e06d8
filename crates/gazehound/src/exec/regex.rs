//! `regex`: keeps the events whose text matches a regular expression (Search Reference, regex).

use gazehound_spl::ast::Regex;
use polars::prelude::*;

use super::Engine;
use super::rex::compiled;
use super::rows::Rows;
use super::value::Value;
use crate::error::Result;

/// `=` keeps an event if one of the field's values matches, `!=` if none does: an event without the field stays then.
pub(super) fn apply(engine: &Engine<'_>, regex: &Regex, rows: &mut Rows) -> Result<()> {
    let field = regex.field.as_ref().map_or("_raw", |field| field.value.as_str());
    let expression = compiled(engine, &regex.regex)?;
    rows.warn_missing("regex", [field]);
    let value = rows.frame.column(field).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
    let lists = value.lists();
    let view = lists.view();
    let matches = (0..rows.height()).map(|row| view.row(row).any(|text| expression.is_match(text)) != regex.negated);
    let mask = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, matches);
    rows.filter(&mask)
}
