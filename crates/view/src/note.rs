//! What must not go unsaid beside a table or a picture.

use crate::text;

/// A sentence for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Shown so that it cannot be overlooked.
    pub warning: bool,
    /// Lower case, may quote log text.
    pub text: String,
}

impl Note {
    pub(crate) fn word(&self) -> &'static str {
        if self.warning { "warning" } else { "note" }
    }
}

/// The notes as HTML, one block each; readable where styles are stripped.
#[must_use]
pub fn html(notes: &[Note]) -> String {
    notes
        .iter()
        .map(|note| {
            let edge = if note.warning { "#d97706" } else { "#8888" };
            format!(
                "<div style=\"margin:4px 0;padding:2px 8px;border-left:4px solid {edge}\"><b>{}:</b> {}</div>\n",
                note.word(),
                text::html(&note.text)
            )
        })
        .collect()
}

/// The notes as text, one line each.
#[must_use]
pub fn plain(notes: &[Note]) -> String {
    notes.iter().map(|note| format!("{}: {}\n", note.word(), text::line(&note.text))).collect()
}
