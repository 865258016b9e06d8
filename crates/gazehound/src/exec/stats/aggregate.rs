//! The aggregations one by one (Search Reference, "Aggregate functions", "Event order functions", "Multivalue stats and
//! chart functions"). Each takes a column and the groups, and gives one value per group.

use std::collections::HashMap;
use std::sync::OnceLock;

use gazehound_spl::ast::{Percent, StatsFunction};
use polars::prelude::*;

use crate::exec::codes::Codes;
use crate::exec::groups::Members;
use crate::exec::number;
use crate::exec::value::{Lists, Numbers, Value, parsed};

/// Values that `list()` keeps of a group (limits.conf, `[stats] list_maxsize`).
pub(super) const LIST_LIMIT: usize = 100;

/// What is aggregated, with what several aggregations look at.
pub(in crate::exec) struct Input {
    /// `None` for the rows themselves.
    value: Option<Value>,
    parsed: OnceLock<Parsed>,
    lists: OnceLock<Lists>,
    codes: OnceLock<Codes>,
}

impl Input {
    /// Values to aggregate, one a row; `None` for the rows themselves.
    pub(in crate::exec) fn new(value: Option<Value>) -> Self {
        let value = value.map(|value| match value {
            // `count(eval(x > 1))`: rows for which it is true.
            Value::Bool(truths) => {
                Value::Text(truths.iter().map(|truth| (truth == Some(true)).then_some("1")).collect())
            }
            value => value,
        });
        Self { value, parsed: OnceLock::new(), lists: OnceLock::new(), codes: OnceLock::new() }
    }

    /// Every value is a number.
    pub(in crate::exec) fn is_numeric(&self) -> bool {
        match &self.value {
            None | Some(Value::Null | Value::Number(_)) => true,
            Some(value) => self.parsed.get_or_init(|| Parsed::new(value)).all,
        }
    }

    /// Its values in groups.
    pub(in crate::exec) fn over<'a>(&'a self, members: &'a Members) -> Over<'a> {
        Over { input: self, members, totals: OnceLock::new() }
    }
}

/// An [`Input`] in groups, with what several aggregations need of each group.
pub(in crate::exec) struct Over<'a> {
    input: &'a Input,
    members: &'a Members,
    totals: OnceLock<Vec<Total>>,
}

/// What the values of an [`Input`] are, made when first looked at.
#[derive(Clone, Copy)]
struct Values<'a> {
    value: &'a Value,
    over: &'a Over<'a>,
}

impl<'a> Values<'a> {
    fn parsed(&self) -> &'a Parsed {
        self.over.input.parsed.get_or_init(|| Parsed::new(self.value))
    }

    fn lists(&self) -> &'a Lists {
        self.over.input.lists.get_or_init(|| self.value.lists())
    }

    /// Of each text of the lists.
    fn codes(&self) -> &'a Codes {
        self.over.input.codes.get_or_init(|| Codes::of(self.lists().texts()))
    }

    /// Of each group.
    fn totals(&self) -> &'a [Total] {
        self.over.totals.get_or_init(|| totals(self))
    }

    fn members(&self) -> &'a Members {
        self.over.members
    }
}

/// `function` over the values of each group. `time` are the rows' times.
pub(in crate::exec) fn aggregate(function: StatsFunction, over: &Over<'_>, time: Option<&Numbers>) -> Value {
    use StatsFunction as F;
    let members = over.members;
    let Some(value) = &over.input.value else {
        return counts(members.sizes());
    };
    let values = Values { value, over };
    match function {
        F::Count | F::DistinctCount | F::EstDc | F::EstDcError if value.is_null() => counts(members.sizes().map(|_| 0)),
        _ if value.is_null() => Value::Null,
        F::Count if matches!(value, Value::Multi(_)) => {
            let view = values.lists().view();
            let mut found = vec![0; members.count()];
            members.each(|group, row| found[group] += view.row(row).count());
            counts(found.into_iter())
        }
        F::Count => {
            let present = present(value);
            let mut found = vec![0; members.count()];
            members.each(|group, row| found[group] += usize::from(present[row]));
            counts(found.into_iter())
        }
        // Counted, not estimated: the error is none.
        F::EstDcError => counts(members.sizes().map(|_| 0)),
        F::DistinctCount | F::EstDc => {
            let mut found = vec![0; members.count()];
            each_distinct(values, |group, _| found[group] += 1);
            counts(found.into_iter())
        }
        F::Values => distinct_texts(values),
        F::List => list(values),
        F::First => pick(values, |rows, present| rows.iter().copied().find(|row| present[*row as usize])),
        F::Last => pick(values, |rows, present| rows.iter().rev().copied().find(|row| present[*row as usize])),
        F::Earliest | F::EarliestTime | F::Latest | F::LatestTime | F::Rate => {
            let Some(time) = time else { return Value::Null };
            let times: Vec<Option<f64>> = time.values.iter().collect();
            match function {
                F::Earliest => pick(values, |rows, present| bound(&times, rows, present, true)),
                F::Latest => pick(values, |rows, present| bound(&times, rows, present, false)),
                F::Rate => rate(values, &times),
                _ => {
                    let time = Input::new(Some(Value::Number(time.clone())));
                    let present = present(value);
                    let Some(at) = &time.value else { return Value::Null };
                    pick(Values { value: at, over: &time.over(members) }, |rows, _| {
                        bound(&times, rows, &present, function == F::EarliestTime)
                    })
                }
            }
        }
        F::Min | F::Max => extreme(values, function == F::Max),
        F::Mode => mode(values),
        F::Sum => of_totals(values, true, |total| total.sum),
        F::Avg => of_totals(values, false, |total| total.sum / total.count as f64),
        F::Range => of_totals(values, true, |total| total.high - total.low),
        F::SumSq => numbers_of(values, true, |numbers| Some(numbers.iter().map(|n| n * n).sum())),
        // Of an even number the upper of the two in the middle.
        F::Median => percentile(values, Percent::MEDIAN),
        // All values are kept, so the lower and the upper bound of the approximation are the exact value.
        F::ExactPerc(percent) | F::Perc(percent) | F::UpperPerc(percent) => percentile(values, percent),
        F::Var => numbers_of(values, false, |numbers| Some(variance(numbers, 1))),
        F::Varp => numbers_of(values, false, |numbers| Some(variance(numbers, 0))),
        F::Stdev => numbers_of(values, false, |numbers| Some(variance(numbers, 1).sqrt())),
        F::Stdevp => numbers_of(values, false, |numbers| Some(variance(numbers, 0).sqrt())),
    }
}

/// The type of a column in which no group has a value.
pub(in crate::exec) const fn dtype(function: StatsFunction) -> DataType {
    use StatsFunction as F;
    match function {
        F::Count | F::DistinctCount | F::EstDc | F::EstDcError => DataType::Int64,
        F::Earliest | F::First | F::Last | F::Latest | F::List | F::Mode | F::Values => DataType::String,
        _ => DataType::Float64,
    }
}

fn counts(counts: impl Iterator<Item = usize>) -> Value {
    Value::Number(Numbers::new(counts.map(|count| Some(count as f64)).collect(), true))
}

/// Hands each different text of each group to `see`, by its number, group after group.
fn each_distinct(values: Values<'_>, mut see: impl FnMut(usize, usize)) {
    let (codes, lists) = (values.codes(), values.lists());
    if codes.count() <= u64::BITS as usize {
        // Which texts each group has.
        let mut found = vec![0_u64; values.members().count()];
        values.members().each(|group, row| {
            lists.places(row).filter_map(|place| codes.at(place)).for_each(|code| found[group] |= 1 << code);
        });
        for (group, mut texts) in found.into_iter().enumerate() {
            while texts != 0 {
                see(group, texts.trailing_zeros() as usize);
                texts &= texts - 1;
            }
        }
        return;
    }
    // The last group that had the text.
    let mut seen = vec![usize::MAX; codes.count()];
    for (group, rows) in values.members().iter().enumerate() {
        for row in rows {
            for code in lists.places(*row as usize).filter_map(|place| codes.at(place)) {
                if std::mem::replace(&mut seen[code], group) != group {
                    see(group, code);
                }
            }
        }
    }
}

/// Groups of fewer rows than this on average are sorted as they are: to number their texts would take longer.
const SMALL: usize = 4;

/// The different texts of each group in byte order.
fn distinct_texts(values: Values<'_>) -> Value {
    let members = values.members();
    if members.count() > members.sizes().sum::<usize>() / SMALL {
        let view = values.lists().view();
        let groups: Vec<&[IdxSize]> = members.iter().collect();
        return Value::multi(groups.len(), |group, out| {
            out.extend(groups[group].iter().flat_map(|row| view.row(*row as usize)));
            out.sort_unstable();
            out.dedup();
        });
    }
    let distinct = values.codes().distinct(values.lists().texts());
    let mut found: Vec<&str> = Vec::new();
    let mut ends = vec![0; values.members().count()];
    each_distinct(values, |group, code| {
        found.push(distinct[code]);
        ends[group] = found.len();
    });
    let mut from = 0;
    Value::multi(values.members().count(), |group, out| {
        // A group without a text has no end of its own.
        let to = ends[group].max(from);
        found[from..to].sort_unstable();
        out.extend(&found[from..to]);
        from = to;
    })
}

/// The first texts of each group.
fn list(values: Values<'_>) -> Value {
    let view = values.lists().view();
    let groups: Vec<&[IdxSize]> = values.members().iter().collect();
    Value::multi(groups.len(), |group, out| {
        out.extend(groups[group].iter().flat_map(|row| view.row(*row as usize)).take(LIST_LIMIT));
    })
}

/// The value of one row of each group; of several values there the first.
fn pick(values: Values<'_>, choose: impl Fn(&[IdxSize], &[bool]) -> Option<IdxSize>) -> Value {
    let present = present(values.value);
    let rows = values.members().iter().map(|rows| choose(rows, &present).map(|row| row as usize));
    match values.value {
        Value::Number(numbers) => {
            let all: Vec<Option<f64>> = numbers.values.iter().collect();
            Value::Number(Numbers::new(rows.map(|row| all[row?]).collect(), numbers.whole))
        }
        _ => {
            let view = values.lists().view();
            Value::Text(rows.map(|row| view.row(row?).next()).collect())
        }
    }
}

/// A number from the numbers of each group; what is no number is passed over, a group without any gives null.
fn numbers_of(values: Values<'_>, keeps_whole: bool, fold: impl Fn(&mut Vec<f64>) -> Option<f64>) -> Value {
    let parsed = values.parsed();
    let mut numbers = Vec::new();
    let folded = values.members().iter().map(|rows| {
        numbers.clear();
        rows.iter().for_each(|row| numbers.extend(parsed.row(*row as usize)));
        if numbers.is_empty() { None } else { fold(&mut numbers) }
    });
    Value::Number(Numbers::new(folded.collect(), keeps_whole && parsed.whole))
}

/// What several aggregations know of a group's numbers.
#[derive(Debug, Clone, Copy, Default)]
struct Total {
    /// How many there are; without any the others mean nothing.
    count: u64,
    sum: f64,
    low: f64,
    high: f64,
}

impl Total {
    fn see(&mut self, number: f64) {
        if self.count == 0 {
            *self = Self { count: 1, sum: number, low: number, high: number };
            return;
        }
        self.count += 1;
        self.sum += number;
        if number < self.low {
            self.low = number;
        }
        if number > self.high {
            self.high = number;
        }
    }
}

fn totals(values: &Values<'_>) -> Vec<Total> {
    let members = values.members();
    let mut totals = vec![Total::default(); members.count()];
    if let Value::Number(numbers) = values.value {
        let numbers = numbers.values.rechunk();
        let at = |row: usize| numbers.get(row);
        members.each(|group, row| at(row).into_iter().for_each(|number| totals[group].see(number)));
        return totals;
    }
    let parsed = values.parsed();
    members.each(|group, row| parsed.row(row).for_each(|number| totals[group].see(number)));
    totals
}

/// A number from the total of each group; what is no number is passed over, a group without any gives null.
fn of_totals(values: Values<'_>, keeps_whole: bool, number: impl Fn(&Total) -> f64) -> Value {
    let numbers = values.totals().iter().map(|total| (total.count > 0).then(|| number(total)));
    let whole = keeps_whole
        && match values.value {
            Value::Number(numbers) => numbers.whole,
            _ => values.parsed().whole,
        };
    Value::Number(Numbers::new(numbers.collect(), whole))
}

/// Each value's number, computed once.
struct Parsed {
    /// NaN where the value is no number.
    numbers: Vec<f64>,
    /// Row `i` has `numbers[starts[i]..starts[i + 1]]`; empty where each row has one.
    starts: Vec<usize>,
    whole: bool,
    /// Every value is a number.
    all: bool,
}

impl Parsed {
    fn new(value: &Value) -> Self {
        if let Value::Multi(_) = value {
            let lists = value.lists();
            let view = lists.view();
            let (mut numbers, mut starts, mut whole) = (Vec::new(), vec![0], true);
            for row in 0..view.len() {
                for text in view.row(row) {
                    let number = number::parse_whole(text);
                    whole &= number.is_none_or(|(_, whole)| whole);
                    numbers.push(number.map_or(f64::NAN, |(number, _)| number));
                }
                starts.push(numbers.len());
            }
            return Self { all: numbers.iter().all(|number| !number.is_nan()), numbers, starts, whole };
        }
        if let Value::Text(texts) = value {
            let (numbers, whole) = parsed(texts);
            let all = numbers.iter().filter(|number| number.is_nan()).count() == texts.null_count();
            return Self { starts: Vec::new(), numbers, whole, all };
        }
        let Numbers { values, whole } = value.numbers();
        let numbers = values.iter().map(|number| number.unwrap_or(f64::NAN)).collect();
        Self { starts: Vec::new(), numbers, whole, all: true }
    }

    /// A number, or NaN, for each value of a row.
    fn each(&self, row: usize) -> &[f64] {
        if self.starts.is_empty() {
            return &self.numbers[row..=row];
        }
        &self.numbers[self.starts[row]..self.starts[row + 1]]
    }

    /// The numbers of a row.
    fn row(&self, row: usize) -> impl Iterator<Item = f64> {
        self.each(row).iter().copied().filter(|number| !number.is_nan())
    }
}

/// Smallest or largest: by size where all values of the group are numbers, else in byte order.
fn extreme(values: Values<'_>, largest: bool) -> Value {
    let better = |new: f64, old: f64| if largest { new > old } else { new < old };
    if values.over.input.is_numeric() {
        return of_totals(values, true, |total| if largest { total.high } else { total.low });
    }
    let parsed = values.parsed();
    let view = values.lists().view();
    let mut all_numbers = true;
    let found: Vec<Option<(Option<f64>, &str)>> = values
        .members()
        .iter()
        .map(|rows| {
            let rows = || rows.iter().map(|row| *row as usize);
            let numeric = rows()
                .all(|row| parsed.each(row).iter().all(|number| !number.is_nan()) || view.row(row).next().is_none());
            let mut best: Option<(Option<f64>, &str)> = None;
            for row in rows() {
                for (text, number) in view.row(row).zip(parsed.each(row)) {
                    let number = Some(*number).filter(|number| numeric && !number.is_nan());
                    let wins = best.is_none_or(|(old_number, old_text)| match (number, old_number) {
                        (Some(new), Some(old)) => better(new, old),
                        _ if largest => text > old_text,
                        _ => text < old_text,
                    });
                    if wins {
                        best = Some((number, text));
                    }
                }
            }
            all_numbers &= best.is_none_or(|(number, _)| number.is_some());
            best
        })
        .collect();
    if all_numbers {
        Value::Number(Numbers::new(
            found.iter().map(|best| best.and_then(|(number, _)| number)).collect(),
            parsed.whole,
        ))
    } else {
        Value::Text(found.iter().map(|best| best.map(|(_, text)| text)).collect())
    }
}

/// The most frequent text of each group; of equally frequent ones the first in byte order.
fn mode(values: Values<'_>) -> Value {
    let view = values.lists().view();
    let modes = values.members().iter().map(|rows| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for row in rows {
            view.row(*row as usize).for_each(|text| *counts.entry(text).or_default() += 1);
        }
        counts.into_iter().max_by(|(a, m), (b, n)| m.cmp(n).then(b.cmp(a))).map(|(text, _)| text)
    });
    Value::Text(modes.collect())
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

/// Variance; `less` is 1 for that of a sample, 0 for that of a whole population. 0 for a single value.
fn variance(numbers: &[f64], less: usize) -> f64 {
    if numbers.len() < 2 {
        return 0.0;
    }
    let mean = mean(numbers);
    numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / (numbers.len() - less) as f64
}

/// The number at the percentile's place.
fn percentile(values: Values<'_>, percent: Percent) -> Value {
    numbers_of(values, true, |numbers| {
        let rank = percent.rank(numbers.len());
        let (_, found, _) = numbers.select_nth_unstable_by(rank, f64::total_cmp);
        Some(*found)
    })
}

/// Which rows have a value.
fn present(value: &Value) -> Vec<bool> {
    value.present().iter().map(|present| present == Some(true)).collect()
}

/// Of `rows`, the one with a value that comes first (or last) in time; of several at one time the first.
fn bound(times: &[Option<f64>], rows: &[IdxSize], present: &[bool], first: bool) -> Option<IdxSize> {
    let mut best: Option<(f64, IdxSize)> = None;
    for row in rows {
        if let Some(time) = times[*row as usize].filter(|_| present[*row as usize])
            && best.is_none_or(|(old, _)| if first { time < old } else { time > old })
        {
            best = Some((time, *row));
        }
    }
    best.map(|(_, row)| row)
}

/// `rate(x)`: what a counter gained from its earliest to its latest value, for each second between them; null where there
/// is no time between (Search Reference, "Time functions").
fn rate(values: Values<'_>, times: &[Option<f64>]) -> Value {
    let parsed = values.parsed();
    let present = present(values.value);
    let number = |row: usize| parsed.each(row).first().copied().filter(|number| !number.is_nan());
    let rates: Float64Chunked = values
        .members()
        .iter()
        .map(|rows| {
            let (first, last) = (bound(times, rows, &present, true)?, bound(times, rows, &present, false)?);
            let (first, last) = (first as usize, last as usize);
            let time = times[last]? - times[first]?;
            (time > 0.0).then_some((number(last)? - number(first)?) / time)
        })
        .collect();
    Value::Number(Numbers::new(rates, false))
}
