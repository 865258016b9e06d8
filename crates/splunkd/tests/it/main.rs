//! The loopback server, in one binary.

mod protocol;
