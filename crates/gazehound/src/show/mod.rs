//! Values as a notebook shows them: HTML, a picture, text.

mod chart;
mod detail;
mod events;
mod explained;
mod frame;
mod graph;

pub use self::graph::Plot;
use gazehound_view::notebook::Bundle;
use gazehound_view::text;

use crate::error::Error;

/// What shows itself as the last value of a cell.
pub trait Show {
    /// All forms of the value.
    fn bundle(&self) -> Bundle;

    /// Prints the forms for the kernel, which calls this for the last expression of a cell.
    #[expect(clippy::print_stdout, reason = "the kernel reads a cell's output from there")]
    fn evcxr_display(&self) {
        print!("{}", self.bundle().blocks());
    }
}

/// What stands in place of a value that could not be made.
fn error_bundle(error: &Error) -> Bundle {
    let error = error.to_string();
    let html = format!("<pre>{}</pre>", text::html_block(&error));
    Bundle::text(error).with("text/html", html)
}
