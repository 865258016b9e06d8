//! How often each number occurs.

use gazehound_view::chart::{Axis, Histogram, Series};

use super::kinds::Kinds;
use super::numbers::{missing, numbers};
use super::{Chart, Drawing};
use crate::error::Result;

const MOST_BINS: usize = 80;

pub(super) fn draw(chart: &Chart, name: &str) -> Result<Drawing> {
    let numbers = numbers(chart, name)?;
    let kinds = Kinds::of(chart, "rows")?;
    let mut x = Axis::over(name, numbers.iter().flatten().copied(), false);
    let bins = bins(&mut x, &numbers);
    let mut series: Vec<Series> = kinds
        .labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| Series { label, color: Kinds::color(at), counts: vec![0; bins] })
        .collect();
    let mut without = 0;
    for (number, kind) in numbers.iter().zip(kinds.of) {
        match number {
            Some(number) => series[kind].counts[Histogram::bin(&x, *number, bins)] += 1,
            None => without += 1,
        }
    }
    let counts = series.iter().flat_map(|series| &series.counts).map(|count| *count as f64);
    // From nothing, or on a logarithmic scale from one: an empty bin has no height.
    let counts = counts.filter(|count| *count > 0.0).chain([f64::from(u8::from(chart.log))]);
    let y = Axis::over("rows", counts, chart.log);
    let histogram = Histogram { x, y, series };
    let notes = missing(without, "a number", name).into_iter().collect();
    Ok(Drawing { svg: histogram.svg(), plain: histogram.plain(), notes })
}

/// Whole numbers have bins of whole numbers, so that no bin is empty only because none fits into it.
fn bins(x: &mut Axis, numbers: &[Option<f64>]) -> usize {
    if numbers.iter().flatten().any(|number| number.fract() != 0.0) {
        return MOST_BINS;
    }
    let (low, high) = (x.range.0.floor(), x.range.1.ceil());
    let width = ((high - low + 1.0) / MOST_BINS as f64).ceil();
    let bins = ((high - low + 1.0) / width).ceil();
    x.range = (low, low + bins * width);
    bins as usize
}
