//! `dedup`: the first rows of each combination of values (Search Reference, dedup).

use gazehound_spl::ast::Dedup;
use polars::prelude::*;

use super::groups::Groups;
use super::order;
use super::rows::Rows;
use crate::error::Result;

pub(super) fn apply(dedup: &Dedup, rows: &mut Rows) -> Result<()> {
    let fields: Vec<&str> = dedup.fields.iter().map(|field| field.value.as_str()).collect();
    rows.warn_missing("dedup", fields.iter().copied());
    if !dedup.sort_by.is_empty() {
        rows.frame = order::sorted(&rows.frame, &dedup.sort_by)?;
    }
    let groups = Groups::any_order(&rows.frame, &fields)?;
    let mut seen = vec![0_u64; groups.count];
    let mut last = None;
    // `Some(true)`: stays; `Some(false)`: a duplicate; `None`: lacks a field.
    let verdicts: Vec<Option<bool>> = groups
        .of_row
        .iter()
        .map(|group| {
            let repeated = std::mem::replace(&mut last, *group) == *group;
            let group = (*group)?.at();
            if dedup.consecutive && !repeated {
                seen[group] = 0;
            }
            seen[group] += 1;
            Some(seen[group] <= dedup.count)
        })
        .collect();
    if dedup.keep_events {
        // Every event stays; a duplicate loses the fields.
        let first = verdicts.iter().map(|verdict| *verdict != Some(false));
        let first = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, first);
        for field in fields {
            if let Ok(column) = rows.frame.column(field) {
                let none = Series::full_null(field.into(), rows.height(), column.dtype());
                let kept = column.as_materialized_series().zip_with(&first, &none)?;
                rows.set(kept.into_column())?;
            }
        }
        if dedup.keep_empty {
            return Ok(());
        }
        let has_all = verdicts.iter().map(Option::is_some);
        return rows.filter(&BooleanChunked::from_iter_values(PlSmallStr::EMPTY, has_all));
    }
    let stays = verdicts.iter().map(|verdict| verdict.unwrap_or(dedup.keep_empty));
    rows.filter(&BooleanChunked::from_iter_values(PlSmallStr::EMPTY, stays))
}
