//! `cargo xtask bench splunk`: from a search to a frame, our client beside the official SDK's JSON reader, on one server.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::call::{self, Result, step};
use crate::splunkd::{PASSWORD, Server};
use crate::{engine, place, splunkd};

const ROWS: usize = 100_000;
const ROUNDS: usize = 3;
/// Zeek's conn.log, and what makes it 30 fields, as a search names them.
const FIELDS: [&str; 30] = [
    "ts",
    "uid",
    "id.orig_h",
    "id.orig_p",
    "id.resp_h",
    "id.resp_p",
    "proto",
    "service",
    "duration",
    "orig_bytes",
    "resp_bytes",
    "conn_state",
    "local_orig",
    "local_resp",
    "missed_bytes",
    "history",
    "orig_pkts",
    "orig_ip_bytes",
    "resp_pkts",
    "resp_ip_bytes",
    "orig_cc",
    "resp_cc",
    "community_id",
    "vlan",
    "inner_vlan",
    "orig_l2_addr",
    "resp_l2_addr",
    "tunnel_parents{}",
    "suri_ids{}",
    "note",
];

/// One run: rows, fields, seconds of all and of the search job alone, peak memory in KB.
struct Run {
    rows: usize,
    fields: usize,
    seconds: f64,
    job: f64,
    peak: f64,
}

/// The command.
pub(crate) fn bench() -> Result<()> {
    let home = place::home()?.join("bench/splunk");
    let logs = home.join("logs-2");
    if !logs.join("conn.log").is_file() {
        call::write(&logs.join("conn.log"), &conn_log())?;
    }
    let search = format!("search index=bench sourcetype=conn | table {}", FIELDS.join(" "));
    let python = splunkd::python()?;
    step("the index of the bench");
    let mut import = read(&home, &search, &[])?;
    import.env("GAZEHOUND_LOGS", &logs).env("GAZEHOUND_INDEX", "bench");
    call::quiet("the import", &mut import, "")?;
    let server = Server::start(&[("GAZEHOUND_HOME", home.as_os_str())])?;
    let ours = |overrides: &[&str]| {
        let mut read = read(&home, &search, overrides)?;
        read.env("SPLUNK_HOST", "127.0.0.1").env("SPLUNK_PORT", &server.port).env("SPLUNK_SCHEME", "http");
        read.env("SPLUNK_USERNAME", "gazehound").env("SPLUNK_PASSWORD", PASSWORD);
        measured("our client", &mut read)
    };
    let sdk = |page: &str| {
        let mut script = python.script("bench_splunk.py");
        script.args([&server.port, PASSWORD, &search, page]);
        measured("the SDK", &mut script)
    };
    println!("{ROWS} rows × {} fields, median of {ROUNDS} rounds, each in a process of its own", FIELDS.len());
    // One after the other in each round, so that both meet the same machine.
    let mut runs: [Vec<Run>; 5] = Default::default();
    for _ in 0..ROUNDS {
        runs[0].push(sdk("5000")?);
        runs[1].push(ours(&[])?);
        runs[2].push(sdk("50000")?);
        runs[3].push(ours(&["page=25000", "pages_at_once=2"])?);
        runs[4].push(ours(&["export=1"])?);
    }
    let names =
        ["SDK, pages of 5,000", "ours, the same", "SDK, pages of 50,000", "ours, 2 × 25,000 at once", "ours, export"];
    let medians: Vec<[f64; 3]> =
        runs.iter().map(|runs| [median(runs, whole), median(runs, reading), median(runs, |run| run.peak)]).collect();
    for (name, [whole, reading, peak]) in names.iter().zip(&medians) {
        println!(
            "{name:<26} {whole:>9.0} rows/s with the search, {reading:>9.0} reading alone, {:>6.0} MB",
            peak / 1e3
        );
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load of the machine: {}", load.split(' ').next().unwrap_or("not known"));
    let ratio = |at: usize| medians[1][at] / medians[0][at];
    let (faster, smaller) = (ratio(1), ratio(2));
    println!("with the search: {:.1} times the SDK's rows per second", ratio(0));
    let word = |met: bool| if met { "met" } else { "MISSED" };
    println!("reading alone: {faster:.1} times the SDK's (bar: 5 or more): {}", word(faster >= 5.0));
    println!("peak memory: {smaller:.2} times the SDK's (bar: 0.5 or less): {}", word(smaller <= 0.5));
    Ok(())
}

fn read(home: &Path, search: &str, overrides: &[&str]) -> Result<Command> {
    let mut command = engine::engine()?.cargo("run");
    command.args(["--quiet", "--package", "gazehound-splunkd", "--example", "read", "--", search]).args(overrides);
    for name in ["SPLUNK_HOST", "SPLUNK_TOKEN", "GAZEHOUND_LOGS", "GAZEHOUND_INDEX"] {
        command.env_remove(name);
    }
    command.env("GAZEHOUND_HOME", home);
    Ok(command)
}

fn measured(what: &str, command: &mut Command) -> Result<Run> {
    let output = call::quiet(what, command, "")?;
    let line = output.lines().find_map(|line| line.strip_prefix("measured "));
    let numbers: Vec<f64> =
        line.into_iter().flat_map(str::split_whitespace).filter_map(|text| text.parse().ok()).collect();
    let [rows, fields, seconds, job, peak] = numbers[..] else {
        return Err(format!("{what} says nothing that is measured:\n{output}"));
    };
    let run = Run { rows: rows as usize, fields: fields as usize, seconds, job, peak };
    if (run.rows, run.fields) == (ROWS, FIELDS.len()) {
        return Ok(run);
    }
    Err(format!("{what} got {} rows × {} fields, not {ROWS} × {}", run.rows, run.fields, FIELDS.len()))
}

fn whole(run: &Run) -> f64 {
    run.rows as f64 / run.seconds
}

/// Rows per second of what is the client's: from a job that is done to a frame.
fn reading(run: &Run) -> f64 {
    run.rows as f64 / (run.seconds - run.job).max(f64::EPSILON)
}

fn median(runs: &[Run], value: impl Fn(&Run) -> f64) -> f64 {
    let mut values: Vec<f64> = runs.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Connections as a sensor logs them, the same on every machine.
fn conn_log() -> String {
    let mut text = String::new();
    let mut state = 1_u64;
    let mut random = |below: u64| {
        // Knuth's linear congruential generator ("The Art of Computer Programming", MMIX).
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for row in 0..ROWS {
        let _ = write!(text, "{{\"_path\":\"conn\"");
        for (at, field) in FIELDS.iter().enumerate() {
            let value = match at {
                0 => format!(
                    "\"2018-08-03T{:02}:{:02}:{:02}.{:06}Z\"",
                    row / 3600 % 24,
                    row / 60 % 60,
                    row % 60,
                    random(1_000_000)
                ),
                1 | 22 => format!("\"C{:08x}{:08x}\"", random(1 << 31), random(1 << 31)),
                2 | 4 => format!("\"10.{}.{}.{}\"", random(4), random(256), random(256)),
                25 | 26 => format!("\"00:16:3e:{:02x}:{:02x}:{:02x}\"", random(256), random(256), random(256)),
                6 | 7 | 11 | 15 | 20 | 21 => {
                    format!("\"{}\"", ["tcp", "udp", "dns", "SF", "ShADadFf", "DE"][random(6) as usize])
                }
                8 => format!("{}.{:06}", random(60), random(1_000_000)),
                12 | 13 => (random(2) == 1).to_string(),
                27 | 28 => format!("[\"C{:08x}\",\"C{:08x}\"]", random(1 << 31), random(1 << 31)),
                29 => format!("\"flow \\\"{row}\\\" of the bench\""),
                _ => random(100_000).to_string(),
            };
            let name = field.trim_end_matches("{}");
            let _ = write!(text, ",\"{name}\":{value}");
        }
        text.push_str("}\n");
    }
    text
}
