//! The leading `search`: which indexes, which of their parts, which events, newest first.

use std::collections::BTreeSet;

use gazehound_spl::ast::{CompareOp, Pattern, Predicate, Search};
use polars::prelude::*;
use rayon::prelude::*;

use super::ahead::Ahead;
use super::need::Need;
use super::newest::{self, Place};
use super::predicate::{Known, Test};
use super::rows::Rows;
use super::window::Window;
use super::{Engine, PartRead, hints, metadata, sample, subsearch, wildcard, window};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::index::{Index, Part, Store};

/// Columns that every part stores beside the fields of its log.
const STORED: [&str; 4] = ["_raw", "_serial", "_time", "source"];

/// The events that `search` finds, with the fields that `need` wants and without those that are dropped `ahead`.
pub(super) fn events(engine: &Engine<'_>, search: &Search, need: &Need, ahead: Ahead, ratio: u32) -> Result<Rows> {
    let indexes = open(engine, &search.predicate)?;
    read(engine, indexes, &search.predicate, need, ahead, ratio)
}

/// The same of Zeek's `logs` only; in all indexes, where the predicate names none and there is no default.
pub(super) fn of_logs(
    engine: &Engine<'_>,
    predicate: &Predicate,
    need: &Need,
    ratio: u32,
    logs: &[&str],
) -> Result<Rows> {
    let mut indexes = if engine.options.default_index.is_none() && !names_index(predicate) {
        let names = engine.indexes.names()?;
        names.iter().map(|name| engine.indexes.open(name)).collect::<Result<_>>()?
    } else {
        open(engine, predicate)?
    };
    let mut there = BTreeSet::new();
    for index in &mut indexes {
        there.extend(index.parts.iter().map(|part| part.log.clone()));
        index.parts.retain(|part| logs.contains(&part.log.as_str()));
    }
    let names: Vec<String> = indexes.iter().map(|index| format!("`{}`", index.name)).collect();
    let none = indexes.iter().all(|index| index.parts.is_empty());
    let mut rows = read(engine, indexes, predicate, need, Ahead::default(), ratio)?;
    if none {
        let there: Vec<String> = there.iter().map(|log| format!("`{log}`")).collect();
        let (logs, names) = (logs.join("` or `"), names.join(", "));
        rows.notes.retain(|note| !note.text.starts_with("the search matched none"));
        rows.notes.push(Note::warning(format!("no log `{logs}` in {names}: there are {}", there.join(", "))));
    }
    Ok(rows)
}

/// Some `index=` stands in it.
fn names_index(predicate: &Predicate) -> bool {
    let mut names = Vec::new();
    named(predicate, &mut names);
    !names.is_empty()
}

fn read(
    engine: &Engine<'_>,
    indexes: Vec<Index>,
    predicate: &Predicate,
    need: &Need,
    ahead: Ahead,
    ratio: u32,
) -> Result<Rows> {
    let mut notes = Vec::new();
    for index in &indexes {
        notes.extend(index.notes.iter().cloned());
    }
    let predicate = subsearch::resolve(engine, predicate, &mut notes)?;
    let (window, predicate) = Window::take(engine, predicate)?;
    let test = Test::new(&predicate, engine.text)?;
    let any_order = Ahead { order: ahead.order, ..Ahead::default() };
    let seed = engine.options.seed;
    let mut read = Read { test: &test, window, need, ratio, seed, ahead: any_order.clone() };

    let parts: Vec<(&Index, &Part)> =
        indexes.iter().flat_map(|index| index.parts.iter().map(move |part| (index, part))).collect();
    let candidates: Vec<(&Index, &Part)> = parts.iter().copied().filter(|(i, p)| read.may_match(i, p)).collect();
    unknown(&predicate, &indexes, &candidates, &mut notes);
    notes.extend(out_of_range(&window, &indexes));

    if !several_and_one(&candidates, need) {
        read.ahead = ahead;
    }
    let (mut frames, found) = read.all(&candidates)?;
    if frames.is_empty() && found > 0 {
        read.ahead = any_order;
        (frames, _) = read.all(&candidates)?;
    }
    let frame = newest::together(frames, need, !read.ahead.order)?;
    let searched: u64 = parts.iter().map(|(_, part)| part.rows).sum();
    if ratio > 1 {
        notes.push(Note::info(format!("sampled 1 in {ratio}")));
    }
    if found == 0 {
        let names: Vec<String> = indexes.iter().map(|index| format!("`{}`", index.name)).collect();
        let count = gazehound_view::text::count(searched);
        notes.push(Note::warning(format!("the search matched none of the {count} events of {}", names.join(", "))));
    }
    let known = candidates.iter().flat_map(|(_, part)| part.fields.iter().map(|field| field.name.clone())).collect();
    Ok(Rows { frame, named: Default::default(), known, notes, found })
}

/// The indexes that `predicate` names, else the default one.
fn open(engine: &Engine<'_>, predicate: &Predicate) -> Result<Vec<Index>> {
    let mut asked = Vec::new();
    named(predicate, &mut asked);
    if asked.is_empty() {
        match &engine.options.default_index {
            Some(name) => asked.push(name.clone()),
            None => {
                let names: Vec<String> = engine.indexes.names()?.iter().map(|name| format!("`{name}`")).collect();
                let there = if names.is_empty() {
                    "there are none yet".into()
                } else {
                    format!("there are {}", names.join(", "))
                };
                return Err(Error::input(format!("the search names no index\n  write `index=NAME`: {there}")));
            }
        }
    }
    let names = engine.indexes.names()?;
    let mut opened: Vec<String> = Vec::new();
    for name in asked {
        if wildcard::is_wild(&name) {
            let pattern = name.to_lowercase();
            opened.extend(names.iter().filter(|name| wildcard::matches(&pattern, &name.to_lowercase())).cloned());
        } else {
            // An unknown name is opened as well: the index says what there is instead.
            let known = names.iter().find(|known| known.eq_ignore_ascii_case(&name));
            opened.push(known.cloned().unwrap_or(name));
        }
    }
    let mut seen = BTreeSet::new();
    opened.retain(|name| seen.insert(name.clone()));
    if opened.is_empty() {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        return Err(Error::not_found(format!("no index has such a name\n  there are {}", names.join(", "))));
    }
    opened.iter().map(|name| engine.indexes.open(name)).collect()
}

/// The values of `index=` outside NOT.
fn named(predicate: &Predicate, names: &mut Vec<String>) {
    match predicate {
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| named(part, names)),
        Predicate::Compare(compare) if compare.field.value == "index" && compare.op == CompareOp::Eq => {
            names.push(compare.value.value.text.clone());
        }
        Predicate::In { field, values } if field.value == "index" => {
            names.extend(values.iter().map(|value| value.value.text.clone()));
        }
        _ => {}
    }
}

/// How parts are read.
struct Read<'a> {
    test: &'a Test,
    window: Window,
    need: &'a Need,
    ratio: u32,
    seed: u64,
    ahead: Ahead,
}

/// The stored columns that are read of a part.
struct Columns {
    /// What is left of the test.
    test: Test,
    /// The fields that it looks at.
    tested: BTreeSet<String>,
    /// What decides.
    first: BTreeSet<String>,
    /// What is wanted of the events that pass.
    rest: BTreeSet<String>,
}

impl Read<'_> {
    /// The part's sourcetype, host and time range do not rule it out.
    fn may_match(&self, index: &Index, part: &Part) -> bool {
        let known = |field: &str| match metadata::constant(field, &index.name, part) {
            Some(value) => Known::Constant(value),
            None => Known::Varies,
        };
        part.rows > 0 && !self.window.misses(part.time) && !matches!(self.test.given(&known), Test::Nothing)
    }

    /// The events of all `parts` that are wanted, part by part, and how many match.
    fn all(&self, parts: &[(&Index, &Part)]) -> Result<(Vec<DataFrame>, u64)> {
        let Some(newest) = self.ahead.newest else {
            let read: Vec<(Option<DataFrame>, u64)> =
                parts.par_iter().map(|(index, part)| self.part(&index.name, part)).collect::<Result<_>>()?;
            let found = read.iter().map(|(_, found)| found).sum();
            return Ok((read.into_iter().filter_map(|(frame, _)| frame).collect(), found));
        };
        let read: Vec<(Vec<(Place, usize)>, u64)> =
            parts.par_iter().map(|(index, part)| self.newest(&index.name, part, newest)).collect::<Result<_>>()?;
        let found = read.iter().map(|(_, found)| found).sum();
        let mut places: Vec<(Place, usize, usize)> = Vec::new();
        for (at, (of_part, _)) in read.into_iter().enumerate() {
            places.extend(of_part.into_iter().map(|(place, row)| (place, at, row)));
        }
        places.sort_by_key(|(place, ..)| *place);
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); parts.len()];
        places.iter().take(newest).for_each(|(_, at, row)| rows[*at].push(*row));
        let frames: Vec<Option<DataFrame>> = parts
            .par_iter()
            .zip(&rows)
            .filter(|(_, rows)| !rows.is_empty())
            .map(|((index, part), rows)| {
                let Some(Columns { first, rest, .. }) = self.columns(&index.name, part) else { return Ok(None) };
                let names = first.union(&rest).cloned().collect();
                let mut rows = rows.clone();
                rows.sort_unstable();
                self.dressed(some_rows(part, &names, &rows)?, &index.name, part).map(Some)
            })
            .collect::<Result<_>>()?;
        Ok((frames.into_iter().flatten().collect(), found))
    }

    /// Place and row of the `most` newest events of `part` that match, and how many match.
    fn newest(&self, index: &str, part: &Part, most: usize) -> Result<(Vec<(Place, usize)>, u64)> {
        let Some(Columns { test, tested, mut first, .. }) = self.columns(index, part) else {
            return Ok((Vec::new(), 0));
        };
        first.extend(["_time".to_owned(), "_serial".to_owned()]);
        let frame = columns(part, &first)?;
        let places = newest::places(&frame)?.into_iter().zip(0..);
        let mut found: Vec<(Place, usize)> = match self.mask(&test, &tested, &frame, index, part)? {
            Some(mask) => {
                places.zip(mask.iter()).filter(|(_, kept)| *kept == Some(true)).map(|(place, _)| place).collect()
            }
            None => places.collect(),
        };
        let count = found.len() as u64;
        found.sort();
        found.truncate(most);
        Ok((found, count))
    }

    /// The events of `part` that are wanted, with the fields that are needed and `_time` and `_serial`, `None` for none; and
    /// how many match.
    fn part(&self, index: &str, part: &Part) -> Result<(Option<DataFrame>, u64)> {
        let Some(Columns { test, tested, first, rest }) = self.columns(index, part) else { return Ok((None, 0)) };
        let lacks = |field: &String| !part.fields.iter().any(|known| known.name == *field && known.events > 0);
        let nothing = self.ahead.lack.iter().any(|field| !is_made(field) && lacks(field));
        if nothing && matches!(test, Test::All) && self.window.is_open() && self.ratio == 1 {
            return Ok((None, part.rows));
        }
        let mut frame = columns(part, &first)?;
        let mut mask = self.mask(&test, &tested, &frame, index, part)?;
        let found = mask.as_ref().map_or(part.rows, |mask| mask.sum().map_or(0, u64::from));
        if nothing || found == 0 {
            return Ok((None, found));
        }
        let required: BTreeSet<String> = self.ahead.lack.iter().filter(|field| !is_made(field)).cloned().collect();
        let missing: BTreeSet<String> = required.difference(&first).cloned().collect();
        frame = frame.hstack(columns(part, &missing)?.columns())?;
        for field in &required {
            let present = frame.column(field)?.is_not_null();
            mask = Some(mask.map_or_else(|| present.clone(), |mask| mask & present.clone()));
        }
        if mask.as_ref().is_some_and(|mask| !mask.any()) {
            return Ok((None, found));
        }
        let rest = rest.difference(&missing).cloned().collect();
        let rest = match &mask {
            None => columns(part, &rest)?,
            Some(mask) => {
                frame = frame.filter(mask)?;
                let kept = mask.iter().enumerate().filter(|(_, kept)| *kept == Some(true));
                some_rows(part, &rest, &kept.map(|(row, _)| row).collect::<Vec<_>>())?
            }
        };
        frame = frame.hstack(rest.columns())?;
        Ok((Some(self.dressed(frame, index, part)?), found))
    }

    /// `frame` with the fields that are made, and without columns that are not needed.
    fn dressed(&self, mut frame: DataFrame, index: &str, part: &Part) -> Result<DataFrame> {
        for field in metadata::NAMES.into_iter().filter(|field| self.need.wants(field)) {
            if let Some(column) = metadata::column(field, &frame, index, part)? {
                frame.with_column(column)?;
            }
        }
        let kept = frame.columns().iter().filter(|column| {
            let name = column.name().as_str();
            name == "_time" || name == "_serial" || (self.need.wants(name) && column.null_count() < column.len())
        });
        Ok(DataFrame::new(frame.height(), kept.cloned().collect())?)
    }

    /// What is read of `part`; `None` where the test rules out every event.
    fn columns(&self, index: &str, part: &Part) -> Option<Columns> {
        let of_log = |field: &str| part.fields.iter().find(|f| f.name == field);
        let known = |field: &str| match metadata::constant(field, index, part) {
            Some(value) => Known::Constant(value),
            None => match of_log(field) {
                Some(field) if field.events == part.rows => Known::Present,
                None if !STORED.contains(&field) && metadata::base(field).is_none() => Known::Absent,
                _ => Known::Varies,
            },
        };
        let test = self.test.given(&known);
        if matches!(test, Test::Nothing) {
            return None;
        }
        let mut tested = BTreeSet::new();
        test.fields(&mut tested);
        let base = |field: &String| metadata::base(field).map_or_else(|| field.clone(), str::to_owned);
        let mut first: BTreeSet<String> = tested.iter().map(base).collect();
        if !self.window.is_open() {
            first.insert("_time".to_owned());
        }
        if self.ratio > 1 {
            first.insert("_serial".to_owned());
        }
        let fields = part.fields.iter().map(|field| field.name.as_str());
        let mut wanted: BTreeSet<&str> = fields
            .chain(["_raw"])
            .filter(|f| self.need.wants(f) && metadata::constant(f, index, part).is_none())
            .collect();
        let made = metadata::NAMES.into_iter().filter(|field| self.need.wants(field));
        wanted.extend(made.filter_map(|field| metadata::base(field)));
        wanted.extend(["_time", "_serial"].into_iter().filter(|name| !self.ahead.order || self.need.wants(name)));
        let rest = wanted.into_iter().filter(|name| !first.contains(*name)).map(str::to_owned).collect();
        Some(Columns { test, tested, first, rest })
    }

    /// Which events of `frame` pass; `None` for all.
    fn mask(
        &self,
        test: &Test,
        tested: &BTreeSet<String>,
        frame: &DataFrame,
        index: &str,
        part: &Part,
    ) -> Result<Option<BooleanChunked>> {
        let mut masks = Vec::new();
        if self.ratio > 1 {
            masks.push(sample::mask(frame.column("_serial")?, self.ratio, self.seed)?);
        }
        if !self.window.is_open() {
            masks.push(self.window.mask(frame.column("_time")?)?);
        }
        if !matches!(test, Test::All) {
            let mut frame = frame.clone();
            for field in tested {
                if frame.get_column_index(field).is_none()
                    && let Some(column) = metadata::column(field, &frame, index, part)?
                {
                    frame.with_column(column)?;
                }
            }
            masks.push(test.mask(&frame)?);
        }
        Ok(masks.into_iter().reduce(|a, b| a & b))
    }
}

/// Not a field of the log: stored beside them, or made.
fn is_made(field: &str) -> bool {
    STORED.contains(&field) || metadata::NAMES.contains(&field)
}

/// A wanted field is one value in one part and several in another: which of them are read shows in the result.
fn several_and_one(parts: &[(&Index, &Part)], need: &Need) -> bool {
    let mut several: PlHashMap<&str, bool> = PlHashMap::new();
    let mut fields = parts.iter().flat_map(|(_, part)| &part.fields).filter(|field| need.wants(&field.name));
    fields.any(|field| *several.entry(&field.name).or_insert(field.multivalue) != field.multivalue)
}

/// Those stored columns of some rows of `part`, which are ascending.
fn some_rows(part: &Part, names: &BTreeSet<String>, rows: &[usize]) -> Result<DataFrame> {
    let (Some(from), Some(to), false) = (rows.first(), rows.last(), names.is_empty()) else {
        return Ok(DataFrame::empty_with_height(rows.len()));
    };
    let count = to + 1 - from;
    // What is not to be read is not read for this either.
    if rows.len() < count / SPARSE && names.contains("_serial") {
        // Pages that hold none of them are not even unpacked.
        let serials = columns(part, &BTreeSet::from(["_serial".to_owned()]))?;
        let places = IdxCa::from_vec(PlSmallStr::EMPTY, rows.iter().map(|row| *row as IdxSize).collect());
        let serials = serials.column("_serial")?.take(&places)?.as_materialized_series().clone();
        let wanted = col("_serial").is_in(lit(serials).implode(false), false);
        let found = part.scan()?.filter(wanted).select(column_list(names)).collect()?;
        // A serial belongs to one event; where it does not, all are looked at.
        if found.height() == rows.len() {
            return Ok(found);
        }
    }
    let mut kept = vec![false; count];
    rows.iter().for_each(|row| kept[row - from] = true);
    let mask = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, kept.into_iter());
    let all = part.scan()?.select(column_list(names)).slice(*from as i64, count as IdxSize).collect()?;
    Ok(all.filter(&mask)?)
}

/// Rows are read one by one where less than one in so many is wanted.
const SPARSE: usize = 64;

/// Those stored columns of `part`.
fn columns(part: &Part, names: &BTreeSet<String>) -> Result<DataFrame> {
    if names.is_empty() {
        return Ok(DataFrame::empty_with_height(part.rows as usize));
    }
    Ok(part.scan()?.select(column_list(names)).collect()?)
}

fn column_list(names: &BTreeSet<String>) -> Vec<Expr> {
    // Not `col()`, which would read `^a.*$` as a pattern: names come from logs.
    names.iter().map(|name| Expr::Column(PlSmallStr::from(name.as_str()))).collect()
}

/// Each part that a search may find events in, with the columns that are read of it; the time range; what is to be said.
pub(super) fn planned(
    engine: &Engine<'_>,
    predicate: &Predicate,
    need: &Need,
    ratio: u32,
    ahead: Ahead,
    logs: Option<&[&str]>,
) -> Result<(Vec<PartRead>, Window, Vec<Note>)> {
    let mut indexes = if logs.is_some() && engine.options.default_index.is_none() && !names_index(predicate) {
        engine.indexes.names()?.iter().map(|name| engine.indexes.open(name)).collect::<Result<_>>()?
    } else {
        open(engine, predicate)?
    };
    let (window, predicate) = Window::take(engine, predicate.clone())?;
    let test = Test::new(&predicate, engine.text)?;
    let read = Read { test: &test, window, need, ratio, seed: engine.options.seed, ahead };
    let mut parts = Vec::new();
    for index in &mut indexes {
        index.parts.retain(|part| logs.is_none_or(|logs| logs.contains(&part.log.as_str())));
        for part in index.parts.iter().filter(|part| read.may_match(index, part)) {
            let Some(found) = read.columns(&index.name, part) else { continue };
            let columns = found.first.union(&found.rest).cloned().collect();
            parts.push(PartRead {
                index: index.name.clone(),
                sourcetype: part.sourcetype.clone(),
                log: part.log.clone(),
                file: match &part.store {
                    Store::Parquet(path) => Some(path.clone()),
                    Store::Memory(_) => None,
                },
                columns,
                events: part.rows,
            });
        }
    }
    let notes = out_of_range(&window, &indexes).into_iter().collect();
    Ok((parts, window, notes))
}

/// A warning where the time range leaves out every event of the indexes.
fn out_of_range(window: &Window, indexes: &[Index]) -> Option<Note> {
    let parts = || indexes.iter().flat_map(|index| &index.parts).filter(|part| part.rows > 0);
    if parts().next().is_none() || parts().any(|part| !window.misses(part.time)) {
        return None;
    }
    let times = || parts().filter_map(|part| part.time);
    let (first, last) = (times().map(|(first, _)| first).min()?, times().map(|(_, last)| last).max()?);
    let names: Vec<String> = indexes.iter().map(|index| format!("`{}`", index.name)).collect();
    Some(Note::warning(format!(
        "the time range {window} leaves out every event: {} has events from {} to {}",
        names.join(", "),
        window::shown(first),
        window::shown(last)
    )))
}

/// Notes on sourcetypes that the indexes lack and on fields that no event of the searched parts has.
fn unknown(predicate: &Predicate, indexes: &[Index], searched: &[(&Index, &Part)], notes: &mut Vec<Note>) {
    let mut comparisons = Vec::new();
    compared(predicate, &mut comparisons);
    let names: Vec<String> = indexes.iter().map(|index| format!("`{}`", index.name)).collect();
    let of = format!("index {}", names.join(", "));
    let parts: Vec<Part> = indexes.iter().flat_map(|index| index.parts.iter().cloned()).collect();
    let mut said = BTreeSet::new();
    for (field, value) in comparisons {
        if field == "sourcetype" {
            let Some(value) = value else { continue };
            let pattern = value.text.to_lowercase();
            let there = parts.iter().any(|part| wildcard::matches(&pattern, &part.sourcetype.to_lowercase()));
            if !there && said.insert(format!("={pattern}")) {
                let hint = hints::sourcetype(&value.text, &parts);
                notes.push(Note::warning(format!("{of} has no sourcetype `{}`: {hint}", value.text)));
            }
            continue;
        }
        let built_in = is_made(field);
        let own = format!("extracted_{field}");
        if built_in && parts.iter().any(|p| p.fields.iter().any(|f| f.name == own)) && said.insert(own.clone()) {
            notes.push(Note::info(format!("`{field}` is Splunk's own field: the log's is `{own}` here")));
        }
        let has = |part: &Part| part.fields.iter().any(|f| f.name == field && f.events > 0);
        if built_in
            || searched.is_empty()
            || searched.iter().any(|(_, part)| has(part))
            || !said.insert(field.to_owned())
        {
            continue;
        }
        let elsewhere: BTreeSet<&str> = parts.iter().filter(|p| has(p)).map(|p| p.sourcetype.as_str()).collect();
        let dialect = hints::dialect(field);
        let note = if elsewhere.is_empty() {
            let fields = searched.iter().flat_map(|(_, part)| part.fields.iter().map(|f| f.name.as_str()));
            format!("no event of {of} has the field `{field}`{}{dialect}", hints::like(field, fields))
        } else {
            let kinds: BTreeSet<&str> = searched.iter().map(|(_, part)| part.sourcetype.as_str()).collect();
            let list = |names: BTreeSet<&str>| names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
            format!("no event of sourcetype {} has the field `{field}`: {} has it", list(kinds), list(elsewhere))
        };
        notes.push(Note::warning(note));
    }
}

/// Every compared field, with the value where it is compared with `=`.
fn compared<'a>(predicate: &'a Predicate, found: &mut Vec<(&'a str, Option<&'a Pattern>)>) {
    match predicate {
        Predicate::And(parts) | Predicate::Or(parts) => parts.iter().for_each(|part| compared(part, found)),
        Predicate::Not(inner) => compared(inner, found),
        Predicate::Compare(compare) => {
            let value = (compare.op == CompareOp::Eq).then_some(&compare.value.value);
            found.push((&compare.field.value, value));
        }
        Predicate::In { field, values } => {
            found.extend(values.iter().map(|value| (field.value.as_str(), Some(&value.value))));
        }
        Predicate::All | Predicate::Term(_) | Predicate::Subsearch(_) => {}
    }
}
