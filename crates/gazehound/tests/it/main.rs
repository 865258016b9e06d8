//! Everything about frames, in one binary: Polars is linked once.

mod chart;
mod encode;
mod exec;
mod exec_ahead;
mod exec_bins;
mod exec_eval;
mod exec_extract;
mod exec_functions;
mod exec_masterclass;
mod exec_multivalue;
mod exec_notes;
mod exec_rows;
mod exec_running;
mod exec_search;
mod exec_sources;
mod exec_stats;
mod exec_tables;
mod exec_transaction;
mod exec_tstats;
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
mod manual;
mod mmdb;
mod plot;
mod properties;
mod sample;
mod second_opinion;
mod secrets;
mod shared;
mod show;
mod splunk_remote;
#[path = "../../../net/tests/it/splunk_server.rs"]
#[allow(dead_code, reason = "the tests of `net` need more of it")]
mod splunk_server;
mod typed;
mod zeek;
