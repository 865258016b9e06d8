//! CSV text as rows, and rows as CSV text. Every value is text; an empty cell is no value.

use polars::prelude::*;

use super::value::{Lists, Value};
use crate::error::{Error, Result};

/// Rows of a CSV whose first line names the fields; in an error, what is wrong with it.
pub(super) fn frame(text: &str) -> std::result::Result<DataFrame, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let problem = |error: csv::Error| format!("no CSV: {error}");
    let names: Vec<String> = reader.headers().map_err(problem)?.iter().map(|name| name.trim().to_owned()).collect();
    if let Some(twice) = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name)) {
        return Err(format!("no CSV: two fields are called `{}`", twice.1));
    }
    let mut columns: Vec<Vec<Option<String>>> = vec![Vec::new(); names.len()];
    let mut height = 0;
    for record in reader.records() {
        let record = record.map_err(problem)?;
        if record.len() > names.len() {
            let line = record.position().map_or(0, csv::Position::line);
            return Err(format!(
                "no CSV: line {line} has {} cells, the first line names {}",
                record.len(),
                names.len()
            ));
        }
        for (at, column) in columns.iter_mut().enumerate() {
            column.push(record.get(at).filter(|cell| !cell.is_empty()).map(str::to_owned));
        }
        height += 1;
    }
    let columns = names.iter().zip(columns).map(|(name, column)| Column::new(name.as_str().into(), column)).collect();
    DataFrame::new(height, columns).map_err(|error| error.to_string())
}

/// `frame` as CSV; several values of a field stand in one cell, each on a line.
pub(super) fn text(frame: &DataFrame) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| Error::internal(format!("writing CSV: {error}"));
    writer.write_record(frame.get_column_names().iter().map(|name| name.as_str())).map_err(failed)?;
    let lists = frame.columns().iter().map(|column| Ok(Value::of(column)?.lists())).collect::<Result<Vec<Lists>>>()?;
    let views: Vec<_> = lists.iter().map(Lists::view).collect();
    for row in 0..frame.height() {
        let cells = views.iter().map(|view| view.row(row).collect::<Vec<_>>().join("\n"));
        writer.write_record(cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::internal(format!("writing CSV: {error}")))?;
    String::from_utf8(bytes).map_err(|error| Error::internal(format!("writing CSV: {error}")))
}
