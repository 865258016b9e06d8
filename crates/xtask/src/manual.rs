//! `cargo xtask manual`: the manual's table of contents, `docs/spl/README.md`, from the catalogue of the code.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use gazehound_spl::command;
use gazehound_spl::function::{self, EvalFunction, StatsFunction};

use crate::call::{self, Result};
use crate::place;

/// The command. `--check`: the page that is there must be the one that the catalogue makes.
pub(crate) fn manual(words: &[String]) -> Result<()> {
    let page = contents(&folder())?;
    let path = folder().join("README.md");
    match words {
        [] => {
            call::write(&path, &page)?;
            println!("wrote {}", path.display());
            Ok(())
        }
        [word] if word == "--check" && call::read(&path)? == page => Ok(()),
        [word] if word == "--check" => {
            Err("docs/spl/README.md is not what the catalogue makes\n  `cargo xtask manual` mends it".into())
        }
        [word, ..] => Err(format!("unexpected argument `{word}`\n  expected nothing or `--check`")),
    }
}

fn folder() -> PathBuf {
    place::workspace().join("docs/spl")
}

const OPENING: &str = "\
# SPL, as it runs here

What this version runs of Splunk's search language, one page for each command and for each group of functions. Every example
of these pages is a test: it runs and must give what the page shows, word for word.

This page is made by `cargo xtask manual` from the catalogue that the parser uses.
";

/// The page.
fn contents(folder: &Path) -> Result<String> {
    let mut out = OPENING.to_owned();
    out.push_str("\n## Commands\n\n| command | how it is written |\n|---|---|\n");
    for name in command::NAMES {
        // A bar would end the cell.
        let syntax = command::syntax(name).unwrap_or_default().replace('|', "\\|");
        // Another name of a command is described on that one's page.
        let same = |other: &&&str| {
            folder.join(format!("{other}.md")).exists() && command::syntax(other) == command::syntax(name)
        };
        let page = Some(name).filter(|name| folder.join(format!("{name}.md")).exists());
        let linked = match page.or_else(|| command::NAMES.iter().find(same)) {
            Some(page) => format!("[`{name}`]({page}.md)"),
            None => format!("`{name}`"),
        };
        let _ = writeln!(out, "| {linked} | `{syntax}` |");
    }
    let _ = writeln!(out, "\nNot run: {}.", list(&command::not_run()));

    out.push_str("\n## Functions of eval and where\n");
    let eval: Vec<(String, String)> = EvalFunction::CATALOGUE
        .iter()
        .map(|(_, spellings, syntax)| (format!("{}{syntax}", spellings[0]), spellings.join("`, `")))
        .chain([("in(x, value[, …])".to_owned(), "in".to_owned())])
        .collect();
    for (title, functions) in grouped(folder, &eval)? {
        let _ = writeln!(out, "\n{title}: {}.", functions.join(", "));
    }
    let _ = writeln!(out, "\nNot run: {}.", list(function::EVAL_NOT_RUN));

    out.push_str("\n## Functions of stats\n");
    let stats: Vec<(String, String)> = StatsFunction::CATALOGUE
        .iter()
        .map(|(_, spellings, syntax)| (format!("stats {}{syntax}", spellings[0]), spellings.join("`, `")))
        .collect();
    for (title, functions) in grouped(folder, &stats)? {
        let _ = writeln!(out, "\n{title}: {}.", functions.join(", "));
    }
    let _ = writeln!(out, "\nNot run: {}.", list(function::STATS_NOT_RUN));
    Ok(out)
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The functions, given by the heading of their section and their names, under the linked title of the page that has it.
fn grouped(folder: &Path, functions: &[(String, String)]) -> Result<BTreeMap<String, Vec<String>>> {
    let mut pages = BTreeMap::new();
    let files = std::fs::read_dir(folder).map_err(|error| format!("cannot read `{}`: {error}", folder.display()))?;
    for path in files.flatten().map(|entry| entry.path()) {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.starts_with("functions-") {
            pages.insert(file, call::read(&path)?);
        }
    }
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (heading, names) in functions {
        let page = pages.iter().find(|(_, text)| text.lines().any(|line| line.strip_prefix("## ") == Some(heading)));
        let Some((file, text)) = page else {
            return Err(format!("no page of docs/spl has the section `## {heading}`"));
        };
        let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
        let linked = format!("[`{names}`]({file}#{})", anchor(heading));
        groups.entry(format!("[{title}]({file})")).or_default().push(linked);
    }
    Ok(groups)
}

/// The anchor that Markdown viewers make of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .collect::<String>();
    kept.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_have_letters_digits_and_dashes_only() {
        assert_eq!(anchor("case(condition, value[, …])"), "casecondition-value-");
        assert_eq!(anchor("json_array([value, …])"), "json_arrayvalue-");
    }

    #[test]
    fn the_page_names_every_command_and_function() {
        let page = contents(&folder()).expect("a page");
        for name in command::NAMES {
            assert!(page.contains(&format!("`{name}`")), "{name}");
        }
        for name in ["`ceiling`, `ceil`", "`in`", "`perc`, `p`", "`sparkline`", "`toint`"] {
            assert!(page.contains(name), "{name}");
        }
    }
}
