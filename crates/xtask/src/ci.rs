//! `cargo xtask ci`: everything that a change must pass, in stages.

use std::process::Command;
use std::time::Instant;

use crate::call::{self, Result, which};
use crate::tally::Tally;
use crate::{apt, engine, kernel, manual, notebooks, place, signatures, splunkd, test, test_kernel, tidy, web};

/// The command. Its last line is `N passed, N failed`.
pub(crate) fn ci() -> Result<()> {
    install_linker();
    let mut stages = Stages::default();
    // What is quick and often wrong comes first; a stage that fails does not hide what the others find.
    stages.check("format", format);
    stages.check("tidy", tidy::tidy);
    stages.check("lints", lints);
    stages.check("manual", || manual::manual(&["--check".to_owned()]));
    stages.count("tests", test::run_all);
    if stages.check("viewer", web::check) {
        stages.count("viewer in a browser", || web::test(&[]));
        stages.count("notebooks in JupyterLab", web::test_lab);
    }
    stages.count("sdk", splunkd::run);
    if stages.check("setup", || kernel::ensure().map(|_| ())) {
        stages.count("kernel", || test_kernel::run(&[]));
        stages.count("notebooks", notebooks::check);
    }
    stages.check("signatures", || signatures::signatures(&["--check".to_owned()]));
    let Tally { passed, failed } = stages.tally;
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err(format!("failed: {}", stages.failed.join(", "))) }
}

#[derive(Default)]
struct Stages {
    tally: Tally,
    failed: Vec<&'static str>,
}

impl Stages {
    /// A stage that passes or fails as a whole; whether it passed.
    fn check(&mut self, name: &'static str, stage: impl FnOnce() -> Result<()>) -> bool {
        self.count(name, || stage().map(|()| Tally::one(true)))
    }

    fn count(&mut self, name: &'static str, stage: impl FnOnce() -> Result<Tally>) -> bool {
        println!("== {name}");
        let start = Instant::now();
        let tally = stage().unwrap_or_else(|message| {
            println!("error: {message}");
            Tally::one(false)
        });
        let passed = tally.failed == 0;
        let word = if passed { "passed" } else { "FAILED" };
        println!("== {name}: {word} in {:.0} s", start.elapsed().as_secs_f64());
        self.tally += tally;
        if !passed {
            self.failed.push(name);
        }
        passed
    }
}

fn format() -> Result<()> {
    let todo = "`cargo fmt --all`, and the same in crates/notebook, mends it";
    for folder in ["", "crates/notebook"] {
        let mut fmt = Command::new(engine::cargo());
        fmt.args(["fmt", "--all", "--check"]).current_dir(place::workspace().join(folder));
        call::show("the check of the format", &mut fmt, todo)?;
    }
    Ok(())
}

/// Of the crates that need no Polars, so that it is not compiled a second time.
fn lints() -> Result<()> {
    let mut clippy = engine::engine()?.cargo("clippy");
    clippy.args([
        "--package",
        "gazehound-spl",
        "--package",
        "gazehound-view",
        "--package",
        "xtask",
        "--package",
        "gazehound-cells",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ]);
    call::show("clippy", &mut clippy, "")
}

/// A fast linker, where that takes no questions: cells compile without it too, but slower.
fn install_linker() {
    if which("mold").is_some() || which("ld.lld").is_some() {
        return;
    }
    if let Err(message) = apt::install("fast linker", &["mold"]) {
        println!("{message}\n  going on without a fast linker");
    }
}
