//! `cargo xtask corpus`: how much of Splunk's public detections this engine understands.

use std::collections::BTreeMap;

use gazehound_spl::{Error, Macros, Source};
use serde_json::Value;

use crate::call::{self, Result};
use crate::place;

/// What must parse, and what must plan, of a hundred.
const PARSE: usize = 97;
const PLAN: usize = 85;

/// Prints how many searches parse and plan, and why the others do not, by count.
pub(crate) fn corpus() -> Result<()> {
    let folder = std::env::var_os("GAZEHOUND_SHARED").map_or_else(|| place::workspace().join("../shared"), Into::into);
    let folder = folder.join("data/spl-corpus");
    if !folder.is_dir() {
        println!("skipped: no `{}`", folder.display());
        return Ok(());
    }
    let macros = macros(&rows(&call::read(&folder.join("macros.jsonl"))?)?);
    let mut count = Count::default();
    for row in rows(&call::read(&folder.join("detections.jsonl"))?)? {
        let search = text(&row, "search")?;
        count.add(search, Source::expand(search, &macros));
    }
    count.print();
    match count.holds() {
        true => Ok(()),
        false => Err(format!("expected {PARSE} % to parse and {PLAN} % to plan")),
    }
}

#[derive(Default)]
struct Count {
    all: usize,
    parse: usize,
    plan: usize,
    /// Searches that ask a data model which no log of Zeek's serves.
    unserved: usize,
    /// Why not, how often, and one place.
    reasons: BTreeMap<String, (usize, String)>,
}

impl Count {
    fn add(&mut self, search: &str, source: std::result::Result<Source, Error>) {
        self.all += 1;
        let planned = match source {
            Err(error) => Err(error),
            Ok(source) => {
                self.parse += usize::from(source.parse().is_ok());
                source.plan()
            }
        };
        match planned {
            Ok(_) => self.plan += 1,
            Err(error) => {
                let reason = reason(&error);
                self.unserved += usize::from(reason.contains("data model"));
                let span = error.span();
                let place = search.get(span.start..span.end).unwrap_or_default().to_owned();
                self.reasons.entry(reason).or_insert((0, place)).0 += 1;
            }
        }
    }

    /// Searches that ask no data model, or one that is served.
    fn served(&self) -> usize {
        self.all - self.unserved
    }

    fn holds(&self) -> bool {
        self.parse * 100 >= self.all * PARSE && self.plan * 100 >= self.served() * PLAN
    }

    fn print(&self) {
        let of =
            |part: usize, all: usize| format!("{part} of {all} ({:.1} %)", 100.0 * part as f64 / all.max(1) as f64);
        println!("parse: {}", of(self.parse, self.all));
        println!("plan:  {} without the data models that no log of Zeek's serves", of(self.plan, self.served()));
        println!("       {} of all", of(self.plan, self.all));
        let mut reasons: Vec<(&String, &(usize, String))> = self.reasons.iter().collect();
        reasons.sort_by_key(|(reason, (count, _))| (std::cmp::Reverse(*count), *reason));
        for (reason, (count, place)) in reasons {
            println!("{count:5}  {reason}  {}", place.lines().next().unwrap_or_default());
        }
    }
}

/// The message, its examples left out: what follows a colon.
fn reason(error: &Error) -> String {
    let message = error.message();
    match message.split_once("needs ") {
        Some((what, _)) => what.trim_end().to_owned(),
        None => message.to_owned(),
    }
}

/// The macros that come with the searches; those built in stay ours.
fn macros(rows: &[Value]) -> Macros {
    let mut macros = Macros::none();
    for row in rows {
        let arguments: Vec<&str> =
            row["arguments"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (name, definition) = (row["name"].as_str(), row["definition"].as_str());
        macros.define(name.unwrap_or_default(), &arguments, definition.unwrap_or_default());
    }
    for (name, arguments, definition) in Macros::BUILT_IN {
        macros.define(name, arguments, definition);
    }
    macros
}

fn rows(text: &str) -> Result<Vec<Value>> {
    text.lines()
        .map(|line| serde_json::from_str(line).map_err(|error| format!("the corpus is damaged: {error}")))
        .collect()
}

fn text<'a>(row: &'a Value, key: &str) -> Result<&'a str> {
    row[key].as_str().ok_or_else(|| format!("the corpus is damaged: a row without `{key}`"))
}
