//! `search` after a bar: keeps the rows that match (Search Reference, search).

use gazehound_spl::ast::Search;

use super::predicate::Test;
use super::rows::Rows;
use super::{Engine, subsearch};
use crate::error::Result;
use crate::events::Note;

pub(super) fn apply(engine: &Engine<'_>, search: &Search, rows: &mut Rows) -> Result<()> {
    let predicate = subsearch::resolve(engine, &search.predicate, &mut rows.notes)?;
    let test = Test::new(&predicate, engine.text)?;
    let mut fields = Default::default();
    test.fields(&mut fields);
    if fields.remove("_raw") && rows.height() > 0 && !rows.has("_raw") {
        rows.notes.push(Note::warning(
            "search: the events' text `_raw` is gone at this place, so a term matches nothing: compare a field instead",
        ));
    }
    rows.warn_missing("search", fields.iter().map(String::as_str));
    let mask = test.mask(&rows.frame)?;
    rows.filter(&mask)
}
