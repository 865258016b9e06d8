//! `tstats`: aggregates over a data model, or over all events (Search Reference, tstats; Common Information Model).
//!
//! Splunk answers from summaries made beforehand; here the events of the logs behind the model are read, only the fields
//! that are asked for, and each field of the model is computed from them.

use gazehound_spl::ast::{Command, Comparison, Expr, Field, Predicate, Search, Stats, Tstats};
use gazehound_spl::model::{Model, ModelLog};
use gazehound_spl::span::Spanned;
use polars::prelude::*;

use super::ahead::Ahead;
use super::bins::TimeBins;
use super::eval::Scope;
use super::need::{self, Need};
use super::predicate::Test;
use super::rows::Rows;
use super::value::{Numbers, Value};
use super::{Engine, metadata, scan, spl_error, stack, stats, subsearch};
use crate::error::{Error, Result};
use crate::events::Note;

/// Fields that every event has, whatever the model.
const OF_EVENTS: [&str; 2] = ["_time", "splunk_server"];

pub(super) fn rows(engine: &Engine<'_>, tstats: &Tstats, ratio: u32) -> Result<Rows> {
    let mut rows = match &tstats.model {
        None => {
            let need = Need::List(asked(tstats));
            let search = Search { predicate: tstats.predicate.clone() };
            scan::events(engine, &search, &need, Ahead::default(), ratio)?
        }
        Some(name) => {
            let model = Model::find(name).map_err(|error| spl_error(engine.text.shown(error)))?;
            of_model(engine, tstats, model, ratio)?
        }
    };
    if tstats.summaries_only {
        rows.notes.push(Note::info(
            "tstats: `summariesonly` changes nothing here: there are no summaries, every event counts",
        ));
    }
    let found = rows.found;
    bin_time(engine, tstats, &mut rows)?;
    if let Some(fill) = &tstats.fill {
        for field in &tstats.by {
            let name = field.value.as_str();
            let old = rows.frame.column(name).ok().map(Value::of).transpose()?.unwrap_or(Value::Null);
            let filled = Value::choose(&old.present(), &old, &Value::text(fill))?;
            if let Some(column) = filled.into_column(name, rows.height())? {
                rows.set(column)?;
            }
        }
    }
    let stats = Stats { aggregations: tstats.aggregations.clone(), by: tstats.by.clone(), dedup_splitvals: false };
    stats::apply(engine, &stats, None, &mut rows)?;
    rows.found = found;
    Ok(rows)
}

/// `tstats append=true`: under the rows that are there.
pub(super) fn append(engine: &Engine<'_>, tstats: &Tstats, below: &mut Rows) -> Result<()> {
    super::append::put_under(below, rows(engine, tstats, 1)?)
}

/// Fields that the aggregations and the groups look at.
pub(super) fn asked(tstats: &Tstats) -> Vec<String> {
    let mut names: Vec<String> = tstats.by.iter().map(|field| field.value.clone()).collect();
    names.extend(need::aggregated(&tstats.aggregations));
    names
}

/// The events of the model, each field under the name that `tstats` gives it.
fn of_model(engine: &Engine<'_>, tstats: &Tstats, model: &'static Model, ratio: u32) -> Result<Rows> {
    let (of_events, of_model) = split(&tstats.predicate);
    let object = tstats.model.as_ref().and_then(|name| name.value.rsplit_once('.')).map(|(_, object)| object);
    let object = object.filter(|object| *object != model.objects[0]);
    let names = named(tstats, model);

    let mut whole: Option<Rows> = None;
    for log in model.logs {
        let part = of_log(engine, &of_events, model, log, &names, ratio)?;
        whole = Some(match whole {
            None => part,
            Some(mut above) => {
                above.frame = stack::under(&above.frame, &part.frame)?;
                above.known.extend(part.known);
                above.found += part.found;
                above.notes.extend(part.notes);
                above
            }
        });
    }
    let Some(mut rows) = whole else { return Err(Error::internal("a data model without logs")) };
    if rows.found > 0 {
        // One of the logs is enough.
        rows.notes.retain(|note| !note.text.starts_with("the search matched none"));
    }
    say_missing(&names, model, &mut rows);

    let predicate = subsearch::resolve(engine, &renamed(&of_model, model), &mut rows.notes)?;
    let test = Test::new(&predicate, engine.text)?;
    let mask = test.mask(&rows.frame)?;
    let before = rows.height();
    rows.filter(&mask)?;
    if let Some(object) = object {
        let column = rows.frame.column(&format!("{}.nodename", model.objects[0])).ok().cloned();
        if let Some(column) = column {
            let lists = Value::of(&column)?.lists();
            let view = lists.view();
            let inside =
                (0..rows.height()).map(|row| view.row(row).any(|node| node.rsplit('.').next() == Some(object)));
            let mask = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, inside);
            rows.filter(&mask)?;
        }
    }
    if before > 0 && rows.height() == 0 {
        let count = gazehound_view::text::count(before as u64);
        rows.notes.push(Note::warning(format!("tstats: `where` kept none of {count} events of `{}`", model.name)));
    }
    rows.found = rows.height() as u64;
    Ok(rows)
}

/// The names that `tstats` looks at, `nodename` as the model's own field.
fn named(tstats: &Tstats, model: &Model) -> Vec<String> {
    let (_, of_model) = split(&tstats.predicate);
    let nodename = format!("{}.nodename", model.objects[0]);
    let mut names = asked(tstats);
    names.extend(need::predicate_fields(&renamed(&of_model, model)));
    if tstats.model.as_ref().is_some_and(|name| name.value.contains('.')) {
        names.push(nodename);
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// For each log of the model: what is asked of its events before the model comes in, and the fields that are read.
pub(super) fn read_of(tstats: &Tstats, model: &'static Model) -> Result<Vec<(&'static str, Predicate, Vec<String>)>> {
    let (of_events, _) = split(&tstats.predicate);
    let names = named(tstats, model);
    model.logs.iter().map(|log| Ok((log.log, of_events.clone(), computed(model, log, &names)?.0))).collect()
}

/// The log's fields that `names` need, and each name of the model with the expression that it is.
fn computed(model: &Model, log: &ModelLog, names: &[String]) -> Result<(Vec<String>, Vec<(String, Spanned<Expr>)>)> {
    let mut wanted: Vec<String> = Vec::new();
    let mut computed: Vec<(String, Spanned<Expr>)> = Vec::new();
    for name in names {
        match model.field(name) {
            None => wanted.push(name.clone()),
            // `All_Traffic.sourcetype` is the event's own.
            Some(field) if is_of_events(field) => {
                wanted.push(field.to_owned());
                computed.push((name.clone(), Spanned::new(Expr::Field(field.to_owned()), Default::default())));
            }
            Some(field) => {
                let text = log.fields.iter().find(|(known, _)| *known == field).map(|(_, text)| *text);
                let text = text.or_else(|| model.unknown.contains(&field).then_some("\"unknown\""));
                let Some(expr) = text.map(expression).transpose()? else { continue };
                wanted.extend(need::expr_fields(&expr.value));
                computed.push((name.clone(), expr));
            }
        }
    }
    Ok((wanted, computed))
}

/// The events of one log of a model.
fn of_log(
    engine: &Engine<'_>,
    predicate: &Predicate,
    model: &Model,
    log: &ModelLog,
    names: &[String],
    ratio: u32,
) -> Result<Rows> {
    let (wanted, computed) = computed(model, log, names)?;
    let mut rows = scan::of_logs(engine, predicate, &Need::List(wanted), ratio, &[log.log])?;
    let mut columns = Vec::new();
    let mut filled: Vec<Column> = Vec::new();
    {
        let scope = Scope::new(&rows.frame, engine);
        for (name, expr) in &computed {
            if let Some(column) = scope.value(expr)?.into_column(name, rows.height())? {
                filled.push(column);
            }
        }
    }
    for column in rows.frame.columns() {
        if names.iter().any(|name| name == column.name().as_str()) {
            columns.push(column.clone());
        }
    }
    columns.extend(filled);
    rows.frame = DataFrame::new(rows.height(), columns)?;
    rows.known = model.fields().iter().map(|field| format!("{}.{field}", model.objects[0])).collect();
    Ok(rows)
}

/// An expression of the table of models.
fn expression(text: &str) -> Result<Spanned<Expr>> {
    let mut pipeline = gazehound_spl::parse(&format!("| eval x={text}")).map_err(spl_error)?;
    match pipeline.commands.pop().map(|command| command.value) {
        Some(Command::Eval(eval)) => eval
            .assignments
            .into_iter()
            .next()
            .map(|(_, expr)| expr)
            .ok_or_else(|| Error::internal("an empty expression")),
        _ => Err(Error::internal(format!("`{text}` is no expression"))),
    }
}

/// A field that `tstats` knows of every event.
fn is_of_events(field: &str) -> bool {
    OF_EVENTS.contains(&field) || metadata::NAMES.contains(&field)
}

/// What a predicate says of the events themselves (`index=`, `sourcetype=`, times), and what of the model.
fn split(predicate: &Predicate) -> (Predicate, Predicate) {
    fn of_events(part: &Predicate) -> bool {
        let names = need::predicate_fields(part);
        !names.is_empty()
            && names.iter().all(|name| is_of_events(name) || matches!(name.as_str(), "earliest" | "latest"))
    }
    let parts = match predicate {
        Predicate::And(parts) => parts.clone(),
        Predicate::All => Vec::new(),
        one => vec![one.clone()],
    };
    let (events, model): (Vec<_>, Vec<_>) = parts.into_iter().partition(of_events);
    (Predicate::And(events), Predicate::And(model))
}

/// `nodename=…` as the field that it is here.
fn renamed(predicate: &Predicate, model: &Model) -> Predicate {
    let name = |field: &Field| match field.value.as_str() {
        "nodename" => Spanned::new(format!("{}.nodename", model.objects[0]), field.span),
        _ => field.clone(),
    };
    match predicate {
        Predicate::And(parts) => Predicate::And(parts.iter().map(|part| renamed(part, model)).collect()),
        Predicate::Or(parts) => Predicate::Or(parts.iter().map(|part| renamed(part, model)).collect()),
        Predicate::Not(inner) => Predicate::Not(Box::new(renamed(inner, model))),
        Predicate::Compare(compare) => {
            Predicate::Compare(Comparison { field: name(&compare.field), ..compare.clone() })
        }
        Predicate::In { field, values } => Predicate::In { field: name(field), values: values.clone() },
        other => other.clone(),
    }
}

/// What no event has, and why.
fn say_missing(names: &[String], model: &Model, rows: &mut Rows) {
    let all = model.fields();
    for name in names {
        match model.field(name) {
            None if is_of_events(name) || super::wildcard::is_wild(name) => {}
            None => {
                let root = model.objects[0];
                let near = match all.contains(&name.as_str()) {
                    true => format!(": write `{root}.{name}`"),
                    false => format!(": its fields begin with `{root}.`"),
                };
                rows.notes.push(Note::warning(format!("tstats: `{name}` is no field of `{}`{near}", model.name)));
            }
            Some(field) if model.unknown.contains(&field) => {
                rows.notes
                    .push(Note::info(format!("tstats: no log of Zeek's has `{name}`, it is `unknown` in every event")));
            }
            Some(field) if !all.contains(&field) && !is_of_events(field) => {
                let near = super::hints::like(field, all.iter().copied());
                rows.notes.push(Note::warning(format!("tstats: no log of Zeek's has `{name}`{near}")));
            }
            Some(_) => {}
        }
    }
}

/// `_time` in bins, if it is a field to group by.
fn bin_time(engine: &Engine<'_>, tstats: &Tstats, rows: &mut Rows) -> Result<()> {
    if !tstats.by.iter().any(|field| field.value == "_time") {
        return Ok(());
    }
    let Ok(column) = rows.frame.column("_time") else { return Ok(()) };
    let seconds = Value::of(column)?.numbers().values;
    let micros = |seconds: f64| (seconds * 1e6).round() as i64;
    let known = || seconds.iter().flatten().map(micros);
    let Some((first, last)) = known().min().zip(known().max()) else { return Ok(()) };
    let binning = gazehound_spl::ast::Binning { span: tstats.span.clone(), ..Default::default() };
    let bins = TimeBins::choose(engine, &binning, first, last)?;
    let starts = seconds.iter().map(|time| time.map(|time| bins.start(micros(time)) as f64 / 1e6));
    if let Some(column) = Value::Number(Numbers::new(starts.collect(), false)).into_column("_time", rows.height())? {
        rows.set(column)?;
    }
    Ok(())
}
