//! What a notebook wants of a frame beyond what Polars gives.

use polars::prelude::*;

/// A few rows to look at.
pub trait Sample {
    /// `n` rows chosen by a fixed seed, in the order they stand in the frame; all of them where there are fewer.
    ///
    /// The same frame gives the same rows every time, so that a stored notebook does not change.
    fn sample(&self, n: usize) -> DataFrame;
}

impl Sample for DataFrame {
    fn sample(&self, n: usize) -> DataFrame {
        let height = self.height();
        if n >= height {
            return self.clone();
        }
        // The n rows with the smallest hash: a sample without replacement that needs no shuffle.
        let mut rows: Vec<u64> = (0..height as u64).collect();
        rows.select_nth_unstable_by_key(n, |row| splitmix64(*row));
        rows.truncate(n);
        rows.sort_unstable();
        let rows: IdxCa = rows.into_iter().map(|row| Some(row as IdxSize)).collect();
        self.take(&rows).expect("rows below the frame's height")
    }
}

/// One step of the generator SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
pub(crate) const fn splitmix64(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
