//! A column's distinct values: one pass over the events, from which both nodes and links are made.

use polars::prelude::*;

use super::options::HypergraphBuilder;
use crate::error::Result;
use crate::python;

/// The values of one column, each once, by first appearance.
pub(super) struct Values {
    /// Texts of the values.
    pub(super) titles: StringChunked,
    /// Node ids: category, delimiter, text.
    pub(super) ids: StringChunked,
    /// The row in which each value appears first.
    pub(super) first: IdxCa,
    /// For each row, the place of its value among the above; null where the value is missing.
    pub(super) places: IdxCa,
}

impl Values {
    /// The values of `column`. Where missing ones are kept, the null text is a value like any other.
    pub(super) fn new(builder: &HypergraphBuilder, column: &str) -> Result<Self> {
        let texts = texts(builder, builder.frame.column(column)?)?;
        let mut seen = PlHashMap::new();
        let mut first: Vec<IdxSize> = Vec::new();
        let mut place = |row: usize, text| {
            *seen.entry(text).or_insert_with(|| {
                first.push(row as IdxSize);
                first.len() as IdxSize - 1
            })
        };
        let places: IdxCa = texts.iter().enumerate().map(|(row, text)| Some(place(row, text?))).collect();
        let first = IdxCa::from_vec(PlSmallStr::EMPTY, first);
        let titles = texts.take(&first)?;
        let ids = prefixed(&builder.prefix(column), &titles);
        Ok(Self { titles, ids, first, places })
    }

    /// Some rows have no value.
    pub(super) fn any_missing(&self) -> bool {
        self.places.null_count() > 0
    }

    /// The node id of each row, or of those in `rows`. The ids' text is shared, not copied.
    pub(super) fn ids_of(&self, rows: Option<&BooleanChunked>) -> Result<StringChunked> {
        Ok(match rows {
            None => self.ids.take(&self.places)?,
            Some(rows) => self.ids.take(&self.places.filter(rows)?)?,
        })
    }
}

/// Texts of `column`'s values. Missing ones (null, and NaN in a column of floats) are null or, if kept, the null text.
pub(super) fn texts(builder: &HypergraphBuilder, column: &Column) -> Result<StringChunked> {
    let style = match builder.part.styles.get(column.name().as_str()) {
        Some(style) => Some(*style),
        None => python::time_style(column)?,
    };
    let mut texts = python::text_in(column, style)?;
    if column.dtype().is_float() {
        texts = texts.zip_with(&column.is_not_nan()?, &StringChunked::full_null(PlSmallStr::EMPTY, 1))?;
    }
    if builder.drop_na { Ok(texts) } else { python::fill_null(&texts, &builder.names.null_value) }
}

/// `prefix` before each text.
pub(super) fn prefixed(prefix: &str, texts: &StringChunked) -> StringChunked {
    let mut out = StringChunkedBuilder::new(PlSmallStr::EMPTY, texts.len());
    let mut id = prefix.to_owned();
    for text in texts.iter() {
        out.append_option(text.map(|text| {
            id.truncate(prefix.len());
            id.push_str(text);
            &*id
        }));
    }
    out.finish()
}
