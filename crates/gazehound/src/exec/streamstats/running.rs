//! Aggregations kept running: one step an event.

use std::collections::HashSet;

use gazehound_spl::ast::StatsFunction;
use polars::prelude::*;

use super::Runs;
use crate::error::Result;
use crate::exec::Engine;
use crate::exec::groups::Group;
use crate::exec::number;
use crate::exec::stats::Planned;
use crate::exec::value::{Cell, Numbers, Value};

/// What is known of a group so far.
#[derive(Default, Clone)]
struct State<'a> {
    values: u64,
    numbers: u64,
    sum: f64,
    mean: f64,
    /// Sum of squared distances from the mean (Welford's way).
    squares: f64,
    low: Option<f64>,
    high: Option<f64>,
    /// Smallest and largest text; used once a value was no number.
    least: Option<&'a str>,
    most: Option<&'a str>,
    texts: bool,
    seen: HashSet<&'a str>,
    first: Option<usize>,
    last: Option<usize>,
    earliest: Option<(f64, usize)>,
    latest: Option<(f64, usize)>,
}

/// The column, if its function can be kept running.
pub(super) fn column(
    engine: &Engine<'_>,
    planned: &Planned<'_>,
    frame: &DataFrame,
    time: Option<&Numbers>,
    runs: &Runs,
    current: bool,
) -> Result<Option<Column>> {
    use StatsFunction as F;
    let function = planned.function;
    let kept = matches!(
        function,
        F::Count
            | F::DistinctCount
            | F::Sum
            | F::Avg
            | F::Min
            | F::Max
            | F::Range
            | F::Var
            | F::Stdev
            | F::First
            | F::Last
            | F::Earliest
            | F::Latest
    );
    if !kept {
        return Ok(None);
    }
    let value = match planned.value(engine, frame)? {
        None => None,
        Some(Value::Bool(truths)) => {
            Some(Value::Text(truths.iter().map(|truth| (truth == Some(true)).then_some("1")).collect()))
        }
        Some(value) => Some(value),
    };
    let texts = value.as_ref().map(Value::lists);
    let view = texts.as_ref().map(|texts| texts.view());
    let cells = value.as_ref().map(Value::cells);
    let times: Option<Vec<Option<f64>>> = time.map(|time| time.values.iter().collect());
    let (needs_texts, picks) = (
        matches!(function, F::DistinctCount | F::Min | F::Max),
        matches!(function, F::First | F::Last | F::Earliest | F::Latest),
    );

    let height = frame.height();
    let mut states: Vec<State<'_>> = vec![State::default(); runs.groups];
    let mut touched: Vec<Group> = Vec::new();
    let mut results: Vec<Out<'_>> = Vec::with_capacity(height);
    let mut whole = true;
    for row in 0..height {
        if runs.anew[row] {
            touched.drain(..).for_each(|group| states[group.at()] = State::default());
        }
        let Some(group) = runs.of_row[row] else {
            results.push(Out::None);
            continue;
        };
        let state = &mut states[group.at()];
        touched.push(group);
        if !current {
            results.push(state.out(function));
        }
        match (&cells, &view) {
            (Some(cells), Some(view)) => {
                let before = state.values;
                cells.each(row, |cell| {
                    whole &= match cell {
                        Cell::Number(number) => number.fract() == 0.0,
                        Cell::Text(text) => number::parse(text).is_none() || number::is_whole(text),
                    };
                    state.take(cell.number());
                });
                if needs_texts && state.values > before {
                    view.row(row).for_each(|text| state.take_text(text, function == F::DistinctCount));
                }
                if picks && state.values > before {
                    state.take_row(row, times.as_ref().and_then(|times| times[row]));
                }
            }
            _ => state.values += 1,
        }
        if current {
            results.push(state.out(function));
        }
    }
    let made = finished(function, &results, value.as_ref(), whole);
    Ok(Some(match made.into_column(&planned.name, height)? {
        Some(column) => column,
        None => {
            Column::full_null(planned.name.as_str().into(), height, &crate::exec::stats::aggregate::dtype(function))
        }
    }))
}

/// One result.
#[derive(Clone, Copy)]
enum Out<'a> {
    None,
    Number(f64),
    Text(&'a str),
    /// The value of that row.
    Row(usize),
}

impl<'a> State<'a> {
    fn take(&mut self, number: Option<f64>) {
        self.values += 1;
        let Some(number) = number else {
            self.texts = true;
            return;
        };
        self.numbers += 1;
        self.sum += number;
        let away = number - self.mean;
        self.mean += away / self.numbers as f64;
        self.squares += away * (number - self.mean);
        self.low = Some(self.low.map_or(number, |low| low.min(number)));
        self.high = Some(self.high.map_or(number, |high| high.max(number)));
    }

    fn take_text(&mut self, text: &'a str, distinct: bool) {
        if distinct {
            self.seen.insert(text);
        } else {
            self.least = Some(self.least.map_or(text, |least| least.min(text)));
            self.most = Some(self.most.map_or(text, |most| most.max(text)));
        }
    }

    fn take_row(&mut self, row: usize, time: Option<f64>) {
        self.first = self.first.or(Some(row));
        self.last = Some(row);
        if let Some(time) = time {
            if self.earliest.is_none_or(|(old, _)| time < old) {
                self.earliest = Some((time, row));
            }
            if self.latest.is_none_or(|(old, _)| time > old) {
                self.latest = Some((time, row));
            }
        }
    }

    fn out(&self, function: StatsFunction) -> Out<'a> {
        use StatsFunction as F;
        let some = |number: Option<f64>| number.map_or(Out::None, Out::Number);
        let any = self.numbers > 0;
        let variance = if self.numbers < 2 { 0.0 } else { self.squares / (self.numbers - 1) as f64 };
        let row = |row: Option<usize>| row.map_or(Out::None, Out::Row);
        match function {
            F::Count => Out::Number(self.values as f64),
            F::DistinctCount => Out::Number(self.seen.len() as f64),
            F::Sum => some(any.then_some(self.sum)),
            F::Avg => some(any.then(|| self.sum / self.numbers as f64)),
            F::Var => some(any.then_some(variance)),
            F::Stdev => some(any.then(|| variance.sqrt())),
            F::Range => some(self.low.zip(self.high).map(|(low, high)| high - low)),
            F::Min if self.texts => self.least.map_or(Out::None, Out::Text),
            F::Min => some(self.low),
            F::Max if self.texts => self.most.map_or(Out::None, Out::Text),
            F::Max => some(self.high),
            F::First => row(self.first),
            F::Last => row(self.last),
            F::Earliest => row(self.earliest.map(|(_, row)| row)),
            F::Latest => row(self.latest.map(|(_, row)| row)),
            _ => Out::None,
        }
    }
}

fn finished(function: StatsFunction, results: &[Out<'_>], value: Option<&Value>, whole: bool) -> Value {
    use StatsFunction as F;
    let row = |out: &Out<'_>| if let Out::Row(row) = out { Some(*row) } else { None };
    if let (F::First | F::Last | F::Earliest | F::Latest, Some(value)) = (function, value) {
        if let Value::Number(numbers) = value {
            let numbers_of: Vec<Option<f64>> = numbers.values.iter().collect();
            let picked = results.iter().map(|out| numbers_of[row(out)?]);
            return Value::Number(Numbers::new(picked.collect(), numbers.whole));
        }
        let lists = value.lists();
        let view = lists.view();
        return Value::Text(results.iter().map(|out| view.row(row(out)?).next()).collect());
    }
    if results.iter().any(|out| matches!(out, Out::Text(_))) {
        let texts: Vec<Option<String>> = results
            .iter()
            .map(|out| match out {
                Out::Text(text) => Some((*text).to_owned()),
                Out::Number(value) => Some(number::text(*value)),
                _ => None,
            })
            .collect();
        return Value::Text(texts.iter().map(Option::as_deref).collect());
    }
    let numbers = results.iter().map(|out| if let Out::Number(number) = out { Some(*number) } else { None });
    let whole = match function {
        F::Count | F::DistinctCount => true,
        F::Sum | F::Range | F::Min | F::Max => whole,
        _ => false,
    };
    Value::Number(Numbers::new(numbers.collect(), whole))
}
