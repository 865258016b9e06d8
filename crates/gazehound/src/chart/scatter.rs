//! Two numbers against each other.

use gazehound_view::chart::{Axis, Cloud, Scatter};

use super::kinds::Kinds;
use super::numbers::{missing, numbers};
use super::{Chart, Drawing};
use crate::error::Result;

pub(super) fn draw(chart: &Chart, x: &str, y: &str) -> Result<Drawing> {
    let (xs, ys) = (numbers(chart, x)?, numbers(chart, y)?);
    let kinds = Kinds::of(chart, "rows")?;
    let mut clouds: Vec<Cloud> = kinds
        .labels
        .into_iter()
        .enumerate()
        .map(|(at, label)| Cloud { label, color: Kinds::color(at), points: Vec::new() })
        .collect();
    let (mut no_x, mut no_y) = (0, 0);
    for ((x, y), kind) in xs.iter().zip(&ys).zip(kinds.of) {
        match (x, y) {
            (Some(x), Some(y)) => clouds[kind].points.push((*x, *y)),
            (None, _) => no_x += 1,
            (_, None) => no_y += 1,
        }
    }
    let points = || clouds.iter().flat_map(|cloud| &cloud.points);
    let scatter = Scatter {
        x: Axis::over(x, points().map(|point| point.0), chart.log),
        y: Axis::over(y, points().map(|point| point.1), chart.log),
        clouds,
    };
    let notes = [missing(no_x, "a number", x), missing(no_y, "a number", y)].into_iter().flatten().collect();
    Ok(Drawing { svg: scatter.svg(), plain: scatter.plain(), notes })
}
