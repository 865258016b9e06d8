//! What leaves for a notebook, and where nodes lie, in one binary.

mod graphs;
mod interactive;
mod layout;
mod notebook;
mod picture;
mod table;
mod text;
