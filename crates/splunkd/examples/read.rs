//! What `cargo xtask bench splunk` measures: a search becomes a frame. Prints rows, fields, seconds, the seconds of a job alone (0 on the
//! embedded index), and the peak of the memory in KB.
//!
//! Arguments: the search, then overrides as `NAME=VALUE`. The environment says where to search.

use std::time::Instant;

use gazehound::prelude::*;
use gazehound_net::Settings;
use gazehound_net::splunk::{Client, Config};

#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (search, overrides) = arguments.split_first().ok_or_else(|| Error::input("expected a search"))?;
    let overrides: Vec<(&str, &str)> = overrides.iter().filter_map(|pair| pair.split_once('=')).collect();
    let splunk = Splunk::from_env()?;
    let job = job(search)?;
    let start = Instant::now();
    let events = if overrides == [("export", "1")] {
        splunk.export(search, &[])?
    } else {
        splunk.search_with(search, &overrides)?
    };
    let seconds = start.elapsed().as_secs_f64();
    for note in &events.notes {
        println!("{}: {}", note.level.label(), note.text);
    }
    println!("measured {} {} {seconds} {job} {}", events.frame.height(), events.frame.width(), peak());
    Ok(())
}

/// Seconds of the same search without its rows: what the server takes to find them.
fn job(search: &str) -> Result<f64> {
    let failed = |error: gazehound_net::Error| Error::input(error.message());
    let settings = Settings::read().map_err(failed)?;
    let Some(config) = Config::from_settings(&settings).map_err(failed)? else { return Ok(0.0) };
    let client = Client::new(config).map_err(failed)?;
    let start = Instant::now();
    let job = client.create(search, &[("exec_mode", "blocking")], &|_| ()).map_err(failed)?;
    job.state(&|_| ()).map_err(failed)?;
    Ok(start.elapsed().as_secs_f64())
}

/// The most memory that this program has had, in KB, where the system tells it (Linux).
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
