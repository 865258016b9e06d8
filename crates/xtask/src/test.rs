//! `cargo xtask test`: all tests, built with the profile and flags of the engine so that Polars is compiled once.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::call::{self, Result};
use crate::tally::Tally;
use crate::{engine, place, splunkd, test_kernel};

/// The command.
pub(crate) fn test() -> Result<()> {
    let mut tally = run_all()?;
    tally += test_kernel::run(&[])?;
    tally += splunkd::run()?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} tests failed", tally.failed)) }
}

/// All tests but those of the kernel.
pub(crate) fn run_all() -> Result<Tally> {
    let mut cargo = engine::engine()?.cargo("test");
    cargo.args(packages());
    match splunkd::python() {
        Ok(python) => drop(cargo.env("GAZEHOUND_PYARROW", python.python())),
        Err(message) => println!("going on without pyarrow: {message}"),
    }
    let mut tally = run(&mut cargo)?;
    // In the profile that `cargo xtask` itself is built in.
    let mut xtask = Command::new(engine::cargo());
    xtask
        .args(["test", "--locked", "--package", "xtask", "--package", "gazehound-cells"])
        .current_dir(place::workspace());
    tally += run(&mut xtask)?;
    Ok(tally)
}

const fn packages() -> [&'static str; 11] {
    [
        "--no-fail-fast",
        "--package",
        "gazehound-spl",
        "--package",
        "gazehound-view",
        "--package",
        "gazehound-net",
        "--package",
        "gazehound",
        "--package",
        "gazehound-splunkd",
    ]
}

/// Runs `cargo test`, passing on what it prints.
fn run(command: &mut Command) -> Result<Tally> {
    let line = call::line(command);
    println!("$ {line}");
    let cannot = |error: std::io::Error| format!("cannot run `{line}`: {error}");
    let mut cargo = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    let mut output = String::new();
    for read in BufReader::new(cargo.stdout.take().expect("it is piped")).split(b'\n') {
        let line = String::from_utf8_lossy(&read.map_err(cannot)?).into_owned();
        println!("{line}");
        output += &line;
        output.push('\n');
    }
    let status = cargo.wait().map_err(cannot)?;
    let mut tally = Tally::of_cargo_test(&output);
    if !status.success() && tally.failed == 0 {
        // A test binary that did not compile, or that died, counts no failure of its own.
        tally += Tally::one(false);
    }
    Ok(tally)
}
