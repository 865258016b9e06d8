//! The names of crate `gazehound`, from the engine: one shared library, built once for every notebook.
//!
//! The kernel's rust-analyzer, which infers the type of every `let`, sees the generated [`signatures`] in its place.

#[cfg(not(rust_analyzer))]
extern crate gazehound_engine;
#[cfg(not(rust_analyzer))]
pub use gazehound_engine::*;

#[cfg(rust_analyzer)]
mod signatures;
#[cfg(rust_analyzer)]
pub use signatures::*;
