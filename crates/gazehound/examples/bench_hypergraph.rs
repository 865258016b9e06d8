//! The Rust side of `cargo xtask bench hypergraph`: one case in a process of its own. The twin is
//! `crates/xtask/python/bench_hypergraph_twin.py`.
//!
//! `bench_hypergraph FILE.parquet alone|cell` prints seconds, nodes and edges.

use std::time::Instant;

use gazehound::Result;
use gazehound::hypergraph::{ZEEK_CATEGORIES, hypergraph};
use polars::prelude::*;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, what] = words.as_slice() else { panic!("expected FILE.parquet and `alone` or `cell`") };
    let path = PlRefPath::try_from_path(std::path::Path::new(file))?;
    let frame = LazyFrame::scan_parquet(path, ScanArgsParquet::default())?.collect()?;

    let start = Instant::now();
    let hg = hypergraph(&frame, &["id.orig_h", "id.resp_h", "uid", "ja3", "issuer", "subject"])
        .direct(true)
        .categories(ZEEK_CATEGORIES)
        .edges("id.orig_h", &["id.resp_h", "ja3", "subject"])
        .edges("ja3", &["id.resp_h"])
        .edges("subject", &["id.resp_h"])
        .edges("issuer", &["id.resp_h"])
        .verbose(false)
        .build()?;
    let graph = match what.as_str() {
        "cell" => hg
            .graph
            .bind_edge_title("category")
            .drop_hyper_nans()
            .color_points_by("category")
            .color_edges_by("version")
            .check()?,
        _ => hg.graph,
    };
    let seconds = start.elapsed().as_secs_f64();
    let (nodes, edges) = graph.counts();
    println!("{seconds} {nodes} {edges}");
    Ok(())
}
