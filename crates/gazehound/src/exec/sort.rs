//! `sort`: orders the rows, and keeps 10,000 of them unless told otherwise (Search Reference, sort).

use gazehound_spl::ast::Sort;

use super::order;
use super::rows::Rows;
use crate::error::Result;
use crate::events::Note;

/// Rows that `sort` keeps where no number is written.
const DEFAULT_LIMIT: u64 = 10_000;

/// `written` is the command as the search has it.
pub(super) fn apply(sort: &Sort, rows: &mut Rows, written: &str) -> Result<()> {
    rows.warn_missing("sort", sort.keys.iter().map(|key| key.field.value.as_str()));
    rows.frame = order::sorted(&rows.frame, &sort.keys)?;
    let height = rows.height() as u64;
    let limit = match sort.limit {
        Some(0) => return Ok(()),
        Some(limit) => limit,
        None => DEFAULT_LIMIT,
    };
    if height > limit {
        if sort.limit.is_none() {
            // The masterclass's DNS hunts lost 1,600 rows to this without a word.
            let keys = written.get(4..).unwrap_or_default().trim();
            let (kept, all) = (gazehound_view::text::count(limit), gazehound_view::text::count(height));
            rows.notes.push(Note::warning(format!("sort kept {kept} of {all} rows: write `sort 0 {keys}` for all")));
        }
        rows.frame = rows.frame.head(Some(limit as usize));
    }
    Ok(())
}
