//! Progress on a notebook's output.

/// A line, or several. Whole lines only: a flushed partial line hangs a Rust notebook's kernel.
#[expect(clippy::print_stdout, reason = "the notebook's progress lines")]
pub(crate) fn say(text: &str) {
    println!("{}", gazehound_view::text::block(text));
}
