//! `where`: keeps the rows for which an expression is true; unknown (null) is not true (Search Reference, where).

use gazehound_spl::ast::Where;

use super::Engine;
use super::eval::Scope;
use super::rows::Rows;
use crate::error::Result;

pub(super) fn apply(engine: &Engine<'_>, where_: &Where, rows: &mut Rows) -> Result<()> {
    let scope = Scope::new(&rows.frame, engine);
    let mask = scope.condition(&where_.condition)?;
    let missing = scope.missing();
    rows.warn_missing("where", missing.iter().map(String::as_str));
    rows.filter(&mask)
}
