//! The Rust side of `cargo xtask bench hypergraph`: one case in a process of its own. The twin is
//! `crates/xtask/python/bench_hypergraph_twin.py`.
//!
//! `bench_hypergraph FILE.parquet alone|cell|parts` prints seconds, nodes and edges. `parts` has no twin: it reads and writes
//! files, a part of the events at a time.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::time::Instant;

use gazehound::Result;
use gazehound::hypergraph::{HypergraphBuilder, ZEEK_CATEGORIES, hypergraph, hypergraph_lazy};
use polars::prelude::*;

const ENTITY_TYPES: [&str; 6] = ["id.orig_h", "id.resp_h", "uid", "ja3", "issuer", "subject"];

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, what] = words.as_slice() else { panic!("expected FILE.parquet and `alone`, `cell` or `parts`") };
    let path = PlRefPath::try_from_path(std::path::Path::new(file))?;
    let events = LazyFrame::scan_parquet(path, ScanArgsParquet::default())?;
    if what == "parts" {
        return parts(&events);
    }
    let frame = events.collect()?;

    let start = Instant::now();
    let graph = linked(hypergraph(&frame, &ENTITY_TYPES)).build()?.graph;
    let graph = match what.as_str() {
        "cell" => {
            let graph = graph.bind_edge_title("category").drop_hyper_nans();
            graph.color_points_by("category").color_edges_by("version").check()?
        }
        _ => graph,
    };
    let seconds = start.elapsed().as_secs_f64();
    let (nodes, edges) = graph.counts();
    println!("{seconds} {nodes} {edges}");
    Ok(())
}

fn linked(builder: HypergraphBuilder) -> HypergraphBuilder {
    builder
        .direct(true)
        .categories(ZEEK_CATEGORIES)
        .edges("id.orig_h", &["id.resp_h", "ja3", "subject"])
        .edges("ja3", &["id.resp_h"])
        .edges("subject", &["id.resp_h"])
        .edges("issuer", &["id.resp_h"])
        .verbose(false)
}

fn parts(events: &LazyFrame) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("gazehound-bench-{}", std::process::id()));
    let start = Instant::now();
    let files = linked(hypergraph_lazy(events, &ENTITY_TYPES)).build_to(&folder.to_string_lossy())?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{seconds} {} {}", files.entity_count, files.link_count);
    std::fs::remove_dir_all(&folder).map_err(|error| gazehound::Error::io("removing the files of the bench", &error))
}
