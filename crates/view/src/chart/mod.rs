//! Charts as SVG: events over time, counts of pairs, two numbers against each other, how often each number occurs.
//!
//! A chart brings its own paper, as the pictures of graphs do, so that it reads on a light and on a dark page. Its size does
//! not grow with the rows behind it: shapes are outlines and cells, never one mark for each row.

mod axis;
mod canvas;
mod heatmap;
mod histogram;
mod scatter;
mod timeline;

pub use self::axis::Axis;
pub use self::heatmap::Heatmap;
pub use self::histogram::{Histogram, Series};
pub use self::scatter::{Cloud, Scatter};
pub use self::timeline::{Strip, Timeline};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::text;

/// `svg` as an HTML image, which even a page that strips scripts and styles shows. `alternative` says what is seen.
#[must_use]
pub fn html(svg: &str, alternative: &str) -> String {
    format!(
        "<img src=\"data:image/svg+xml;base64,{}\" width=\"{}\" alt=\"{}\" \
         style=\"max-width:100%;height:auto;border:1px solid #8886;border-radius:6px\">\n",
        STANDARD.encode(svg),
        canvas::WIDTH,
        text::html(alternative),
    )
}
