//! A finished job's rows, ready to be written in any form.

use std::ops::Range;

use gazehound::polars::prelude::*;
use gazehound::{Events, Level, Result, strings};

/// A message of an answer: its type (`INFO`, `WARN`, `FATAL`) and text.
pub(crate) type Message = (&'static str, String);

pub(crate) struct Table {
    pub(crate) fields: Vec<String>,
    pub(crate) columns: Vec<Cells>,
    pub(crate) rows: usize,
    pub(crate) messages: Vec<Message>,
}

/// One column, in one piece so that a row is found at once.
pub(crate) enum Cells {
    Single(StringChunked),
    /// All rows' values behind each other, and which are each row's.
    Several(StringChunked, Vec<Range<usize>>),
}

/// What an event has for a field.
pub(crate) enum Cell<'a> {
    None,
    One(&'a str),
    Several(Vec<&'a str>),
}

impl Table {
    pub(crate) fn new(events: &Events, most: usize) -> Result<Self> {
        let found = events.len();
        let mut frame = strings::to_values(&events.frame.head(Some(most)))?;
        frame.rechunk_mut();
        let mut messages: Vec<Message> = events
            .notes
            .iter()
            .map(|note| (if note.level == Level::Warning { "WARN" } else { "INFO" }, note.text.clone()))
            .collect();
        if found > most {
            messages.push(("WARN", format!("the job keeps {most} of {found} rows: `max_count` says so")));
        }
        let (mut fields, mut columns) = (Vec::new(), Vec::new());
        for column in frame.columns() {
            fields.push(column.name().to_string());
            columns.push(match column.dtype() {
                DataType::List(_) => several(column.list()?)?,
                _ => Cells::Single(column.str()?.clone()),
            });
        }
        Ok(Self { fields, columns, rows: frame.height(), messages })
    }

    /// The places of the fields in `wanted`, in that order; of all where none are named.
    pub(crate) fn places(&self, wanted: &[&str]) -> Vec<usize> {
        if wanted.is_empty() {
            return (0..self.fields.len()).collect();
        }
        wanted.iter().filter_map(|name| self.fields.iter().position(|field| field == name)).collect()
    }
}

impl Cells {
    pub(crate) fn get(&self, row: usize) -> Cell<'_> {
        match self {
            Self::Single(texts) => texts.get(row).map_or(Cell::None, Cell::One),
            Self::Several(values, spans) => {
                let texts: Vec<&str> = spans[row].clone().filter_map(|at| values.get(at)).collect();
                if texts.is_empty() { Cell::None } else { Cell::Several(texts) }
            }
        }
    }
}

fn several(lists: &ListChunked) -> Result<Cells> {
    let lists = lists.rechunk();
    let values = lists.get_inner();
    let (missing, offsets) = (lists.is_null(), lists.downcast_as_array().offsets());
    let spans = (0..lists.len()).map(|row| match missing.get(row) {
        Some(true) => 0..0,
        _ => offsets[row] as usize..offsets[row + 1] as usize,
    });
    Ok(Cells::Several(values.str()?.clone(), spans.collect()))
}
