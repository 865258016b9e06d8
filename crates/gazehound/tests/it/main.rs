//! Everything about frames, in one binary: Polars is linked once.

mod chart;
mod encode;
mod exec;
mod exec_bins;
mod exec_eval;
mod exec_extract;
mod exec_masterclass;
mod exec_multivalue;
mod exec_notes;
mod exec_rows;
mod exec_running;
mod exec_search;
mod exec_stats;
mod exec_tables;
mod exec_transaction;
mod folder;
mod golden;
mod hunts;
mod hypergraph;
mod index;
mod mmdb;
mod plot;
mod sample;
mod shared;
mod show;
mod zeek;
