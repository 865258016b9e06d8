//! The manual is the test suite: every example of `docs/spl` runs and must give what the page shows, word for word.
//!
//! A page holds fenced blocks: `csv` is the events of the examples that follow, `spl` a search, and the `text` right after
//! it what a notebook prints: notes, then the table; or the error. `GAZEHOUND_MANUAL=update` rewrites the outputs, to be
//! reviewed like any change. A search that names the sample index runs on that.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use gazehound::exec::{self, SearchOptions};
use gazehound::index::{Indexes, Part, PartField, Store};
use gazehound::polars::prelude::*;
use gazehound::{Events, sample};
use gazehound_spl::ast::{EvalFunction, StatsFunction};
use gazehound_spl::command;

use super::exec::{Memory, main};
use super::sample::catalog;

/// A fenced block of a page.
struct Block {
    /// What stands after the opening fence.
    kind: String,
    text: String,
    /// Lines of the page that are the text, for rewriting.
    lines: std::ops::Range<usize>,
    /// The heading that it stands under, without `#`.
    heading: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut heading = String::new();
    let mut open: Option<(String, usize)> = None;
    for (number, line) in page.lines().enumerate() {
        match (&open, line.strip_prefix("```")) {
            (None, Some(kind)) => open = Some((kind.to_owned(), number + 1)),
            (Some((kind, start)), Some(_)) => {
                let lines = *start..number;
                let text: Vec<&str> = page.lines().skip(*start).take(lines.len()).collect();
                blocks.push(Block { kind: kind.clone(), text: text.join("\n"), lines, heading: heading.clone() });
                open = None;
            }
            (None, None) if line.starts_with('#') => heading = line.trim_start_matches('#').trim().to_owned(),
            _ => {}
        }
    }
    assert!(open.is_none(), "a block without its end");
    blocks
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/spl")
}

/// The pages, by name; `README` is generated.
fn pages() -> BTreeMap<String, String> {
    let files = fs::read_dir(folder()).expect("docs/spl").flatten().map(|entry| entry.path());
    let pages = files.filter(|path| path.extension().is_some_and(|end| end == "md"));
    pages
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .filter(|(name, _)| name != "README")
        .collect()
}

/// The events that a CSV block lists, the newest first: `field{}` holds several values between `;`, nothing is no value,
/// `_time` is in seconds (descending numbers where there is no such column).
fn events(text: &str) -> Memory {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let place = names.iter().position(|name| name == "_time");
    let times: Vec<i64> = (0..rows.len())
        .map(|row| match place {
            Some(at) => (rows[row][at].parse::<f64>().unwrap() * 1e6).round() as i64,
            None => (rows.len() - row) as i64 * 1_000_000,
        })
        .collect();
    let raw: Vec<String> = rows
        .iter()
        .map(|row| {
            let pairs = names.iter().zip(row).filter(|(name, value)| *name != "_time" && !value.is_empty());
            pairs.map(|(name, value)| format!("{}={value}", name.trim_end_matches("{}"))).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let mut columns = vec![
        Int64Chunked::from_vec("_time".into(), times.clone()).into_datetime(TimeUnit::Microseconds, None).into_column(),
        Column::new("_raw".into(), raw),
        Column::new("_serial".into(), (0..rows.len() as i64).rev().collect::<Vec<_>>()),
        Column::new("source".into(), vec!["/logs/manual.log"; rows.len()]),
    ];
    let mut fields = Vec::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.starts_with('_')) {
        let values: Vec<Option<&str>> =
            rows.iter().map(|row| Some(&row[at]).filter(|value| !value.is_empty())).collect();
        let multivalue = name.ends_with("{}");
        let events = values.iter().flatten().count() as u64;
        if multivalue {
            let mut builder = ListStringChunkedBuilder::new(name.as_str().into(), rows.len(), rows.len());
            for value in &values {
                match value {
                    Some(value) => builder.append_values_iter(value.split(';')),
                    None => builder.append_null(),
                }
            }
            columns.push(builder.finish().into_column());
        } else {
            columns.push(Column::new(name.as_str().into(), values));
        }
        fields.push(PartField { name: name.clone(), multivalue, events });
    }
    fields.sort_by(|a, b| a.name.cmp(&b.name));
    main(vec![Part {
        sourcetype: "manual".into(),
        log: "manual".into(),
        host: "sensor".into(),
        fields,
        rows: rows.len() as u64,
        time: times.iter().min().copied().zip(times.iter().max().copied()),
        store: Store::Memory(DataFrame::new(rows.len(), columns).unwrap()),
    }])
}

/// Runs a search, and prints what a reader sees.
fn output(indexes: &dyn Indexes, search: &str) -> String {
    let options = SearchOptions { default_index: Some("main".into()), ..SearchOptions::default() };
    match exec::search(indexes, search, &options) {
        Ok(events) => printed(&events),
        Err(error) => error.to_string(),
    }
}

/// Rows that a page shows.
const ROWS: usize = 12;

fn printed(events: &Events) -> String {
    let mut lines: Vec<String> =
        events.notes.iter().map(|note| format!("{}: {}", note.level.label(), note.text)).collect();
    let frame = &events.frame;
    let mut table: Vec<Vec<String>> = vec![frame.get_column_names().iter().map(ToString::to_string).collect()];
    for row in 0..frame.height().min(ROWS) {
        table.push(frame.columns().iter().map(|column| cell(&column.get(row).unwrap())).collect());
    }
    let widths: Vec<usize> =
        (0..frame.width()).map(|at| table.iter().map(|row| row[at].chars().count()).max().unwrap_or(0)).collect();
    for row in &table {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        lines.push(cells.join("  ").trim_end().to_owned());
    }
    match frame.height() {
        0 => {
            lines.pop();
            lines.push("no rows".to_owned());
        }
        rows if rows > ROWS => lines.push(format!("… {rows} rows")),
        _ => {}
    }
    lines.join("\n")
}

/// No value is `∅`, several values stand in brackets.
fn cell(value: &AnyValue<'_>) -> String {
    match value {
        AnyValue::Null => "∅".to_owned(),
        AnyValue::String(text) => (*text).to_owned(),
        AnyValue::StringOwned(text) => text.to_string(),
        AnyValue::Float64(number) => gazehound::strings::number(*number),
        AnyValue::List(values) => {
            let values: Vec<&str> = values.str().unwrap().iter().map(|value| value.unwrap_or("∅")).collect();
            format!("[{}]", values.join(", "))
        }
        other => other.to_string(),
    }
}

#[test]
fn every_example_gives_what_the_manual_shows() {
    let update = env::var("GAZEHOUND_MANUAL").is_ok_and(|mode| mode == "update");
    let mut wrong = Vec::new();
    let mut examples = 0;
    for (name, page) in pages() {
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        let mut input: Option<Memory> = None;
        let mut changes: Vec<(std::ops::Range<usize>, String)> = Vec::new();
        let blocks = blocks(&page);
        for (at, block) in blocks.iter().enumerate() {
            match block.kind.as_str() {
                "csv" => input = Some(events(&block.text)),
                "spl" => {
                    let shown = blocks.get(at + 1).filter(|next| next.kind == "text");
                    let Some(shown) = shown else { panic!("{name}.md:{}: a search without output", block.lines.start) };
                    let found = match &input {
                        Some(events) if !block.text.contains(sample::INDEX) => output(events, &block.text),
                        _ => output(catalog(), &block.text),
                    };
                    examples += 1;
                    if found != shown.text {
                        wrong.push(format!(
                            "{name}.md:{}: {}\n-- the page\n{}\n-- the search\n{found}\n",
                            block.lines.start + 1,
                            block.text,
                            shown.text
                        ));
                        changes.push((shown.lines.clone(), found));
                    }
                }
                _ => {}
            }
        }
        if update && !changes.is_empty() {
            for (range, found) in changes.into_iter().rev() {
                lines.splice(range, found.lines().map(str::to_owned));
            }
            fs::write(folder().join(format!("{name}.md")), lines.join("\n") + "\n").unwrap();
        }
    }
    println!("{examples} examples");
    assert!(update || wrong.is_empty(), "{}\nGAZEHOUND_MANUAL=update rewrites the pages", wrong.join("\n"));
}

/// Headings of a page that have an example under them.
fn shown_headings(page: &str) -> Vec<String> {
    blocks(page).into_iter().filter(|block| block.kind == "spl").map(|block| block.heading).collect()
}

#[test]
fn every_command_has_a_page_with_its_synopsis_and_an_example() {
    let pages = pages();
    let mut missing = Vec::new();
    // Another name of a command is described on that one's page.
    let same = |name: &str| {
        let other = |other: &&&str| pages.contains_key(**other) && command::syntax(other) == command::syntax(name);
        command::NAMES.iter().find(other).copied()
    };
    for name in command::NAMES {
        match pages.get(*name).or_else(|| pages.get(same(name)?)) {
            None => missing.push(format!("docs/spl/{name}.md is missing")),
            Some(page) => {
                let synopsis = blocks(page).into_iter().next().map(|block| block.text).unwrap_or_default();
                if Some(synopsis.as_str()) != command::syntax(name) {
                    missing.push(format!("docs/spl/{name}.md should open with {:?}", command::syntax(name)));
                }
                if shown_headings(page).is_empty() {
                    missing.push(format!("docs/spl/{name}.md has no example"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_function_has_a_section_with_an_example() {
    let pages = pages();
    let sections: Vec<String> = pages
        .iter()
        .filter(|(name, _)| name.starts_with("functions-"))
        .flat_map(|(_, page)| shown_headings(page))
        .collect();
    let eval = EvalFunction::CATALOGUE.iter().map(|(_, spellings, syntax)| format!("{}{syntax}", spellings[0]));
    let stats = StatsFunction::CATALOGUE.iter().map(|(_, spellings, syntax)| format!("stats {}{syntax}", spellings[0]));
    let missing: Vec<String> = eval.chain(stats).filter(|heading| !sections.contains(heading)).collect();
    assert!(missing.is_empty(), "no section with an example for {}", missing.join(", "));
}
