//! `tail` and `reverse`: the end of the rows, the last first (Search Reference, tail and reverse).

use gazehound_spl::ast::Tail;

use super::rows::Rows;

pub(super) fn apply(tail: &Tail, rows: &mut Rows) {
    let count = usize::try_from(tail.count).unwrap_or(usize::MAX);
    rows.frame = rows.frame.tail(Some(count)).reverse();
}

pub(super) fn reverse(rows: &mut Rows) {
    rows.frame = rows.frame.reverse();
}
