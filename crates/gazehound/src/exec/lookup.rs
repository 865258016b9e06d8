//! `lookup`, `inputlookup` and `outputlookup` (Search Reference, pages of these names) over tables that are CSV files.

use std::collections::HashMap;

use gazehound_spl::ast::{Inputlookup, Lookup, Outputlookup};
use gazehound_spl::span::Spanned;
use polars::prelude::*;

use super::append::put_under;
use super::groups::Groups;
use super::predicate::Test;
use super::rows::Rows;
use super::value::{Lists, Value};
use super::{Engine, lookup_files, wrong};
use crate::error::Result;
use crate::events::Note;

/// Rows of a table that one event may match (transforms.conf.spec, `max_matches` of a CSV file).
const MAX_MATCHES: usize = 1000;

/// Values agree with their case. Of several rows that match, each field takes the different values. With `OUTPUT`, an event
/// without a match loses what it had in the fields that are put out; with `OUTPUTNEW`, a value that is there stays.
pub(super) fn apply(engine: &Engine<'_>, lookup: &Lookup, rows: &mut Rows) -> Result<()> {
    let table = lookup_files::read(engine, &lookup.table)?;
    let on: Vec<(&str, &str)> = lookup.on.iter().map(|(t, here)| (t.value.as_str(), here.value.as_str())).collect();
    for field in lookup.on.iter().chain(&lookup.output).map(|(of_table, _)| of_table) {
        if table.get_column_index(&field.value).is_none() {
            let names: Vec<&str> = table.get_column_names().iter().map(|name| name.as_str()).collect();
            let message = format!("the table `{}` has no field `{}`", lookup.table.value, field.value);
            return Err(wrong(engine.text, field.span, &message, &format!("fields: {}", names.join(", "))));
        }
    }
    let output: Vec<(String, String)> = if lookup.output.is_empty() {
        let others = table.get_column_names().into_iter().map(ToString::to_string);
        others
            .filter(|name| !on.iter().any(|(of_table, _)| of_table == name))
            .map(|name| (name.clone(), name))
            .collect()
    } else {
        lookup.output.iter().map(|(of_table, here)| (of_table.value.clone(), here.value.clone())).collect()
    };
    rows.warn_missing("lookup", on.iter().map(|(_, here)| *here));

    // Rows of the table by the value of the first field, the others compared one by one.
    let of_table = lists(&table, on.iter().map(|(of_table, _)| *of_table), None)?;
    let of_table: Vec<_> = of_table.iter().map(Lists::view).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for row in 0..table.height() {
        if let Some(value) = of_table[0].row(row).next() {
            places.entry(value).or_default().push(row);
        }
    }
    // What several events have in these fields is looked up once.
    let (firsts, of_row) = Groups::shared(&rows.frame, &on.iter().map(|(_, here)| *here).collect::<Vec<_>>())?;
    let here = lists(&rows.frame, on.iter().map(|(_, here)| *here), Some(&firsts))?;
    let here: Vec<_> = here.iter().map(Lists::view).collect();
    let mut matches: Vec<Vec<usize>> = Vec::with_capacity(firsts.len());
    let mut cut = false;
    for row in 0..firsts.len() {
        let mut found: Vec<usize> = here[0].row(row).filter_map(|value| places.get(value)).flatten().copied().collect();
        found.retain(|at| {
            here.iter().zip(&of_table).skip(1).all(|(here, of_table)| {
                of_table.row(*at).next().is_some_and(|value| here.row(row).any(|here| here == value))
            })
        });
        found.sort_unstable();
        found.dedup();
        cut |= found.len() > MAX_MATCHES;
        found.truncate(MAX_MATCHES);
        matches.push(found);
    }
    if cut {
        rows.notes.push(Note::warning(format!(
            "lookup: more than {} rows of `{}` match one event, the others are left out",
            gazehound_view::text::count(MAX_MATCHES as u64),
            lookup.table.value
        )));
    }
    if rows.height() > 0 && matches.iter().all(Vec::is_empty) {
        rows.notes.push(Note::info(format!("lookup: no event matches a row of `{}`", lookup.table.value)));
    }
    for (of_table, target) in output {
        put(rows, &table, (&of_table, &target), (&matches, &of_row), lookup.new_only)?;
    }
    Ok(())
}

/// The second field of each row: the values of the first in the rows of the table that match. These are given by group, with
/// the group of each row.
fn put(
    rows: &mut Rows,
    table: &DataFrame,
    (of_table, target): (&str, &str),
    (matches, of_row): (&[Vec<usize>], &IdxCa),
    new_only: bool,
) -> Result<()> {
    let values = Value::of(table.column(of_table)?)?.lists();
    let view = values.view();
    let mut found: Vec<Vec<&str>> = Vec::with_capacity(matches.len());
    for places in matches {
        let mut out: Vec<&str> = Vec::new();
        for value in places.iter().flat_map(|at| view.row(*at)) {
            if !out.contains(&value) {
                out.push(value);
            }
        }
        found.push(out);
    }
    let new = if found.iter().any(|values| values.len() > 1) {
        Value::multi(found.len(), |row, out| out.extend(&found[row]))
    } else {
        Value::Text(found.iter().map(|values| values.first().copied()).collect())
    };
    let new = match new.into_column(target, matches.len())? {
        Some(column) => Value::of(&column.take(of_row)?)?,
        None => Value::Null,
    };
    let new = match rows.frame.column(target) {
        Ok(old) if new_only => {
            let old = Value::of(old)?;
            Value::choose(&old.present(), &old, &new)?
        }
        _ => new,
    };
    rows.named.insert(target.to_owned());
    match new.into_column(target, rows.height())? {
        Some(column) => rows.set(column),
        None => rows.set(Column::full_null(target.into(), rows.height(), &DataType::String)),
    }
}

/// The texts of some fields, in these rows or in all.
fn lists<'a>(frame: &DataFrame, names: impl Iterator<Item = &'a str>, rows: Option<&IdxCa>) -> Result<Vec<Lists>> {
    let of = |name| match (frame.column(name), rows) {
        (Ok(column), Some(rows)) => Value::of(&column.take(rows)?),
        (Ok(column), None) => Value::of(column),
        (Err(_), _) => Ok(Value::Null),
    };
    names.map(|name| Ok(of(name)?.lists())).collect()
}

/// The rows of a table, as a search begins with them.
pub(super) fn input(engine: &Engine<'_>, input: &Inputlookup) -> Result<Rows> {
    let frame = lookup_files::read(engine, &input.table)?;
    let (start, max) =
        (i64::try_from(input.start).unwrap_or(i64::MAX), usize::try_from(input.max).unwrap_or(usize::MAX));
    let mut rows = Rows {
        frame: frame.slice(start, max),
        named: frame.get_column_names().iter().map(ToString::to_string).collect(),
        known: Default::default(),
        notes: Vec::new(),
        found: 0,
    };
    let test = Test::new(&super::subsearch::resolve(engine, &input.predicate, &mut rows.notes)?, engine.text)?;
    let mut fields = Default::default();
    test.fields(&mut fields);
    rows.warn_missing("inputlookup", fields.iter().map(String::as_str));
    let mask = test.mask(&rows.frame)?;
    rows.filter(&mask)?;
    rows.found = rows.height() as u64;
    Ok(rows)
}

/// Those rows under the ones that are there.
pub(super) fn append(engine: &Engine<'_>, lookup: &Inputlookup, rows: &mut Rows) -> Result<()> {
    let below = input(engine, lookup)?;
    put_under(rows, below)
}

/// Writes the rows as a table; they stay. Internal fields are left out, `_time` excepted.
pub(super) fn output(engine: &Engine<'_>, output: &Outputlookup, rows: &mut Rows) -> Result<()> {
    let table: &Spanned<String> = &output.table;
    let there = lookup_files::exists(engine, table)?;
    if rows.height() == 0 && !output.append {
        let kept = if there { !output.override_if_empty } else { !output.create_empty };
        if kept {
            let what = if there { "stays as it is" } else { "is not made" };
            rows.notes.push(Note::warning(format!("outputlookup: no rows, so the table `{}` {what}", table.value)));
            return Ok(());
        }
    }
    let limit = if output.max == 0 { usize::MAX } else { usize::try_from(output.max).unwrap_or(usize::MAX) };
    if rows.height() > limit {
        let (all, kept) = (gazehound_view::text::count(rows.height() as u64), gazehound_view::text::count(output.max));
        rows.notes.push(Note::warning(format!("outputlookup: only the first {kept} of {all} rows are written")));
    }
    let kept = rows.frame.columns().iter().filter(|column| {
        let name = column.name().as_str();
        !name.starts_with('_') || name == "_time"
    });
    let mut frame = DataFrame::new(rows.height(), kept.cloned().collect())?.head(Some(limit));
    let count = frame.height();
    if output.append && there {
        frame = super::stack::under(&lookup_files::read(engine, table)?, &frame)?;
    }
    let file = lookup_files::write(engine, table, &super::csv_text::text(&frame)?)?;
    let rows_written = gazehound_view::text::counted(count as u64, "row");
    rows.notes.push(Note::info(format!("outputlookup: {rows_written} written to the table `{file}`")));
    Ok(())
}
