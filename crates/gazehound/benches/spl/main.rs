//! One search of the bench `cargo xtask bench spl`, by this engine or as hand-written Polars, in a process of its own.
//!
//! `prepare FOLDER DAYS` makes the sample; `list` prints the searches; `spl FOLDER NAME ROUNDS` and `polars FOLDER NAME ROUNDS`
//! run one. What is printed is JSON, for the script that compares.

#![allow(clippy::print_stdout, reason = "a program for a script")]

mod hand;
mod searches;

use std::path::Path;
use std::time::Instant;

use gazehound::exec::{self, SearchOptions};
use gazehound::index::{Catalog, Index, Indexes, Store};
use gazehound::sample::{self, SampleOptions};
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["prepare", folder, days] => prepare(folder, days.parse().expect("a number of days")),
        ["list"] => json!(searches::SEARCHES),
        ["spl", folder, name, rounds] => spl(folder, name, rounds.parse().expect("a number of rounds")),
        ["polars", folder, name, rounds] => polars(folder, name, rounds.parse().expect("a number of rounds")),
        // `cargo bench` without more.
        _ => json!("cargo xtask bench spl"),
    };
    println!("{done}");
}

fn index(folder: &str) -> Index {
    Catalog::at(Path::new(folder)).open(sample::INDEX).expect("`prepare` made it")
}

/// The table of the search `lookup`.
const PORTS: &str = "id.resp_p,name\n53,domain\n80,http\n123,ntp\n443,https\n445,smb\n";

/// The files of each log, beside a table for the search `lookup`.
fn prepare(folder: &str, days: u32) -> Value {
    let catalog = Catalog::at(Path::new(folder));
    let index =
        sample::ensure_days(&catalog, sample::INDEX, &SampleOptions { scale: days }).expect("the sample is made");
    let tables = Path::new(folder).join("lookups");
    std::fs::create_dir_all(&tables).expect("a folder");
    std::fs::write(tables.join("bench_ports.csv"), PORTS).expect("a table");
    let mut logs = serde_json::Map::new();
    for part in &index.parts {
        let Store::Parquet(path) = &part.store else { continue };
        let files = logs.entry(part.log.clone()).or_insert_with(|| json!([]));
        files.as_array_mut().expect("a list").push(json!(path));
    }
    json!({"events": index.parts.iter().map(|part| part.rows).sum::<u64>(), "logs": logs})
}

fn spl(folder: &str, name: &str, rounds: usize) -> Value {
    let catalog = Catalog::at(Path::new(folder));
    let text = searches::text(name);
    measured(rounds, || match exec::search(&catalog, text, &SearchOptions::default()) {
        Ok(events) => Ok(events.len()),
        Err(error) => Err(error.message().lines().next().unwrap_or_default().to_owned()),
    })
}

fn polars(folder: &str, name: &str, rounds: usize) -> Value {
    let index = index(folder);
    measured(rounds, || {
        let plan = hand::written(&index, name).ok_or("not written")?;
        plan.collect().map(|frame| frame.height()).map_err(|error| error.to_string())
    })
}

/// Seconds of each round, rows found, and the most memory that the process ever held; or what went wrong.
fn measured(rounds: usize, mut run: impl FnMut() -> Result<usize, String>) -> Value {
    let mut seconds = Vec::new();
    let mut rows = 0;
    for _ in 0..rounds {
        let start = Instant::now();
        match run() {
            Ok(found) => rows = found,
            Err(error) => return json!({ "error": error }),
        }
        seconds.push(start.elapsed().as_secs_f64());
    }
    json!({"seconds": seconds, "rows": rows, "peak_kb": peak()})
}

/// Linux only: the largest resident set, in KiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
