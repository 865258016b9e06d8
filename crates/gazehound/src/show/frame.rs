//! Frames as tables.

use gazehound_view::notebook::Bundle;
use gazehound_view::table::{Cell, Column as Shown, Table};
use polars::prelude::*;

use super::Show;
use crate::strings::number;

/// Rows shown of a frame.
const ROWS: usize = 20;

impl Show for DataFrame {
    fn bundle(&self) -> Bundle {
        let table = table(self);
        Bundle::text(table.text()).with("text/html", table.html())
    }
}

pub(super) fn table(frame: &DataFrame) -> Table {
    let rows = Table::rows_to_show(frame.height(), ROWS);
    let shown = |column: &Column| Shown {
        name: column.name().to_string(),
        type_name: type_name(column.dtype()),
        cells: rows.iter().map(|row| column.get(*row).map_or(Cell::Null, |value| cell(&value))).collect(),
    };
    Table { columns: frame.columns().iter().map(shown).collect(), total_rows: frame.height(), rows: rows.clone() }
}

fn type_name(dtype: &DataType) -> String {
    match dtype {
        DataType::String => "text".to_owned(),
        DataType::List(inner) if **inner == DataType::String => "multivalue".to_owned(),
        DataType::Datetime(..) => "time (UTC)".to_owned(),
        DataType::Null => "no value".to_owned(),
        other => other.to_string(),
    }
}

fn cell(value: &AnyValue<'_>) -> Cell {
    match value {
        AnyValue::Null => Cell::Null,
        AnyValue::String(text) => Cell::Text((*text).to_owned()),
        AnyValue::StringOwned(text) => Cell::Text(text.to_string()),
        AnyValue::Float64(value) => Cell::Number(number(*value)),
        AnyValue::List(values) => match values.str() {
            Ok(texts) => Cell::List(texts.iter().map(|text| text.unwrap_or("∅").to_owned()).collect()),
            Err(_) => Cell::List(values.iter().map(|value| value.to_string()).collect()),
        },
        other if other.dtype().is_numeric() || other.dtype().is_temporal() => Cell::Number(other.to_string()),
        other => Cell::Text(other.to_string()),
    }
}
