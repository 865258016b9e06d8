//! `top` and `rare`: the most and the least frequent combinations of values (Search Reference, top and rare).

use gazehound_spl::ast::Top;
use polars::prelude::*;

use super::groups::Groups;
use super::rows::Rows;
use super::stats;
use crate::error::Result;
use crate::events::Note;

/// Columns: the BY fields, the fields, count, percent. A row that lacks one of the fields does not count; of a multivalue
/// field each value does. Equally frequent values come in byte order.
pub(super) fn apply(top: &Top, rows: &mut Rows) -> Result<()> {
    let command = if top.rare { "rare" } else { "top" };
    let by: Vec<&str> = top.by.iter().map(|field| field.value.as_str()).collect();
    let fields: Vec<&str> = top.fields.iter().map(|field| field.value.as_str()).collect();
    let all: Vec<&str> = by.iter().chain(&fields).copied().collect();
    rows.warn_missing(command, all.iter().copied());
    let expanded = stats::one_row_a_value(&rows.frame, &all, false)?;
    let frame = expanded.as_ref().unwrap_or(&rows.frame);
    let outer = Groups::by(frame, &by)?;
    let groups = Groups::by(frame, &all)?;
    let members = groups.members();
    let groups: Vec<&[usize]> = members.iter().collect();

    // The groups of one combination of the BY fields stand together, ascending.
    let mut listed: Vec<Line> = Vec::new();
    let (mut from, mut left_out) = (0, 0_u64);
    while from < groups.len() {
        let outer_of = |at: usize| outer.of_row[groups[at][0]];
        let to = (from..groups.len()).find(|at| outer_of(*at) != outer_of(from)).unwrap_or(groups.len());
        let total: usize = groups[from..to].iter().map(|rows| rows.len()).sum();
        let mut ranked: Vec<usize> = (from..to).collect();
        ranked.sort_by_key(|at| (if top.rare { groups[*at].len() as i64 } else { -(groups[*at].len() as i64) }, *at));
        let limit = if top.limit == 0 { usize::MAX } else { top.limit as usize };
        let line = |row: usize, count: usize, other: bool| Line { row, count, total, other };
        listed.extend(ranked.iter().take(limit).map(|at| line(groups[*at][0], groups[*at].len(), false)));
        let rest: Vec<usize> = ranked.into_iter().skip(limit).collect();
        if !rest.is_empty() {
            left_out += rest.len() as u64;
            if top.use_other {
                let count = rest.iter().map(|at| groups[*at].len()).sum();
                listed.push(line(groups[from][0], count, true));
            }
        }
        from = to;
    }
    if left_out > 0 && !top.use_other {
        let (all, kept) = (groups.len() as u64, groups.len() as u64 - left_out);
        let (all, kept) = (gazehound_view::text::count(all), gazehound_view::text::count(kept));
        rows.notes
            .push(Note::info(format!("{command} lists {kept} of {all} values: write `{command} limit=0 …` for all")));
    }

    let firsts = IdxCa::from_vec(PlSmallStr::EMPTY, listed.iter().map(|line| line.row as IdxSize).collect());
    let mut columns = Vec::new();
    for (at, field) in all.iter().enumerate() {
        let column = match frame.column(field) {
            Ok(column) => column.take(&firsts)?,
            Err(_) => Column::full_null((*field).into(), listed.len(), &DataType::String),
        };
        let is_by = at < by.len();
        if is_by || !listed.iter().any(|line| line.other) {
            columns.push(column);
        } else {
            let texts = column.cast(&DataType::String)?;
            let texts: StringChunked = texts
                .str()?
                .iter()
                .zip(&listed)
                .map(|(text, line)| if line.other { Some(top.other_text.as_str()) } else { text })
                .collect();
            columns.push(texts.with_name((*field).into()).into_column());
        }
    }
    if top.show_count {
        let counts: Vec<i64> = listed.iter().map(|line| line.count as i64).collect();
        columns.push(Column::new(top.count_field.as_str().into(), counts));
    }
    if top.show_percent {
        // Six decimals, as Splunk prints them.
        let percent = |line: &Line| (line.count as f64 / line.total as f64 * 1e8).round() / 1e6;
        let percents: Vec<f64> = listed.iter().map(percent).collect();
        columns.push(Column::new(top.percent_field.as_str().into(), percents));
    }
    rows.named = columns.iter().map(|column| column.name().to_string()).collect();
    rows.frame = DataFrame::new(listed.len(), columns)?;
    rows.known.clear();
    Ok(())
}

/// One line of the result.
struct Line {
    /// A row that has its values.
    row: usize,
    count: usize,
    /// All rows of its BY fields.
    total: usize,
    other: bool,
}
