//! Tests of the views: one binary.

mod graphs;
mod layout;
mod pictures;
