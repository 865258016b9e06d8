//! Texts by number: what many rows have is looked at once for all of them.

use polars::prelude::*;
use rayon::prelude::*;

/// For each text of a column a number from 0, the same for the same text; by first appearance.
pub(super) struct Codes {
    /// [`NONE`] where there is no text.
    of_text: Vec<u32>,
    /// Where each number stands first.
    firsts: Vec<IdxSize>,
}

const NONE: u32 = u32::MAX;

/// Texts that are worth a thread.
const PART: usize = 1 << 16;

impl Codes {
    pub(super) fn of(texts: &StringChunked) -> Self {
        let step = texts.len().div_ceil(rayon::current_num_threads()).max(PART);
        let parts: Vec<(usize, StringChunked)> =
            (0..texts.len()).step_by(step).map(|from| (from, texts.slice(from as i64, step))).collect();
        let mut numbered: Vec<Numbered<'_>> =
            parts.par_iter().map(|(from, texts)| Numbered::of(texts, *from as IdxSize)).collect();
        if numbered.len() < 2 {
            let one = numbered.pop().unwrap_or_default();
            return Self { of_text: one.of_text, firsts: one.distinct.into_iter().map(|(_, first)| first).collect() };
        }
        let mut all = numbered.remove(0);
        for mut part in numbered {
            let places: Vec<u32> = part.distinct.iter().map(|(text, first)| all.place(text, *first)).collect();
            part.of_text.iter_mut().filter(|code| **code != NONE).for_each(|code| *code = places[*code as usize]);
            all.of_text.append(&mut part.of_text);
        }
        Self { of_text: all.of_text, firsts: all.distinct.into_iter().map(|(_, first)| first).collect() }
    }

    /// Different texts.
    pub(super) fn count(&self) -> usize {
        self.firsts.len()
    }

    /// The number of the text at `place`.
    pub(super) fn at(&self, place: usize) -> Option<usize> {
        Some(self.of_text[place] as usize).filter(|code| *code != NONE as usize)
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = Option<usize>> {
        (0..self.of_text.len()).map(|place| self.at(place))
    }

    /// Each number's place when its texts, which are `texts`, stand in byte order.
    pub(super) fn ranks(&self, texts: &StringChunked) -> Vec<u32> {
        let distinct = self.distinct(texts);
        let mut order: Vec<u32> = (0..distinct.len() as u32).collect();
        order.sort_unstable_by_key(|code| distinct[*code as usize]);
        let mut ranks = vec![0; distinct.len()];
        order.iter().zip(0..).for_each(|(code, rank)| ranks[*code as usize] = rank);
        ranks
    }

    /// The different texts of `texts`, by number.
    pub(super) fn distinct<'a>(&self, texts: &'a StringChunked) -> Vec<&'a str> {
        self.firsts.iter().filter_map(|first| texts.get(*first as usize)).collect()
    }
}

/// The texts of a part.
#[derive(Default)]
struct Numbered<'a> {
    of_text: Vec<u32>,
    distinct: Vec<(&'a str, IdxSize)>,
    places: PlHashMap<&'a str, u32>,
}

impl<'a> Numbered<'a> {
    /// `from` is the place of the first text in the whole.
    fn of(texts: &'a StringChunked, from: IdxSize) -> Self {
        let mut numbered = Self { of_text: Vec::with_capacity(texts.len()), ..Self::default() };
        for (text, place) in texts.iter().zip(from..) {
            let code = text.map_or(NONE, |text| numbered.place(text, place));
            numbered.of_text.push(code);
        }
        numbered
    }

    fn place(&mut self, text: &'a str, place: IdxSize) -> u32 {
        *self.places.entry(text).or_insert_with(|| {
            self.distinct.push((text, place));
            self.distinct.len() as u32 - 1
        })
    }
}
