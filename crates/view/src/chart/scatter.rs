//! Two numbers against each other.

use std::collections::BTreeMap;
use std::fmt::Write;

use plotters::prelude::*;

use super::{Axis, canvas};
use crate::color::Rgb;
use crate::text;

/// Two numbers against each other, one cloud for each kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Scatter {
    /// From left to right.
    pub x: Axis,
    /// From bottom to top.
    pub y: Axis,
    /// Later ones are drawn over earlier ones.
    pub clouds: Vec<Cloud>,
}

/// The points of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Cloud {
    /// The kind.
    pub label: String,
    /// Its colour.
    pub color: Rgb,
    /// x and y.
    pub points: Vec<(f64, f64)>,
}

const LEFT: i32 = 64;
const RIGHT: i32 = canvas::WIDTH as i32 - 16;
const TOP: i32 = 34;
const BOTTOM: i32 = 340;
/// Points within a square of so many pixels are one mark, the fuller the more they are.
const CELL: i32 = 6;

impl Scatter {
    /// The chart.
    #[must_use]
    pub fn svg(&self) -> String {
        canvas::draw((BOTTOM + 42) as u32, |area| {
            canvas::bottom_axis(area, &self.x, (LEFT, RIGHT), (TOP, BOTTOM))?;
            canvas::left_axis(area, &self.y, (TOP, BOTTOM), (LEFT, RIGHT))?;
            if self.clouds.len() > 1 {
                canvas::legend(area, self.clouds.iter().map(|cloud| (cloud.label.as_str(), cloud.color)), 14)?;
            }
            for cloud in &self.clouds {
                for ((column, row), count) in self.cells(cloud) {
                    let (x, y) = (LEFT + column * CELL, BOTTOM - row * CELL);
                    // A single point already stands out from the paper.
                    let fill = canvas::rgb(cloud.color).mix((0.5 + 0.12 * f64::from(count).log2()).min(1.0));
                    area.draw(&Rectangle::new([(x - 2, y - 2), (x + CELL - 3, y + CELL - 3)], fill.filled()))?;
                }
            }
            Ok(())
        })
    }

    /// Points in each cell, from the origin.
    fn cells(&self, cloud: &Cloud) -> BTreeMap<(i32, i32), u32> {
        let mut cells = BTreeMap::new();
        for (x, y) in &cloud.points {
            let column = (self.x.place(*x) * f64::from(RIGHT - LEFT)) as i32 / CELL;
            let row = (self.y.place(*y) * f64::from(BOTTOM - TOP)) as i32 / CELL;
            *cells.entry((column, row)).or_default() += 1;
        }
        cells
    }

    /// What the chart shows, in words.
    #[must_use]
    pub fn plain(&self) -> String {
        let scale = |axis: &Axis| if axis.log { " (log)" } else { "" };
        let (x, y) = (text::line(&self.x.name), text::line(&self.y.name));
        let mut out = format!("{y}{} against {x}{}\n", scale(&self.y), scale(&self.x));
        for cloud in &self.clouds {
            let label = text::cut(&cloud.label, 60);
            let _ = writeln!(out, "{}: {}", text::line(&label), text::counted(cloud.points.len() as u64, "point"));
        }
        out
    }
}
