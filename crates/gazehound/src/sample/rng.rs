//! Pseudo-random numbers, the same on every machine: integers only.
//!
//! The generator is xoshiro256** 1.0, its state filled by SplitMix64, as its authors recommend (D. Blackman and
//! S. Vigna, "Scrambled linear pseudorandom number generators", 2021; <https://prng.di.unimi.it>). Each story has its
//! own stream, so that a change in one leaves the others as they are.

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEX: &[u8; 16] = b"0123456789abcdef";

/// A stream of numbers.
#[derive(Debug, Clone)]
pub(super) struct Rng([u64; 4]);

impl Rng {
    /// The stream called `story` of `seed`. The name is hashed by FNV-1a (offset basis and prime of its 64-bit form).
    pub(super) fn new(seed: u64, story: &str) -> Self {
        let hash = story.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut state = seed ^ hash;
        Self([(); 4].map(|()| split_mix(&mut state)))
    }

    fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let result = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// One of `0..n`, by multiplication; the bias of less than n / 2⁶⁴ does not matter here. 0 where `n` is 0.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        let product = u128::from(self.next()) * u128::from(n);
        u64::try_from(product >> 64).unwrap_or_default()
    }

    /// One of `0..n` as an index.
    pub(super) fn index(&mut self, n: usize) -> usize {
        usize::try_from(self.below(n as u64)).unwrap_or_default()
    }

    /// One of `low..=high`.
    pub(super) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// True `percent` times in a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of `items`.
    ///
    /// # Panics
    /// `items` is empty.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.index(items.len())]
    }

    /// One of `items`, the first ones much more often: item `i` has weight 1 / (i + 3), the shape of popularity
    /// (Zipf's law).
    ///
    /// # Panics
    /// `items` is empty.
    pub(super) fn popular<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let weight = |i: usize| 1_000_000 / (i as u64 + 3);
        let total = (0..items.len()).map(weight).sum();
        let mut left = self.below(total);
        for (i, item) in items.iter().enumerate() {
            match left.checked_sub(weight(i)) {
                Some(rest) => left = rest,
                None => return item,
            }
        }
        &items[0]
    }

    /// Puts `items` into a random order (Fisher and Yates, as Durstenfeld does it in place).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.index(i + 1));
        }
    }

    /// `digits` lower-case hexadecimal digits.
    pub(super) fn hex(&mut self, digits: usize) -> String {
        (0..digits).map(|_| char::from(*self.pick(HEX))).collect()
    }

    /// An identifier as Zeek makes them: `prefix` (`C` for a connection, `F` for a file) and 15 to 17 characters.
    pub(super) fn uid(&mut self, prefix: char) -> String {
        let length = if self.chance(70) { 17 } else { 16 - self.index(2) };
        std::iter::once(prefix).chain((0..length).map(|_| char::from(*self.pick(BASE62)))).collect()
    }
}

/// SplitMix64 (S. Vigna, public domain, 2015).
const fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
