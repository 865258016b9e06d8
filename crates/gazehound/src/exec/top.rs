//! `top` and `rare`: the most and the least frequent combinations of values (Search Reference, top and rare).

use gazehound_spl::ast::Top;
use polars::prelude::*;

use super::groups::{Group, Groups};
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
    let members = Groups::any_order(frame, &all)?.members();
    let firsts = members.firsts();
    let counts: Vec<usize> = members.sizes().collect();

    // The groups of each combination of the BY fields, which come ascending.
    let mut of_outer: Vec<Vec<usize>> = vec![Vec::new(); outer.count];
    for (group, first) in firsts.iter().enumerate() {
        if let Some(outer) = outer.of_row[*first as usize] {
            of_outer[outer.at()].push(group);
        }
    }
    let limit = if top.limit == 0 { usize::MAX } else { top.limit as usize };
    let rank = |group: usize| if top.rare { counts[group] } else { usize::MAX - counts[group] };
    let order = order(frame, &all, &firsts, candidates(&of_outer, limit, &rank))?;
    let mut listed: Vec<Line> = Vec::new();
    let mut left_out = 0_u64;
    for groups in of_outer.iter().filter(|groups| !groups.is_empty()) {
        let total: usize = groups.iter().map(|group| counts[*group]).sum();
        let mut ranked: Vec<usize> = groups.iter().copied().filter(|group| order[*group].is_some()).collect();
        ranked.sort_unstable_by_key(|group| (rank(*group), order[*group]));
        ranked.truncate(limit);
        let line = |group: usize, count: usize, other: bool| Line { row: firsts[group], count, total, other };
        listed.extend(ranked.iter().map(|group| line(*group, counts[*group], false)));
        if ranked.len() < groups.len() {
            left_out += (groups.len() - ranked.len()) as u64;
            if top.use_other {
                let count = total - ranked.iter().map(|group| counts[*group]).sum::<usize>();
                listed.push(line(groups[0], count, true));
            }
        }
    }
    if left_out > 0 && !top.use_other {
        let (all, kept) = (counts.len() as u64, counts.len() as u64 - left_out);
        let (all, kept) = (gazehound_view::text::count(all), gazehound_view::text::count(kept));
        rows.notes
            .push(Note::info(format!("{command} lists {kept} of {all} values: write `{command} limit=0 …` for all")));
    }

    let firsts = IdxCa::from_vec(PlSmallStr::EMPTY, listed.iter().map(|line| line.row).collect());
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

/// The groups that may be among the first `limit` by rank.
fn candidates(of_outer: &[Vec<usize>], limit: usize, rank: &impl Fn(usize) -> usize) -> Vec<usize> {
    let mut found = Vec::new();
    for groups in of_outer {
        let mut ranks: Vec<usize> = groups.iter().map(|group| rank(*group)).collect();
        if ranks.len() <= limit {
            found.extend(groups);
            continue;
        }
        let (_, last, _) = ranks.select_nth_unstable(limit - 1);
        found.extend(groups.iter().filter(|group| rank(**group) <= *last));
    }
    found
}

/// The place of each of the `candidates` in ascending order of its values; none for the other groups.
fn order(frame: &DataFrame, fields: &[&str], firsts: &[IdxSize], candidates: Vec<usize>) -> Result<Vec<Option<Group>>> {
    let rows = IdxCa::from_vec(PlSmallStr::EMPTY, candidates.iter().map(|group| firsts[*group]).collect());
    let columns = fields.iter().filter_map(|field| frame.column(field).ok()).map(|column| column.take(&rows));
    let values = DataFrame::new(candidates.len(), columns.collect::<PolarsResult<_>>()?)?;
    let mut order = vec![None; firsts.len()];
    candidates.into_iter().zip(Groups::by(&values, fields)?.of_row).for_each(|(group, place)| order[group] = place);
    Ok(order)
}

/// One line of the result.
struct Line {
    /// A row that has its values.
    row: IdxSize,
    count: usize,
    /// All rows of its BY fields.
    total: usize,
    other: bool,
}
