//! `cargo xtask COMMAND`: the one door for users' set-up, developers and CI. `cargo xtask help` lists the commands.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::process::ExitCode;

mod apt;
mod bench;
mod bench_splunk;
mod call;
mod cells;
mod ci;
mod corpus;
mod doctor;
mod engine;
mod expected;
mod kernel;
mod lab;
mod manual;
mod notebooks;
mod place;
mod python;
mod rust_src;
mod shot;
mod signatures;
mod splunkd;
mod std_src;
mod tally;
mod test;
mod test_kernel;
mod tidy;
mod web;
mod wrapper;

const HELP: &str = "\
cargo xtask COMMAND

for hunters
  notebooks [--strict] [--check | --update] [NAME…]
             sets up what is missing, runs the notebooks into target/notebooks/ (.ipynb and HTML), says which cells failed
             --strict: a cell that writes to standard error fails too
             --check: the outputs stored in notebooks/ must be those of this run; --update: stores them
  lab [ARGUMENTS…]
             sets up what is missing, opens JupyterLab on the notebooks
  doctor     says what is missing, and how to get it
  setup      gets what is missing

for developers
  test       sets up what is missing, runs all tests
  test-kernel [NAME…]
             tests the front door in real kernels
  bench kernel [--rounds N] [--skip-ordinary]
             how quick a notebook is, beside the ordinary `:dep` of the same crate and a Python kernel
  bench notebooks [--scales 1,10] [--cells]
             each notebook and a twin of it in pandas and PyGraphistry, on the sample index and on ten times as much
  bench hypergraph [--rows 5000,50000,500000,2000000] [--cases alone,cell] [--widths lean,wide]
             the masterclass's TLS hypergraph beside PyGraphistry on pandas 3 and pandas 2: time and memory
  bench spl [--days 1,100] [--rounds N] [NAME…]
             searches beside the same ones in hand-written Polars and in DuckDB, on the sample and on a hundred times as much
  bench view
             how quick the viewer is, beside sigma 3
  bench splunk
             how quick a search on a Splunk server becomes a frame, beside Splunk's own Python SDK
  ci         everything that a change must pass, in stages
  corpus     how many of Splunk's public detections parse and plan, and why the others do not
  tidy       checks the invariants of ARCHITECTURE.md
  manual [--check]
             writes the manual's table of contents from the catalogue; --check: it must be what the catalogue makes
  signatures [--check]
             writes what the kernel infers types from; --check: it must be what the sources make
  engine     builds the engine, the shared library behind the notebooks
  web [--check]
             builds the viewer's script; --check: the committed one must be what the sources make
  test-view [NAME…]
             tests the viewer in a browser; screenshots are left in target/viewer/shots/
  test-lab   tests the stored notebooks in JupyterLab, trusted and not, and as HTML
  serve      the embedded index behind Splunk's search API, on 127.0.0.1
  test-sdk   tests that server with Splunk's own Python SDK
  shot NAME…
             pictures of notebooks as JupyterLab shows them, in target/shots/

environment
  GAZEHOUND_HOME        everything that is made outside the checkout; default ~/.cache/gazehound
  GAZEHOUND_CELLS       where compiled cells are kept for the next run; `off` for nowhere; default `cells` in GAZEHOUND_HOME
  GAZEHOUND_TARGET_DIR  where the engine and the tests are compiled; default target/engine
  GAZEHOUND_INDEX       the index that notebooks search in place of the sample index
  GAZEHOUND_LOGS        a folder of Zeek logs, imported as that index
  GAZEHOUND_MANUAL      `update`: the tests rewrite the outputs shown in docs/spl, for review
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = words.split_first().map_or(("help", &[][..]), |(command, rest)| (command.as_str(), rest));
    let done = match command {
        "notebooks" => notebooks::notebooks(rest),
        "lab" => lab::lab(rest),
        "doctor" => none(rest).and_then(|()| doctor::doctor()),
        "setup" => none(rest).and_then(|()| kernel::ensure().map(|_| ())),
        "test-kernel" => test_kernel::test_kernel(rest),
        "bench" => bench::bench(rest),
        "test" => none(rest).and_then(|()| test::test()),
        "ci" => none(rest).and_then(|()| ci::ci()),
        "tidy" => none(rest).and_then(|()| tidy::tidy()),
        "engine" => none(rest).and_then(|()| engine::ensure().map(|_| ())),
        "manual" => manual::manual(rest),
        "signatures" => signatures::signatures(rest),
        "corpus" => none(rest).and_then(|()| corpus::corpus()),
        "web" => web::web(rest),
        "test-view" => web::test(rest).and_then(|tally| all_passed("of the viewer", tally)),
        "test-lab" => {
            none(rest).and_then(|()| web::test_lab()).and_then(|tally| all_passed("of notebooks in JupyterLab", tally))
        }
        "serve" => none(rest).and_then(|()| splunkd::serve()),
        "test-sdk" => none(rest).and_then(|()| splunkd::test_sdk()),
        "shot" => shot::shot(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("unknown command `{other}`\n  `cargo xtask help` lists the commands")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn all_passed(what: &str, tally: tally::Tally) -> call::Result<()> {
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} tests {what} failed", tally.failed)) }
}

fn none(rest: &[String]) -> call::Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("unexpected argument `{word}`\n  `cargo xtask help` says what each command takes")),
    }
}
