//! The tables of `lookup`: CSV files in the folder `lookups` of an index, or of all indexes together.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use gazehound_spl::span::Spanned;
use polars::prelude::DataFrame;

use super::{Engine, csv_text, wrong};
use crate::error::{Error, Result};

/// In an index's folder.
const FOLDER: &str = "lookups";
/// What Splunk calls a table's definition, and the matches that are not exact.
const DEFINITIONS: &str = "transforms.conf";

/// The rows of `table`.
pub(super) fn read(engine: &Engine<'_>, table: &Spanned<String>) -> Result<DataFrame> {
    let name = defined(engine, table)?;
    let Some(path) = find(engine, &name) else { return Err(missing(engine, table)) };
    let text = fs::read(&path).map_err(|error| Error::io(format_args!("reading `{}`", path.display()), &error))?;
    // A table may come from anywhere: bytes that are no UTF-8 are shown as such.
    csv_text::frame(&String::from_utf8_lossy(&text)).map_err(|problem| {
        Error::input(format!("the table `{}` is {problem}\n  it is `{}`", table.value, path.display()))
    })
}

/// There is a table of that name.
pub(super) fn exists(engine: &Engine<'_>, table: &Spanned<String>) -> Result<bool> {
    Ok(find(engine, &defined(engine, table)?).is_some())
}

/// Writes `text` as `table`, in one step; the name of the file.
pub(super) fn write(engine: &Engine<'_>, table: &Spanned<String>, text: &str) -> Result<String> {
    let name = defined(engine, table)?;
    let path = match find(engine, &name) {
        Some(path) => path,
        None => match engine.folders.first() {
            Some(folder) => folder.join(FOLDER).join(file_name(&name)),
            None => return Err(nowhere(engine, table)),
        },
    };
    let fresh = path.with_extension("writing");
    let done = |path: &Path| -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&fresh, text)?;
        fs::rename(&fresh, path)
    };
    done(&path).map_err(|error| Error::io(format_args!("writing `{}`", path.display()), &error))?;
    Ok(path.file_name().unwrap_or_default().to_string_lossy().into_owned())
}

fn find(engine: &Engine<'_>, name: &str) -> Option<PathBuf> {
    let exact = engine.folders.iter().map(|folder| folder.join(FOLDER).join(name));
    let ended = engine.folders.iter().map(|folder| folder.join(FOLDER).join(file_name(name)));
    exact.chain(ended).find(|path| path.is_file())
}

/// `assets` is the file `assets.csv`.
fn file_name(name: &str) -> String {
    let csv = Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    if csv { name.to_owned() } else { format!("{name}.csv") }
}

/// The file of `table`: its own name, or what `transforms.conf` says.
fn defined(engine: &Engine<'_>, table: &Spanned<String>) -> Result<String> {
    let name = plain(engine, table, &table.value)?;
    for folder in engine.folders {
        let Ok(text) = fs::read_to_string(folder.join(DEFINITIONS)) else { continue };
        let mut here = false;
        let mut file = None;
        for line in text.lines().map(str::trim) {
            if let Some(stanza) = line.strip_prefix('[') {
                here = stanza.trim_end_matches(']') == name;
                continue;
            }
            let Some((key, value)) = line.split_once('=').filter(|_| here) else { continue };
            match (key.trim(), value.trim()) {
                ("filename", value) => file = Some(value.to_owned()),
                (key @ ("match_type" | "case_sensitive_match"), value) => {
                    let message = format!(
                        "the table `{name}` is defined with `{key} = {value}`, which this version does not run"
                    );
                    return Err(wrong(engine.text, table.span, &message, "values must be the same, letter by letter"));
                }
                _ => {}
            }
        }
        if let Some(file) = file {
            return plain(engine, table, &file);
        }
    }
    Ok(name)
}

/// A name that stays in its folder.
fn plain(engine: &Engine<'_>, table: &Spanned<String>, name: &str) -> Result<String> {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    if name.is_empty() || name.starts_with('.') || !name.chars().all(allowed) {
        let message = format!("`{name}` cannot be the name of a table");
        return Err(wrong(
            engine.text,
            table.span,
            &message,
            "letters, digits, `_`, `-` and `.`, with a letter or digit first",
        ));
    }
    Ok(name.to_owned())
}

fn missing(engine: &Engine<'_>, table: &Spanned<String>) -> Error {
    let mut there: Vec<String> = engine
        .folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder.join(FOLDER)).ok())
        .flat_map(|entries| entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()))
        .collect();
    there.sort();
    there.dedup();
    let Some(folder) = engine.folders.first() else { return nowhere(engine, table) };
    let place = folder.join(FOLDER).join(file_name(&table.value));
    let help = match there.len() {
        0 => format!("put the CSV file at `{}`", place.display()),
        _ => format!("tables: {}\nor put the CSV file at `{}`", there.join(", "), place.display()),
    };
    wrong(engine.text, table.span, &format!("there is no table `{}`", table.value), &help)
}

fn nowhere(engine: &Engine<'_>, table: &Spanned<String>) -> Error {
    wrong(
        engine.text,
        table.span,
        "tables are files, and these indexes have no folder",
        "search an index that was imported",
    )
}
