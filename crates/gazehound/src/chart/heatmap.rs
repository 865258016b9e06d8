//! Counts of pairs.

use gazehound_view::chart::Heatmap;

use super::kinds::Kinds;
use super::{Chart, Drawing};
use crate::error::Result;

const MOST_COLUMNS: usize = 10;
const MOST_ROWS: usize = 24;

pub(super) fn draw(chart: &Chart, across: &str, down: &str) -> Result<Drawing> {
    let columns = Kinds::of_column(chart.column(across)?, MOST_COLUMNS)?;
    let rows = Kinds::of_column(chart.column(down)?, MOST_ROWS)?;
    let mut counts = vec![vec![0; columns.labels.len()]; rows.labels.len()];
    for (row, column) in rows.of.iter().zip(&columns.of) {
        counts[*row][*column] += 1;
    }
    let heatmap = Heatmap {
        across: across.to_owned(),
        down: down.to_owned(),
        columns: columns.labels,
        rows: rows.labels,
        counts,
    };
    Ok(Drawing { svg: heatmap.svg(), plain: heatmap.plain(), notes: Vec::new() })
}
