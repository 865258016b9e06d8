//! What leaves for a notebook, in one binary.

mod notebook;
mod table;
mod text;
