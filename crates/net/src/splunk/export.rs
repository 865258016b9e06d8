//! The export: rows as the server finds them, an object a line, read straight into the caller's columns.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::io::{BufRead as _, BufReader};

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::connection::Connection;
use super::job::{Message, messages};
use super::page::{Cell, Page, ReadCell, Table};
use super::target::Target;
use super::wait::{Say, Waits};
use crate::error::{Error, Result};

/// Rows between two lines of progress.
const STEP: usize = 5_000;

pub(super) fn export<T: Table>(
    connection: &Connection,
    search: &str,
    parameters: &[(&str, &str)],
    say: Say<'_>,
) -> Result<Page<T>> {
    let mut form = vec![("search", search), ("output_mode", "json"), ("preview", "false")];
    form.extend_from_slice(parameters);
    let mut waits = Waits::new(&connection.config, say);
    let response = connection.open(Target::Export, &form, &mut waits)?;
    let mut lines = BufReader::with_capacity(1 << 16, response);
    let mut reader = Lines::<T>::default();
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = lines.read_until(b'\n', &mut line).map_err(|error| {
            let reqwest = error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>());
            let is_silence = reqwest.is_some_and(reqwest::Error::is_timeout);
            let why = connection.hide(&crate::error::causes(&error));
            broke_off(connection.lost(is_silence, &why, 1).error, reader.page.rows)
        })?;
        if read == 0 {
            break;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let before = reader.page.rows;
        reader.line(&line).map_err(|error| {
            broke_off(Error::server(format!("the server's export holds a line that is no row: {error}")), before)
        })?;
        if reader.page.rows > before && reader.page.rows.is_multiple_of(STEP) {
            say(&format!("Fetched: {}", reader.page.rows));
        }
    }
    let Lines { mut page, last, .. } = reader;
    page.messages = connection.clean(page.messages);
    if page.rows > 0 && !last {
        let text = "the server did not mark the last row of its export: rows may be missing at the end".to_owned();
        page.messages.push(Message { kind: "WARN".to_owned(), text });
    }
    Ok(page)
}

fn broke_off(error: Error, rows: usize) -> Error {
    error.note(&format!(
        "the export broke off after {rows} rows and cannot go on from there: `search` asks for pages, which can be asked for again"
    ))
}

/// What the lines have told so far.
#[derive(Default)]
struct Lines<T> {
    page: Page<T>,
    names: Vec<String>,
    places: HashMap<String, usize>,
    /// The row that last had something for a field, counted from one.
    filled: Vec<usize>,
    last: bool,
}

impl<T: Table> Lines<T> {
    fn line(&mut self, line: &[u8]) -> Result<(), serde_json::Error> {
        let mut reader = serde_json::Deserializer::from_slice(line);
        Line(self).deserialize(&mut reader)?;
        reader.end()
    }

    /// The place of a field; `likely` is where the last row had it.
    fn place(&mut self, name: &str, likely: usize) -> usize {
        if self.names.get(likely).is_some_and(|known| known == name) {
            return likely;
        }
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        self.filled.push(0);
        self.page.table.column(name.to_owned(), self.page.rows);
        place
    }
}

struct Line<'a, T>(&'a mut Lines<T>);

impl<'de, T: Table> DeserializeSeed<'de> for Line<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Table> Visitor<'de> for Line<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a line of an export")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let mut preview = false;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "preview" => preview = map.next_value()?,
                "lastrow" => self.0.last = map.next_value::<bool>()? && !preview,
                "messages" => self.0.page.messages.extend(messages(&map.next_value()?)),
                "result" if !preview => map.next_value_seed(Row(self.0))?,
                _ => {
                    map.next_value::<de::IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Row<'a, T>(&'a mut Lines<T>);

impl<'de, T: Table> DeserializeSeed<'de> for Row<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Table> Visitor<'de> for Row<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let lines = self.0;
        let row = lines.page.rows + 1;
        let mut likely = 0;
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            let place = lines.place(&name, likely);
            if std::mem::replace(&mut lines.filled[place], row) == row {
                return Err(de::Error::custom(format!("the field `{name}` twice")));
            }
            lines.page.table.cell(place, map.next_value_seed(ReadCell)?);
            likely = place + 1;
        }
        for place in 0..lines.names.len() {
            if lines.filled[place] != row {
                lines.filled[place] = row;
                lines.page.table.cell(place, Cell::None);
            }
        }
        lines.page.rows = row;
        Ok(())
    }
}
