//! SPL over Zeek logs, hypergraphs and pictures, for threat hunters in a notebook.
//!
//! The primary type is [`splunk::Splunk`]: it runs a search over the embedded index and gives a frame. From a frame,
//! [`hypergraph::hypergraph`] builds a [`graph::Graph`], which shows itself.

pub mod bytes;
pub mod chart;
mod columns;
pub mod embedded;
pub mod encode;
pub mod error;
pub mod events;
pub mod exec;
pub mod frame;
pub mod graph;
pub mod graphistry;
pub mod hypergraph;
pub mod index;
pub mod prelude;
mod python;
pub mod remote;
pub mod sample;
mod say;
pub mod show;
pub mod splunk;
pub mod strings;
mod time;
pub mod typed;
pub mod zeek;

pub use error::{Error, Result};
pub use events::{Events, Level, Note};
pub use polars;
