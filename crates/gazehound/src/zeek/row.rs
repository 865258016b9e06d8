//! One event on its way from a line into columns.

use std::borrow::Cow;

/// A value of an event.
pub(super) struct Cell<'a> {
    /// The field as the log names it, with `{}` for every array or set on the way; `None`: the field of the cell before.
    pub(super) name: Option<Cow<'a, str>>,
    pub(super) value: Cow<'a, str>,
}

/// The values of one event in the order of its line. A field of several values (its name holds `{}`) has several cells.
pub(super) struct Row<'a> {
    pub(super) cells: Vec<Cell<'a>>,
}

impl<'a> Row<'a> {
    pub(super) fn new() -> Self {
        // Most logs have about 20 fields.
        Self { cells: Vec::with_capacity(32) }
    }

    pub(super) fn push(&mut self, name: Option<Cow<'a, str>>, value: Cow<'a, str>) {
        self.cells.push(Cell { name, value });
    }
}
