//! The loopback server, in one binary.

mod client;
mod protocol;
