//! Events over time, one strip for each kind.

use std::fmt::Write;

use plotters::prelude::*;

use super::Axis;
use super::canvas::{self, Side};
use crate::color::{INK, Rgb};
use crate::text;

/// Events over time. Each strip has its own scale, since a log with ten events matters beside one with ten thousand.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Time; its range is that of all bins.
    pub time: Axis,
    /// How long a bin is, in words: `5 min`.
    pub bin: String,
    /// From top to bottom.
    pub strips: Vec<Strip>,
}

/// The events of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// The kind.
    pub label: String,
    /// Its colour.
    pub color: Rgb,
    /// Events in each bin; all strips have as many bins.
    pub counts: Vec<u64>,
}

const STRIP: i32 = 40;
const LEFT: i32 = 176;
const RIGHT: i32 = canvas::WIDTH as i32 - 130;
const TOP: i32 = 12;

impl Timeline {
    /// The chart.
    #[must_use]
    pub fn svg(&self) -> String {
        let bottom = TOP + STRIP * self.strips.len() as i32;
        canvas::draw((bottom + 42) as u32, |area| {
            canvas::bottom_axis(area, &self.time, (LEFT, RIGHT), (TOP, bottom))?;
            for (row, strip) in self.strips.iter().enumerate() {
                let floor = TOP + STRIP * (row as i32 + 1) - 4;
                let most = strip.most();
                area.draw(&Polygon::new(strip.outline(floor), canvas::rgb(strip.color).filled()))?;
                area.draw(&PathElement::new([(LEFT, floor), (RIGHT, floor)], canvas::rgb(canvas::FAINT)))?;
                let middle = floor - STRIP / 2 + 4;
                canvas::write(area, &text::cut(&strip.label, 24), (LEFT - 8, middle), Side::Right, INK)?;
                let peak = format!("≤ {} / {}", text::count(most), self.bin);
                canvas::write(area, &peak, (RIGHT + 8, middle), Side::Left, canvas::QUIET)?;
            }
            Ok(())
        })
    }

    /// What the chart shows, in words.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut out = format!("events by {}, bins of {}\n", text::line(&self.time.name), self.bin);
        for strip in &self.strips {
            let (all, most) = (strip.counts.iter().sum(), strip.most());
            let _ = writeln!(
                out,
                "{}: {}, at most {} in a bin",
                text::line(&text::cut(&strip.label, 60)),
                text::counted(all, "event"),
                text::count(most)
            );
        }
        out
    }
}

impl Strip {
    fn most(&self) -> u64 {
        self.counts.iter().copied().max().unwrap_or(0)
    }

    /// One step for each bin. A bin with anything in it can be seen.
    fn outline(&self, floor: i32) -> Vec<(i32, i32)> {
        let (most, bins) = (self.most().max(1) as f64, self.counts.len().max(1) as f64);
        let x = |bin: usize| LEFT + (bin as f64 / bins * f64::from(RIGHT - LEFT)).round() as i32;
        let mut points = vec![(LEFT, floor)];
        for (bin, count) in self.counts.iter().enumerate() {
            let height = (*count as f64 / most * f64::from(STRIP - 10)).ceil() as i32;
            points.extend([(x(bin), floor - height), (x(bin + 1), floor - height)]);
        }
        points.push((RIGHT, floor));
        points.dedup();
        points
    }
}
