//! A graph or a table as a still picture, an HTML fragment or text. Log text is hostile: everything here escapes it.
//!
//! ```text
//! Scene ─ layout ─→ Picture ─ raster ─→ Image ─ png ─→ graph_html ─→ interactive
//!                           ├ svg                                     ↑
//! Detail ───────────────────┴ payload ─→ Page ────────────────────────┘
//! Table ─→ html, text
//! chart ─→ svg, text
//! ```
//!
//! [`notebook`] puts several forms of one value into the text that a Rust notebook's kernel reads.

pub mod chart;
pub mod detail;
pub mod graph_html;
pub mod interactive;
pub mod layout;
pub mod note;
pub mod notebook;
pub mod page;
pub mod picture;
pub mod png;
pub mod scene;
pub mod svg;
pub mod table;
pub mod text;

mod color;
mod fit;
mod font;
mod label;
mod numeral;
mod pack;
mod palette;
mod payload;
mod raster;

pub use color::Rgb;
pub use detail::Detail;
pub use note::Note;
pub use page::Page;
pub use picture::Picture;
pub use scene::Scene;
pub use table::Table;
