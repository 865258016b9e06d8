//! A page of results (`output_mode=json_rows`), read straight into the caller's columns.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::job::{Message, messages};

/// What an event has for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    None,
    /// One value.
    One(Cow<'a, str>),
    /// Several values.
    Several(Vec<String>),
}

/// Where the cells of a page go.
pub trait Table: Default {
    /// One column more, behind the others; the `rows` rows before have nothing there.
    fn column(&mut self, name: String, rows: usize);

    /// The next row's value for the column at `place`, which counts from 0; every row has one for every column.
    fn cell(&mut self, place: usize, cell: Cell<'_>);
}

/// A page of results.
#[derive(Debug, Default)]
pub struct Page<T> {
    /// The rows.
    pub table: T,
    /// How many.
    pub rows: usize,
    /// The server calls them a preview: the job is not done.
    pub preview: bool,
    /// What the server says of them.
    pub messages: Vec<Message>,
}

/// Reads a page.
pub(super) fn read<T: Table>(json: &[u8]) -> Result<Page<T>, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let page = Whole(PhantomData).deserialize(&mut reader)?;
    reader.end()?;
    Ok(page)
}

struct Whole<T>(PhantomData<T>);

impl<'de, T: Table> DeserializeSeed<'de> for Whole<T> {
    type Value = Page<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Page<T>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Table> Visitor<'de> for Whole<T> {
    type Value = Page<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page of results")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Page<T>, M::Error> {
        let mut page = Page { table: T::default(), rows: 0, preview: false, messages: Vec::new() };
        let mut width = None;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "preview" => page.preview = map.next_value()?,
                "messages" => page.messages = messages(&map.next_value()?),
                "fields" => {
                    let names = map.next_value::<Vec<Value>>()?.iter().map(field).collect::<Option<Vec<String>>>();
                    let names = names.ok_or_else(|| de::Error::custom("a field without a name"))?;
                    width = Some(names.len());
                    names.into_iter().for_each(|name| page.table.column(name, 0));
                }
                "rows" => {
                    let width = width.ok_or_else(|| de::Error::custom("rows before their fields"))?;
                    page.rows = map.next_value_seed(Rows { table: &mut page.table, width })?;
                }
                _ => {
                    map.next_value::<de::IgnoredAny>()?;
                }
            }
        }
        Ok(page)
    }
}

/// `"name"`, or `{"name": …}` where the server was asked for more about each field.
fn field(value: &Value) -> Option<String> {
    value.as_str().or_else(|| value.get("name")?.as_str()).map(str::to_owned)
}

struct Rows<'a, T> {
    table: &'a mut T,
    width: usize,
}

impl<'de, T: Table> DeserializeSeed<'de> for Rows<'_, T> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Table> Visitor<'de> for Rows<'_, T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut rows: S) -> Result<usize, S::Error> {
        let mut count = 0;
        while rows.next_element_seed(Row { table: self.table, width: self.width })?.is_some() {
            count += 1;
        }
        Ok(count)
    }
}

struct Row<'a, T> {
    table: &'a mut T,
    width: usize,
}

impl<'de, T: Table> DeserializeSeed<'de> for Row<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Table> Visitor<'de> for Row<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut cells: S) -> Result<(), S::Error> {
        let mut place = 0;
        while let Some(cell) = cells.next_element_seed(ReadCell)? {
            if place == self.width {
                return Err(de::Error::custom("a row longer than the list of fields"));
            }
            self.table.cell(place, cell);
            place += 1;
        }
        // A row may leave out the nulls at its end.
        (place..self.width).for_each(|place| self.table.cell(place, Cell::None));
        Ok(())
    }
}

pub(super) struct ReadCell;

impl<'de> DeserializeSeed<'de> for ReadCell {
    type Value = Cell<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cell<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ReadCell {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, null or a list of texts")
    }

    fn visit_unit<E>(self) -> Result<Cell<'de>, E> {
        Ok(Cell::None)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cell<'de>, E> {
        Ok(Cell::One(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell<'de>, E> {
        Ok(Cell::One(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Cell<'de>, E> {
        Ok(Cell::One(flag.to_string().into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell<'de>, E> {
        Ok(Cell::One(number.to_string().into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell<'de>, E> {
        Ok(Cell::One(number.to_string().into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell<'de>, E> {
        Ok(Cell::One(number.to_string().into()))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut items: S) -> Result<Cell<'de>, S::Error> {
        let mut texts = Vec::new();
        while let Some(text) = items.next_element::<String>()? {
            texts.push(text);
        }
        Ok(match texts.len() {
            0 => Cell::None,
            1 => Cell::One(texts.swap_remove(0).into()),
            _ => Cell::Several(texts),
        })
    }
}
