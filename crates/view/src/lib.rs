//! A graph or a table as a still picture, an HTML fragment or text. Log text is hostile: everything here escapes it.
//!
//! ```text
//! Scene ─ layout ─→ Picture ─ raster ─→ Image ─ png ─→ graph_html
//!                           └ svg
//! Table ─→ html, text
//! chart ─→ svg, text
//! ```
//!
//! [`notebook`] puts several forms of one value into the text that a Rust notebook's kernel reads.

pub mod chart;
pub mod graph_html;
pub mod layout;
pub mod note;
pub mod notebook;
pub mod picture;
pub mod png;
pub mod scene;
pub mod svg;
pub mod table;
pub mod text;

mod color;
mod font;
mod label;
mod palette;
mod raster;

pub use color::Rgb;
pub use note::Note;
pub use picture::Picture;
pub use scene::Scene;
pub use table::Table;
