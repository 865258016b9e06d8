//! `transaction`: one event of those that belong together (Search Reference, transaction).
//!
//! The events are looked at from the newest to the oldest, as Splunk does: so an event that may end a transaction opens one,
//! and an event that starts it closes it.

use gazehound_spl::ast::{BinSpan, Filter, MvList, Transaction};
use polars::prelude::*;

use super::eval::Scope;
use super::groups::{Group, Groups};
use super::predicate::Test;
use super::rows::Rows;
use super::value::{Numbers, Value};
use super::{Engine, eventstats};
use crate::error::Result;
use crate::events::Note;

pub(super) fn apply(engine: &Engine<'_>, transaction: &Transaction, rows: &mut Rows) -> Result<()> {
    let fields: Vec<&str> = transaction.fields.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("transaction", fields.iter().copied());
    eventstats::several_values("transaction", &fields, rows);
    let of_field =
        fields.iter().map(|field| Groups::any_order(&rows.frame, &[field])).collect::<Result<Vec<Groups>>>()?;
    let times: Vec<Option<i64>> = super::value::micros(&rows.frame)?.iter().collect();
    let starts = transaction.starts.as_ref().map(|filter| satisfied(engine, filter, rows)).transpose()?;
    let ends = transaction.ends.as_ref().map(|filter| satisfied(engine, filter, rows)).transpose()?;
    let mut order: Vec<usize> = (0..rows.height()).filter(|row| times[*row].is_some()).collect();
    order.sort_by_key(|row| std::cmp::Reverse(times[*row]));

    let micros = |span: Option<BinSpan>| match span? {
        BinSpan::Time { count, unit, .. } => unit.micros()?.checked_mul(i64::try_from(count).ok()?),
        _ => None,
    };
    let mut open = Opened {
        all: Vec::new(),
        at_value: of_field.iter().map(|groups| vec![Vec::new(); groups.count]).collect(),
        partial: Vec::new(),
        connected: transaction.connected,
        max_span: micros(transaction.max_span),
        max_pause: micros(transaction.max_pause),
        max_events: if transaction.max_events == 0 { usize::MAX } else { transaction.max_events as usize },
    };
    let is = |mask: &Option<Vec<bool>>, row: usize| mask.as_ref().is_some_and(|mask| mask[row]);
    let mut without = (rows.height() - order.len()) as u64;
    let mut values: Vec<Option<Group>> = Vec::with_capacity(fields.len());
    for row in order {
        values.clear();
        values.extend(of_field.iter().map(|groups| groups.of_row[row]));
        if !fields.is_empty() && values.iter().all(Option::is_none) {
            without += 1;
            continue;
        }
        let time = times[row].unwrap_or_default();
        let ends_here = is(&ends, row);
        let mut at = open.find(&values, time);
        if let Some(found) = at.filter(|_| ends_here) {
            // The next one ends here: this one has no earlier events.
            open.all[found].close(starts.is_none());
            at = None;
        }
        let at = at.unwrap_or_else(|| open.begin(values.len(), time, ends_here));
        open.add(at, row, &values, time);
        if is(&starts, row) {
            let complete = ends.is_none() || open.all[at].has_end;
            open.all[at].close(complete);
        } else if open.all[at].events.len() >= open.max_events {
            open.all[at].limited();
        }
    }

    let bounded = starts.is_some() || ends.is_some();
    let complete = |one: &One| match (starts.is_some(), ends.is_some()) {
        (false, false) => true,
        (false, true) => one.has_end,
        (true, _) => one.complete,
    };
    let mut made: Vec<One> = open.all;
    let before = made.len();
    if bounded && !transaction.keep_evicted {
        made.retain(complete);
    }
    let evicted = (before - made.len()) as u64;
    made.sort_by_key(|one| std::cmp::Reverse(one.earliest));
    if evicted > 0 {
        let count = gazehound_view::text::counted(evicted, "group");
        rows.notes.push(Note::info(format!(
            "transaction left out {count} of events without a start or an end: write `keepevicted=true` to see them"
        )));
    }
    if without > 0 {
        let count = gazehound_view::text::counted(without, "event");
        let what = if fields.is_empty() { "a time".to_owned() } else { format!("`{}`", fields.join("` and `")) };
        rows.notes.push(Note::info(format!("transaction left out {count} without {what}")));
    }
    if transaction.delimiter != " " {
        rows.notes.push(Note::info(
            "transaction: values stay apart, so `delim` shows nowhere: to write them as one text, use `mvjoin`",
        ));
    }
    assemble(transaction, &made, rows)
}

/// Which rows satisfy the filter.
fn satisfied(engine: &Engine<'_>, filter: &Filter, rows: &mut Rows) -> Result<Vec<bool>> {
    let mask = match filter {
        Filter::Search(predicate) => {
            let test = Test::new(predicate, engine.text)?;
            let mut fields = Default::default();
            test.fields(&mut fields);
            rows.warn_missing("transaction", fields.iter().map(String::as_str));
            test.mask(&rows.frame)?
        }
        Filter::Eval(condition) => {
            let scope = Scope::new(&rows.frame, engine);
            let mask = scope.condition(condition)?;
            let missing = scope.missing();
            rows.warn_missing("transaction", missing.iter().map(String::as_str));
            mask
        }
    };
    let mask: Vec<bool> = mask.iter().map(|holds| holds == Some(true)).collect();
    if !mask.is_empty() && !mask.contains(&true) {
        rows.notes.push(Note::warning("transaction: no event satisfies `startswith` or `endswith`"));
    }
    Ok(mask)
}

/// One transaction.
struct One {
    /// From the newest to the oldest.
    events: Vec<usize>,
    /// The value of each field, as far as it is known.
    known: Vec<Option<Group>>,
    earliest: i64,
    latest: i64,
    has_end: bool,
    /// Nothing is added any more.
    closed: bool,
    /// It has its start, and its end if that is asked for.
    complete: bool,
}

impl One {
    fn close(&mut self, complete: bool) {
        self.closed = true;
        self.complete = complete;
    }

    /// Closed by a limit.
    fn limited(&mut self) {
        self.closed = true;
    }
}

/// The transactions, and where to find those that are open.
struct Opened {
    all: Vec<One>,
    /// Open ones by field and value, the newest last.
    at_value: Vec<Vec<Vec<usize>>>,
    /// Open ones that lack a field.
    partial: Vec<usize>,
    connected: bool,
    max_span: Option<i64>,
    max_pause: Option<i64>,
    max_events: usize,
}

impl Opened {
    /// The open transaction that an event with these values at that time belongs to. Those that are too long ago close.
    fn find(&mut self, values: &[Option<Group>], time: i64) -> Option<usize> {
        if values.is_empty() {
            let last = self.all.len().checked_sub(1)?;
            return self.fits(last, values, time).then_some(last);
        }
        let mut best = None;
        for (field, value) in values.iter().enumerate().filter_map(|(field, value)| Some((field, (*value)?))) {
            let mut list = std::mem::take(&mut self.at_value[field][value.at()]);
            list.retain(|at| !self.all[*at].closed);
            let found = list.iter().rev().copied().find(|at| self.fits(*at, values, time));
            best = best.max(found);
            list.retain(|at| !self.all[*at].closed);
            self.at_value[field][value.at()] = list;
        }
        if best.is_none() && !self.connected {
            let mut partial = std::mem::take(&mut self.partial);
            partial.retain(|at| !self.all[*at].closed && self.all[*at].known.contains(&None));
            best = partial.iter().rev().copied().find(|at| self.fits(*at, values, time));
            self.partial = partial;
        }
        best
    }

    /// No value contradicts, and the time is near enough. "The events in the transaction must span less than" maxspan, with
    /// no pause "greater than" maxpause.
    fn fits(&mut self, at: usize, values: &[Option<Group>], time: i64) -> bool {
        let one = &mut self.all[at];
        if one.closed {
            return false;
        }
        if self.max_span.is_some_and(|span| one.latest - time >= span)
            || self.max_pause.is_some_and(|pause| one.earliest - time > pause)
        {
            one.limited();
            return false;
        }
        one.known.iter().zip(values).all(|(known, value)| known.is_none() || value.is_none() || known == value)
    }

    fn begin(&mut self, fields: usize, time: i64, has_end: bool) -> usize {
        self.all.push(One {
            events: Vec::new(),
            known: vec![None; fields],
            earliest: time,
            latest: time,
            has_end,
            closed: false,
            complete: false,
        });
        self.partial.push(self.all.len() - 1);
        self.all.len() - 1
    }

    fn add(&mut self, at: usize, row: usize, values: &[Option<Group>], time: i64) {
        let one = &mut self.all[at];
        one.events.push(row);
        one.earliest = time;
        for (field, value) in values.iter().enumerate() {
            if let (None, Some(value)) = (one.known[field], *value) {
                one.known[field] = Some(value);
                self.at_value[field][value.at()].push(at);
            }
        }
    }
}

/// The events of each transaction as one: `_time` of the earliest, the texts one under the other, each other field with its
/// different values in byte order, or all of them in the order of the events.
fn assemble(transaction: &Transaction, made: &[One], rows: &mut Rows) -> Result<()> {
    let count = made.len();
    let listed = |name: &str| match &transaction.list {
        MvList::None => false,
        MvList::All => true,
        MvList::Fields(fields) => fields.iter().any(|field| field.value == name),
    };
    let firsts: IdxCa = made.iter().map(|one| one.events.last().map(|row| *row as IdxSize)).collect();
    let mut columns = Vec::with_capacity(rows.frame.width() + 3);
    for column in rows.frame.columns() {
        let name = column.name().as_str();
        // Of its only field the events of a transaction all have the same value.
        let same = matches!(transaction.fields.as_slice(), [only] if only.value == name)
            && column.dtype() == &DataType::String
            && !listed(name);
        if name == "_time" || name == "_serial" || same {
            columns.push(column.take(&firsts)?);
            continue;
        }
        let value = Value::of(column)?;
        let lists = value.lists();
        let view = lists.view();
        let oldest_first = |at: usize| made[at].events.iter().rev().copied();
        let here = view.len() == rows.height();
        if name == "_raw" {
            let texts = (0..count).map(|at| {
                let lines: Vec<&str> = oldest_first(at).filter(|_| here).flat_map(|row| view.row(row)).collect();
                (!lines.is_empty()).then(|| lines.join("\n"))
            });
            columns.push(texts.collect::<StringChunked>().with_name(name.into()).into_column());
            continue;
        }
        let fill = |at: usize, out: &mut Vec<_>| {
            for row in oldest_first(at).filter(|_| here) {
                let before = out.len();
                out.extend(view.row(row));
                if out.len() == before && listed(name) {
                    out.push(transaction.null_text.as_str());
                }
            }
            if !listed(name) {
                out.sort_unstable();
                out.dedup();
            }
        };
        let mut values = Vec::new();
        let several = (0..count).any(|at| {
            values.clear();
            fill(at, &mut values);
            values.len() > 1
        });
        let new = match (&value, several) {
            (Value::Null, _) if !listed(name) => Value::Null,
            (Value::Number(_), false) => Value::of(&column.take(&firsts)?)?,
            (_, true) => Value::multi(count, fill),
            _ => {
                let texts = (0..count).map(|at| {
                    let mut values = Vec::new();
                    fill(at, &mut values);
                    values.first().copied()
                });
                Value::Text(texts.collect())
            }
        };
        columns.extend(new.into_column(name, count)?);
    }
    let durations = made.iter().map(|one| Some((one.latest - one.earliest) as f64 / 1e6)).collect();
    let whole = made.iter().all(|one| (one.latest - one.earliest) % 1_000_000 == 0);
    let counts: Vec<i64> = made.iter().map(|one| one.events.len() as i64).collect();
    let closed: Vec<i64> = made.iter().map(|one| i64::from(one.closed)).collect();
    for (name, column) in [
        ("duration", Value::Number(Numbers::new(durations, whole)).into_column("duration", count)?),
        ("eventcount", Some(Column::new("eventcount".into(), counts))),
        ("closed_txn", Some(Column::new("closed_txn".into(), closed))),
    ] {
        columns.retain(|other| other.name() != name);
        columns.extend(column);
        rows.named.insert(name.to_owned());
    }
    rows.frame = DataFrame::new(count, columns)?;
    Ok(())
}
