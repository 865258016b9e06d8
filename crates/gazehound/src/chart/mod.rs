//! Charts of frames: events over time, counts of pairs, two numbers against each other, how often each number occurs.
//!
//! ```text
//! timeline(&events, "_time").by("sourcetype")
//! heatmap(&certs, "version", "validation_status")
//! scatter(&pairs, "sum(orig_bytes)", "sum(resp_bytes)").log()
//! histogram(&queries, "query_length").log()
//! ```
//!
//! Each shows itself. Rows that cannot be drawn are counted in a note.

mod heatmap;
mod histogram;
mod kinds;
mod numbers;
mod scatter;
mod timeline;

use polars::prelude::*;

use crate::error::Result;
use crate::events::Note;
use crate::hypergraph::unknown_column;

/// A chart of a frame's columns. Frames are shared, not copied.
#[derive(Clone)]
pub struct Chart {
    frame: DataFrame,
    what: What,
    by: Option<String>,
    log: bool,
}

#[derive(Clone)]
enum What {
    Timeline { time: String },
    Heatmap { across: String, down: String },
    Scatter { x: String, y: String },
    Histogram { x: String },
}

/// A chart as it leaves for a notebook.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The picture; empty where the frame has no rows.
    pub svg: String,
    /// The same in words.
    pub plain: String,
    /// What is not in the picture.
    pub notes: Vec<Note>,
}

/// Rows of `frame` over the times in column `time`: `_time`, or text as Zeek writes `ts`.
#[must_use]
pub fn timeline(frame: &DataFrame, time: &str) -> Chart {
    Chart::new(frame, What::Timeline { time: time.to_owned() })
}

/// How often each value of `across` occurs together with each value of `down`.
#[must_use]
pub fn heatmap(frame: &DataFrame, across: &str, down: &str) -> Chart {
    Chart::new(frame, What::Heatmap { across: across.to_owned(), down: down.to_owned() })
}

/// The numbers in column `x` against those in column `y`, one point a row.
#[must_use]
pub fn scatter(frame: &DataFrame, x: &str, y: &str) -> Chart {
    Chart::new(frame, What::Scatter { x: x.to_owned(), y: y.to_owned() })
}

/// How often the numbers in column `x` occur.
#[must_use]
pub fn histogram(frame: &DataFrame, x: &str) -> Chart {
    Chart::new(frame, What::Histogram { x: x.to_owned() })
}

impl Chart {
    fn new(frame: &DataFrame, what: What) -> Self {
        Self { frame: frame.clone(), what, by: None, log: false }
    }

    /// One strip, cloud or shape for each value of `column`. A heat map has its kinds already: a note says so.
    #[must_use]
    pub fn by(mut self, column: &str) -> Self {
        self.by = Some(column.to_owned());
        self
    }

    /// Logarithmic scales: both axes of a scatter chart, the counts of a histogram. Others have none: a note says so.
    #[must_use]
    pub const fn log(mut self) -> Self {
        self.log = true;
        self
    }

    /// The picture, its words and notes.
    ///
    /// # Errors
    /// A column that the frame lacks, or one without a single time or number.
    pub fn draw(&self) -> Result<Drawing> {
        // An empty result has no columns, which is no mistake in their names.
        if self.frame.height() == 0 {
            let notes = vec![Note::warning("the frame has no rows: nothing is drawn")];
            return Ok(Drawing { svg: String::new(), plain: String::new(), notes });
        }
        let mut drawing = match &self.what {
            What::Timeline { time } => timeline::draw(self, time),
            What::Heatmap { across, down } => heatmap::draw(self, across, down),
            What::Scatter { x, y } => scatter::draw(self, x, y),
            What::Histogram { x } => histogram::draw(self, x),
        }?;
        drawing.notes.extend(self.without_effect());
        Ok(drawing)
    }

    /// What was asked for and this kind of chart has not got.
    fn without_effect(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        if let (What::Heatmap { across, down }, Some(by)) = (&self.what, &self.by) {
            let why = format!("a heat map counts by its two columns, here `{across}` and `{down}`");
            notes.push(Note::warning(format!("`.by(\"{by}\")` changes nothing: {why}")));
        }
        if self.log && matches!(self.what, What::Timeline { .. } | What::Heatmap { .. }) {
            let why = "scatter charts and histograms have logarithmic scales, timelines and heat maps have none";
            notes.push(Note::warning(format!("`.log()` changes nothing: {why}")));
        }
        notes
    }

    fn column(&self, name: &str) -> Result<&Column> {
        self.frame.column(name).map_err(|_| unknown_column(&self.frame, name, "chart column"))
    }
}

/// Counts, not contents: the values are log text.
impl std::fmt::Debug for Chart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Chart of {} rows", self.frame.height())
    }
}
