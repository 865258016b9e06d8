//! Rows with equal values, numbered: what `dedup` and `stats … BY` share.

use polars::prelude::*;

use super::value::Value;
use crate::error::Result;

/// Each row's group: groups are numbered in ascending order of the values, first field first (text in byte order, numbers
/// by size); `None` for a row that lacks one of the fields.
pub(super) struct Groups {
    pub(super) of_row: Vec<Option<u32>>,
    pub(super) count: usize,
}

impl Groups {
    /// Groups the rows by a number from 0 that each of them has, in the order of these.
    pub(super) fn numbered(of_row: Vec<Option<u32>>, count: usize) -> Self {
        Self { of_row, count }
    }

    /// Groups the rows of `frame` by `fields`. A multivalue field counts as all of its values together.
    pub(super) fn by(frame: &DataFrame, fields: &[&str]) -> Result<Self> {
        let height = frame.height();
        let mut groups = Self { of_row: vec![Some(0); height], count: usize::from(height > 0) };
        for field in fields {
            let value = match frame.column(field) {
                Ok(column) => Value::of(column)?,
                Err(_) => Value::Null,
            };
            groups.split(ranks(&value, height));
        }
        Ok(groups)
    }

    /// Splits each group by the ranks of one more field.
    fn split(&mut self, ranks: Vec<Option<u32>>) {
        if self.count == 1 && self.of_row.iter().all(|group| *group == Some(0)) {
            // Ranks leave out no number.
            self.count = ranks.iter().flatten().max().map_or(0, |rank| *rank as usize + 1);
            self.of_row = ranks;
            return;
        }
        let pair = |group: Option<u32>, rank: Option<u32>| Some(u64::from(group?) << 32 | u64::from(rank?));
        // First numbers by appearance, then by order: only distinct pairs are sorted. Both halves are in order, so the pairs are.
        let mut seen: PlHashMap<u64, u32> = PlHashMap::new();
        for (group, rank) in self.of_row.iter_mut().zip(ranks) {
            let next = seen.len() as u32;
            *group = pair(*group, rank).map(|pair| *seen.entry(pair).or_insert(next));
        }
        let mut distinct: Vec<(u64, u32)> = seen.into_iter().collect();
        distinct.sort_unstable();
        let mut place = vec![0; distinct.len()];
        distinct.iter().zip(0..).for_each(|((_, first), rank)| place[*first as usize] = rank);
        self.of_row.iter_mut().flatten().for_each(|group| *group = place[*group as usize]);
        self.count = distinct.len();
    }

    /// The rows of each group, in their order.
    pub(super) fn members(&self) -> Members {
        let mut starts = vec![0; self.count + 1];
        for group in self.of_row.iter().flatten() {
            starts[*group as usize + 1] += 1;
        }
        for group in 0..self.count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[self.count]];
        for (row, group) in self.of_row.iter().enumerate() {
            if let Some(group) = group {
                rows[next[*group as usize]] = row;
                next[*group as usize] += 1;
            }
        }
        Members { rows, starts }
    }
}

/// The rows of each group.
pub(super) struct Members {
    rows: Vec<usize>,
    /// Group `g` has `rows[starts[g]..starts[g + 1]]`.
    starts: Vec<usize>,
}

impl Members {
    /// Group `g` has `rows[starts[g]..starts[g + 1]]`.
    pub(super) fn new(rows: Vec<usize>, starts: Vec<usize>) -> Self {
        Self { rows, starts }
    }

    /// All `height` rows as one group.
    pub(super) fn all(height: usize) -> Self {
        Self { rows: (0..height).collect(), starts: vec![0, height] }
    }

    /// Group after group.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &[usize]> {
        self.starts.windows(2).map(|range| &self.rows[range[0]..range[1]])
    }
}

/// For each row the place of its value among the distinct ones.
fn ranks(value: &Value, height: usize) -> Vec<Option<u32>> {
    match value {
        Value::Null | Value::Bool(_) => vec![None; height],
        Value::Number(numbers) => {
            let mut distinct: Vec<f64> = numbers.values.iter().flatten().collect();
            distinct.sort_unstable_by(f64::total_cmp);
            distinct.dedup();
            let place = |number: f64| distinct.binary_search_by(|other| other.total_cmp(&number)).ok();
            numbers.values.iter().map(|number| place(number?).map(|place| place as u32)).collect()
        }
        Value::Text(texts) => text_ranks(texts.iter()),
        Value::Multi(_) => {
            let lists = value.lists();
            let view = lists.view();
            // A unit separator between the values: `a b` and two values `a`, `b` stay apart.
            let joined: Vec<Option<String>> = (0..view.len())
                .map(|row| {
                    let values: Vec<&str> = view.row(row).collect();
                    (!values.is_empty()).then(|| values.join("\u{1f}"))
                })
                .collect();
            text_ranks(joined.iter().map(Option::as_deref))
        }
    }
}

fn text_ranks<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Vec<Option<u32>> {
    // First numbers by appearance, then by order: only distinct values are sorted.
    let mut seen: PlHashMap<&str, u32> = PlHashMap::new();
    let firsts: Vec<Option<u32>> = texts
        .map(|text| {
            let next = seen.len() as u32;
            text.map(|text| *seen.entry(text).or_insert(next))
        })
        .collect();
    let mut distinct: Vec<(&str, u32)> = seen.into_iter().collect();
    distinct.sort_unstable();
    let mut place = vec![0; distinct.len()];
    for (rank, (_, first)) in distinct.iter().enumerate() {
        place[*first as usize] = rank as u32;
    }
    firsts.iter().map(|first| first.map(|first| place[first as usize])).collect()
}
