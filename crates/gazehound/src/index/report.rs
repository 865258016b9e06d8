//! What came of an import.

use std::fmt;

use gazehound_view::text;

use crate::events::{Level, Note};
use crate::zeek::Finding;

/// What an import read and what it could not read.
#[derive(Debug, Clone)]
pub struct ImportReport {
    /// The index.
    pub name: String,
    /// Events by log, in byte order of the logs' names.
    pub events: Vec<(String, u64)>,
    /// Files that gave events.
    pub files: u64,
    /// Files that gave none, in the order of their names.
    pub skipped: Vec<Skipped>,
    /// What could not be read, or not wholly: unreadable lines first.
    pub findings: Vec<Finding>,
    /// What every search over the index says: the findings, and what else must be known.
    pub notes: Vec<Note>,
}

/// A file without events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Path below the imported folder.
    pub file: String,
    /// Why.
    pub reason: String,
}

impl ImportReport {
    /// All events.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.events.iter().map(|(_, events)| events).sum()
    }

    /// Lines that gave no event.
    #[must_use]
    pub fn unreadable(&self) -> u64 {
        self.findings.iter().filter(|finding| finding.kind.is_unreadable()).map(|finding| finding.count).sum()
    }
}

/// Skipped files of one reason that are named; the others are counted.
const NAMED: usize = 3;

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = if self.files == 1 { "file" } else { "files" };
        write!(
            f,
            "imported {} events from {} {files} as index `{}`",
            text::count(self.total()),
            text::count(self.files),
            self.name
        )?;
        if !self.events.is_empty() {
            let logs: Vec<String> = self
                .events
                .iter()
                .map(|(log, events)| format!("{} {}", text::line(log), text::count(*events)))
                .collect();
            write!(f, "\n  {}", logs.join(", "))?;
        }
        for note in &self.notes {
            let level = match note.level {
                Level::Warning => "warning",
                Level::Info => "note",
            };
            write!(f, "\n  {level}: {}", text::line(&note.text))?;
        }
        let mut reasons: Vec<&str> = self.skipped.iter().map(|skipped| skipped.reason.as_str()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        for reason in reasons {
            let files: Vec<&str> = self
                .skipped
                .iter()
                .filter(|skipped| skipped.reason == reason)
                .map(|skipped| skipped.file.as_str())
                .collect();
            let named: Vec<String> = files.iter().take(NAMED).map(|file| format!("`{}`", text::line(file))).collect();
            let more = files.len().saturating_sub(NAMED);
            let more = if more == 0 { String::new() } else { format!(" and {more} more") };
            write!(f, "\n  skipped, {}: {}{more}", text::line(reason), named.join(", "))?;
        }
        Ok(())
    }
}
