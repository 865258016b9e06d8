//! SPL over Zeek logs, hypergraphs and pictures, for threat hunters in a notebook.

pub mod error;
pub mod events;
pub mod exec;
pub mod graph;
pub mod hypergraph;
pub mod index;
pub mod sample;
pub mod show;
pub mod strings;
pub mod zeek;

pub use error::{Error, Result};
pub use events::{Events, Level, Note};
pub use polars;
