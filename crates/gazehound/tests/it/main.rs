//! Everything about frames, in one binary: Polars is linked once.

mod chart;
mod encode;
mod exec;
mod exec_eval;
mod exec_masterclass;
mod exec_notes;
mod exec_rows;
mod exec_search;
mod exec_stats;
mod folder;
mod golden;
mod graph_files;
mod graph_verbs;
mod graphistry;
#[path = "../../../net/tests/it/graphistry_server.rs"]
#[allow(dead_code, reason = "the tests of `net` need more of it")]
mod graphistry_server;
mod hunts;
mod hypergraph;
mod hypergraph_differences;
mod hypergraph_facts;
mod hypergraph_parts;
mod hypergraph_values;
mod index;
mod plot;
mod sample;
mod secrets;
mod shared;
mod show;
mod splunk_remote;
#[path = "../../../net/tests/it/splunk_server.rs"]
#[allow(dead_code, reason = "the tests of `net` need more of it")]
mod splunk_server;
mod typed;
mod zeek;
