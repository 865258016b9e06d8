//! Event sampling: every event is kept with probability 1/N, independently (Search Manual, "Event sampling").

use polars::prelude::*;

use crate::error::Result;

/// Which events of these serial numbers one in `ratio` keeps; the same `seed` keeps the same ones.
pub(super) fn mask(serials: &Column, ratio: u32, seed: u64) -> Result<BooleanChunked> {
    let serials = serials.as_materialized_series().i64()?.clone();
    let start = mix(seed ^ 0x5851_f42d_4c95_7f2d);
    let kept = serials.iter().map(|serial| {
        let hash = mix(start ^ mix(serial.unwrap_or(-1).cast_unsigned()));
        // The upper half, scaled: a remainder would favour small ones.
        (hash >> 32) * u64::from(ratio) < 1 << 32
    });
    Ok(BooleanChunked::from_iter_values(PlSmallStr::EMPTY, kept))
}

/// Spreads the bits of `x` (the finaliser of SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
const fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
