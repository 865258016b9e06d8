//! Values as a notebook shows them: HTML, a picture, text.

mod chart;
mod detail;
mod events;
mod frame;
mod graph;

pub use self::graph::Plot;
use gazehound_view::notebook::Bundle;

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
