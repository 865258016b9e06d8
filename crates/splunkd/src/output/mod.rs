//! A page of rows in each of Splunk's forms (REST API Reference, "Search endpoints", `output_mode`).

mod csv;
mod json;
mod xml;

use std::ops::Range;

use crate::fault::Fault;
use crate::request::Mode;
use crate::table::{Cell, Table};

pub(crate) use json::Export;

/// What is written of a table.
pub(crate) struct Page<'a> {
    pub(crate) table: &'a Table,
    pub(crate) rows: Range<usize>,
    pub(crate) places: Vec<usize>,
    pub(crate) preview: bool,
}

/// The page and its content type.
pub(crate) fn write(page: &Page<'_>, mode: Mode) -> Result<(Vec<u8>, &'static str), Fault> {
    const JSON: &str = "application/json; charset=UTF-8";
    Ok(match mode {
        Mode::Json => (json::objects(page), JSON),
        Mode::JsonRows => (json::rows(page), JSON),
        Mode::JsonCols => (json::columns(page), JSON),
        Mode::Csv => (csv::write(page)?, "text/csv; charset=UTF-8"),
        Mode::Xml => (xml::write(page).into_bytes(), "text/xml; charset=UTF-8"),
        Mode::Raw => (raw(page), "text/plain; charset=UTF-8"),
    })
}

/// `_raw`, one event a line.
fn raw(page: &Page<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    for place in page.table.places(&["_raw"]) {
        for row in page.rows.clone() {
            if let Cell::One(text) = page.table.columns[place].get(row) {
                out.extend_from_slice(text.as_bytes());
                out.push(b'\n');
            }
        }
    }
    out
}
