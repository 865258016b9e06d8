//! Graphs on a Graphistry server: only where asked for, and private unless asked otherwise.
//!
//! ```text
//! let graphistry = Graphistry::from_env()?.name("TLS");
//! let uploaded = hg.graph.color_points_by("category").upload(&graphistry)?;
//! ```

mod connection;
mod dataset;
mod uploaded;

pub use connection::Graphistry;
pub use gazehound_net::graphistry::{Access, Client, Link, Login, Mode, Options, Privacy, Register, SETTINGS, Server};
pub use uploaded::{Iframe, Uploaded};
