//! Crate `gazehound` as one shared library.

pub use gazehound::*;
