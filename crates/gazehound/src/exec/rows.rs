//! The rows between two commands.

use std::collections::{BTreeSet, HashSet};

use polars::prelude::*;

use crate::error::Result;
use crate::events::Note;

/// A frame on its way through the pipeline.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) frame: DataFrame,
    /// Columns that a command named: they stay even where no row has a value.
    pub(super) named: HashSet<String>,
    /// Names of fields that could be meant, read or not: for hints.
    pub(super) known: BTreeSet<String>,
    /// What must not go unsaid.
    pub(super) notes: Vec<Note>,
    /// Events that the leading search found.
    pub(super) found: u64,
}

impl Rows {
    /// No rows.
    pub(super) fn none() -> Self {
        Self { frame: DataFrame::empty(), named: HashSet::new(), known: BTreeSet::new(), notes: Vec::new(), found: 0 }
    }

    pub(super) fn height(&self) -> usize {
        self.frame.height()
    }

    /// Some row has a value for `field`.
    pub(super) fn has(&self, field: &str) -> bool {
        self.frame.column(field).is_ok_and(|column| column.null_count() < column.len())
    }

    /// The fields that some row has, in byte order.
    pub(super) fn present(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .frame
            .columns()
            .iter()
            .filter(|column| column.null_count() < column.len())
            .map(|column| column.name().to_string())
            .collect();
        names.sort_unstable();
        names
    }

    /// Warns that no row has one of `fields`, if there are rows at all.
    pub(super) fn warn_missing<'a>(&mut self, command: &str, fields: impl IntoIterator<Item = &'a str>) {
        if self.height() == 0 {
            return;
        }
        let present = self.present();
        for field in fields {
            if !present.iter().any(|name| name == field) {
                let text = format!("{command}: no event has the field `{field}`{}", self.like(field));
                self.notes.push(Note::warning(text));
            }
        }
    }

    /// `; fields like it: …`, or nothing.
    pub(super) fn like(&self, field: &str) -> String {
        let present = self.present();
        super::hints::like(field, present.iter().chain(&self.known).map(String::as_str))
    }

    /// The frame that a reader gets: columns without any value go, unless a command named them.
    pub(super) fn finish(self) -> (DataFrame, Vec<Note>) {
        let mut notes = self.notes;
        // Warnings first; the order within is the order of the commands.
        notes.sort_by_key(|note| note.level);
        if self.frame.height() == 0 {
            return (self.frame, notes);
        }
        let empty: PlHashSet<PlSmallStr> = self
            .frame
            .columns()
            .iter()
            .filter(|column| column.null_count() == column.len() && !self.named.contains(column.name().as_str()))
            .map(|column| column.name().clone())
            .collect();
        (self.frame.drop_many_amortized(&empty), notes)
    }

    /// Puts `column` in, in place of one of that name or as the last one.
    pub(super) fn set(&mut self, column: Column) -> Result<()> {
        self.frame.with_column(column)?;
        Ok(())
    }

    /// Takes the column out, if it is there.
    pub(super) fn remove(&mut self, field: &str) {
        if self.frame.get_column_index(field).is_some() {
            self.frame = self.frame.drop_many([field]);
        }
        self.named.remove(field);
    }

    /// Keeps the rows whose `mask` (never null) is true.
    pub(super) fn filter(&mut self, mask: &BooleanChunked) -> Result<()> {
        self.frame = self.frame.filter(mask)?;
        Ok(())
    }
}
