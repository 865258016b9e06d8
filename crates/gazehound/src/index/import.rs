//! A folder of Zeek logs to an index.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::Catalog;
use super::report::{ImportReport, Skipped};
use crate::error::{Error, Result};
use crate::events::Note;
use crate::zeek::{self, Batch, Outcome, Reader};

/// How logs become events of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOptions {
    /// Splunk's `host` of every event.
    pub host: String,
    /// Sourcetypes of logs that have another than their own name: `("ssl", "dns-2")`.
    pub sourcetypes: Vec<(String, String)>,
    /// Bytes of lines that are gathered in memory before the largest log is written as a part.
    pub part_bytes: usize,
}

impl Default for ImportOptions {
    /// Host `zeek`, sourcetypes named as the logs, parts of 128 MiB of lines.
    fn default() -> Self {
        Self { host: "zeek".into(), sourcetypes: Vec::new(), part_bytes: 128 << 20 }
    }
}

impl ImportOptions {
    /// Every event comes from this host.
    #[must_use]
    pub fn host(mut self, host: &str) -> Self {
        self.host = host.into();
        self
    }

    /// Events of `log` have this sourcetype.
    #[must_use]
    pub fn sourcetype(mut self, log: &str, sourcetype: &str) -> Self {
        self.sourcetypes.push((log.into(), sourcetype.into()));
        self
    }

    fn sourcetype_of<'a>(&'a self, log: &'a str) -> &'a str {
        self.sourcetypes.iter().rev().find(|(of, _)| of == log).map_or(log, |(_, sourcetype)| sourcetype)
    }
}

/// Imports the Zeek logs in the folder `from` (or the one file `from`) as the index `name` of `into`, replacing it.
///
/// Files are read in the order of their paths, folders in folders too. The same logs give the same bytes.
///
/// # Errors
/// No such folder, no event in it, a name that no index can have, or the index cannot be written. A line, a file or a value
/// that cannot be read is no error: the report, and every search over the index, counts them.
pub fn import(from: &Path, name: &str, into: &Catalog, options: &ImportOptions) -> Result<ImportReport> {
    into.check(name)?;
    let (logs, mut skipped) = find(from)?;
    if logs.is_empty() {
        return Err(no_logs(from, &skipped));
    }
    let mut writer = into.create(name)?;
    let mut events: BTreeMap<String, u64> = BTreeMap::new();
    let mut renamed = BTreeSet::new();
    let mut sink = |batch: Batch| {
        *events.entry(batch.log.clone()).or_default() += batch.events.height() as u64;
        for field in batch.events.get_column_names() {
            if let Some(own) = field.strip_prefix("extracted_") {
                renamed.insert(format!("`{own}` of a log is the field `{field}`"));
            }
        }
        writer.part(options.sourcetype_of(&batch.log), &batch.log, &options.host, &batch.events)
    };
    let mut reader = Reader::new(options.part_bytes, &mut sink);
    let mut files = 0;
    for (path, source) in &logs {
        let reason = match reader.file(path, source)? {
            Outcome::Events(_) => {
                files += 1;
                continue;
            }
            Outcome::Empty => "empty".into(),
            Outcome::HeaderOnly => "a header without events".into(),
            Outcome::NotALog => "no line is an event".into(),
            Outcome::Packed(how) => format!("packed with {how}"),
            Outcome::Unopened(why) => why,
        };
        skipped.push(Skipped { file: source.clone(), reason });
    }
    let findings = reader.finish()?;
    skipped.sort_by(|a, b| a.file.cmp(&b.file));
    if events.is_empty() {
        return Err(no_logs(from, &skipped));
    }
    let mut notes: Vec<Note> = findings.iter().map(zeek::Finding::note).collect();
    notes.sort_by_key(|note| note.level);
    writer.finish(notes.clone())?;
    if !renamed.is_empty() {
        // For whoever imports; a search that asks for such a field says it again, others need not hear of it.
        let renamed: Vec<String> = renamed.into_iter().collect();
        notes.push(Note::info(format!("{}, since Splunk has a field of that name itself", renamed.join(", "))));
    }
    Ok(ImportReport { name: name.to_owned(), events: events.into_iter().collect(), files, skipped, findings, notes })
}

/// The logs below `from`, as path and source, and what else there is.
fn find(from: &Path) -> Result<(Vec<(PathBuf, String)>, Vec<Skipped>)> {
    let meta = fs::metadata(from).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            Error::not_found(format!("no folder `{}`\n  expected a folder of Zeek logs", from.display()))
        }
        _ => Error::io(format_args!("looking for logs in `{}`", from.display()), &error),
    })?;
    if meta.is_file() {
        let source = from.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        return Ok((vec![(from.to_owned(), source)], Vec::new()));
    }
    let (mut logs, mut skipped) = (Vec::new(), Vec::new());
    walk(from, "", &mut logs, &mut skipped)?;
    logs.sort_by(|(_, a), (_, b)| a.cmp(b));
    Ok((logs, skipped))
}

fn walk(folder: &Path, prefix: &str, logs: &mut Vec<(PathBuf, String)>, skipped: &mut Vec<Skipped>) -> Result<()> {
    let failed = |error: std::io::Error| Error::io(format_args!("looking for logs in `{}`", folder.display()), &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let source = format!("{prefix}{name}");
        let kind = entry.file_type().map_err(failed)?;
        let reason = if kind.is_dir() {
            walk(&entry.path(), &format!("{source}/"), logs, skipped)?;
            continue;
        } else if !zeek::is_log(&name) {
            "not a log by its name"
        } else if entry.path().is_file() {
            logs.push((entry.path(), source));
            continue;
        } else {
            // A link to a folder may lead in a circle, a pipe may never end.
            "no file"
        };
        skipped.push(Skipped { file: source, reason: reason.into() });
    }
    Ok(())
}

/// Files that an error names.
const NAMED: usize = 3;

fn no_logs(from: &Path, skipped: &[Skipped]) -> Error {
    let mut message = format!(
        "no Zeek event in `{}`\n  expected logs such as `conn.log`, `ssl.log.gz` or `dns.json`, with JSON lines or a `#fields` header",
        from.display()
    );
    for file in skipped.iter().take(NAMED) {
        message.push_str(&format!("\n  skipped `{}`: {}", file.file.replace('\n', "\\n"), file.reason));
    }
    if skipped.len() > NAMED {
        message.push_str(&format!("\n  and {} more files", skipped.len() - NAMED));
    }
    Error::not_found(message)
}
