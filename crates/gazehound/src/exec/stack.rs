//! Rows under rows: what `append`, `union` and `tstats` share.

use polars::prelude::*;

use super::value::{Value, stretched};
use crate::error::Result;

/// The rows of `below` under those of `above`; a field that one of them lacks is absent there. Columns come in the order of
/// `above`, then the others.
pub(super) fn under(above: &DataFrame, below: &DataFrame) -> Result<DataFrame> {
    let names = above.get_column_names();
    let others = below.get_column_names().into_iter().filter(|name| !names.contains(name));
    let all: Vec<PlSmallStr> = names.iter().copied().chain(others).cloned().collect();
    let mut columns = Vec::with_capacity(all.len());
    for name in all {
        columns.push(match (above.column(&name), below.column(&name)) {
            (Ok(a), Ok(b)) => joined(a, b)?,
            (Ok(a), Err(_)) => joined(a, &Column::full_null(name, below.height(), a.dtype()))?,
            (Err(_), Ok(b)) => joined(&Column::full_null(name, above.height(), b.dtype()), b)?,
            (Err(_), Err(_)) => continue,
        });
    }
    Ok(DataFrame::new(above.height() + below.height(), columns)?)
}

/// One column after the other, of a kind that holds both.
fn joined(above: &Column, below: &Column) -> Result<Column> {
    let target = match (above.dtype(), below.dtype()) {
        (a, b) if a == b => a.clone(),
        (a, b) if a.is_primitive_numeric() && b.is_primitive_numeric() => DataType::Float64,
        (list @ DataType::List(_), _) | (_, list @ DataType::List(_)) => list.clone(),
        (a, _) if below.null_count() == below.len() => a.clone(),
        (_, b) if above.null_count() == above.len() => b.clone(),
        (time @ DataType::Datetime(..), _) | (_, time @ DataType::Datetime(..)) => time.clone(),
        _ => DataType::String,
    };
    let mut whole = turned(above, &target)?;
    whole.append(&turned(below, &target)?)?;
    Ok(whole)
}

fn turned(column: &Column, target: &DataType) -> Result<Column> {
    let name = column.name().clone();
    if column.dtype() == target {
        return Ok(column.clone());
    }
    if column.null_count() == column.len() {
        return Ok(Column::full_null(name, column.len(), target));
    }
    let value = Value::of(column)?;
    Ok(match target {
        DataType::String => stretched(&value.texts(), column.len()).into_owned().with_name(name).into_column(),
        DataType::List(_) => {
            let lists = value.lists();
            let view = lists.view();
            let listed = Value::multi(column.len(), |row, out| out.extend(view.row(row)));
            listed.into_column(&name, column.len())?.unwrap_or_else(|| Column::full_null(name, column.len(), target))
        }
        // A time as text is its seconds.
        DataType::Datetime(..) => {
            let seconds = Value::Number(value.numbers()).into_column("_time", column.len())?;
            seconds.map_or_else(
                || Column::full_null(name.clone(), column.len(), target),
                |column| column.with_name(name.clone()),
            )
        }
        _ => column.cast(target)?,
    })
}
