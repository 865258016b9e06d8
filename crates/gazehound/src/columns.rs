//! Rows that a server sends, as columns.

use std::collections::HashSet;
use std::mem;

use gazehound_net::splunk::{Cell, Table};
use polars::prelude::*;

use crate::error::Result;

/// The columns of a page while it is read.
#[derive(Default)]
pub(crate) struct Columns {
    columns: Vec<Builder>,
}

/// Single values, until an event has several.
enum Builder {
    Single(StringChunkedBuilder),
    Several(ListStringChunkedBuilder),
}

/// Rows for which a column has room at first.
const ROWS: usize = 5_000;

impl Table for Columns {
    fn column(&mut self, name: String, rows: usize) {
        let mut texts = StringChunkedBuilder::new(name.into(), ROWS);
        (0..rows).for_each(|_| texts.append_null());
        self.columns.push(Builder::Single(texts));
    }

    fn cell(&mut self, place: usize, cell: Cell<'_>) {
        let column = &mut self.columns[place];
        match (&mut *column, cell) {
            (Builder::Single(texts), Cell::None) => texts.append_null(),
            (Builder::Single(texts), Cell::One(text)) => texts.append_value(text),
            (Builder::Single(texts), Cell::Several(values)) => {
                let texts = mem::replace(texts, StringChunkedBuilder::new(PlSmallStr::EMPTY, 0)).finish();
                let mut lists = listed(&texts);
                lists.append_values_iter(values.iter().map(String::as_str));
                *column = Builder::Several(lists);
            }
            (Builder::Several(lists), Cell::None) => lists.append_null(),
            (Builder::Several(lists), Cell::One(text)) => lists.append_values_iter(std::iter::once(&*text)),
            (Builder::Several(lists), Cell::Several(values)) => {
                lists.append_values_iter(values.iter().map(String::as_str));
            }
        }
    }
}

impl Columns {
    pub(crate) fn finish(self, rows: usize) -> Result<DataFrame> {
        let columns = self.columns.into_iter().map(|column| match column {
            Builder::Single(texts) => texts.finish().into_column(),
            Builder::Several(mut lists) => lists.finish().into_column(),
        });
        Ok(DataFrame::new(rows, columns.collect())?)
    }
}

/// Each text as a list of one.
fn listed(texts: &StringChunked) -> ListStringChunkedBuilder {
    let mut lists = ListStringChunkedBuilder::new(texts.name().clone(), texts.len(), texts.len());
    for text in texts.iter() {
        match text {
            None => lists.append_null(),
            Some(text) => lists.append_values_iter(std::iter::once(text)),
        }
    }
    lists
}

/// Pages below each other: a field may be missing in one, and have several values in another only. `_time` becomes a time.
pub(crate) fn together(mut frames: Vec<DataFrame>) -> Result<DataFrame> {
    if frames.is_empty() {
        return Ok(DataFrame::empty());
    }
    let several: HashSet<PlSmallStr> = frames
        .iter()
        .flat_map(|frame| frame.columns().iter().filter(|column| matches!(column.dtype(), DataType::List(_))))
        .map(|column| column.name().clone())
        .collect();
    for frame in &mut frames {
        for name in &several {
            if let Ok(column) = frame.column(name)
                && column.dtype() == &DataType::String
            {
                let lists = listed(column.str()?).finish().into_column();
                frame.with_column(lists)?;
            }
        }
    }
    let mut frame = polars::functions::concat_df_diagonal(&frames)?;
    if let Ok(column) = frame.column("_time")
        && column.dtype() == &DataType::String
        && let Some(times) = times(column.str()?)
    {
        frame.with_column(times.into_column())?;
    }
    Ok(frame)
}

/// Splunk's `_time` (ISO 8601 with an offset) as UTC; `None` where one is something else, such as a number by `stats`.
fn times(texts: &StringChunked) -> Option<DatetimeChunked> {
    let micros = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_micros());
    let mut values = Vec::with_capacity(texts.len());
    for text in texts.iter() {
        values.push(match text {
            None => None,
            Some(text) => Some(micros(text)?),
        });
    }
    let values = Int64Chunked::from_iter_options(texts.name().clone(), values.into_iter());
    Some(values.into_datetime(TimeUnit::Microseconds, None))
}
