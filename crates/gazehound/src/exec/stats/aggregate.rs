//! The aggregations one by one (Search Reference, "Aggregate functions", "Event order functions", "Multivalue stats and
//! chart functions"). Each takes a column and the groups, and gives one value per group.

use std::collections::HashMap;
use std::sync::OnceLock;

use gazehound_spl::ast::{Percent, StatsFunction};
use polars::prelude::*;

use crate::exec::groups::Members;
use crate::exec::number;
use crate::exec::value::{Lists, Numbers, Value};

/// Values that `list()` keeps of a group (limits.conf, `[stats] list_maxsize`).
pub(super) const LIST_LIMIT: usize = 100;

/// What is aggregated, with what several aggregations look at.
pub(in crate::exec) struct Input {
    /// `None` for the rows themselves.
    value: Option<Value>,
    parsed: OnceLock<Parsed>,
    lists: OnceLock<Lists>,
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
        Self { value, parsed: OnceLock::new(), lists: OnceLock::new() }
    }
}

/// What the values of an [`Input`] are, made when first looked at.
struct Values<'a> {
    value: &'a Value,
    input: &'a Input,
}

impl<'a> Values<'a> {
    fn parsed(&self) -> &'a Parsed {
        self.input.parsed.get_or_init(|| Parsed::new(self.value))
    }

    fn lists(&self) -> &'a Lists {
        self.input.lists.get_or_init(|| self.value.lists())
    }
}

/// `function` over the values of each group. `time` are the rows' times.
pub(in crate::exec) fn aggregate(
    function: StatsFunction,
    input: &Input,
    time: Option<&Numbers>,
    members: &Members,
) -> Value {
    use StatsFunction as F;
    let Some(value) = &input.value else {
        return counts(members.iter().map(<[usize]>::len));
    };
    let values = &Values { value, input };
    match function {
        F::Count | F::DistinctCount | F::EstDc | F::EstDcError if value.is_null() => counts(members.iter().map(|_| 0)),
        _ if value.is_null() => Value::Null,
        F::Count if matches!(value, Value::Multi(_)) => {
            let view = values.lists().view();
            counts(members.iter().map(|rows| rows.iter().map(|row| view.row(*row).count()).sum()))
        }
        F::Count => {
            let present = present(value);
            counts(members.iter().map(|rows| rows.iter().filter(|row| present[**row]).count()))
        }
        // Counted, not estimated: the error is none.
        F::EstDcError => counts(members.iter().map(|_| 0)),
        F::DistinctCount | F::EstDc => texts_of(values, members, |texts| Some(distinct(texts) as f64), true),
        F::Values => multivalue(values, members, |texts| {
            shorten(texts);
            texts.sort_unstable();
            texts.dedup();
        }),
        F::List => multivalue(values, members, |texts| texts.truncate(LIST_LIMIT)),
        F::First => pick(values, members, |rows, present| rows.iter().copied().find(|row| present[*row])),
        F::Last => pick(values, members, |rows, present| rows.iter().copied().rev().find(|row| present[*row])),
        F::Earliest | F::EarliestTime | F::Latest | F::LatestTime | F::Rate => {
            let Some(time) = time else { return Value::Null };
            let times: Vec<Option<f64>> = time.values.iter().collect();
            match function {
                F::Earliest => pick(values, members, |rows, present| bound(&times, rows, present, true)),
                F::Latest => pick(values, members, |rows, present| bound(&times, rows, present, false)),
                F::Rate => rate(values, members, &times),
                _ => {
                    let time = Input::new(Some(Value::Number(time.clone())));
                    let present = present(value);
                    let Some(at) = &time.value else { return Value::Null };
                    pick(&Values { value: at, input: &time }, members, |rows, _| {
                        bound(&times, rows, &present, function == F::EarliestTime)
                    })
                }
            }
        }
        F::Min | F::Max => extreme(values, members, function == F::Max),
        F::Mode => mode(values, members),
        F::Sum => numbers_of(values, members, true, |numbers| Some(numbers.iter().sum())),
        F::Avg => numbers_of(values, members, false, |numbers| Some(mean(numbers))),
        F::Range => numbers_of(values, members, true, |numbers| {
            let (low, high) = numbers.iter().fold((f64::MAX, f64::MIN), |(low, high), n| (low.min(*n), high.max(*n)));
            Some(high - low)
        }),
        F::SumSq => numbers_of(values, members, true, |numbers| Some(numbers.iter().map(|n| n * n).sum())),
        // Of an even number the upper of the two in the middle.
        F::Median => percentile(values, members, Percent::MEDIAN),
        // All values are kept, so the lower and the upper bound of the approximation are the exact value.
        F::ExactPerc(percent) | F::Perc(percent) | F::UpperPerc(percent) => percentile(values, members, percent),
        F::Var => numbers_of(values, members, false, |numbers| Some(variance(numbers, 1))),
        F::Varp => numbers_of(values, members, false, |numbers| Some(variance(numbers, 0))),
        F::Stdev => numbers_of(values, members, false, |numbers| Some(variance(numbers, 1).sqrt())),
        F::Stdevp => numbers_of(values, members, false, |numbers| Some(variance(numbers, 0).sqrt())),
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

/// A number from the texts of each group; null for a group without any unless `empty` allows it.
fn texts_of(
    values: &Values<'_>,
    members: &Members,
    fold: impl Fn(&mut Vec<&str>) -> Option<f64>,
    empty: bool,
) -> Value {
    let view = values.lists().view();
    let mut texts = Vec::new();
    let folded = members.iter().map(|rows| {
        texts.clear();
        rows.iter().for_each(|row| texts.extend(view.row(*row)));
        if texts.is_empty() && !empty { None } else { fold(&mut texts) }
    });
    Value::Number(Numbers::new(folded.collect(), true))
}

/// A list longer than this is not sorted to find what it has twice.
const SHORT: usize = 64;

/// Takes out of a long list what it has twice.
fn shorten(texts: &mut Vec<&str>) {
    if texts.len() > SHORT {
        let mut seen = PlHashSet::new();
        texts.retain(|text| seen.insert(*text));
    }
}

fn distinct(texts: &mut Vec<&str>) -> usize {
    shorten(texts);
    if texts.len() <= SHORT {
        texts.sort_unstable();
        texts.dedup();
    }
    texts.len()
}

/// Several texts from the texts of each group.
fn multivalue(values: &Values<'_>, members: &Members, change: impl Fn(&mut Vec<&str>)) -> Value {
    let view = values.lists().view();
    let groups: Vec<&[usize]> = members.iter().collect();
    Value::multi(groups.len(), |group, out| {
        groups[group].iter().for_each(|row| out.extend(view.row(*row)));
        change(out);
    })
}

/// The value of one row of each group; of several values there the first.
fn pick(values: &Values<'_>, members: &Members, choose: impl Fn(&[usize], &[bool]) -> Option<usize>) -> Value {
    let present = present(values.value);
    let rows = members.iter().map(|rows| choose(rows, &present));
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
fn numbers_of(
    values: &Values<'_>,
    members: &Members,
    keeps_whole: bool,
    fold: impl Fn(&mut Vec<f64>) -> Option<f64>,
) -> Value {
    let parsed = values.parsed();
    let mut numbers = Vec::new();
    let folded = members.iter().map(|rows| {
        numbers.clear();
        rows.iter().for_each(|row| numbers.extend(parsed.row(*row).iter().flatten()));
        if numbers.is_empty() { None } else { fold(&mut numbers) }
    });
    Value::Number(Numbers::new(folded.collect(), keeps_whole && parsed.whole))
}

/// Each value's number, computed once.
struct Parsed {
    numbers: Vec<Option<f64>>,
    /// Row `i` has `numbers[starts[i]..starts[i + 1]]`; empty where each row has one.
    starts: Vec<usize>,
    whole: bool,
}

impl Parsed {
    fn new(value: &Value) -> Self {
        if let Value::Multi(_) = value {
            let lists = value.lists();
            let view = lists.view();
            let (mut numbers, mut starts, mut whole) = (Vec::new(), vec![0], true);
            for row in 0..view.len() {
                for text in view.row(row) {
                    whole &= number::is_whole(text) || number::parse(text).is_none();
                    numbers.push(number::parse(text));
                }
                starts.push(numbers.len());
            }
            return Self { numbers, starts, whole };
        }
        let Numbers { values, whole } = value.numbers();
        Self { starts: Vec::new(), numbers: values.iter().collect(), whole }
    }

    fn row(&self, row: usize) -> &[Option<f64>] {
        if self.starts.is_empty() {
            return &self.numbers[row..=row];
        }
        &self.numbers[self.starts[row]..self.starts[row + 1]]
    }
}

/// Smallest or largest: by size where all values of the group are numbers, else in byte order.
fn extreme(values: &Values<'_>, members: &Members, largest: bool) -> Value {
    let better = |new: f64, old: f64| if largest { new > old } else { new < old };
    if let Value::Number(_) = values.value {
        return numbers_of(values, members, true, |numbers| {
            numbers.iter().copied().reduce(|old, new| if better(new, old) { new } else { old })
        });
    }
    let parsed = values.parsed();
    let view = values.lists().view();
    let mut all_numbers = true;
    let found: Vec<Option<(Option<f64>, &str)>> = members
        .iter()
        .map(|rows| {
            let numeric =
                rows.iter().all(|row| parsed.row(*row).iter().all(Option::is_some) || view.row(*row).next().is_none());
            let mut best: Option<(Option<f64>, &str)> = None;
            for row in rows {
                for (text, number) in view.row(*row).zip(parsed.row(*row)) {
                    let wins = best.is_none_or(|(old_number, old_text)| match (number, old_number) {
                        (Some(new), Some(old)) if numeric => better(*new, old),
                        _ if largest => text > old_text,
                        _ => text < old_text,
                    });
                    if wins {
                        best = Some((number.filter(|_| numeric), text));
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
fn mode(values: &Values<'_>, members: &Members) -> Value {
    let view = values.lists().view();
    let modes = members.iter().map(|rows| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for row in rows {
            view.row(*row).for_each(|text| *counts.entry(text).or_default() += 1);
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
fn percentile(values: &Values<'_>, members: &Members, percent: Percent) -> Value {
    numbers_of(values, members, true, |numbers| {
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
fn bound(times: &[Option<f64>], rows: &[usize], present: &[bool], first: bool) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for row in rows {
        if let Some(time) = times[*row].filter(|_| present[*row])
            && best.is_none_or(|(old, _)| if first { time < old } else { time > old })
        {
            best = Some((time, *row));
        }
    }
    best.map(|(_, row)| row)
}

/// `rate(x)`: what a counter gained from its earliest to its latest value, for each second between them; null where there
/// is no time between (Search Reference, "Time functions").
fn rate(values: &Values<'_>, members: &Members, times: &[Option<f64>]) -> Value {
    let parsed = values.parsed();
    let present = present(values.value);
    let number = |row: usize| parsed.row(row).first().copied().flatten();
    let rates: Float64Chunked = members
        .iter()
        .map(|rows| {
            let (first, last) = (bound(times, rows, &present, true)?, bound(times, rows, &present, false)?);
            let time = times[last]? - times[first]?;
            (time > 0.0).then_some((number(last)? - number(first)?) / time)
        })
        .collect();
    Value::Number(Numbers::new(rates, false))
}
