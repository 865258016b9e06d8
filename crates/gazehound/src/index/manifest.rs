//! `index.json`: what an index holds, so that opening it reads nothing else.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::{Map, Value, json};

use super::{Index, Part, PartField, Store};
use crate::error::{Error, Result};
use crate::events::{Level, Note};

/// Goes up when what an older version wrote can no longer be read.
const FORMAT: u64 = 1;

const FILE: &str = "index.json";

/// There is an index in `folder`.
pub(super) fn exists(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

/// Makes `folder` no index.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    fs::remove_file(folder.join(FILE))
}

/// The folder in `folder` that holds the parts, as a number; `None` without an index.
pub(super) fn generation(folder: &Path) -> Option<u64> {
    let text = fs::read_to_string(folder.join(FILE)).ok()?;
    serde_json::from_str::<Value>(&text).ok()?.get("generation")?.as_u64()
}

/// Writes `index`, whose parts lie in the folder `generation`, in one step.
pub(super) fn write(index: &Index, generation: u64, folder: &Path) -> Result<()> {
    let failed = |error: io::Error| Error::io(format_args!("writing `{}`", folder.join(FILE).display()), &error);
    let parts = index.parts.iter().map(part_to_json).collect::<io::Result<Vec<_>>>().map_err(failed)?;
    let notes: Vec<Value> = index.notes.iter().map(note_to_json).collect();
    let value = json!({ "format": FORMAT, "generation": generation, "notes": notes, "parts": parts });
    let fresh = folder.join(".index.json");
    fs::write(&fresh, format!("{value:#}\n")).and_then(|()| fs::rename(&fresh, folder.join(FILE))).map_err(failed)
}

/// Reads the index `name`; its parts are looked for, not opened.
pub(super) fn read(name: &str, folder: &Path) -> Result<Index> {
    // A writer may replace the index between the two looks; the second try sees the new one.
    read_once(name, folder).or_else(|_| read_once(name, folder))
}

fn read_once(name: &str, folder: &Path) -> Result<Index> {
    let path = folder.join(FILE);
    let text =
        fs::read_to_string(&path).map_err(|error| Error::io(format_args!("reading `{}`", path.display()), &error))?;
    let again = format!("import it again, or delete `{}`", folder.display());
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Error::input(format!("`{}` is damaged: {error}\n  {again}", path.display())))?;
    match value.get("format").and_then(Value::as_u64) {
        Some(FORMAT) => {}
        found => {
            let found = found.map_or_else(|| "no format".to_owned(), |found| format!("format {found}"));
            return Err(Error::input(format!(
                "the index `{name}` has {found}, this version reads format {FORMAT}\n  {again}"
            )));
        }
    }
    let (notes, parts) = content(&value, folder).ok_or_else(|| {
        Error::input(format!("`{}` is damaged: something is missing in it\n  {again}", path.display()))
    })?;
    for (part, bytes) in &parts {
        let Store::Parquet(file) = &part.store else { continue };
        let found = fs::metadata(file).ok().map(|file| file.len());
        if found != Some(*bytes) {
            let state = found
                .map_or_else(|| "is gone".to_owned(), |found| format!("has {found} bytes, was written with {bytes}"));
            return Err(Error::input(format!(
                "the index `{name}` is damaged: `{}` {state}\n  {again}",
                file.display()
            )));
        }
    }
    let parts = parts.into_iter().map(|(part, _)| part).collect();
    Ok(Index { name: name.to_owned(), parts, notes })
}

fn content(value: &Value, folder: &Path) -> Option<(Vec<Note>, Vec<(Part, u64)>)> {
    let folder = folder.join(value.get("generation")?.as_u64()?.to_string());
    let notes = value.get("notes")?.as_array()?.iter().map(note_from_json).collect::<Option<_>>()?;
    let parts =
        value.get("parts")?.as_array()?.iter().map(|part| part_from_json(part, &folder)).collect::<Option<_>>()?;
    Some((notes, parts))
}

fn part_to_json(part: &Part) -> io::Result<Value> {
    let path = match &part.store {
        Store::Parquet(path) => path.clone(),
        Store::Memory(_) => PathBuf::new(),
    };
    let bytes = fs::metadata(&path)?.len();
    let fields: Map<String, Value> =
        part.fields.iter().map(|field| (field.name.clone(), json!([field.multivalue, field.events]))).collect();
    Ok(json!({
        "file": path.file_name().map(|file| file.to_string_lossy()),
        "bytes": bytes,
        "sourcetype": part.sourcetype,
        "log": part.log,
        "host": part.host,
        "rows": part.rows,
        "time": part.time.map(|(from, to)| [from, to]),
        "fields": fields,
    }))
}

fn part_from_json(value: &Value, folder: &Path) -> Option<(Part, u64)> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
    let file = text("file").filter(|file| !file.contains(['/', '\\']))?;
    let time = match value.get("time")? {
        Value::Null => None,
        range => Some((range.get(0)?.as_i64()?, range.get(1)?.as_i64()?)),
    };
    let field = |(name, value): (&String, &Value)| {
        Some(PartField { name: name.clone(), multivalue: value.get(0)?.as_bool()?, events: value.get(1)?.as_u64()? })
    };
    let part = Part {
        sourcetype: text("sourcetype")?,
        log: text("log")?,
        host: text("host")?,
        fields: value.get("fields")?.as_object()?.iter().map(field).collect::<Option<_>>()?,
        rows: value.get("rows")?.as_u64()?,
        time,
        store: Store::Parquet(folder.join(file)),
    };
    Some((part, value.get("bytes")?.as_u64()?))
}

fn note_to_json(note: &Note) -> Value {
    let level = match note.level {
        Level::Warning => "warning",
        Level::Info => "info",
    };
    json!({ "level": level, "text": note.text })
}

fn note_from_json(value: &Value) -> Option<Note> {
    let text = value.get("text")?.as_str()?;
    match value.get("level")?.as_str()? {
        "warning" => Some(Note::warning(text)),
        "info" => Some(Note::info(text)),
        _ => None,
    }
}
