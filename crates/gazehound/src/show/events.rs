//! A search's result: the notes first, since they say how to read the table.

use std::fmt::Write as _;

use gazehound_view::notebook::Bundle;
use gazehound_view::text;

use super::{Show, frame};
use crate::events::{Events, Level, Note};

impl Show for Events {
    fn bundle(&self) -> Bundle {
        let table = frame::table(&self.frame);
        let mut plain = notes_text(&self.notes);
        plain.push_str(&table.text());
        Bundle::text(plain).with("text/html", notes_html(&self.notes) + &table.html())
    }
}

impl Level {
    /// The word before a note.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Info => "note",
        }
    }
}

pub(super) fn notes_text(notes: &[Note]) -> String {
    notes.iter().fold(String::new(), |mut out, note| {
        let _ = writeln!(out, "{}: {}", note.level.label(), text::block(&note.text));
        out
    })
}

pub(super) fn notes_html(notes: &[Note]) -> String {
    notes.iter().fold(String::new(), |mut out, note| {
        let colour = match note.level {
            Level::Warning => "#b35900",
            Level::Info => "#5c6f82",
        };
        // Lines of a note line up under each other: an underline belongs to the line above it.
        let lines: Vec<String> = note.text.lines().map(text::html).collect();
        let _ = writeln!(
            out,
            "<p style=\"border-left:3px solid {colour};padding-left:.6em;margin:.3em 0;white-space:pre-wrap\"><b>{}</b>: {}</p>",
            note.level.label(),
            lines.join("<br>")
        );
        out
    })
}
