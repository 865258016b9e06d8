//! The Graphistry upload: nodes and edges as Arrow files become a dataset on a Graphistry server, which draws it.
//!
//! ```text
//! Settings ─ Register::new ─→ Register ─ Client::register ─→ Client ─ upload(Dataset, Options) ─→ Link
//! ```
//!
//! The requests are those of PyGraphistry 0.61 but for the differences that `docs/graphistry.md` lists. All requests
//! of a [`Client`] go to one server, and no answer of that server sends them elsewhere.

mod client;
mod dataset;
mod http;
mod link;
mod options;
mod register;
mod server;
mod session;

pub use client::Client;
pub use dataset::{ColorEncoding, Dataset, Scale, Table};
pub use link::Link;
pub use options::{Access, Mode, Options, Privacy};
pub use register::{Login, Register, SETTINGS};
pub use server::Server;
