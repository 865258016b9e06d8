//! The order of events: `_time` descending, of the same time the later arrival first, without a time last
//! (Search Manual, "About event order").

use std::collections::BTreeSet;

use polars::prelude::*;

use super::need::Need;
use super::value::Value;
use crate::error::Result;

/// Where an event stands: the later first, of the same time the later arrival. What is missing is last.
pub(super) type Place = (i64, i64);

/// The place of each event of `frame`, which has `_time` and `_serial`.
pub(super) fn places(frame: &DataFrame) -> Result<Vec<Place>> {
    let (times, serials) = (frame.column("_time")?.to_physical_repr(), frame.column("_serial")?);
    let (times, serials) = (times.as_materialized_series().i64()?, serials.as_materialized_series().i64()?);
    let late = |number: Option<i64>| number.map_or(i64::MAX, |number| !number);
    Ok(times.iter().zip(serials.iter()).map(|(time, serial)| (late(time), late(serial))).collect())
}

/// All events in one frame, in order or as they come, with the columns that `need` wants by name in byte order, internal ones
/// first.
pub(super) fn together(mut frames: Vec<DataFrame>, need: &Need, in_order: bool) -> Result<DataFrame> {
    if frames.is_empty() {
        let none = Int64Chunked::full_null("_time".into(), 0).into_datetime(TimeUnit::Microseconds, None);
        return Ok(DataFrame::new(0, vec![none.into_column()])?);
    }
    let mut names = BTreeSet::new();
    let mut multivalue = BTreeSet::new();
    for frame in &frames {
        for column in frame.columns() {
            names.insert(column.name().clone());
            if matches!(column.dtype(), DataType::List(_)) {
                multivalue.insert(column.name().clone());
            }
        }
    }
    // A field may be one value in one log and several in another.
    for frame in &mut frames {
        for name in &multivalue {
            if let Ok(column) = frame.column(name)
                && column.dtype() == &DataType::String
            {
                let lists = Value::of(column)?.lists();
                let view = lists.view();
                let listed = Value::multi(view.len(), |row, out| out.extend(view.row(row)));
                if let Some(column) = listed.into_column(name, frame.height())? {
                    frame.with_column(column)?;
                }
            }
        }
    }
    let order = if in_order { order(&mut frames)? } else { None };
    let height = frames.iter().map(DataFrame::height).sum();
    names.retain(|name| need.wants(name));
    if names.is_empty() {
        return Ok(DataFrame::new(height, Vec::new())?);
    }
    // Without what only the order was for.
    let gone: Vec<&str> = ["_time", "_serial"].into_iter().filter(|name| !need.wants(name)).collect();
    let frames: Vec<DataFrame> = frames.iter().map(|frame| frame.drop_many(gone.iter().copied())).collect();
    let all = polars::functions::concat_df_diagonal(&frames)?.select(names)?;
    Ok(match order {
        Some(order) => all.take(&order)?,
        None => all,
    })
}

/// The places of the rows of all `frames` in order; `None` where they are in order as they then stand. Each part is stored
/// in order and the parts of a long log follow each other, so mostly little is left to sort.
fn order(frames: &mut Vec<DataFrame>) -> Result<Option<IdxCa>> {
    let places = frames.iter().map(places).collect::<Result<Vec<_>>>()?;
    let mut turns: Vec<usize> = (0..frames.len()).collect();
    turns.sort_by_key(|at| places[*at].first());
    if places.iter().all(|places| places.is_sorted())
        && turns.windows(2).all(|two| places[two[0]].last() < places[two[1]].first())
    {
        *frames = turns.into_iter().map(|at| frames[at].clone()).collect();
        return Ok(None);
    }
    let places: Vec<Place> = places.concat();
    let mut order: Vec<IdxSize> = (0..places.len() as IdxSize).collect();
    // Made of runs that are in order, which a stable sort merges.
    order.sort_by_key(|row| places[*row as usize]);
    Ok(Some(IdxCa::from_vec(PlSmallStr::EMPTY, order)))
}
