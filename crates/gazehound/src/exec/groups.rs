//! Rows with equal values, numbered: what `dedup` and `stats … BY` share.

use std::num::NonZeroU32;
use std::sync::OnceLock;

use polars::prelude::*;
use rayon::prelude::*;

use super::codes::Codes;
use super::value::Value;
use crate::error::Result;

/// Pairs of a group and a rank that are counted in a table instead of a map.
const TABLE: usize = 1 << 22;

/// Each row's group; `None` for a row that lacks one of the fields.
pub(super) struct Groups {
    pub(super) of_row: Vec<Option<Group>>,
    pub(super) count: usize,
}

/// The number of a group. That it is there or not takes no room of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Group(NonZeroU32);

impl Group {
    pub(super) const FIRST: Self = Self(NonZeroU32::MIN);

    /// Groups are numbered from 0; there are no more than rows.
    pub(super) const fn new(at: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(at as u32))
    }

    pub(super) const fn at(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Groups {
    /// Groups the rows by a number from 0 that each of them has, in the order of these.
    pub(super) fn numbered(of_row: Vec<Option<Group>>, count: usize) -> Self {
        Self { of_row, count }
    }

    /// Groups the rows of `frame` by `fields`. A multivalue field counts as all of its values together. Groups are numbered in
    /// ascending order of the values, first field first (text in byte order, numbers by size).
    pub(super) fn by(frame: &DataFrame, fields: &[&str]) -> Result<Self> {
        Self::of(frame, fields, true)
    }

    /// The same, numbered in no order that means something: quicker where there are many.
    pub(super) fn any_order(frame: &DataFrame, fields: &[&str]) -> Result<Self> {
        Self::of(frame, fields, false)
    }

    fn of(frame: &DataFrame, fields: &[&str], in_order: bool) -> Result<Self> {
        let height = frame.height();
        let mut groups = Self { of_row: vec![Some(Group::FIRST); height], count: usize::from(height > 0) };
        for field in fields {
            let value = match frame.column(field) {
                Ok(column) => Value::of(column)?,
                Err(_) => Value::Null,
            };
            groups.split(ranks(&value, height, in_order), in_order);
        }
        Ok(groups)
    }

    /// The first row of each combination of values of `fields`, and which of these each row has: to look once at what many
    /// rows share.
    pub(super) fn shared(frame: &DataFrame, fields: &[&str]) -> Result<(IdxCa, IdxCa)> {
        let groups = Self::any_order(frame, fields)?;
        let of_row = groups.places();
        Ok((IdxCa::from_vec(PlSmallStr::EMPTY, groups.members().firsts()), of_row))
    }

    /// Each row's group as an index: to give the rows what is known by group.
    pub(super) fn places(&self) -> IdxCa {
        self.of_row.iter().map(|group| group.map(|group| group.at() as IdxSize)).collect()
    }

    /// Splits each group by the ranks of one more field.
    fn split(&mut self, ranks: Vec<Option<Group>>, in_order: bool) {
        // Ranks leave out no number.
        let width = ranks.iter().flatten().max().map_or(0, |rank| rank.at() + 1);
        if self.count == 1 && self.of_row.iter().all(|group| *group == Some(Group::FIRST)) {
            (self.of_row, self.count) = (ranks, width);
            return;
        }
        if self.count.saturating_mul(width) <= TABLE {
            self.split_by_table(&ranks, width);
        } else {
            self.split_by_map(&ranks, in_order);
        }
    }

    fn split_by_table(&mut self, ranks: &[Option<Group>], width: usize) {
        let mut places = vec![None; self.count * width];
        let at = |group: Option<Group>, rank: Option<Group>| Some(group?.at() * width + rank?.at());
        for (group, rank) in self.of_row.iter().zip(ranks) {
            if let Some(at) = at(*group, *rank) {
                places[at] = Some(Group::FIRST);
            }
        }
        self.count = 0;
        for place in places.iter_mut().flatten() {
            *place = Group::new(self.count);
            self.count += 1;
        }
        for (group, rank) in self.of_row.iter_mut().zip(ranks) {
            *group = at(*group, *rank).and_then(|at| places[at]);
        }
    }

    fn split_by_map(&mut self, ranks: &[Option<Group>], in_order: bool) {
        let pair = |group: Option<Group>, rank: Option<Group>| Some((group?.at() as u64) << 32 | rank?.at() as u64);
        let mut seen: PlHashMap<u64, Group> = PlHashMap::new();
        for (group, rank) in self.of_row.iter_mut().zip(ranks) {
            let next = Group::new(seen.len());
            *group = pair(*group, *rank).map(|pair| *seen.entry(pair).or_insert(next));
        }
        self.count = seen.len();
        if !in_order {
            return;
        }
        // First numbers by appearance, then by order: only distinct pairs are sorted. Both halves are in order, so the pairs are.
        let mut distinct: Vec<(u64, Group)> = seen.into_iter().collect();
        distinct.par_sort_unstable();
        let mut place = vec![Group::FIRST; distinct.len()];
        distinct.iter().enumerate().for_each(|(rank, (_, first))| place[first.at()] = Group::new(rank));
        self.of_row.iter_mut().flatten().for_each(|group| *group = place[group.at()]);
    }

    /// The rows of each group, in their order.
    pub(super) fn members(self) -> Members {
        let mut starts = vec![0; self.count + 1];
        for group in self.of_row.iter().flatten() {
            starts[group.at() + 1] += 1;
        }
        for group in 0..self.count {
            starts[group + 1] += starts[group];
        }
        Members { of_row: OfRow::One(self.of_row), starts, rows: OnceLock::new() }
    }
}

/// The rows of each group.
pub(super) struct Members {
    of_row: OfRow,
    /// Group `g` has `rows[starts[g]..starts[g + 1]]`.
    starts: Vec<usize>,
    /// Made when first looked at: what is counted or added up is so row by row.
    rows: OnceLock<Vec<IdxSize>>,
}

/// The groups that a row is in.
enum OfRow {
    /// All in the only one.
    All,
    /// At most one.
    One(Vec<Option<Group>>),
    /// Any number.
    Several,
}

impl Members {
    /// Group `g` has `rows[starts[g]..starts[g + 1]]`.
    pub(super) fn new(rows: Vec<IdxSize>, starts: Vec<usize>) -> Self {
        Self { of_row: OfRow::Several, starts, rows: OnceLock::from(rows) }
    }

    /// All `height` rows as one group.
    pub(super) fn all(height: usize) -> Self {
        Self { of_row: OfRow::All, starts: vec![0, height], rows: OnceLock::new() }
    }

    /// Only the first `most` groups; `None` if there are no more.
    pub(super) fn first(&self, most: usize) -> Option<Self> {
        let OfRow::One(of_row) = &self.of_row else { return None };
        if self.count() <= most {
            return None;
        }
        let of_row = of_row.iter().map(|group| group.filter(|group| group.at() < most)).collect();
        Some(Self { of_row: OfRow::One(of_row), starts: self.starts[..=most].to_vec(), rows: OnceLock::new() })
    }

    /// Groups.
    pub(super) fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// Rows of each group.
    pub(super) fn sizes(&self) -> impl ExactSizeIterator<Item = usize> {
        self.starts.windows(2).map(|range| range[1] - range[0])
    }

    /// Group after group.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &[IdxSize]> {
        let rows = self.rows.get_or_init(|| self.in_groups());
        self.starts.windows(2).map(|range| &rows[range[0]..range[1]])
    }

    fn in_groups(&self) -> Vec<IdxSize> {
        let OfRow::One(of_row) = &self.of_row else { return (0..self.starts[1] as IdxSize).collect() };
        let mut next = self.starts.clone();
        let mut rows = vec![0; self.starts[self.count()]];
        for (row, group) in of_row.iter().enumerate() {
            if let Some(group) = group {
                rows[next[group.at()]] = row as IdxSize;
                next[group.at()] += 1;
            }
        }
        rows
    }

    /// The first row of each group that has one.
    pub(super) fn firsts(&self) -> Vec<IdxSize> {
        let OfRow::One(of_row) = &self.of_row else {
            return self.iter().filter_map(|rows| rows.first().copied()).collect();
        };
        let mut firsts = vec![None; self.count()];
        let mut left = self.sizes().filter(|size| *size > 0).count();
        for (row, group) in of_row.iter().enumerate() {
            if let Some(group) = group
                && firsts[group.at()].is_none()
            {
                firsts[group.at()] = Some(row as IdxSize);
                left -= 1;
                if left == 0 {
                    break;
                }
            }
        }
        firsts.into_iter().flatten().collect()
    }

    /// Hands each row with its group to `see`; those of one group come in their order.
    pub(super) fn each(&self, mut see: impl FnMut(usize, usize)) {
        match &self.of_row {
            OfRow::All => (0..self.starts[1]).for_each(|row| see(0, row)),
            OfRow::One(of_row) => {
                for (row, group) in of_row.iter().enumerate() {
                    if let Some(group) = group {
                        see(group.at(), row);
                    }
                }
            }
            OfRow::Several => {
                for (group, rows) in self.iter().enumerate() {
                    rows.iter().for_each(|row| see(group, *row as usize));
                }
            }
        }
    }
}

/// For each row the place of its value among the distinct ones, which leaves out no number.
fn ranks(value: &Value, height: usize, in_order: bool) -> Vec<Option<Group>> {
    match value {
        Value::Null | Value::Bool(_) => vec![None; height],
        Value::Number(numbers) => {
            let mut distinct: Vec<f64> = numbers.values.iter().flatten().collect();
            distinct.sort_unstable_by(f64::total_cmp);
            distinct.dedup();
            let place = |number: f64| distinct.binary_search_by(|other| other.total_cmp(&number)).ok();
            numbers.values.iter().map(|number| place(number?).map(Group::new)).collect()
        }
        Value::Text(texts) => text_ranks(texts, in_order),
        Value::Multi(_) => {
            let lists = value.lists();
            let view = lists.view();
            // A unit separator between the values: `a b` and two values `a`, `b` stay apart, whatever is in them.
            let escaped = |text: &str| text.replace('\u{1e}', "\u{1e}0").replace('\u{1f}', "\u{1e}1");
            let joined: StringChunked = (0..view.len())
                .map(|row| {
                    let values: Vec<String> = view.row(row).map(escaped).collect();
                    (!values.is_empty()).then(|| values.join("\u{1f}"))
                })
                .collect();
            text_ranks(&joined, in_order)
        }
    }
}

fn text_ranks(texts: &StringChunked, in_order: bool) -> Vec<Option<Group>> {
    let codes = Codes::of(texts);
    if !in_order {
        return codes.iter().map(|code| code.map(Group::new)).collect();
    }
    let ranks = codes.ranks(texts);
    codes.iter().map(|code| code.map(|code| Group::new(ranks[code] as usize))).collect()
}
