//! Crate `gazehound` as one shared library.

pub use gazehound::*;

/// The checkout that this library was built from, for the front door: see `engine_build.rs`.
#[doc(hidden)]
pub const CHECKOUT: &str = env!("CARGO_MANIFEST_DIR");
