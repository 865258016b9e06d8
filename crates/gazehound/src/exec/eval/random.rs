//! `random()` (Search Reference, "Statistical eval functions").

use crate::exec::value::{Numbers, Value};
use crate::frame::splitmix64;
use gazehound_spl::span::Span;

/// Whole numbers from 0 to 2³¹ − 1, another one in each row. The same search with the same seed gives the same ones, so
/// that a notebook can be repeated.
pub(super) fn numbers(seed: u64, place: Span, rows: usize) -> Value {
    // Another row of numbers for each place in the search text.
    let start = splitmix64(seed ^ splitmix64(place.start as u64));
    let values = (0..rows as u64).map(|row| Some((splitmix64(start.wrapping_add(row)) >> 33) as f64));
    Value::Number(Numbers::new(values.collect(), true))
}
