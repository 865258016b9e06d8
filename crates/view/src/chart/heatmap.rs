//! How often two values occur together.

use std::fmt::Write;

use plotters::prelude::*;

use super::canvas::{self, Side};
use crate::color::{INK, PAPER, Rgb};
use crate::text;

/// Counts of pairs: a table whose cells are the darker the larger their count, on a logarithmic scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heatmap {
    /// What the columns are values of.
    pub across: String,
    /// What the rows are values of.
    pub down: String,
    /// Values from left to right.
    pub columns: Vec<String>,
    /// Values from top to bottom.
    pub rows: Vec<String>,
    /// By row, then column.
    pub counts: Vec<Vec<u64>>,
}

const LEFT: i32 = 270;
const TOP: i32 = 40;
const ROW: i32 = 30;
const FULL: Rgb = [11, 83, 148];

impl Heatmap {
    /// The chart.
    #[must_use]
    pub fn svg(&self) -> String {
        let width = ((canvas::WIDTH as i32 - LEFT - 12) / self.columns.len().max(1) as i32).min(160);
        let bottom = TOP + ROW * self.rows.len() as i32;
        let most = self.counts.iter().flatten().copied().max().unwrap_or(0);
        canvas::draw((bottom + 14) as u32, |area| {
            let names = format!("{} ↓  {} →", text::cut(&self.down, 30), text::cut(&self.across, 30));
            canvas::write(area, &names, (LEFT - 8, TOP - 14), Side::Right, canvas::QUIET)?;
            for (column, label) in self.columns.iter().enumerate() {
                let x = LEFT + width * column as i32 + width / 2;
                let label = text::cut(label, (width / 8).max(2) as usize);
                canvas::write(area, &label, (x, TOP - 14), Side::Middle, INK)?;
            }
            for (row, (label, counts)) in self.rows.iter().zip(&self.counts).enumerate() {
                let y = TOP + ROW * row as i32;
                canvas::write(area, &text::cut(label, 36), (LEFT - 8, y + ROW / 2), Side::Right, INK)?;
                for (column, count) in counts.iter().enumerate() {
                    let x = LEFT + width * column as i32;
                    let shade = shade(*count, most);
                    let cell = [(x + 1, y + 1), (x + width - 1, y + ROW - 1)];
                    area.draw(&Rectangle::new(cell, canvas::rgb(mix(shade)).filled()))?;
                    let ink = if shade > 0.5 { PAPER } else { INK };
                    let words = if *count == 0 { "·".to_owned() } else { text::count(*count) };
                    canvas::write(area, &words, (x + width / 2, y + ROW / 2), Side::Middle, ink)?;
                }
            }
            Ok(())
        })
    }

    /// What the chart shows, in words: the pairs that occur.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = format!("counts by {} and {}\n", text::line(&self.down), text::line(&self.across));
        for (row, counts) in self.rows.iter().zip(&self.counts) {
            let pair = |(column, count): (&String, &u64)| {
                format!("{} {}", text::line(&text::cut(column, 40)), text::count(*count))
            };
            let pairs: Vec<String> = self.columns.iter().zip(counts).filter(|pair| *pair.1 > 0).map(pair).collect();
            let _ = writeln!(out, "{}: {}", text::line(&text::cut(row, 60)), pairs.join(", "));
        }
        out
    }
}

/// 0 for nothing, else 0.15 to 1.
fn shade(count: u64, most: u64) -> f64 {
    if count == 0 { 0.0 } else { 0.15 + 0.85 * (count as f64).ln() / (most.max(2) as f64).ln() }
}

fn mix(shade: f64) -> Rgb {
    [0, 1, 2].map(|channel| {
        let (paper, full) = (f64::from(PAPER[channel]), f64::from(FULL[channel]));
        (paper + (full - paper) * shade).round() as u8
    })
}
