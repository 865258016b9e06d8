//! How often each number occurs.

use std::fmt::Write;

use plotters::prelude::*;

use super::{Axis, canvas};
use crate::color::Rgb;
use crate::text;

/// Counts of values by bin, one translucent shape for each kind, one over the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The value; bins divide its range (of a logarithmic axis, the logarithm's) evenly.
    pub x: Axis,
    /// Counts.
    pub y: Axis,
    /// Later ones are drawn over earlier ones.
    pub series: Vec<Series>,
}

/// The counts of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The kind.
    pub label: String,
    /// Its colour.
    pub color: Rgb,
    /// By bin; all series have as many.
    pub counts: Vec<u64>,
}

const LEFT: i32 = 64;
const RIGHT: i32 = canvas::WIDTH as i32 - 16;
const TOP: i32 = 34;
const BOTTOM: i32 = 260;

impl Histogram {
    /// The bin of `value`, of `bins`.
    #[must_use]
    pub fn bin(x: &Axis, value: f64, bins: usize) -> usize {
        ((x.place(value) * bins as f64) as usize).min(bins.saturating_sub(1))
    }

    /// The chart.
    #[must_use]
    pub fn svg(&self) -> String {
        canvas::draw((BOTTOM + 42) as u32, |area| {
            canvas::bottom_axis(area, &self.x, (LEFT, RIGHT), (TOP, BOTTOM))?;
            canvas::left_axis(area, &self.y, (TOP, BOTTOM), (LEFT, RIGHT))?;
            if self.series.len() > 1 {
                canvas::legend(area, self.series.iter().map(|series| (series.label.as_str(), series.color)), 14)?;
            }
            for series in &self.series {
                let outline = self.outline(series);
                area.draw(&Polygon::new(outline.clone(), canvas::rgb(series.color).mix(0.45).filled()))?;
                area.draw(&PathElement::new(outline, canvas::rgb(series.color)))?;
            }
            Ok(())
        })
    }

    fn outline(&self, series: &Series) -> Vec<(i32, i32)> {
        let bins = series.counts.len().max(1) as f64;
        let x = |bin: usize| LEFT + (bin as f64 / bins * f64::from(RIGHT - LEFT)).round() as i32;
        let y = |count: u64| {
            // A bin with anything in it can be seen.
            let height = self.y.place(count as f64) * f64::from(BOTTOM - TOP);
            BOTTOM - if count == 0 { 0 } else { (height.round() as i32).max(2) }
        };
        let mut points = vec![(LEFT, BOTTOM)];
        for (bin, count) in series.counts.iter().enumerate() {
            points.extend([(x(bin), y(*count)), (x(bin + 1), y(*count))]);
        }
        points.push((RIGHT, BOTTOM));
        points.dedup();
        points
    }

    /// What the chart shows, in words.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = format!(
            "{} by {}{}\n",
            text::line(&self.y.name),
            text::line(&self.x.name),
            if self.x.log { " (log)" } else { "" }
        );
        for series in &self.series {
            let label = text::cut(&series.label, 60);
            let _ = writeln!(out, "{}: {}", text::line(&label), text::counted(series.counts.iter().sum(), "value"));
        }
        out
    }
}
