//! SPL (Splunk's Search Processing Language) as a tree: parse, print, and errors that point at the place.
//!
//! This crate knows text only. It has no dependencies, reads no files and opens no sockets; what a tree *means*
//! over events is the business of the crate `gazehound`.
//!
//! ```text
//! text ──parse()──▶ ast::Pipeline ──to_string()──▶ text
//!                        └──lint()──▶ Vec<Lint>
//! ```

pub mod ast;
pub mod command;
pub mod error;
mod expr;
pub mod function;
mod known;
mod lint;
mod parser;
mod place;
mod predicate;
mod scan;
pub mod span;

pub use error::Error;
pub use lint::{Lint, lint};
pub use parser::parse;
