//! Texts by number: what many rows have is looked at once for all of them.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use polars::prelude::*;
use rayon::prelude::*;

use super::value::parts;

/// For each text of a column a number from 0, the same for the same text.
pub(super) struct Codes {
    /// [`NONE`] where there is no text.
    of_text: Vec<u32>,
    /// Where each number stands first.
    firsts: Vec<IdxSize>,
}

const NONE: u32 = u32::MAX;

impl Codes {
    pub(super) fn of(texts: &StringChunked) -> Self {
        let parts = parts(texts);
        let mut from = 0;
        let mut placed: Vec<(IdxSize, &StringChunked)> = Vec::new();
        for part in &parts {
            placed.push((from, part));
            from += part.len() as IdxSize;
        }
        let hasher = PlRandomState::default();
        if parts.len() > 1 && mostly_different(texts, &hasher) {
            return Self::by_hash(&placed, &hasher);
        }
        let mut numbered: Vec<Numbered<'_>> =
            placed.par_iter().map(|(from, texts)| Numbered::of(texts, *from, &hasher)).collect();
        let mut all = if numbered.is_empty() { Numbered::default() } else { numbered.remove(0) };
        for part in numbered {
            let places: Vec<u32> = part.distinct.iter().map(|one| all.place(*one)).collect();
            let code = |code: u32| if code == NONE { NONE } else { places[code as usize] };
            all.of_text.extend(part.of_text.into_iter().map(code));
        }
        Self { of_text: all.of_text, firsts: all.distinct.into_iter().map(|one| one.first).collect() }
    }

    /// Of many different texts: each processor numbers those whose hashes are its own.
    fn by_hash(parts: &[(IdxSize, &StringChunked)], hasher: &PlRandomState) -> Self {
        let shares = rayon::current_num_threads() as u64;
        let hashes: Vec<Vec<u64>> = parts
            .par_iter()
            .map(|(_, texts)| texts.iter().map(|text| text.map_or(0, |text| hasher.hash_one(text))).collect())
            .collect();
        // What is numbered, and the places of the texts with their numbers.
        let numbered: Vec<(Numbered<'_>, Vec<(IdxSize, u32)>)> = (0..shares)
            .into_par_iter()
            .map(|share| {
                let mut numbered = Numbered::default();
                let mut codes = Vec::new();
                for ((from, texts), hashes) in parts.iter().zip(&hashes) {
                    for ((text, hash), first) in texts.iter().zip(hashes).zip(*from..) {
                        if let Some(text) = text
                            && (hash >> 32) % shares == share
                        {
                            codes.push((first, numbered.place(Distinct { text, hash: *hash, first })));
                        }
                    }
                }
                (numbered, codes)
            })
            .collect();
        let mut all = Self { of_text: vec![NONE; hashes.iter().map(Vec::len).sum()], firsts: Vec::new() };
        for (numbered, codes) in numbered {
            let before = all.firsts.len() as u32;
            codes.into_iter().for_each(|(place, code)| all.of_text[place as usize] = before + code);
            all.firsts.extend(numbered.distinct.iter().map(|one| one.first));
        }
        all
    }

    /// Different texts.
    pub(super) fn count(&self) -> usize {
        self.firsts.len()
    }

    /// The number of the text at `place`.
    pub(super) fn at(&self, place: usize) -> Option<usize> {
        let code = self.of_text[place];
        (code != NONE).then_some(code as usize)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = Option<usize>> {
        self.of_text.iter().map(|code| (*code != NONE).then_some(*code as usize))
    }

    /// Each number's place when its texts, which are `texts`, stand in byte order.
    pub(super) fn ranks(&self, texts: &StringChunked) -> Vec<u32> {
        let distinct = self.distinct(texts);
        // Most differ in their first bytes, which are at hand.
        let mut order: Vec<(u128, u32)> = distinct.iter().map(|text| beginning(text)).zip(0..).collect();
        let whole = |code: u32| distinct[code as usize];
        order.par_sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| whole(a.1).cmp(whole(b.1))));
        let mut ranks = vec![0; distinct.len()];
        order.iter().zip(0..).for_each(|((_, code), rank)| ranks[*code as usize] = rank);
        ranks
    }

    /// The different texts of `texts`, by number.
    pub(super) fn distinct<'a>(&self, texts: &'a StringChunked) -> Vec<&'a str> {
        self.firsts.iter().filter_map(|first| texts.get(*first as usize)).collect()
    }
}

/// The first bytes of a text as a number that sorts as they do.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    let len = text.len().min(16);
    bytes[..len].copy_from_slice(&text.as_bytes()[..len]);
    u128::from_be_bytes(bytes)
}

/// The texts of a part.
#[derive(Default)]
struct Numbered<'a> {
    of_text: Vec<u32>,
    distinct: Vec<Distinct<'a>>,
    /// Hashes and numbers.
    places: HashTable<(u64, u32)>,
}

#[derive(Clone, Copy)]
struct Distinct<'a> {
    text: &'a str,
    hash: u64,
    /// Where it stands first.
    first: IdxSize,
}

/// After so many texts it is known whether most are different.
const TRIED: usize = 1 << 12;

/// Most of the first texts are.
fn mostly_different(texts: &StringChunked, hasher: &PlRandomState) -> bool {
    let first = texts.head(Some(TRIED));
    Numbered::of(&first, 0, hasher).distinct.len() > first.len() / 2
}

impl<'a> Numbered<'a> {
    /// `from` is the place of the first text in the whole.
    fn of(texts: &'a StringChunked, from: IdxSize, hasher: &PlRandomState) -> Self {
        let mut numbered = Self { of_text: Vec::with_capacity(texts.len()), ..Self::default() };
        let mut first = from;
        // A column of Parquet that has few texts holds each of them once, and says of a row where its text lies. So the same
        // place is the same text, and need not be read.
        let mut known: HashTable<(u128, u32)> = HashTable::new();
        for array in texts.downcast_iter() {
            known.clear();
            let hash_view = |view: u128| hasher.hash_one(view);
            for (at, (view, text)) in array.views().iter().zip(array.iter()).enumerate() {
                let Some(text) = text else {
                    numbered.of_text.push(NONE);
                    continue;
                };
                let first = first + at as IdxSize;
                let mut text = || numbered.place(Distinct { text, hash: hasher.hash_one(text), first });
                let code = if at > TRIED && known.len() > at / 2 {
                    text()
                } else {
                    let view = view.as_u128();
                    match known.entry(hash_view(view), |(other, _)| *other == view, |(view, _)| hash_view(*view)) {
                        Entry::Occupied(entry) => entry.get().1,
                        Entry::Vacant(entry) => entry.insert((view, text())).get().1,
                    }
                };
                numbered.of_text.push(code);
            }
            first += array.len() as IdxSize;
        }
        numbered
    }

    fn place(&mut self, one: Distinct<'a>) -> u32 {
        let Self { distinct, places, .. } = self;
        let same = |(hash, code): &(u64, u32)| *hash == one.hash && distinct[*code as usize].text == one.text;
        match places.entry(one.hash, same, |(hash, _)| *hash) {
            Entry::Occupied(entry) => entry.get().1,
            Entry::Vacant(entry) => {
                let code = distinct.len() as u32;
                entry.insert((one.hash, code));
                distinct.push(one);
                code
            }
        }
    }
}
