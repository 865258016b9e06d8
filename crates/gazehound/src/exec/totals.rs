//! `addtotals` and `addcoltotals`: sums of rows and of columns (Search Reference, pages of these names).

use gazehound_spl::ast::Addtotals;
use polars::prelude::*;

use super::rows::Rows;
use super::value::{Numbers, Value};
use super::wildcard;
use crate::error::Result;

/// What is no number counts as nothing; internal fields are no numbers to add unless they are named.
pub(super) fn apply(totals: &Addtotals, rows: &mut Rows) -> Result<()> {
    let command = if totals.columns_only { "addcoltotals" } else { "addtotals" };
    let listed = totals.fields.iter().map(|field| field.value.as_str());
    rows.warn_missing(command, listed.filter(|field| !wildcard::is_wild(field)));
    let wanted = |name: &str| match totals.fields.as_slice() {
        [] => !name.starts_with('_'),
        fields => fields.iter().any(|field| wildcard::matches(&field.value, name)),
    };
    if totals.row {
        let mut sums: Vec<Option<f64>> = vec![None; rows.height()];
        let mut whole = true;
        for column in rows.frame.columns().iter().filter(|column| wanted(column.name())) {
            let numbers = numbers(&Value::of(column)?);
            if numbers.values.len() != sums.len() {
                continue;
            }
            for (sum, number) in sums.iter_mut().zip(numbers.values.iter()) {
                if let Some(number) = number {
                    *sum = Some(sum.unwrap_or(0.0) + number);
                    whole &= numbers.whole;
                }
            }
        }
        let sums = Value::Number(Numbers::new(sums.into_iter().collect(), whole));
        if let Some(column) = sums.into_column(&totals.field_name, rows.height())? {
            rows.set(column)?;
        }
    }
    if totals.col {
        let total = |name: &str| totals.row && name == totals.field_name;
        let mut last = Vec::with_capacity(rows.frame.width());
        for column in rows.frame.columns() {
            let numbers = numbers(&Value::of(column)?);
            let any = wanted(column.name()) || total(column.name());
            let mut known = numbers.values.iter().flatten().filter(|_| any).peekable();
            last.push(match known.peek() {
                None => Column::full_null(column.name().clone(), 1, column.dtype()),
                Some(_) => {
                    let sum = Numbers::new([Some(known.sum::<f64>())].into_iter().collect(), numbers.whole);
                    let sum = Value::Number(sum).into_column(column.name(), 1)?;
                    let sum = sum.unwrap_or_else(|| Column::full_null(column.name().clone(), 1, &DataType::Float64));
                    match column.dtype() {
                        DataType::String => Value::of(&sum)?.texts().with_name(column.name().clone()).into_column(),
                        _ => sum,
                    }
                }
            });
        }
        if let Some(field) = &totals.label_field {
            let label = Column::new(field.value.as_str().into(), [totals.label.as_str()]);
            match rows.frame.get_column_index(&field.value) {
                Some(at) if !matches!(last[at].dtype(), DataType::List(_)) => last[at] = label,
                Some(_) => {}
                None => {
                    rows.set(Column::full_null(field.value.as_str().into(), rows.height(), &DataType::String))?;
                    last.push(label);
                }
            }
        }
        append(rows, last)?;
    }
    Ok(())
}

/// Numbers of a column; several values of a row are added.
fn numbers(value: &Value) -> Numbers {
    let Value::Multi(_) = value else { return value.numbers() };
    let lists = value.lists();
    let view = lists.view();
    let mut whole = true;
    let sums = (0..view.len()).map(|row| {
        let found = view.row(row).filter_map(|text| {
            let number = super::number::parse(text)?;
            whole &= super::number::is_whole(text);
            Some(number)
        });
        found.fold(None, |sum: Option<f64>, number| Some(sum.unwrap_or(0.0) + number))
    });
    let sums = sums.collect();
    Numbers::new(sums, whole)
}

/// One more row, of columns in the order of the frame's.
fn append(rows: &mut Rows, last: Vec<Column>) -> Result<()> {
    let mut columns = Vec::with_capacity(last.len());
    for (column, last) in rows.frame.columns().iter().zip(last) {
        let target = match (column.dtype(), last.dtype()) {
            (a, b) if a == b => a.clone(),
            (a, b) if a.is_primitive_numeric() && b.is_primitive_numeric() => DataType::Float64,
            (DataType::List(_), _) => column.dtype().clone(),
            _ if last.null_count() == 1 => column.dtype().clone(),
            _ => DataType::String,
        };
        let text = |column: &Column| -> Result<Column> {
            Ok(match &target {
                DataType::String if column.dtype() != &DataType::String => {
                    let texts = Value::of(column)?.texts();
                    super::value::stretched(&texts, column.len())
                        .into_owned()
                        .with_name(column.name().clone())
                        .into_column()
                }
                target => column.cast(target)?,
            })
        };
        let mut whole = text(column)?;
        whole.append(&text(&last)?)?;
        columns.push(whole);
    }
    rows.frame = DataFrame::new(rows.height() + 1, columns)?;
    Ok(())
}
