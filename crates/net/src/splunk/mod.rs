//! A Splunk server's search API (REST API Reference, "Search endpoints").
//!
//! ```text
//! Config ─ Client::new ─→ Client ─ create ─→ Job ─ state, page ─→ Page<T>     the server keeps the rows
//!                                └ export ─→ Page<T>                          the server sends them as it finds them
//! ```
//!
//! A [`Client`] is one connection: it logs in once and keeps its TLS session. A [`Job`] is deleted from the server when
//! it is dropped. Rows go straight into whatever implements [`Table`].

mod client;
mod config;
mod connection;
mod export;
mod job;
mod page;
mod target;
mod wait;

pub use client::Client;
pub use config::{Config, Login};
pub use job::{Job, JobState, Message, PageText};
pub use page::{Cell, Page, Table};
pub use wait::Say;
