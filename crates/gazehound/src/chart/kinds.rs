//! The kinds of rows that a chart tells apart.

use std::collections::HashMap;

use gazehound_view::Rgb;
use polars::prelude::*;

use super::Chart;
use crate::encode::palette_rgb;
use crate::error::Result;
use crate::python;

/// The kind of each row, and what the kinds are called, the most frequent first.
pub(super) struct Kinds {
    pub(super) labels: Vec<String>,
    /// Position in `labels`, by row.
    pub(super) of: Vec<usize>,
}

/// Kinds that are told apart; the others are one.
const MOST: usize = 12;

impl Kinds {
    /// By the chart's `by`; without one all rows are of one kind, called `only`.
    pub(super) fn of(chart: &Chart, only: &str) -> Result<Self> {
        match &chart.by {
            None => Ok(Self { labels: vec![only.to_owned()], of: vec![0; chart.frame.height()] }),
            Some(by) => Self::of_column(chart.column(by)?, MOST),
        }
    }

    /// By the texts of `column`; a missing value is the kind `nan`, as in the masterclass's frames.
    pub(super) fn of_column(column: &Column, most: usize) -> Result<Self> {
        let texts = python::text(column)?;
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for text in texts.iter() {
            *counts.entry(text.unwrap_or("nan")).or_default() += 1;
        }
        let mut labels: Vec<(&str, usize)> = counts.into_iter().collect();
        labels.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let rest = labels.len().saturating_sub(most);
        let told_apart = if rest > 0 { most - 1 } else { most };
        let position: HashMap<&str, usize> =
            labels.iter().take(told_apart).enumerate().map(|(at, (label, _))| (*label, at)).collect();
        let of = texts.iter().map(|text| position.get(text.unwrap_or("nan")).copied().unwrap_or(told_apart)).collect();
        let mut names: Vec<String> = labels.iter().take(told_apart).map(|(label, _)| (*label).to_owned()).collect();
        if rest > 0 {
            names.push(format!("{} others", labels.len() - told_apart));
        }
        Ok(Self { labels: names, of })
    }

    /// As in the pictures of graphs: the colour of a category's number in Graphistry's palette.
    pub(super) fn color(at: usize) -> Rgb {
        palette_rgb(at as i64)
    }
}
