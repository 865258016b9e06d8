//! The embedded index behind Splunk's search API, on the loopback interface.
//!
//! The primary type is [`Server`]. Splunk's own clients, such as its Python SDK, search the embedded index through it.

mod access;
mod entity;
mod fault;
mod info;
mod job;
mod jobs;
mod output;
mod request;
mod route;
mod server;
mod table;
mod xml;

pub use server::{Config, Running, Server};
