//! Everything about frames, in one binary: Polars is linked once.

mod encode;
mod golden;
mod hypergraph;
mod shared;
