//! SPL (Splunk's Search Processing Language) as a tree: parse, print, and errors that point at the place.
//!
//! This crate knows text only. It has no dependencies, reads no files and opens no sockets; what a tree *means*
//! over events is the business of the crate `gazehound`.

pub mod ast;
pub mod function;
pub mod span;
