//! `untable`, `xyseries`, `transpose`: cells, rows and columns (Search Reference, pages of these names).

use gazehound_spl::ast::{Transpose, Untable, Xyseries};
use polars::prelude::*;

use super::groups::{Group, Groups};
use super::rows::Rows;
use super::value::{Lists, Value};
use crate::error::Result;
use crate::events::Note;

/// Rows that `transpose` takes where no number is written.
const TRANSPOSED: u64 = 5;

/// A row for each cell that has a value, row by row; internal fields are no cells.
pub(super) fn untable(untable: &Untable, rows: &mut Rows) -> Result<()> {
    let row_field = untable.row.value.as_str();
    rows.warn_missing("untable", [row_field]);
    let names: Vec<String> = rows
        .frame
        .columns()
        .iter()
        .map(|column| column.name().to_string())
        .filter(|name| name != row_field && !name.starts_with('_'))
        .collect();
    let values = names.iter().map(|name| Ok(Value::of(rows.frame.column(name)?)?)).collect::<Result<Vec<_>>>()?;
    let numeric = values.iter().all(|value| matches!(value, Value::Number(_) | Value::Null));
    let whole = values.iter().all(|value| !matches!(value, Value::Number(numbers) if !numbers.whole));
    let lists: Vec<Lists> = values.iter().map(Value::lists).collect();
    let views: Vec<_> = lists.iter().map(Lists::view).collect();
    let (mut at, mut cell_names, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    for row in 0..rows.height() {
        for (name, view) in names.iter().zip(&views) {
            let found: Vec<&str> = if view.len() == rows.height() { view.row(row).collect() } else { Vec::new() };
            if !found.is_empty() {
                at.push(row as IdxSize);
                cell_names.push(name.as_str());
                cells.push(found);
            }
        }
    }
    let several = cells.iter().any(|values| values.len() > 1);
    let value = if several {
        Value::multi(cells.len(), |cell, out| out.extend(&cells[cell]))
    } else {
        Value::Text(cells.iter().map(|values| values.first().copied()).collect())
    };
    let value = if numeric {
        let mut numbers = value.numbers();
        numbers.whole = whole;
        Value::Number(numbers)
    } else {
        value
    };
    let count = at.len();
    let row_column = match rows.frame.column(row_field) {
        Ok(column) => column.take(&IdxCa::from_vec(PlSmallStr::EMPTY, at))?,
        Err(_) => Column::full_null(row_field.into(), count, &DataType::String),
    };
    let name_column = Column::new(untable.name.value.as_str().into(), cell_names);
    let value_name = untable.value.value.as_str();
    let value_column = value
        .into_column(value_name, count)?
        .unwrap_or_else(|| Column::full_null(value_name.into(), count, &DataType::String));
    replace(rows, count, vec![row_column, name_column, value_column])
}

/// A row for each value of one field, a column for each value of another; of several rows for a cell the last counts.
pub(super) fn xyseries(series: &Xyseries, rows: &mut Rows) -> Result<()> {
    let (row_field, name_field) = (series.row.value.as_str(), series.name.value.as_str());
    let values: Vec<&str> = series.values.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("xyseries", [row_field, name_field].into_iter().chain(values.iter().copied()));
    let frame = rows.frame.clone();
    let mut of_row = Groups::by(&frame, &[row_field])?.of_row;
    if series.grouped {
        // A row ends where the value changes.
        let mut at = 0;
        let mut last = None;
        let numbered = of_row.iter().map(|group| {
            let group = (*group)?;
            at += usize::from(last.is_some_and(|last| last != group));
            last = Some(group);
            Some(Group::new(at))
        });
        of_row = numbered.collect();
    }
    let names = Groups::by(&frame, &[name_field])?;
    let rows_count = of_row.iter().flatten().max().map_or(0, |last| last.at() + 1);
    let mut first_of = vec![None; rows_count];
    let mut name_of = vec![None; names.count];
    let mut cells: PlHashMap<(usize, usize), IdxSize> = PlHashMap::new();
    for (row, at) in of_row.iter().enumerate() {
        let Some(at) = at.map(Group::at) else { continue };
        first_of[at].get_or_insert(row as IdxSize);
        if let Some(name) = names.of_row[row].map(Group::at) {
            name_of[name].get_or_insert(row);
            cells.insert((at, name), row as IdxSize);
        }
    }
    let labels = match frame.column(name_field) {
        Ok(column) => Value::of(column)?.lists(),
        Err(_) => Value::Null.lists(),
    };
    let labels = labels.view();
    let label = |row: usize| labels.row(row).collect::<Vec<_>>().join(" ");
    let firsts: IdxCa = first_of.iter().copied().collect();
    let mut columns = match frame.column(row_field) {
        Ok(column) => vec![column.take(&firsts)?],
        Err(_) => Vec::new(),
    };
    for value in &values {
        let Ok(column) = frame.column(value) else { continue };
        for (name, row) in name_of.iter().enumerate().filter_map(|(name, row)| Some((name, (*row)?))) {
            let from: IdxCa = (0..rows_count).map(|at| cells.get(&(at, name)).copied()).collect();
            let label = label(row);
            let full = match (&series.format, values.len()) {
                (Some(format), _) => format.replace("$AGG$", value).replace("$VAL$", &label),
                (None, 1) => label,
                (None, _) => format!("{value}{}{label}", series.separator),
            };
            columns.push(column.take(&from)?.with_name(full.into()));
        }
    }
    distinct_names(&mut columns);
    replace(rows, rows_count, columns)
}

/// A row for each field, a column for each row. Internal fields stay out, `_time` excepted.
pub(super) fn transpose(transpose: &Transpose, rows: &mut Rows) -> Result<()> {
    let limit = transpose.limit.unwrap_or(TRANSPOSED);
    let taken = if limit == 0 { rows.height() } else { rows.height().min(limit as usize) };
    if taken < rows.height() && transpose.limit.is_none() {
        let (all, kept) =
            (gazehound_view::text::count(rows.height() as u64), gazehound_view::text::count(taken as u64));
        rows.notes.push(Note::warning(format!("transpose took {kept} of {all} rows: write `transpose 0` for all")));
    }
    let header = transpose.header_field.as_ref().map(|field| field.value.as_str());
    rows.warn_missing("transpose", header);
    let frame = rows.frame.head(Some(taken));
    let shown = frame.columns().iter().filter(|column| {
        let name = column.name().as_str();
        (name == "_time" || !name.starts_with('_')) && Some(name) != header
    });
    let shown = shown.filter(|column| transpose.include_empty || column.null_count() < column.len());
    let shown: Vec<&Column> = shown.collect();
    let texts = shown
        .iter()
        .map(|column| {
            let lists = Value::of(column)?.lists();
            let view = lists.view();
            let row = |row: usize| -> Option<String> {
                let values: Vec<&str> = view.row(row).collect();
                (!values.is_empty()).then(|| values.join("\n"))
            };
            Ok((0..taken).map(row).collect::<Vec<_>>())
        })
        .collect::<Result<Vec<_>>>()?;
    let heads = match header.and_then(|header| frame.column(header).ok()) {
        Some(column) => Some(Value::of(column)?.texts()),
        None => None,
    };
    let names: Vec<&str> = shown.iter().map(|column| column.name().as_str()).collect();
    let mut columns = vec![Column::new(transpose.column_name.as_str().into(), names)];
    for row in 0..taken {
        let name = heads.as_ref().and_then(|heads| heads.get(row)).map(str::to_owned);
        let name = name.unwrap_or_else(|| format!("row {}", row + 1));
        let cells: Vec<Option<&str>> = texts.iter().map(|texts| texts[row].as_deref()).collect();
        columns.push(Column::new(name.into(), cells));
    }
    distinct_names(&mut columns);
    let count = shown.len();
    replace(rows, count, columns)
}

/// Of two columns of one name the later gets a number.
fn distinct_names(columns: &mut [Column]) {
    let mut seen = PlHashSet::new();
    for column in columns {
        let name = column.name().to_string();
        let mut full = name.clone();
        let mut number = 2;
        while !seen.insert(full.clone()) {
            full = format!("{name} ({number})");
            number += 1;
        }
        if full != name {
            *column = column.clone().with_name(full.into());
        }
    }
}

fn replace(rows: &mut Rows, height: usize, columns: Vec<Column>) -> Result<()> {
    rows.named = columns.iter().map(|column| column.name().to_string()).collect();
    rows.frame = DataFrame::new(height, columns)?;
    rows.known.clear();
    Ok(())
}
