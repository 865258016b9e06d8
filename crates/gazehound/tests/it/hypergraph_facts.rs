//! What PyGraphistry's own unit tests hold of a hypergraph (0.61, `graphistry/tests/test_hypergraph.py` and
//! `test_hyper_dask.py`), as facts: shapes, orders and counts, over frames of our own with the same shape.

use gazehound::hypergraph::{Hypergraph, HypergraphBuilder, hypergraph};
use polars::prelude::*;

/// Three rows, four columns, all values different: text, a number, text, a name and values beyond ASCII.
fn different() -> DataFrame {
    df!("key" => ["p", "q", "r"], "n1" => [1_i64, 2, 3], "n2" => ["s", "t", "u"], "\u{1f43e}" => ["\u{e6}", "\u{1f43e}", "v"])
        .expect("a frame")
}

/// Three rows, three columns; each value stands in each column once, in a circle.
fn circle() -> DataFrame {
    df!("aa" => ["0", "1", "2"], "bb" => ["1", "2", "0"], "cc" => ["2", "0", "1"]).expect("a frame")
}

fn gaps() -> DataFrame {
    df!("x" => [Some("a"), None, Some("c")], "i" => [Some(1_i64), Some(2), None]).expect("a frame")
}

fn built(builder: HypergraphBuilder) -> Hypergraph {
    builder.verbose(false).build().expect("builds")
}

/// Entities, nodes, edges, events.
fn sizes(hg: &Hypergraph) -> [usize; 4] {
    [hg.entities.height(), hg.nodes.height(), hg.edges.height(), hg.events.height()]
}

fn rows(frame: &DataFrame, columns: &[&str]) -> Vec<String> {
    let texts: Vec<StringChunked> =
        columns.iter().map(|name| frame.column(name).expect(name).str().expect("text").clone()).collect();
    let row = |row| texts.iter().map(|texts| texts.get(row).unwrap_or("-")).collect::<Vec<_>>().join(" ");
    (0..frame.height()).map(row).collect()
}

#[test]
fn hyperedges_stand_in_blocks_of_sorted_columns() {
    let hg = built(hypergraph(&different(), &[]));
    assert_eq!(sizes(&hg), [12, 15, 12, 3]);
    assert_eq!(
        rows(&hg.edges, &["edgeType", "attribID", "EventID"]),
        [
            "key key::p EventID::0",
            "key key::q EventID::1",
            "key key::r EventID::2",
            "n1 n1::1 EventID::0",
            "n1 n1::2 EventID::1",
            "n1 n1::3 EventID::2",
            "n2 n2::s EventID::0",
            "n2 n2::t EventID::1",
            "n2 n2::u EventID::2",
            "\u{1f43e} \u{1f43e}::\u{e6} EventID::0",
            "\u{1f43e} \u{1f43e}::\u{1f43e} EventID::1",
            "\u{1f43e} \u{1f43e}::v EventID::2",
        ]
    );
    assert_eq!(hg.graph.counts(), (15, 12));
    // The events' own columns keep their types.
    assert_eq!(hg.edges.column("n1").expect("n1").dtype(), &DataType::Int64);
    assert_eq!(hg.nodes.column("n1").expect("n1").dtype(), &DataType::Int64);
}

#[test]
fn direct_edges_join_each_pair_and_categories_share_nodes() {
    let hg = built(hypergraph(&circle(), &[]).direct(true));
    assert_eq!(sizes(&hg), [9, 9, 9, 0]);
    let hg = built(hypergraph(&circle(), &[]).direct(true).category("n", &["aa", "bb", "cc"]));
    assert_eq!(sizes(&hg), [3, 3, 9, 0]);
}

#[test]
fn pairs_may_be_named_also_of_a_column_with_itself() {
    let hg = built(hypergraph(&circle(), &[]).direct(true).edges("aa", &["cc"]).edges("cc", &["cc"]));
    assert_eq!(sizes(&hg), [9, 9, 6, 0]);
    let hg = built(hypergraph(&circle(), &[]).direct(true).edges("aa", &["cc", "bb", "aa"]).edges("cc", &["cc"]));
    assert_eq!(sizes(&hg), [9, 9, 12, 0]);
}

#[test]
fn edges_may_go_without_attributes() {
    let hg = built(hypergraph(&different(), &["key", "n1", "\u{1f43e}"]).drop_edge_attrs(true));
    assert_eq!(sizes(&hg), [9, 12, 9, 3]);
    let mut names = hg.edges.get_column_names();
    names.sort_unstable();
    assert_eq!(names, ["EventID", "attribID", "edgeType"]);

    let direct = hypergraph(&different(), &["key", "n1", "\u{1f43e}"]).direct(true).drop_edge_attrs(true);
    let hg = built(direct.edges("key", &["n1"]).edges("n1", &["\u{1f43e}"]));
    assert_eq!(sizes(&hg), [9, 9, 6, 0]);
    assert_eq!(
        rows(&hg.edges, &["edgeType", "src", "dst"]),
        [
            "key::n1 key::p n1::1",
            "key::n1 key::q n1::2",
            "key::n1 key::r n1::3",
            "n1::\u{1f43e} n1::1 \u{1f43e}::\u{e6}",
            "n1::\u{1f43e} n1::2 \u{1f43e}::\u{1f43e}",
            "n1::\u{1f43e} n1::3 \u{1f43e}::v",
        ]
    );
}

#[test]
fn missing_values_make_no_nodes_unless_they_are_kept() {
    assert_eq!(sizes(&built(hypergraph(&gaps(), &[]))), [4, 7, 4, 3]);
    let direct = built(hypergraph(&gaps(), &[]).direct(true));
    assert_eq!((direct.entities.height(), direct.edges.height()), (4, 1));
    let kept = built(hypergraph(&gaps(), &[]).drop_na(false));
    assert_eq!(sizes(&kept), [6, 9, 6, 3]);
    let gap = df!("x" => ["a", "b", "c"], "y" => [Some("p"), None, Some("q")]).expect("a frame");
    for drop in [true, false] {
        assert_eq!(built(hypergraph(&gap, &[]).drop_edge_attrs(drop)).edges.height(), 5);
    }
}

#[test]
fn values_of_every_kind_make_a_graph() {
    let mut lists = ListStringChunkedBuilder::new("lists".into(), 2, 2);
    lists.append_values_iter(["a", "b"].into_iter());
    lists.append_null();
    let days = Column::new("days".into(), [0_i32, 1]).cast(&DataType::Date).expect("dates");
    let times = Column::new("times".into(), [0_i64, 1]).cast(&DataType::Datetime(TimeUnit::Nanoseconds, None));
    let spans = Column::new("spans".into(), [0_i64, 1]).cast(&DataType::Duration(TimeUnit::Microseconds));
    let columns = vec![lists.finish().into_column(), days, times.expect("times"), spans.expect("spans")];
    let frame = DataFrame::new(2, columns).expect("a frame");
    let hg = built(hypergraph(&frame, &[]));
    assert_eq!(sizes(&hg), [7, 9, 7, 2]);
    assert_eq!(
        rows(&hg.entities, &["nodeID"]),
        [
            "lists::['a', 'b']",
            "days::1970-01-01",
            "days::1970-01-02",
            "times::1970-01-01 00:00:00.000000000",
            "times::1970-01-01 00:00:00.000000001",
            "spans::0 days 00:00:00",
            "spans::0 days 00:00:00.000001",
        ]
    );
}

#[test]
fn one_entity_column_makes_nodes_and_no_direct_edges() {
    let frame = df!("name" => ["p", "g", "s"], "town" => ["x", "x", "y"], "type" => ["1", "2", "2"]).expect("a frame");
    let hg = built(hypergraph(&frame, &["town"]).direct(true));
    assert_eq!(sizes(&hg), [2, 2, 0, 0]);
    assert_eq!(hg.counts(), "# links 0\n# events 3\n# attrib entities 2");
    assert!(hg.edges.get_column_index("src").is_some() && hg.edges.get_column_index("dst").is_some());
}

#[test]
fn the_nodes_of_a_graph_make_the_same_hypergraph_as_their_frame() {
    let nodes = different();
    let edges = df!("s" => ["p"], "d" => ["q"]).expect("edges");
    let bindings = gazehound::graph::Bindings::new("s", "d", "key", "key");
    let graph = gazehound::graph::Graph::new(nodes.clone(), edges, bindings);
    let (one, other) = (built(graph.hypergraph(&["n1", "n2"])), built(hypergraph(&nodes, &["n1", "n2"])));
    assert!(one.nodes.equals_missing(&other.nodes) && one.edges.equals_missing(&other.edges));
    assert_eq!(one.graph.bindings(), other.graph.bindings());
    assert_eq!(built(graph.hypergraph_from_edges(&[])).edges.height(), 2);
}
