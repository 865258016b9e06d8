//! `stats`: aggregates over all rows or over each combination of values (Search Reference, stats).
//!
//! The rows are put into groups once; each aggregation is then one pass over its column, group by group.

pub(super) mod aggregate;

use gazehound_spl::ast::{Aggregation, AggregationArgument, Field, Stats, StatsFunction};
use polars::prelude::*;
use rayon::prelude::*;

use self::aggregate::{Input, Over};
use super::eval::Scope;
use super::groups::{Groups, Members};
use super::rows::Rows;
use super::value::{Numbers, Value, stretched};
use super::{Engine, wildcard, wrong};
use crate::error::Result;
use crate::events::Note;

/// Columns: the BY fields as written, then the aggregations as written, wildcards expanded in place. Rows: ascending by the
/// BY fields. A row that lacks a BY field is left out; of a multivalue BY field it counts under each value. Only the first
/// `most` rows need be made.
pub(super) fn apply(engine: &Engine<'_>, stats: &Stats, most: Option<usize>, rows: &mut Rows) -> Result<()> {
    let by: Vec<&str> = stats.by.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("stats BY", by.iter().copied());
    let plan = plan(engine, "stats", &stats.aggregations, &stats.by, rows)?;

    let expanded = one_row_a_value(&rows.frame, &by, stats.dedup_splitvals)?;
    let frame = expanded.as_ref().unwrap_or(&rows.frame);
    let members = if by.is_empty() { Members::all(frame.height()) } else { Groups::by(frame, &by)?.members() };
    let shown = most.and_then(|most| members.first(most));
    let groups = shown.as_ref().unwrap_or(&members).count();

    let mut columns: Vec<Column> = Vec::with_capacity(by.len() + plan.len());
    let firsts = IdxCa::from_vec(
        PlSmallStr::EMPTY,
        if by.is_empty() { Vec::new() } else { shown.as_ref().unwrap_or(&members).firsts() },
    );
    for field in by {
        columns.push(match frame.column(field) {
            Ok(column) => column.take(&firsts)?,
            Err(_) => Column::full_null(field.into(), groups, &DataType::String),
        });
    }
    let time = times_for(&plan, frame)?;
    let made = made_first(engine, &plan, frame, time.as_ref(), (&members, shown.as_ref()))?;
    rows.notes.extend(made.cut);
    columns.extend(made.columns);
    rows.named = columns.iter().map(|column| column.name().to_string()).collect();
    rows.frame = DataFrame::new(groups, columns)?;
    rows.known.clear();
    Ok(())
}

/// When each row was, where one of `plan` looks at it.
pub(super) fn times_for(plan: &[Planned<'_>], frame: &DataFrame) -> Result<Option<Numbers>> {
    // What an `eval` made of it may be text.
    let is_time = frame.column("_time").is_ok_and(|column| column.dtype().is_datetime());
    let looks = |one: &Planned<'_>| one.function.looks_at_time() && !(is_time && one.of_time().is_some());
    if plan.iter().any(looks) { times(frame) } else { Ok(None) }
}

/// When each row was.
pub(super) fn times(frame: &DataFrame) -> Result<Option<Numbers>> {
    Ok(frame.column("_time").ok().map(Value::of).transpose()?.map(|time| time.numbers()))
}

/// One output column.
pub(super) struct Planned<'a> {
    pub(super) name: String,
    pub(super) function: StatsFunction,
    argument: Argument<'a>,
}

impl Planned<'_> {
    /// What is aggregated; `None` for the rows themselves.
    pub(super) fn value(&self, engine: &Engine<'_>, frame: &DataFrame) -> Result<Option<Value>> {
        Ok(match &self.argument {
            Argument::Rows => None,
            Argument::Field(field) => Some(frame.column(field).ok().map(Value::of).transpose()?.unwrap_or(Value::Null)),
            Argument::Eval(expr) => Some(whole_height(Scope::new(frame, engine).value(expr)?, frame.height())?),
        })
    }

    /// The same, ready for several aggregations.
    pub(super) fn input(&self, engine: &Engine<'_>, frame: &DataFrame) -> Result<Input> {
        Ok(Input::new(self.value(engine, frame)?))
    }

    /// What `list()` leaves out of `over`, if it leaves something out.
    fn cut(&self, over: &Over<'_>) -> Option<Note> {
        if self.function != StatsFunction::List {
            return None;
        }
        let counts = aggregate::aggregate(StatsFunction::Count, over, None).numbers().values;
        let most = counts.iter().flatten().fold(0.0, f64::max);
        let limit = aggregate::LIST_LIMIT;
        (most > limit as f64).then(|| {
            let most = gazehound_view::text::count(most as u64);
            Note::info(format!("`{}` keeps {limit} values of each group, and one has {most}", self.name))
        })
    }

    fn is_extreme(&self) -> bool {
        matches!(self.function, StatsFunction::Min | StatsFunction::Max)
    }

    /// The function that gives the same of times: the earliest time is the least.
    fn of_time(&self) -> Option<StatsFunction> {
        match (&self.argument, self.function) {
            (Argument::Field(field), StatsFunction::Earliest | StatsFunction::EarliestTime) if field == "_time" => {
                Some(StatsFunction::Min)
            }
            (Argument::Field(field), StatsFunction::Latest | StatsFunction::LatestTime) if field == "_time" => {
                Some(StatsFunction::Max)
            }
            _ => None,
        }
    }

    /// Its value for each group of `over`. `time` are the rows' times, as [`times_for`] gives them.
    pub(super) fn column(&self, over: &Over<'_>, time: Option<&Numbers>, groups: usize) -> Result<Column> {
        let function = self.of_time().filter(|_| time.is_none()).unwrap_or(self.function);
        let value = aggregate::aggregate(function, over, time);
        Ok(match value.into_column(&self.name, groups)? {
            Some(column) => column,
            None => Column::full_null(self.name.as_str().into(), groups, &aggregate::dtype(self.function)),
        })
    }
}

/// What aggregations give.
pub(super) struct Made {
    /// A column for each.
    pub(super) columns: Vec<Column>,
    /// What some of them leave out.
    pub(super) cut: Vec<Note>,
}

/// Aggregates the rows of `frame`, several aggregations at a time. What two of them have in common is looked at once.
pub(super) fn made(
    engine: &Engine<'_>,
    plan: &[Planned<'_>],
    frame: &DataFrame,
    time: Option<&Numbers>,
    members: &Members,
) -> Result<Made> {
    made_first(engine, plan, frame, time, (members, None))
}

/// The same of the first groups only, if there are such.
fn made_first(
    engine: &Engine<'_>,
    plan: &[Planned<'_>],
    frame: &DataFrame,
    time: Option<&Numbers>,
    (members, shown): (&Members, Option<&Members>),
) -> Result<Made> {
    // The aggregations of each argument: what they look at is gone when they are done.
    let mut arguments: Vec<(Option<Value>, Vec<usize>)> = Vec::new();
    for (at, one) in plan.iter().enumerate() {
        match arguments.iter_mut().find(|(_, places)| plan[places[0]].argument == one.argument) {
            Some((_, places)) => places.push(at),
            None => arguments.push((one.value(engine, frame)?, vec![at])),
        }
    }
    let made: Vec<Vec<(usize, Column, Option<Note>)>> = arguments
        .into_par_iter()
        .map(|(value, places)| {
            let input = Input::new(value);
            let groups = shown.unwrap_or(members);
            let (all, over) = (input.over(members), input.over(groups));
            let one = |at: usize| {
                // Whether an extreme is a number or a text is decided by all groups.
                let whole = shown.is_some() && plan[at].is_extreme() && !input.is_numeric();
                let column = if whole {
                    plan[at].column(&all, time, members.count())?.head(Some(groups.count()))
                } else {
                    plan[at].column(&over, time, groups.count())?
                };
                Ok((at, column, plan[at].cut(&over)))
            };
            places.into_iter().map(one).collect()
        })
        .collect::<Result<_>>()?;
    let mut made: Vec<(usize, Column, Option<Note>)> = made.into_iter().flatten().collect();
    made.sort_by_key(|(at, ..)| *at);
    let (columns, cut): (Vec<Column>, Vec<Option<Note>>) =
        made.into_iter().map(|(_, column, cut)| (column, cut)).unzip();
    Ok(Made { columns, cut: cut.into_iter().flatten().collect() })
}

#[derive(PartialEq)]
enum Argument<'a> {
    /// The rows themselves.
    Rows,
    Field(String),
    Eval(&'a gazehound_spl::span::Spanned<gazehound_spl::ast::Expr>),
}

/// The output columns: wildcards expanded over the fields that some row has, repetitions left out.
pub(super) fn plan<'a>(
    engine: &Engine<'_>,
    command: &str,
    aggregations: &'a [Aggregation],
    by: &[Field],
    rows: &mut Rows,
) -> Result<Vec<Planned<'a>>> {
    let present = rows.present();
    let mut plan: Vec<Planned<'a>> = Vec::new();
    let mut missing: Vec<String> = Vec::new();
    for aggregation in aggregations {
        for one in expanded(command, aggregation, &present, rows) {
            if let Argument::Field(field) = &one.argument
                && !present.contains(field)
                && !missing.contains(field)
            {
                missing.push(field.clone());
            }
            match plan.iter().find(|other| other.name == one.name) {
                None => plan.push(one),
                // The masterclass writes `max(*bytes), avg(*bytes), sum(*bytes)` twice: one column each.
                Some(other) if other.function == one.function && other.argument == one.argument => {}
                Some(_) => {
                    return Err(wrong(
                        engine.text,
                        aggregation.function.span,
                        &format!("two columns would be called `{}`", one.name),
                        "give one of them another name with `AS`",
                    ));
                }
            }
        }
    }
    if let Some(field) = by.iter().find(|field| plan.iter().any(|one| one.name == field.value)) {
        let message = format!("`{}` is a BY field and an aggregation's name", field.value);
        return Err(wrong(engine.text, field.span, &message, "give the aggregation another name with `AS`"));
    }
    if !missing.is_empty() && rows.height() > 0 {
        // One note for all: a search that serves several logs names many that each of them lacks.
        let near = match missing.as_slice() {
            [one] => rows.like(one),
            _ => String::new(),
        };
        let list: Vec<String> = missing.iter().map(|field| format!("`{field}`")).collect();
        let plural = if list.len() == 1 { "" } else { "s" };
        rows.notes.push(Note::info(format!("{command}: no event has the field{plural} {}{near}", list.join(", "))));
    }
    Ok(plan)
}

fn expanded<'a>(command: &str, aggregation: &'a Aggregation, present: &[String], rows: &mut Rows) -> Vec<Planned<'a>> {
    let function = aggregation.function.value;
    let name = || aggregation.alias.as_ref().map_or_else(|| aggregation.label.clone(), |alias| alias.value.clone());
    match aggregation.argument.as_ref().map(|argument| &argument.value) {
        None => vec![Planned { name: name(), function, argument: Argument::Rows }],
        Some(AggregationArgument::Eval(expr)) => {
            vec![Planned { name: name(), function, argument: Argument::Eval(expr) }]
        }
        Some(AggregationArgument::Field(field)) if !wildcard::is_wild(field) => {
            vec![Planned { name: name(), function, argument: Argument::Field(field.clone()) }]
        }
        Some(AggregationArgument::Field(pattern)) => {
            let word = aggregation.label.split('(').next().unwrap_or_default();
            let found: Vec<Planned<'a>> = present
                .iter()
                .filter_map(|field| {
                    let stars = wildcard::capture(pattern, field)?;
                    let name = match &aggregation.alias {
                        Some(alias) => wildcard::fill(&alias.value, &stars),
                        None => format!("{word}({field})"),
                    };
                    Some(Planned { name, function, argument: Argument::Field(field.clone()) })
                })
                .collect();
            if found.is_empty() && rows.height() > 0 {
                let text =
                    format!("{command}: no field is called `{pattern}`, so `{}` gives no column", aggregation.label);
                if !rows.notes.iter().any(|note| note.text == text) {
                    rows.notes.push(Note::info(text));
                }
            }
            found
        }
    }
}

/// `frame` with a row for each value of the multivalue fields among `by`, for all combinations where there are several.
pub(super) fn one_row_a_value(frame: &DataFrame, by: &[&str], dedup: bool) -> Result<Option<DataFrame>> {
    let mut expanded: Option<DataFrame> = None;
    for field in by {
        let frame = expanded.as_ref().unwrap_or(frame);
        let Ok(column) = frame.column(field) else { continue };
        if !matches!(column.dtype(), DataType::List(_)) || column.null_count() == column.len() {
            continue;
        }
        let lists = Value::of(column)?.lists();
        let view = lists.view();
        let (mut at, mut values) = (Vec::new(), Vec::new());
        for row in 0..view.len() {
            let from = values.len();
            for value in view.row(row) {
                if !(dedup && values[from..].contains(&value)) {
                    at.push(row as IdxSize);
                    values.push(value);
                }
            }
        }
        let mut next = frame.take(&IdxCa::from_vec(PlSmallStr::EMPTY, at))?;
        next.with_column(Column::new((*field).into(), &values))?;
        expanded = Some(next);
    }
    Ok(expanded)
}

/// A constant repeated for every row.
fn whole_height(value: Value, height: usize) -> Result<Value> {
    Ok(match value {
        Value::Bool(values) => Value::Bool(stretched(&values, height).into_owned()),
        Value::Null => Value::Null,
        other => match other.into_column("", height)? {
            Some(column) => Value::of(&column)?,
            None => Value::Null,
        },
    })
}
