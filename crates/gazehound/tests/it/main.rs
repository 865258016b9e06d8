//! Everything about frames, in one binary: Polars is linked once.

mod encode;
mod exec;
mod exec_search;
mod golden;
mod hypergraph;
mod shared;
mod show;
