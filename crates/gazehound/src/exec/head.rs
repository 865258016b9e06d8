//! `head`: the first rows, by number or up to the first row that fails a condition (Search Reference, head).

use gazehound_spl::ast::{Head, HeadLimit};

use super::Engine;
use super::eval::Scope;
use super::rows::Rows;
use crate::error::Result;

pub(super) fn apply(engine: &Engine<'_>, head: &Head, rows: &mut Rows) -> Result<()> {
    let count = match &head.until {
        HeadLimit::Count(count) => usize::try_from(*count).unwrap_or(usize::MAX),
        HeadLimit::While(condition) => {
            let scope = Scope::new(&rows.frame, engine);
            let holds = scope.unknown_or(condition)?;
            let missing = scope.missing();
            rows.warn_missing("head", missing.iter().map(String::as_str));
            match holds.iter().position(|holds| !holds.unwrap_or(head.null)) {
                Some(at) => at + usize::from(head.keep_last),
                None => rows.height(),
            }
        }
    };
    rows.frame = rows.frame.head(Some(count));
    Ok(())
}
