//! Events of one log, gathered into columns.

use std::collections::HashMap;

use polars::prelude::*;

use super::row::Row;
use crate::error::Result;

/// Fields that one log may have. A log with more is broken or meant to fill the memory.
const MOST_FIELDS: usize = 2_000;

/// Names that Splunk gives to every event. A log's own field of such a name is called `extracted_NAME`, as Splunk does with
/// indexed extractions (Getting Data In, "Extract fields from files with structured data").
const TAKEN: &[&str] = &[
    "_cd",
    "_bkt",
    "_indextime",
    "_raw",
    "_serial",
    "_si",
    "_sourcetype",
    "_subsecond",
    "_time",
    "date_hour",
    "date_mday",
    "date_minute",
    "date_month",
    "date_second",
    "date_wday",
    "date_year",
    "date_zone",
    "host",
    "index",
    "linecount",
    "punct",
    "source",
    "sourcetype",
    "splunk_server",
    "splunk_server_group",
    "timeendpos",
    "timestartpos",
];

/// The field that a log's key is stored as.
fn field_name(key: &str) -> String {
    match key {
        "id_orig_h" => "id.orig_h".into(),
        "id_orig_p" => "id.orig_p".into(),
        "id_resp_h" => "id.resp_h".into(),
        "id_resp_p" => "id.resp_p".into(),
        "" => "extracted_".into(),
        key if TAKEN.contains(&key) => format!("extracted_{key}"),
        key => key.into(),
    }
}

/// What could not be stored of an event; everything is in its `_raw`.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// A field came twice; the first value was kept.
    pub(super) repeated: bool,
    /// A field beyond the 2,000th.
    pub(super) surplus: bool,
}

/// What an event has beside its fields.
pub(super) struct Arrival<'a> {
    pub(super) time: Option<i64>,
    pub(super) serial: i64,
    pub(super) raw: &'a str,
    pub(super) source: &'a str,
}

/// Columns of one log.
pub(super) struct Columns {
    time: Vec<Option<i64>>,
    serial: Vec<i64>,
    raw: StringChunkedBuilder,
    source: StringChunkedBuilder,
    columns: Vec<Column>,
    /// Column of a key.
    keys: HashMap<String, usize>,
    /// The column that came after each one in an event before (first: at the start). Keys come in the same order line
    /// after line, which saves looking them up.
    follows: Vec<usize>,
    /// Bytes of the lines.
    pub(super) bytes: usize,
}

struct Column {
    name: String,
    key: String,
    values: Values,
}

enum Values {
    One(One),
    Many(Many),
}

/// No column: what follows is not known yet.
const NONE: usize = usize::MAX;

impl Columns {
    pub(super) fn new() -> Self {
        Self {
            time: Vec::new(),
            serial: Vec::new(),
            raw: StringChunkedBuilder::new("_raw".into(), 0),
            source: StringChunkedBuilder::new("source".into(), 0),
            columns: Vec::new(),
            keys: HashMap::new(),
            follows: vec![NONE],
            bytes: 0,
        }
    }

    pub(super) const fn events(&self) -> usize {
        self.serial.len()
    }

    /// Stores an event.
    pub(super) fn push(&mut self, arrival: &Arrival<'_>, row: &Row<'_>) -> Lost {
        let event = self.serial.len();
        let mut lost = Lost::default();
        let mut before = NONE;
        let mut column = None;
        for cell in &row.cells {
            if let Some(key) = &cell.name {
                column = self.column(key, before);
                before = column.unwrap_or(before);
            }
            match column {
                Some(column) => lost.repeated |= !self.columns[column].values.push(event, &cell.value),
                None => lost.surplus = true,
            }
        }
        self.time.push(arrival.time);
        self.serial.push(arrival.serial);
        self.raw.append_value(arrival.raw);
        self.source.append_value(arrival.source);
        self.bytes += arrival.raw.len();
        lost
    }

    /// The column of `key`, which comes after the column `before`; `None` if there are too many.
    fn column(&mut self, key: &str, before: usize) -> Option<usize> {
        let slot = if before == NONE { 0 } else { before + 1 };
        let guess = self.follows[slot];
        if guess != NONE && self.columns[guess].key == key {
            return Some(guess);
        }
        let column = match self.keys.get(key) {
            Some(column) => *column,
            None => {
                let column = self.add(key)?;
                self.keys.insert(key.to_owned(), column);
                column
            }
        };
        self.follows[slot] = column;
        Some(column)
    }

    /// The column that a new key is stored in: one that another key has (`id_orig_h`, `id.orig_h`), or a new one.
    fn add(&mut self, key: &str) -> Option<usize> {
        let name = field_name(key);
        if let Some(column) = self.columns.iter().position(|column| column.name == name) {
            return Some(column);
        }
        if self.columns.len() == MOST_FIELDS {
            return None;
        }
        let values = if name.contains("{}") { Values::Many(Many::default()) } else { Values::One(One::default()) };
        self.columns.push(Column { name, key: key.to_owned(), values });
        self.follows.push(NONE);
        Some(self.columns.len() - 1)
    }

    /// `_time`, `_raw`, `_serial`, `source`, then the fields in byte order of their names.
    pub(super) fn into_frame(mut self) -> Result<DataFrame> {
        let events = self.events();
        self.columns.sort_by(|a, b| a.name.cmp(&b.name));
        let time = Int64Chunked::from_iter_options("_time".into(), self.time.into_iter());
        let mut columns = vec![
            time.into_datetime(TimeUnit::Microseconds, None).into_column(),
            self.raw.finish().into_column(),
            Int64Chunked::from_vec("_serial".into(), self.serial).into_column(),
            self.source.finish().into_column(),
        ];
        columns.extend(self.columns.into_iter().map(|column| match column.values {
            Values::One(values) => values.finish(&column.name, events),
            Values::Many(values) => values.finish(&column.name, events),
        }));
        Ok(DataFrame::new(events, columns)?)
    }
}

impl Values {
    /// Stores a value of the event number `event`; false if it has one already and can have no more.
    fn push(&mut self, event: usize, value: &str) -> bool {
        match self {
            Self::One(values) => values.push(event, value),
            Self::Many(values) => {
                values.push(event, value);
                true
            }
        }
    }
}

/// A field with at most one value an event.
struct One {
    values: StringChunkedBuilder,
    events: usize,
}

impl Default for One {
    fn default() -> Self {
        Self { values: StringChunkedBuilder::new(PlSmallStr::EMPTY, 0), events: 0 }
    }
}

impl One {
    fn push(&mut self, event: usize, value: &str) -> bool {
        if self.events > event {
            return false;
        }
        self.fill(event);
        self.values.append_value(value);
        self.events += 1;
        true
    }

    fn fill(&mut self, events: usize) {
        for _ in self.events..events {
            self.values.append_null();
        }
        self.events = events;
    }

    fn finish(mut self, name: &str, events: usize) -> polars::prelude::Column {
        self.fill(events);
        self.values.finish().with_name(name.into()).into_column()
    }
}

/// A field with any number of values an event.
#[derive(Default)]
struct Many {
    text: String,
    /// Where each value ends in `text`.
    values: Vec<usize>,
    /// How many values there are at the end of each event but the last.
    events: Vec<usize>,
}

impl Many {
    fn push(&mut self, event: usize, value: &str) {
        self.events.resize(event, self.values.len());
        self.text.push_str(value);
        self.values.push(self.text.len());
    }

    fn finish(mut self, name: &str, events: usize) -> polars::prelude::Column {
        self.events.resize(events, self.values.len());
        let mut lists = ListStringChunkedBuilder::new(name.into(), events, self.values.len());
        let value = |at: usize| &self.text[if at == 0 { 0 } else { self.values[at - 1] }..self.values[at]];
        let mut from = 0;
        for to in self.events {
            if to == from {
                lists.append_null();
            } else {
                lists.append_values_iter((from..to).map(value));
            }
            from = to;
        }
        lists.finish().into_column()
    }
}
