//! `cargo xtask tidy`: the invariants of ARCHITECTURE.md, each one a rule here.

use std::path::Path;

use crate::call::{self, Result};
use crate::place;

/// Lines of a file that is read as a whole.
const LONGEST: usize = 600;
/// Longer files, and why.
const LONG: [(&str, &str); 2] =
    [("crates/notebook/src/signatures.rs", "generated"), ("crates/notebook/src/signatures/polars.rs", "generated")];

/// Files of the libraries that print, and why.
const PRINTING: [(&str, &str); 5] = [
    ("crates/splunkd/src/main.rs", "a program for the terminal"),
    ("crates/cells/src/main.rs", "passes on what the compiler says"),
    ("crates/gazehound/src/say.rs", "the progress lines of searches and uploads"),
    ("crates/gazehound/src/show/mod.rs", "the kernel reads a value's forms from standard output"),
    ("crates/gazehound/src/hypergraph/build.rs", "what the masterclass's hypergraph helper prints"),
];

/// A file of the checkout.
struct File {
    /// As seen from the checkout, with `/`.
    path: String,
    text: String,
}

/// One thing that is wrong: line (from 1) and what.
type Wrong = (usize, String);

/// An invariant, in the words of ARCHITECTURE.md.
struct Rule {
    says: &'static str,
    check: fn(&File) -> Vec<Wrong>,
}

const RULES: [Rule; 8] = [
    Rule { says: "`spl` has no dependencies; `spl` and `view` know nothing of Polars.", check: leaves },
    Rule { says: "The thin crate has no dependencies.", check: thin },
    Rule { says: "Only `net` and the loopback server open sockets.", check: sockets },
    Rule { says: "Library code does not print; the notebook facade prints whole lines only.", check: printing },
    Rule { says: "`lib.rs` is a table of contents.", check: contents },
    Rule { says: "No file has more than 600 lines without a reason written down in the check.", check: length },
    Rule { says: "No machine's paths in the sources.", check: machines },
    Rule { says: "A notebook's outputs load nothing from elsewhere.", check: outputs },
];

/// The command.
pub(crate) fn tidy() -> Result<()> {
    let root = place::workspace();
    let mut files = Vec::new();
    collect(&root, &root, &mut files)?;
    let mut wrong = 0;
    let mut say = |path: &str, line: usize, what: &str| {
        println!("{path}:{line}: {what}");
        wrong += 1;
    };
    for (line, what) in listed(&call::read(&root.join("ARCHITECTURE.md"))?) {
        say("ARCHITECTURE.md", line, &what);
    }
    for file in &files {
        for rule in &RULES {
            for (line, what) in (rule.check)(file) {
                say(&file.path, line, &format!("{what} ({})", rule.says));
            }
        }
    }
    match wrong {
        0 => {
            println!("tidy: {} rules hold in {} files", RULES.len(), files.len());
            Ok(())
        }
        wrong => Err(format!("{wrong} breaches of the invariants")),
    }
}

/// The invariants of ARCHITECTURE.md and the rules here are the same list.
fn listed(architecture: &str) -> Vec<Wrong> {
    let lines = architecture.lines().zip(1..).skip_while(|(line, _)| *line != "## Invariants").skip(1);
    let bullets: Vec<(&str, usize)> = lines
        .take_while(|(line, _)| !line.starts_with("## "))
        .filter_map(|(line, number)| Some((line.strip_prefix("- ")?, number)))
        .collect();
    let unchecked = bullets.iter().filter(|(line, _)| !RULES.iter().any(|rule| rule.says == *line));
    let unchecked = unchecked.map(|(line, number)| (*number, format!("no rule of `cargo xtask tidy` says `{line}`")));
    let unsaid = RULES.iter().filter(|rule| !bullets.iter().any(|(line, _)| *line == rule.says));
    unchecked
        .chain(unsaid.map(|rule| (1, format!("`{}` is checked but not listed under `## Invariants`", rule.says))))
        .collect()
}

/// Text files of the checkout, without what is built.
fn collect(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("cannot read `{}`: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_symlink()
            || ["target", ".git", ".ipynb_checkpoints", "node_modules", "Cargo.lock"].contains(&name.as_str())
        {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let path = path.strip_prefix(root).unwrap_or(&path).components();
            let path: Vec<_> = path.map(|part| part.as_os_str().to_string_lossy()).collect();
            files.push(File { path: path.join("/"), text });
        }
    }
    Ok(())
}

fn leaves(file: &File) -> Vec<Wrong> {
    let found = dependencies(&file.text);
    match file.path.as_str() {
        "crates/spl/Cargo.toml" => {
            let own = found.into_iter().filter(|(_, section, _)| *section == "dependencies");
            own.map(|(line, _, name)| (line, format!("depends on `{name}`"))).collect()
        }
        "crates/view/Cargo.toml" => {
            let polars = found.into_iter().filter(|(_, _, name)| name.starts_with("polars") || *name == "gazehound");
            polars.map(|(line, _, name)| (line, format!("depends on `{name}`"))).collect()
        }
        _ => Vec::new(),
    }
}

fn thin(file: &File) -> Vec<Wrong> {
    if file.path != "crates/notebook/Cargo.toml" {
        return Vec::new();
    }
    let found = dependencies(&file.text).into_iter();
    found.map(|(line, _, name)| (line, format!("depends on `{name}`"))).collect()
}

/// The entries of a Cargo.toml's dependency tables: line, kind of table, name.
fn dependencies(manifest: &str) -> Vec<(usize, &str, &str)> {
    const KINDS: [&str; 3] = ["dev-dependencies", "build-dependencies", "dependencies"];
    let mut found = Vec::new();
    let mut kind = None;
    for (line, number) in manifest.lines().zip(1..) {
        if let Some(table) = line.trim().strip_prefix('[') {
            let table = table.trim_end_matches(']');
            kind = KINDS.into_iter().find(|kind| table == *kind || table.ends_with(&format!(".{kind}")));
            let one = KINDS.into_iter().find_map(|kind| Some((kind, table.split_once(&format!("{kind}."))?.1)));
            if let (None, Some((kind, name))) = (kind, one) {
                found.push((number, kind, name));
            }
        } else if let (Some(kind), Some((key, _))) = (kind, line.split_once('='))
            && !line.starts_with([' ', '#'])
        {
            let name = key.trim().split('.').next().unwrap_or_default().trim_matches('"');
            found.push((number, kind, name));
        }
    }
    found
}

fn sockets(file: &File) -> Vec<Wrong> {
    const WORDS: [&str; 7] = ["TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener", "reqwest", "ureq"];
    let may = ["crates/net/", "crates/splunkd/"].iter().any(|folder| file.path.starts_with(folder));
    // A test may be the server.
    if !is_library(file) || may || file.path.contains("/tests/") {
        return Vec::new();
    }
    code(&file.text)
        .filter_map(|(line, number)| {
            let word = WORDS.into_iter().find(|word| words(line).any(|said| said == *word))?;
            Some((number, format!("names `{word}`")))
        })
        .collect()
}

fn printing(file: &File) -> Vec<Wrong> {
    const MACROS: [&str; 5] = ["println!", "print!", "eprintln!", "eprint!", "dbg!"];
    let outside = ["/tests/", "/examples/", "/benches/"].iter().any(|folder| file.path.contains(folder));
    if !is_library(file) || outside || file.path.ends_with("/build.rs") {
        return Vec::new();
    }
    let may_print = PRINTING.iter().any(|(path, _)| *path == file.path);
    let mut wrong = Vec::new();
    for (line, number) in code(&file.text) {
        // A flushed part of a line hangs a notebook's cell for good.
        if line.contains("stdout()") {
            wrong.push((number, "writes to standard output past `println!`".to_owned()));
        } else if let Some(name) = MACROS.into_iter().find(|name| !may_print && calls(line, name)) {
            wrong.push((number, format!("calls `{name}`")));
        }
    }
    wrong
}

/// Whether `line` calls the macro `name`, and not one whose name ends so.
fn calls(line: &str, name: &str) -> bool {
    let starts = line.match_indices(name).map(|(start, _)| &line[..start]);
    let mut before = starts.map(|before| before.chars().next_back());
    before.any(|before| before.is_none_or(|character| !character.is_alphanumeric() && character != '_'))
}

fn contents(file: &File) -> Vec<Wrong> {
    const STARTS: [&str; 9] =
        ["mod ", "pub mod ", "pub(crate) mod ", "use ", "pub use ", "pub(crate) use ", "extern crate ", "#[", "#!["];
    if !file.path.ends_with("src/lib.rs") {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    // A `use` or an attribute may go over several lines.
    let mut open = false;
    for (line, number) in code(&file.text) {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !open && !STARTS.iter().any(|start| line.starts_with(start)) {
            wrong.push((number, format!("`{line}` is neither a `mod` nor a `use`")));
            continue;
        }
        open = !line.ends_with([';', ']']);
    }
    wrong
}

fn length(file: &File) -> Vec<Wrong> {
    let ours = [".rs", ".py", ".ts"].iter().any(|end| file.path.ends_with(end));
    let lines = file.text.lines().count();
    if !ours || lines <= LONGEST || LONG.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    vec![(LONGEST + 1, format!("the file has {lines} lines"))]
}

fn machines(file: &File) -> Vec<Wrong> {
    // In two pieces: this file is read too.
    const FOLDERS: [&str; 3] = [concat!("/wor", "k/"), concat!("/roo", "t/"), concat!("/Use", "rs/")];
    let said = |line: &str| FOLDERS.into_iter().find(|folder| line.contains(folder));
    let lines = file.text.lines().zip(1..);
    lines.filter_map(|(line, number)| Some((number, format!("names `{}`", said(line)?)))).collect()
}

fn outputs(file: &File) -> Vec<Wrong> {
    const LOADS: [&str; 4] = ["src=\\\"http", "src='http", "href=\\\"http", "url(http"];
    if !file.path.ends_with(".ipynb") {
        return Vec::new();
    }
    let found = |line: &str| LOADS.into_iter().find(|load| line.contains(load));
    let lines = file.text.lines().zip(1..);
    lines.filter_map(|(line, number)| Some((number, format!("holds `{}`", found(line)?)))).collect()
}

/// Rust of the libraries: not xtask, which speaks to a person and, in its tests, to a kernel.
fn is_library(file: &File) -> bool {
    file.path.ends_with(".rs") && file.path.starts_with("crates/") && !file.path.starts_with("crates/xtask/")
}

/// Lines without comments, and their numbers.
fn code(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let without = |line: &str| line.split("//").next().map_or(0, str::len);
    text.lines().zip(1..).map(move |(line, number)| (&line[..without(line)], number))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|character: char| !character.is_alphanumeric() && character != '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(check: fn(&File) -> Vec<Wrong>, path: &str, text: &str) -> Vec<Wrong> {
        check(&File { path: path.to_owned(), text: text.to_owned() })
    }

    fn one(line: usize, what: &str) -> Vec<Wrong> {
        vec![(line, what.to_owned())]
    }

    #[test]
    fn dependencies_are_found_by_line() {
        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\npolars = { version = \"1\", features = [\n    \"a = b\",\n] }\n[dev-dependencies]\nserde_json.workspace = true\n[target.'cfg(unix)'.dependencies]\nlibc = \"1\"\n[dependencies.regex]\nversion = \"1\"\n";
        assert_eq!(
            dependencies(manifest),
            [
                (5, "dependencies", "polars"),
                (9, "dev-dependencies", "serde_json"),
                (11, "dependencies", "libc"),
                (12, "dependencies", "regex")
            ]
        );
        assert_eq!(wrong(leaves, "crates/view/Cargo.toml", manifest), one(5, "depends on `polars`"));
        assert_eq!(wrong(leaves, "crates/spl/Cargo.toml", "[dev-dependencies]\nserde_json = \"1\"\n"), []);
        assert_eq!(
            wrong(thin, "crates/notebook/Cargo.toml", "[build-dependencies]\ncc = \"1\"\n"),
            one(2, "depends on `cc`")
        );
    }

    #[test]
    fn sockets_are_found_in_code_only() {
        let text = "// a TcpStream\nuse std::net::IpAddr;\nlet s = std::net::TcpStream::connect(a);\n";
        assert_eq!(wrong(sockets, "crates/view/src/a.rs", text), one(3, "names `TcpStream`"));
        assert_eq!(wrong(sockets, "crates/xtask/src/a.rs", text), []);
    }

    #[test]
    fn printing_is_for_the_facade_and_whole_lines_only() {
        assert_eq!(wrong(printing, "crates/view/src/a.rs", "a();\n    println!(\"x\");\n"), one(2, "calls `println!`"));
        assert_eq!(wrong(printing, "crates/view/src/a.rs", "footprint!(x); // println!\n"), []);
        let flushed = "println!(\"x\");\nstd::io::stdout().flush();\n";
        assert_eq!(wrong(printing, PRINTING[0].0, flushed), one(2, "writes to standard output past `println!`"));
    }

    #[test]
    fn a_table_of_contents_has_no_code() {
        let text = "//! Docs.\n\n#[cfg(x)]\nmod a;\npub use a::{\n    B,\n};\nfn c() {}\n";
        assert_eq!(wrong(contents, "crates/a/src/lib.rs", text), one(8, "`fn c() {}` is neither a `mod` nor a `use`"));
        assert_eq!(wrong(contents, "crates/a/src/b.rs", text), []);
    }

    #[test]
    fn long_files_machine_paths_and_outside_addresses_are_found() {
        assert_eq!(wrong(length, "crates/a/src/b.rs", &"\n".repeat(601)), one(601, "the file has 601 lines"));
        assert_eq!(wrong(length, "crates/a/src/b.rs", &"\n".repeat(600)), []);
        let path = format!("ok\nin {}x\n", concat!("/roo", "t/"));
        assert_eq!(wrong(machines, "README.md", &path), one(2, concat!("names `/roo", "t/`")));
        let loads = "\"<img src=\\\"https://x\\\">\"";
        assert_eq!(wrong(outputs, "notebooks/a.ipynb", loads), one(1, "holds `src=\\\"http`"));
    }

    #[test]
    fn the_architecture_lists_the_rules() {
        let all: Vec<_> = RULES.iter().map(|rule| format!("- {}\n", rule.says)).collect();
        assert_eq!(listed(&format!("# A\n## Invariants\n\n{}## Decisions\n- other\n", all.concat())), []);
        let wrong = listed(&format!("## Invariants\n{}- Cats are grey.\n", all[1..].concat()));
        assert_eq!(wrong[0], (9, "no rule of `cargo xtask tidy` says `Cats are grey.`".to_owned()));
        assert!(wrong[1].1.ends_with("is checked but not listed under `## Invariants`"));
    }
}
