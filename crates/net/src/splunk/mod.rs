//! A Splunk server's search API (REST API Reference, "Search endpoints").
//!
//! [`Client`] is one connection: it logs in once, keeps its TLS session, and runs search [`Job`]s. A page of a job's
//! results goes into whatever implements [`Table`].

mod client;
mod config;
mod job;
mod page;

pub use client::Client;
pub use config::{Config, Login};
pub use job::{Job, JobState, Message};
pub use page::{Cell, Page, Table};
