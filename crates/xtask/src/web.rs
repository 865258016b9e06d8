//! `cargo xtask web`: the viewer's script, made of `crates/view/web` by esbuild, and its tests in a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call::{self, Result, step, which};
use crate::tally::Tally;
use crate::{apt, doctor, engine, kernel, place, python};

/// What esbuild makes; Rust takes it into the library.
const BUILT: [&str; 2] = ["viewer.js", "boot.js"];

/// The notebooks that are opened in JupyterLab: those with the largest graphs.
const LAB: [&str; 2] = ["01-tls", "03-dns-tunnel"];

fn folder() -> PathBuf {
    place::workspace().join("crates/view/web")
}

/// The command.
pub(crate) fn web(words: &[String]) -> Result<()> {
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => build(),
        ["--check"] => check(),
        _ => Err(format!("unexpected arguments `{}`\n  expected nothing or `--check`", words.join(" "))),
    }
}

fn build() -> Result<()> {
    packages(&folder())?;
    types()?;
    call::show("esbuild", node().arg("build.mjs"), "")
}

/// The types are right, and the committed files are those that the sources make.
pub(crate) fn check() -> Result<()> {
    packages(&folder())?;
    types()?;
    let fresh = place::output("viewer").join("build");
    call::show("esbuild", node().arg("build.mjs").arg(&fresh), "")?;
    for name in BUILT {
        let committed = place::workspace().join("crates/view/src/web").join(name);
        if call::read(&committed)? != call::read(&fresh.join(name))? {
            return Err(format!(
                "crates/view/src/web/{name} is not what crates/view/web makes\n  `cargo xtask web` makes it anew"
            ));
        }
    }
    Ok(())
}

/// The viewer in a real browser; `words` are names of test files. Screenshots stay in `target/viewer/shots`.
pub(crate) fn test(words: &[String]) -> Result<Tally> {
    packages(&folder())?;
    let names = if words.is_empty() { test_names()? } else { words.to_vec() };
    let files: Vec<_> = names.iter().map(|name| format!("test/{name}.test.mjs")).collect();
    let mut tests = node();
    run_tests(tests.env("GAZEHOUND_PAGES", pages(1)?), &files)
}

/// The stored notebooks in JupyterLab and as HTML, in a real browser. Screenshots stay there too.
pub(crate) fn test_lab() -> Result<Tally> {
    packages(&folder())?;
    let python = python::ensure()?;
    let notebooks = place::workspace().join("notebooks");
    let pages = place::output("viewer").join("notebooks");
    let mut convert = Command::new(python.python());
    convert.args(["-m", "nbconvert", "--log-level", "WARN", "--to", "html", "--template", "lab"]);
    // It opens without a network.
    convert.args(["mathjax", "require_js", "jquery", "mermaid_js"].map(|what| format!("--HTMLExporter.{what}_url=")));
    convert.arg("--output-dir").arg(&pages).args(LAB.map(|name| notebooks.join(format!("{name}.ipynb"))));
    call::quiet("nbconvert", &mut kernel::jupyter(convert)?, "")?;
    let mut tests = kernel::jupyter(node())?;
    tests.env("GAZEHOUND_PYTHON", python.python()).env("GAZEHOUND_NOTEBOOKS", &notebooks);
    run_tests(tests.env("GAZEHOUND_NOTEBOOK_PAGES", &pages), &["lab/lab.test.mjs".to_owned()])
}

/// Runs test files with node's test runner.
fn run_tests(node: &mut Command, files: &[String]) -> Result<Tally> {
    let tests = node.args(["--test", "--test-reporter", "tap"]).args(files);
    tests.env("GAZEHOUND_BROWSER", browser()?);
    tests.env("GAZEHOUND_SHOTS", place::output("viewer").join("shots"));
    let output = tests.output().map_err(|error| format!("cannot start node: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{said}");
    let mut tally = of_tap(&said);
    if !output.status.success() && tally.failed == 0 {
        println!("{}", String::from_utf8_lossy(&output.stderr));
        tally += Tally::one(false);
    }
    Ok(tally)
}

/// The graphs to test and to measure, as pages; says how long layouts took, the quickest of some `rounds`.
fn pages(rounds: usize) -> Result<PathBuf> {
    let pages = place::output("viewer").join("pages");
    let mut example = engine::engine()?.cargo("run");
    example.args(["--quiet", "--package", "gazehound-view", "--example", "pages", "--"]).arg(&pages);
    example.arg(rounds.to_string());
    call::show("the pages to test", &mut example, "")?;
    Ok(pages)
}

/// How quick layout and viewer are, the viewer beside sigma 3 on the same graphs and places; each bar as held or missed.
pub(crate) fn bench() -> Result<()> {
    packages(&folder())?;
    let bench = folder().join("bench");
    packages(&bench)?;
    let (browser, pages) = (browser()?, pages(3)?);
    let mut script = node();
    script.current_dir(&bench).arg("bench.mjs").arg(&pages).arg(&browser);
    let measured = call::show("the bench", &mut script, "a bar was missed");
    let access = run_tests(node().env("GAZEHOUND_PAGES", &pages), &["test/access.test.mjs".to_owned()])?;
    println!("{} contrast and axe: {} checks", if access.failed == 0 { "held  " } else { "MISSED" }, access.passed);
    if access.failed == 0 { measured } else { Err("a bar was missed: contrast and axe".to_owned()) }
}

fn test_names() -> Result<Vec<String>> {
    let folder = folder().join("test");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("cannot read `{}`: {error}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = files.filter_map(|file| file.strip_suffix(".test.mjs").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}

/// A browser that the tests can drive, installed where it is missing.
fn browser() -> Result<PathBuf> {
    let find = || doctor::BROWSERS.iter().find_map(|name| which(name));
    if find().is_none() {
        apt::install("browser", &["chromium"])?;
    }
    find().ok_or_else(|| "no browser to test with\n  install Chromium: `apt install chromium`".to_owned())
}

/// The packages of the lock file in `folder`, where they are not there yet.
fn packages(folder: &Path) -> Result<()> {
    if which("node").is_none() || which("npm").is_none() {
        apt::install("Node.js", &["nodejs", "npm"])?;
    }
    let lock = folder.join("package-lock.json");
    // A copy of the lock file that was installed.
    let marker = folder.join("node_modules/gazehound-lock.json");
    if marker.is_file() && call::read(&marker)? == call::read(&lock)? {
        return Ok(());
    }
    step("viewer: npm ci");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
    call::quiet("npm", &mut npm, "npm needs a package registry: check the network, then run this again")?;
    call::write(&marker, &call::read(&lock)?)
}

fn types() -> Result<()> {
    call::show("tsc", node().args(["node_modules/typescript/bin/tsc", "--noEmit"]), "")
}

fn node() -> Command {
    let mut node = Command::new("node");
    node.current_dir(folder());
    node
}

/// What node's test runner counted: `# pass 3`, `# fail 0`.
fn of_tap(said: &str) -> Tally {
    let count = |what: &str| {
        let line = said.lines().rev().find_map(|line| line.strip_prefix("# ")?.strip_prefix(what));
        line.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
    };
    Tally { passed: count("pass "), failed: count("fail ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_nodes_runner_are_counted() {
        assert_eq!(of_tap("ok 1 - a\n# tests 3\n# pass 2\n# fail 1\n"), Tally { passed: 2, failed: 1 });
        assert_eq!(of_tap("Error: no such file\n"), Tally::default());
    }
}
