//! The plan of a search: its text, and a table of the parts that it reads.

use gazehound_view::notebook::Bundle;
use gazehound_view::text;

use super::frame::table;
use super::{Show, error_bundle};
use crate::exec::Explained;

impl Show for Explained {
    fn bundle(&self) -> Bundle {
        let whole = self.to_string();
        match self.frame() {
            Ok(frame) => {
                let html = format!("<pre>{}</pre>{}", text::html_block(&whole), table(&frame).html());
                Bundle::text(whole).with("text/html", html)
            }
            Err(error) => error_bundle(&error),
        }
    }
}
