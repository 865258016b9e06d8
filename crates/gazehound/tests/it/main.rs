//! Everything about frames, in one binary: Polars is linked once.

mod chart;
mod encode;
mod exec;
mod exec_eval;
mod exec_functions;
mod exec_masterclass;
mod exec_notes;
mod exec_rows;
mod exec_search;
mod exec_stats;
mod folder;
mod golden;
mod hunts;
mod hypergraph;
mod index;
mod manual;
mod plot;
mod properties;
mod sample;
mod second_opinion;
mod shared;
mod show;
mod zeek;
