//! `bin`: numbers and times in bins (Search Reference, bin).

use gazehound_spl::ast::{Bin, BinSpan};
use polars::prelude::*;

use super::Engine;
use super::bins::{NumberBins, TimeBins};
use super::rows::Rows;
use super::value::{Numbers, Value};
use crate::error::Result;
use crate::events::Note;

/// A time becomes the start of its bin; a number becomes `low-high`; what is no number stays as it is.
pub(super) fn apply(engine: &Engine<'_>, bin: &Bin, rows: &mut Rows) -> Result<()> {
    let field = bin.field.value.as_str();
    let target = bin.alias.as_ref().map_or(field, |alias| alias.value.as_str());
    rows.warn_missing("bin", [field]);
    let Ok(column) = rows.frame.column(field) else { return Ok(()) };
    let value = Value::of(column)?;
    let of_time = matches!(bin.binning.span.as_ref().map(|span| span.value), Some(BinSpan::Time { .. }));
    let binned = if field == "_time" || of_time {
        let seconds = value.numbers().values;
        let micros = |seconds: f64| (seconds * 1e6).round() as i64;
        let known = || seconds.iter().flatten().map(micros);
        let Some((first, last)) = known().min().zip(known().max()) else { return Ok(()) };
        let bins = TimeBins::choose(engine, &bin.binning, first, last)?;
        if bins.begins_on_thursday() {
            rows.notes.push(Note::info(THURSDAY));
        }
        let starts = seconds.iter().map(|time| time.map(|time| bins.start(micros(time)) as f64 / 1e6));
        Value::Number(Numbers::new(starts.collect(), !matches!(column.dtype(), DataType::Datetime(..))))
    } else {
        labels(&value, bin, rows)
    };
    match binned.into_column(target, rows.height())? {
        Some(column) => rows.set(column)?,
        None => rows.remove(target),
    }
    Ok(())
}

/// Said of weeks.
pub(super) const THURSDAY: &str = "weeks begin on Thursday, as 1970-01-01 was one: write `span=1w@w0` for weeks that \
                                   begin on Sunday, `span=1w@w1` for Monday";

fn labels(value: &Value, bin: &Bin, rows: &mut Rows) -> Value {
    if let Value::Multi(_) = value {
        let field = &bin.field.value;
        rows.notes.push(Note::warning(format!(
            "bin: `{field}` has several values, which stay as they are: write `mvexpand {field}` before"
        )));
        return value.clone();
    }
    let numbers = value.numbers().values;
    let known = || numbers.iter().flatten();
    let (low, high) = known().fold((f64::MAX, f64::MIN), |(low, high), n| (low.min(n), high.max(n)));
    let bins = NumberBins::choose(&bin.binning, low, high);
    let mut outside = 0_u64;
    let texts = value.texts();
    let labels: StringChunked = numbers
        .iter()
        .zip(texts.iter())
        .map(|(number, text)| {
            let label = number.and_then(|number| bins.label(number));
            outside += u64::from(number.is_some() && label.is_none());
            label.or_else(|| text.map(str::to_owned))
        })
        .collect();
    if outside > 0 {
        let (count, field) = (gazehound_view::text::count(outside), &bin.field.value);
        rows.notes.push(Note::warning(format!(
            "bin: {count} values of `{field}` are not above 0 and in no logarithmic bin: they stay as they are"
        )));
    }
    Value::Text(labels)
}
