//! Hypergraphs of lazy events, of parts of the events, of another graph.

use gazehound::graph::Graph;
use gazehound::hypergraph::{HypergraphBuilder, hypergraph, hypergraph_lazy};
use gazehound::show::Show;
use polars::prelude::*;

use crate::folder::Folder;

/// Values that first appear in different parts, missing ones, a time that only the last row has in full.
fn events() -> DataFrame {
    let rows = 0..23_i64;
    let host = |n: i64| format!("10.0.0.{}", n % 5);
    let mut frame = df!(
        "b.resp" => rows.clone().map(|n| (n % 4 != 1).then(|| host(n * 7 + 1))).collect::<Vec<_>>(),
        "a.orig" => rows.clone().map(host).collect::<Vec<_>>(),
        "size" => rows.clone().map(|n| (n % 6 != 0).then_some(n / 3)).collect::<Vec<_>>(),
        "seen" => rows.clone().map(|n| n * 86_400_000 + i64::from(n == 22) * 1_500).collect::<Vec<_>>(),
        "kept" => rows.map(|n| n as i32).collect::<Vec<_>>(),
        "^.*$" => vec!["regex"; 23],
    )
    .expect("a frame");
    let times = frame.column("seen").expect("seen").cast(&DataType::Datetime(TimeUnit::Milliseconds, None));
    frame.with_column(times.expect("times")).expect("a column");
    frame
}

/// Each way of linking.
fn ways(start: &HypergraphBuilder) -> Vec<HypergraphBuilder> {
    let start = start.clone().verbose(false).category("ip", &["a.orig", "b.resp"]);
    vec![
        start.clone().direct(true),
        start.clone().direct(true).edges("size", &["seen", "a.orig"]).edges("a.orig", &["size"]),
        start.clone().direct(true).drop_na(false).drop_edge_attrs(true),
        start.clone(),
        start.clone().drop_edge_attrs(true).event_id("kept"),
        start.skip(&["b.resp"]).drop_na(false),
    ]
}

#[test]
fn parts_give_the_rows_of_the_whole() {
    let events = events();
    for (way, builder) in ways(&hypergraph(&events, &[])).into_iter().enumerate() {
        let whole = builder.clone().build().expect("builds");
        let lazy = ways(&hypergraph_lazy(&events.clone().lazy(), &[])).swap_remove(way);
        for (chunksize, builder) in [(1, builder.clone()), (7, builder), (7, lazy.clone()), (1_000, lazy)] {
            let folder = Folder::new();
            let path = folder.path().join("made").to_str().expect("text").to_owned();
            let files = builder.chunksize(chunksize).build_to(&path).expect("writes");
            let graph = files.graph().expect("reads");
            assert!(graph.nodes().equals_missing(&whole.nodes), "{way} {chunksize}: {}", graph.nodes());
            let edges = graph.edges().select(whole.edges.get_column_names_owned()).expect("the same columns");
            assert!(edges.equals_missing(&whole.edges), "{way} {chunksize}: {edges}");
            assert_eq!(files.counts(), whole.counts());
            let shown = files.bundle().blocks();
            assert!(shown.contains(&whole.counts()) && shown.contains("made/edges.parquet"), "{shown}");
            assert_eq!(files.notes, whole.notes);
            assert_eq!(graph.bindings(), whole.graph.bindings());
            assert_eq!(graph.drop_na().counts(), whole.graph.drop_na().counts());
            let names: Vec<_> =
                std::fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("a file").file_name()).collect();
            assert_eq!(names.len(), 2, "{names:?}");
        }
    }
}

#[test]
fn lazy_events_are_computed_by_build() {
    let lazy = events().lazy().filter(col("kept").gt(lit(10)));
    let hg = hypergraph_lazy(&lazy, &["a.orig", "b.resp"]).direct(true).verbose(false).build().expect("builds");
    assert_eq!(hg.event_count, 12);
    let wrong = events().lazy().select([col("none such")]);
    let error = hypergraph_lazy(&wrong, &[]).build().expect_err("no such column");
    assert!(error.to_string().contains("the lazy frame of the events cannot be computed"), "{error}");
}

#[test]
fn parts_of_nothing_are_an_empty_graph() {
    let folder = Folder::new();
    let path = folder.path().to_str().expect("text");
    let files =
        hypergraph(&DataFrame::empty(), &["a", "b"]).direct(true).verbose(false).build_to(path).expect("writes");
    assert_eq!(files.counts(), "# links 0\n# events 0\n# attrib entities 0");
    assert_eq!(
        files.graph().expect("reads").color_edges_by("version").check().expect("an empty graph").counts(),
        (0, 0)
    );
    let nowhere = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/graph");
    assert!(hypergraph(&events(), &[]).build_to(nowhere).expect_err("a file is no folder").is_io());
}

fn first() -> Graph {
    hypergraph(&events(), &["a.orig", "b.resp"]).direct(true).verbose(false).build().expect("builds").graph
}

#[test]
fn a_graphs_nodes_or_edges_are_events_too() {
    let graph = first().bind_edge_title("size").color_edges_by("kept");
    let of_nodes = graph.hypergraph(&["type", "category"]).node_type("kind").category_column("group").direct(true);
    let of_nodes = of_nodes.verbose(false).build().expect("builds");
    assert_eq!(of_nodes.event_count, graph.counts().0);
    // What the titles and colours showed is not there any more.
    assert_eq!(of_nodes.graph.bindings().edge_title, None);
    assert_eq!(of_nodes.graph.notes()[0].text, "bound to columns that the new tables lack: `size`, `edge_color`");

    let of_edges = graph.hypergraph_from_edges(&["size", "kept"]).verbose(false).build().expect("builds");
    assert_eq!(of_edges.event_count, graph.counts().1);
    let bindings = of_edges.graph.bindings();
    assert_eq!((bindings.source.as_str(), bindings.edge_title.as_deref()), ("attribID", Some("size")));
    assert_eq!(bindings.point_title.as_deref(), Some("nodeTitle"));
    assert!(of_edges.graph.edge_encoding().is_some());

    let broken = graph.color_edges_by("none such").hypergraph(&["type"]);
    assert!(broken.build().expect_err("the step before failed").is_not_found());
}
