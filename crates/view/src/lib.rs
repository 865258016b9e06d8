//! A graph or a table as one offline page, a still picture or text. Log text is hostile: everything here escapes it.

pub mod layout;
pub mod notebook;
pub mod table;
pub mod text;
