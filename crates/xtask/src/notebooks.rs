//! `cargo xtask notebooks`: runs the notebooks and says which cells failed.

use std::path::PathBuf;

use serde_json::Value;

use crate::call::{self, Result};
use crate::cells::Cells;
use crate::expected::Expected;
use crate::python::Python;
use crate::tally::Tally;
use crate::{kernel, place};

/// Seconds that a cell may take: the first one may have to build the engine.
const CELL_SECONDS: &str = "1800";
const NOTEBOOK_SECONDS: &str = "3600";

/// Of one cell's output: what is larger makes a notebook slow to open and its history heavy.
const MOST_BYTES: usize = 1_000_000;

/// What to do with the outputs stored in `notebooks/`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stored {
    Ignore,
    Check,
    Update,
}

struct Options {
    strict: bool,
    stored: Stored,
    names: Vec<String>,
}

/// The command.
pub(crate) fn notebooks(words: &[String]) -> Result<()> {
    let tally = run_all(&options(words)?)?;
    match tally.failed {
        0 => Ok(()),
        failed => Err(format!("{failed} of {} checks of the notebooks failed", tally.passed + failed)),
    }
}

/// All notebooks against their stored outputs, as CI does.
pub(crate) fn check() -> Result<Tally> {
    run_all(&Options { strict: false, stored: Stored::Check, names: Vec::new() })
}

fn options(words: &[String]) -> Result<Options> {
    let mut options = Options { strict: false, stored: Stored::Ignore, names: Vec::new() };
    for word in words {
        match word.as_str() {
            "--strict" => options.strict = true,
            "--check" | "--update" if options.stored != Stored::Ignore => {
                return Err("`--check` and `--update` exclude each other".to_owned());
            }
            "--check" => options.stored = Stored::Check,
            "--update" => options.stored = Stored::Update,
            flag if flag.starts_with('-') => {
                return Err(format!(
                    "unknown option `{flag}`\n  expected `--strict`, `--check` or `--update`, and names of notebooks"
                ));
            }
            name => options.names.push(stem(name)),
        }
    }
    if options.stored != Stored::Ignore && other_index().is_some() {
        return Err(
            "the outputs stored in notebooks/ are those of the sample index\n  unset GAZEHOUND_INDEX".to_owned()
        );
    }
    Ok(options)
}

/// `notebooks/01-tls.ipynb` and `01-tls` name the same one.
pub(crate) fn stem(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).trim_end_matches(".ipynb").to_owned()
}

/// The index that the user wants searched in place of the sample: its numbers are not known.
fn other_index() -> Option<String> {
    std::env::var("GAZEHOUND_INDEX").ok().filter(|index| !index.is_empty() && index != "corelight_tutorial")
}

/// The names of all notebooks, in order.
pub(crate) fn all() -> Result<Vec<String>> {
    let folder = place::workspace().join("notebooks");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("cannot read `{}`: {error}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = files.filter_map(|file| file.strip_suffix(".ipynb").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}

fn run_all(options: &Options) -> Result<Tally> {
    let all = all()?;
    if let Some(unknown) = options.names.iter().find(|name| !all.contains(name)) {
        return Err(format!("there is no notebook `{unknown}`\n  there are: {}", all.join(", ")));
    }
    let python = kernel::ensure()?;
    let mut tally = Tally::default();
    for name in all.iter().filter(|name| options.names.is_empty() || options.names.contains(name)) {
        tally += run(&python, name, options)?;
    }
    Ok(tally)
}

/// Runs one notebook; counts its cells, the numbers it must print, and the comparison with the stored outputs.
fn run(python: &Python, name: &str, options: &Options) -> Result<Tally> {
    let other = other_index();
    let source = place::workspace().join("notebooks").join(format!("{name}.ipynb"));
    let folder = place::output("notebooks").join(other.as_deref().unwrap_or_default());
    let [ipynb, html] = ["ipynb", "html"].map(|kind| folder.join(format!("{name}.{kind}")));
    let report = execute(python, &source, &ipynb, &html)?;

    let fresh = call::read(&ipynb)?;
    let cells = Cells::parse(&fresh)?;
    let seconds: f64 =
        report["seconds"].as_object().into_iter().flatten().filter_map(|(_, seconds)| seconds.as_f64()).sum();
    println!("{name}: {} cells in {seconds:.0} s → {} and .html", cells.iter().count(), shown(&ipynb));

    let mut tally = Tally::default();
    let stopped = &report["stopped"];
    for cell in cells.iter() {
        let stop =
            (stopped["cell"] == cell.label.as_str()).then(|| stopped["why"].as_str().unwrap_or("stopped").to_owned());
        let failure = stop.or_else(|| cell.failure(options.strict));
        if let Some(what) = &failure {
            println!("FAILED {name} {}: {what}", cell.label);
        }
        tally += Tally::one(failure.is_none());
    }
    for (label, bytes) in large_outputs(&fresh)? {
        println!("FAILED {name} {label}: its output has {bytes} bytes, more than {MOST_BYTES}");
        tally += Tally::one(false);
    }
    if let Some(index) = other {
        println!("{name}: searched index `{index}`: the numbers of the sample index are not checked");
    } else {
        let expected = Expected::read(name)?;
        let mut missing = 0;
        for (label, what) in expected.missing(&cells) {
            println!("FAILED {name} {label}: {what}");
            missing += 1;
        }
        println!("{name}: {} of {} expected lines are there", expected.len() - missing, expected.len());
        tally += Tally { passed: expected.len() - missing, failed: missing };
    }
    match options.stored {
        Stored::Ignore => {}
        Stored::Check => tally += Tally::one(is_stored(name, &call::read(&source)?, &fresh)),
        Stored::Update if tally.failed > 0 => println!("{name}: not stored, since it failed"),
        Stored::Update => call::write(&source, &fresh)?,
    }
    Ok(tally)
}

fn execute(python: &Python, source: &PathBuf, ipynb: &PathBuf, html: &PathBuf) -> Result<Value> {
    let mut script = kernel::jupyter(python.script("run_notebook.py"))?;
    script.arg(source).arg("--folder").arg(place::workspace().join("notebooks"));
    script.arg("--ipynb").arg(ipynb).arg("--html").arg(html);
    script.args(["--cell-seconds", CELL_SECONDS, "--notebook-seconds", NOTEBOOK_SECONDS]);
    let said =
        call::quiet("the run of the notebook", &mut script, "`cargo xtask doctor` says whether something is missing")?;
    let report = said.lines().last().unwrap_or_default();
    serde_json::from_str(report).map_err(|error| format!("run_notebook.py reported `{report}`: {error}"))
}

/// Whether the stored notebook is the fresh one, byte for byte; says where it is not.
fn is_stored(name: &str, stored: &str, fresh: &str) -> bool {
    if stored == fresh {
        println!("{name}: the stored outputs are those of this run");
        return true;
    }
    let where_ = differing(stored, fresh);
    let where_ =
        if where_.is_empty() { "outside of its cells".to_owned() } else { format!("in {}", where_.join(", ")) };
    println!("FAILED {name}: the stored notebook differs {where_}; `cargo xtask notebooks --update` stores this run");
    false
}

/// The cells whose output is larger than [`MOST_BYTES`].
fn large_outputs(notebook: &str) -> Result<Vec<(String, usize)>> {
    let notebook: Value = serde_json::from_str(notebook).map_err(|error| format!("not a notebook: {error}"))?;
    let cells = notebook["cells"].as_array().into_iter().flatten();
    let sizes = cells.map(|cell| (cell["id"].as_str().unwrap_or("(no id)"), cell["outputs"].to_string().len()));
    Ok(sizes.filter(|(_, bytes)| *bytes > MOST_BYTES).map(|(label, bytes)| (label.to_owned(), bytes)).collect())
}

/// The labels of the cells that are not the same in both.
fn differing(stored: &str, fresh: &str) -> Vec<String> {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let (stored, fresh) = (parse(stored), parse(fresh));
    let old: Vec<_> = stored["cells"].as_array().into_iter().flatten().collect();
    let new = fresh["cells"].as_array().into_iter().flatten();
    let changed = new.filter(|cell| !old.contains(cell));
    changed.map(|cell| cell["id"].as_str().unwrap_or("(no id)").to_owned()).collect()
}

/// `path` as seen from the checkout.
pub(crate) fn shown(path: &std::path::Path) -> String {
    path.strip_prefix(place::workspace()).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn options_are_read() {
        let read = options(&words(&["--strict", "notebooks/01-tls.ipynb", "02-ntlm-smb"])).unwrap();
        assert!(read.strict && read.stored == Stored::Ignore);
        assert_eq!(read.names, ["01-tls", "02-ntlm-smb"]);
        assert!(
            options(&words(&["--check", "--update"]))
                .is_err_and(|error| error == "`--check` and `--update` exclude each other")
        );
        assert!(options(&words(&["--all"])).is_err_and(|error| error.starts_with("unknown option `--all`")));
    }

    #[test]
    fn a_large_output_is_named() {
        let of = |bytes: usize| {
            let cell = serde_json::json!({"id": "a", "outputs": [{"text": "x".repeat(bytes)}]});
            large_outputs(&serde_json::json!({"cells": [cell]}).to_string()).unwrap()
        };
        assert!(of(MOST_BYTES - 100).is_empty());
        assert_eq!(of(MOST_BYTES)[0].0, "a");
    }

    #[test]
    fn cells_that_differ_are_named() {
        let notebook =
            |count: u32| format!(r#"{{"cells": [{{"id": "a", "source": "1"}}, {{"id": "b", "outputs": [{count}]}}]}}"#);
        assert_eq!(differing(&notebook(1), &notebook(2)), ["b"]);
        assert!(differing(&notebook(1), &notebook(1)).is_empty());
    }
}
