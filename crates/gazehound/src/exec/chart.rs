//! `chart` and `timechart`: aggregates as a table (Search Reference, chart and timechart).
//!
//! A row for each value (or time bin), a column for each value of another field. Which values get a column is decided by
//! their cells; the others are aggregated together in `OTHER`.

use gazehound_spl::ast::{Chart, Keep, StatsFunction};
use polars::prelude::*;
use rayon::prelude::*;

use super::bin::THURSDAY;
use super::bins::{NumberBins, TimeBins, order};
use super::codes::Codes;
use super::groups::{Group, Groups, Members};
use super::predicate::holds;
use super::rows::Rows;
use super::stats::aggregate::Input;
use super::stats::{self, Planned, aggregate};
use super::value::{Numbers, Value};
use super::{Engine, wrong};
use crate::error::Result;
use crate::events::Note;

/// Rows that a chart may have.
const MOST_ROWS: u64 = 1_000_000;

/// Cells that a chart may have.
const MOST_CELLS: usize = 50_000_000;

pub(super) fn apply(engine: &Engine<'_>, chart: &Chart, rows: &mut Rows) -> Result<()> {
    let command = if chart.time { "timechart" } else { "chart" };
    let row_field = if chart.time { Some("_time") } else { chart.rows.as_ref().map(|field| field.value.as_str()) };
    let column_field = chart.columns.as_ref().map(|field| field.value.as_str());
    let split: Vec<&str> = row_field.into_iter().chain(column_field).collect();
    rows.warn_missing(command, split.iter().copied());
    let plan = stats::plan(engine, command, &chart.aggregations, &[], rows)?;
    let expanded = stats::one_row_a_value(&rows.frame, &split, false)?;
    let frame = expanded.unwrap_or_else(|| rows.frame.clone());
    let time = stats::times_for(&plan, &frame)?;

    let axis = match row_field {
        None => Axis { of_row: vec![Some(Group::FIRST); frame.height()], keys: None, count: 1 },
        Some("_time") => times(engine, chart, &frame, rows)?,
        Some(field) => values(chart, field, &frame)?,
    };
    let mut columns: Vec<Column> = axis.keys.iter().cloned().collect();
    match column_field {
        None => {
            let members = Groups::numbered(axis.of_row, axis.count).members();
            let made = stats::made(engine, &plan, &frame, time.as_ref(), &members)?;
            rows.notes.extend(made.cut);
            columns.extend(made.columns);
        }
        Some(field) => {
            let cells = Cells { engine, frame: &frame, time: time.as_ref(), plan: &plan, axis: &axis };
            columns.extend(cells.split(chart, command, field, rows)?);
        }
    }
    rows.named = columns.iter().map(|column| column.name().to_string()).collect();
    rows.frame = DataFrame::new(axis.count, columns)?;
    rows.known.clear();
    Ok(())
}

/// The rows of the result.
struct Axis {
    /// Which of them each event is in.
    of_row: Vec<Option<Group>>,
    /// Their values; none where all events are one row.
    keys: Option<Column>,
    count: usize,
}

/// Bins of time, those without events too unless `cont=false`.
fn times(engine: &Engine<'_>, chart: &Chart, frame: &DataFrame, rows: &mut Rows) -> Result<Axis> {
    let micros = super::value::micros(frame)?;
    let mut starts: Vec<i64> = Vec::new();
    let mut bins = None;
    if let Some((first, last)) = micros.min_max() {
        let chosen = TimeBins::choose(engine, &chart.binning, first, last)?;
        if chosen.begins_on_thursday() {
            rows.notes.push(Note::info(THURSDAY));
        }
        let (first, last) = (chosen.start(first), chosen.start(last));
        if chart.continuous && chart.time {
            let mut start = first;
            while start <= last {
                starts.push(start);
                if starts.len() as u64 > MOST_ROWS {
                    let span = chart.binning.span.as_ref().map(|span| span.span).unwrap_or_default();
                    let message = format!("this span gives more than {} rows", gazehound_view::text::count(MOST_ROWS));
                    let help = "write a longer span, or `cont=false` for the rows with events";
                    return Err(wrong(engine.text, span, &message, help));
                }
                start = chosen.next(start);
            }
        } else {
            starts.extend(micros.iter().flatten().map(|time| chosen.start(time)));
            starts.sort_unstable();
            starts.dedup();
        }
        bins = Some(chosen);
    }
    let parts: Vec<_> = micros.downcast_iter().collect();
    let of_row = parts.par_iter().map(|times| {
        // Events stand in the order of their times, so the next one is mostly in the same bin.
        let mut last = (0, 0, None);
        let mut place = |time: i64| {
            if !(last.0..last.1).contains(&time) {
                let start = bins?.start(time);
                last = (start, bins?.next(start), starts.binary_search(&start).ok().map(Group::new));
            }
            last.2
        };
        match micros.null_count() {
            0 => times.values().iter().map(|time| place(*time)).collect::<Vec<_>>(),
            _ => times.iter().map(|time| place(*time?)).collect(),
        }
    });
    let of_row = of_row.collect::<Vec<_>>().concat();
    let count = starts.len();
    let keys = Int64Chunked::from_vec("_time".into(), starts).into_datetime(TimeUnit::Microseconds, None).into_column();
    Ok(Axis { of_row, keys: Some(keys), count })
}

/// The values of a field, put into bins where that was asked for; numbers by size, else in byte order.
fn values(chart: &Chart, field: &str, frame: &DataFrame) -> Result<Axis> {
    let height = frame.height();
    let mut column = match frame.column(field) {
        Ok(column) => column.clone(),
        Err(_) => Column::full_null(field.into(), height, &DataType::String),
    };
    let binning = &chart.binning;
    if binning.span.is_some() || binning.bins.is_some() || binning.min_span.is_some() {
        let value = Value::of(&column)?;
        let numbers = value.numbers().values;
        let known = || numbers.iter().flatten();
        let (low, high) = known().fold((f64::MAX, f64::MIN), |(low, high), n| (low.min(n), high.max(n)));
        let bins = NumberBins::choose(binning, low, high);
        let texts = value.texts();
        let labels = numbers
            .iter()
            .zip(texts.iter())
            .map(|(number, text)| number.and_then(|number| bins.label(number)).or_else(|| text.map(str::to_owned)));
        column = labels.collect::<StringChunked>().with_name(field.into()).into_column();
    }
    let groups = Groups::by(&DataFrame::new(height, vec![column.clone()])?, &[field])?;
    let mut of_row = groups.of_row.clone();
    let firsts = groups.members().firsts();
    let take = |rows: &[IdxSize]| column.take(&IdxCa::from_vec(PlSmallStr::EMPTY, rows.to_vec()));
    let mut keys = take(&firsts)?;
    if let Value::Text(texts) = Value::of(&keys)?
        && let Some(numbers) = texts.iter().map(|text| order(text?)).collect::<Option<Vec<f64>>>()
    {
        let mut by_size: Vec<usize> = (0..numbers.len()).collect();
        by_size.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
        let mut place = vec![Group::FIRST; by_size.len()];
        by_size.iter().enumerate().for_each(|(at, group)| place[*group] = Group::new(at));
        of_row = of_row.iter().map(|group| group.map(|group| place[group.at()])).collect();
        keys = take(&by_size.iter().map(|group| firsts[*group]).collect::<Vec<_>>())?;
    }
    Ok(Axis { of_row, keys: Some(keys), count: firsts.len() })
}

/// What the cells are computed from.
struct Cells<'a> {
    engine: &'a Engine<'a>,
    frame: &'a DataFrame,
    time: Option<&'a Numbers>,
    plan: &'a [Planned<'a>],
    axis: &'a Axis,
}

impl Cells<'_> {
    /// The columns, aggregation after aggregation: the kept values in byte order, then OTHER, then NULL.
    fn split(&self, chart: &Chart, command: &str, field: &str, rows: &mut Rows) -> Result<Vec<Column>> {
        let texts = match self.frame.column(field) {
            Ok(column) => Value::of(column)?.texts(),
            Err(_) => StringChunked::full_null(PlSmallStr::EMPTY, self.frame.height()),
        };
        let texts = super::value::stretched(&texts, self.frame.height()).into_owned();
        let codes = Codes::of(&texts);
        let mut used = vec![false; codes.count()];
        for (code, row) in codes.iter().zip(&self.axis.of_row) {
            if let (Some(code), Some(_)) = (code, row) {
                used[code] = true;
            }
        }
        let distinct_texts = codes.distinct(&texts);
        let mut order: Vec<usize> = (0..codes.count()).filter(|code| used[*code]).collect();
        order.sort_unstable_by_key(|code| distinct_texts[*code]);
        let names: Vec<&str> = order.iter().map(|code| distinct_texts[*code]).collect();
        let mut places = vec![None; codes.count()];
        order.iter().enumerate().for_each(|(at, code)| places[*code] = Some(Group::new(at)));
        let series: Vec<Option<Group>> = codes.iter().map(|code| places[code?]).collect();

        let kept = self.kept(chart, &series, names.len())?;
        let count = kept.iter().filter(|kept| **kept).count();
        let options = &chart.series;
        if count < names.len() {
            let (all, kept) =
                (gazehound_view::text::count(names.len() as u64), gazehound_view::text::count(count as u64));
            let rest = if options.use_other {
                format!("the others are in `{}`", options.other_text)
            } else {
                "the others are left out".to_owned()
            };
            let how = if matches!(options.keep, Keep::Limit { .. }) { ": write `limit=0` for all" } else { "" };
            rows.notes.push(Note::info(format!("{command} shows {kept} of {all} values of `{field}`, {rest}{how}")));
        }
        // The place of each value's column; the others share one, and so do the events without the field.
        let mut labels: Vec<String> =
            names.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(name, _)| series_name(name)).collect();
        let mut of_series = vec![None; names.len()];
        let mut at = 0;
        for (place, kept) in of_series.iter_mut().zip(&kept) {
            if *kept {
                *place = Some(at);
                at += 1;
            } else if options.use_other {
                *place = Some(count);
            }
        }
        if options.use_other && count < names.len() {
            labels.push(options.other_text.clone());
        }
        let without = || texts.iter().zip(&self.axis.of_row).any(|(text, row)| text.is_none() && row.is_some());
        let null = (options.use_null && without()).then_some(labels.len());
        if null.is_some() {
            labels.push(options.null_text.clone());
        }
        distinct(&mut labels);

        let width = labels.len();
        let all = self.axis.count.saturating_mul(width).saturating_mul(self.plan.len());
        if all > MOST_CELLS {
            let span = chart.columns.as_ref().map(|field| field.span).unwrap_or_default();
            let message = format!("this table has {} cells", gazehound_view::text::count(all as u64));
            return Err(wrong(self.engine.text, span, &message, "write a `limit`, or a longer span"));
        }
        let cells = series.iter().zip(&self.axis.of_row).map(|(series, row)| {
            let column = match series {
                Some(series) => of_series[series.at()],
                None => null,
            };
            Some(Group::new((*row)?.at() * width + column?))
        });
        let members = Groups::numbered(cells.collect(), self.axis.count * width).members();
        let mut columns = Vec::new();
        let made = stats::made(self.engine, self.plan, self.frame, self.time, &members)?;
        for (one, all) in self.plan.iter().zip(made.columns) {
            for (at, label) in labels.iter().enumerate() {
                let rows: Vec<IdxSize> = (0..self.axis.count).map(|row| (row * width + at) as IdxSize).collect();
                let name = if self.plan.len() == 1 { label.clone() } else { chart_name(chart, &one.name, label) };
                columns.push(all.take(&IdxCa::from_vec(PlSmallStr::EMPTY, rows))?.with_name(name.into()));
            }
        }
        Ok(columns)
    }

    /// Which series get a column. Of one aggregation a series' score is the sum of its cells, of several the number of its
    /// events; ties are broken in byte order (Search Reference, timechart, "limit").
    fn kept(&self, chart: &Chart, series: &[Option<Group>], count: usize) -> Result<Vec<bool>> {
        let (function, most, bottom, others) = match &chart.series.keep {
            Keep::Limit { count: most, .. } if *most == 0 || *most as usize >= count => return Ok(vec![true; count]),
            Keep::Limit { count: most, bottom } => (StatsFunction::Sum, Some(*most as usize), *bottom, false),
            Keep::Ranked { function, count: most, bottom, others } => {
                (function.value, Some(*most as usize), *bottom, *others)
            }
            Keep::Compared { function, .. } => (function.value, None, false, false),
        };
        let scores: Vec<Option<f64>> = if self.plan.len() > 1 && matches!(chart.series.keep, Keep::Limit { .. }) {
            let mut counts = vec![0.0; count];
            for series in
                series.iter().zip(&self.axis.of_row).filter_map(|(series, row)| series.filter(|_| row.is_some()))
            {
                counts[series.at()] += 1.0;
            }
            counts.into_iter().map(Some).collect()
        } else {
            // The cells that have events, and the series of each.
            let mut places: PlHashMap<(Group, Group), Group> = PlHashMap::new();
            let mut of_cell: Vec<Option<Group>> = Vec::new();
            let cells: Vec<Option<Group>> = series
                .iter()
                .zip(&self.axis.of_row)
                .map(|(series, row)| {
                    let key = ((*row)?, (*series)?);
                    Some(*places.entry(key).or_insert_with(|| {
                        of_cell.push(Some(key.1));
                        Group::new(of_cell.len() - 1)
                    }))
                })
                .collect();
            let members = Groups::numbered(cells, of_cell.len()).members();
            let made = stats::made(self.engine, &self.plan[..1], self.frame, self.time, &members)?;
            let value = Input::new(Some(Value::of(&made.columns[0])?));
            let members: Members = Groups::numbered(of_cell, count).members();
            let scores = aggregate::aggregate(function, &value.over(&members), None).numbers().values;
            super::value::stretched(&scores, count).iter().collect()
        };
        if let Keep::Compared { op, number, .. } = &chart.series.keep {
            return Ok(scores
                .iter()
                .map(|score| holds(*op, score.and_then(|score| score.partial_cmp(number))))
                .collect());
        }
        let mut ranked: Vec<usize> = (0..count).collect();
        let score = |at: &usize| scores[*at].unwrap_or(f64::MIN);
        ranked.sort_by(|a, b| {
            let order = score(b).total_cmp(&score(a));
            if bottom { order.reverse() } else { order }
        });
        let mut kept = vec![others; count];
        ranked.iter().take(most.unwrap_or(count)).for_each(|at| kept[*at] = !others);
        Ok(kept)
    }
}

/// Names that begin like internal fields get a prefix, as Splunk gives them one.
fn series_name(value: &str) -> String {
    if value.starts_with('_') { format!("VALUE{value}") } else { value.to_owned() }
}

/// `count: http`, or as `format=` says.
fn chart_name(chart: &Chart, aggregation: &str, value: &str) -> String {
    match &chart.format {
        Some(format) => format.replace("$AGG$", aggregation).replace("$VAL$", value),
        None => format!("{aggregation}{}{value}", chart.separator),
    }
}

/// Columns have different names: a value that is called OTHER keeps its name, the column of the others gets a mark.
fn distinct(labels: &mut [String]) {
    for at in 1..labels.len() {
        while labels[..at].contains(&labels[at]) {
            labels[at].push('\'');
        }
    }
}
