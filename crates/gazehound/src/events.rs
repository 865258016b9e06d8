//! A search's result together with its question and with everything that must not go unsaid.

use polars::prelude::*;

use crate::error::Result;

/// The result of a search: a frame, the search that made it, and notes on what a reader must know.
///
/// Columns are `String`, `List(String)` for multivalue fields (named as Splunk names them, `answers{}`), numbers where
/// a command computed them (`count`, `avg(…)`, `eval n=…`), and `_time` as `Datetime(µs)` in UTC. A field that an event
/// lacks is null. Columns in which every row is null are kept only if a command named them.
#[derive(Debug, Clone)]
pub struct Events {
    /// One row per event.
    pub frame: DataFrame,
    /// The search text as it was given.
    pub search: String,
    /// Warnings first, in the order in which they came up.
    pub notes: Vec<Note>,
}

/// Something a hunter must know to read a result rightly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// A warning says that the result is not what the search text promises at first sight.
    pub level: Level,
    /// One sentence, lower case, with what to do.
    pub text: String,
}

/// How much a [`Note`] matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Rows are missing, or an empty result may not mean "nothing there".
    Warning,
    /// Good to know.
    Info,
}

impl Note {
    /// Rows are missing, or an empty result may not mean "nothing there".
    pub fn warning(text: impl Into<String>) -> Self {
        Self { level: Level::Warning, text: text.into() }
    }

    /// Good to know.
    pub fn info(text: impl Into<String>) -> Self {
        Self { level: Level::Info, text: text.into() }
    }
}

impl Events {
    /// Rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.frame.height()
    }

    /// No rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The frame that the masterclass's `splunkToPandas` makes: every column text, a missing value the text `nan`
    /// (pandas 2's `astype(str)`), a multivalue field as Python writes a list (`['a', 'b']`).
    ///
    /// # Errors
    /// Never for frames that a search made.
    pub fn to_strings(&self) -> Result<DataFrame> {
        crate::strings::to_strings(&self.frame)
    }

    /// The frame with types: numbers, times and truth values where all values of a column are such
    /// ([`to_typed`](crate::typed::to_typed) has the rules).
    ///
    /// # Errors
    /// Never for frames that a search made.
    pub fn to_typed(&self) -> Result<DataFrame> {
        crate::typed::to_typed(&self.frame)
    }
}
