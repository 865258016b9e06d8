//! Charts as pictures.

use gazehound_view::chart;
use gazehound_view::notebook::Bundle;
use gazehound_view::text;

use super::{Show, events};
use crate::chart::Chart;

impl Show for Chart {
    fn bundle(&self) -> Bundle {
        match self.draw() {
            Err(error) => {
                let error = error.to_string();
                Bundle::text(error.clone()).with("text/html", format!("<pre>{}</pre>", text::html_block(&error)))
            }
            Ok(drawing) => {
                let plain = drawing.plain.trim_end();
                let html = events::notes_html(&drawing.notes) + &chart::html(&drawing.svg, &plain.replace('\n', "; "));
                Bundle::text(events::notes_text(&drawing.notes) + plain)
                    .with("text/html", html)
                    .with("image/svg+xml", drawing.svg)
            }
        }
    }
}
