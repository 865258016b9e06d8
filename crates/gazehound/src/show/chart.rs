//! Charts as pictures.

use gazehound_view::chart;
use gazehound_view::notebook::Bundle;

use super::{Show, error_bundle, events};
use crate::chart::Chart;

impl Show for Chart {
    fn bundle(&self) -> Bundle {
        match self.draw() {
            Err(error) => error_bundle(&error),
            Ok(drawing) => {
                if drawing.svg.is_empty() {
                    let html = events::notes_html(&drawing.notes);
                    return Bundle::text(events::notes_text(&drawing.notes)).with("text/html", html);
                }
                let plain = drawing.plain.trim_end();
                let html = events::notes_html(&drawing.notes) + &chart::html(&drawing.svg, &plain.replace('\n', "; "));
                Bundle::text(events::notes_text(&drawing.notes) + plain)
                    .with("text/html", html)
                    .with("image/svg+xml", drawing.svg)
            }
        }
    }
}
