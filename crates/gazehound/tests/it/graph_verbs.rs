//! What can be done with a graph.

use gazehound::encode::{Palette, Scale};
use gazehound::events::Note;
use gazehound::graph::{Bindings, Graph};
use gazehound::hypergraph::hypergraph;
use gazehound::show::Show;
use polars::prelude::*;

/// Two triangles, joined by one edge, and a node alone; `2` has an edge to itself.
fn graph() -> Graph {
    let nodes = df!(
        "id" => ["1", "2", "3", "4", "5", "6", "alone"],
        "kind" => ["a", "b", "a", "b", "a", "b", "a"],
        "bytes" => [Some("10"), Some("x"), None, Some("2.5"), None, None, None],
    );
    let edges = df!(
        "from" => ["1", "2", "3", "4", "5", "6", "3", "1", "2"],
        "to" => ["2", "3", "1", "5", "6", "4", "4", "2", "2"],
        "size" => [Some("1"), Some("2"), None, Some("4"), Some("5"), Some("6"), Some("7"), Some("80"), None],
        "what" => ["x", "y", "x", "y", "x", "y", "x", "y", "x"],
        "ts" => [5_i64, 4, 3, 2, 1, 6, 7, 8, 9],
    );
    Graph::new(nodes.expect("nodes"), edges.expect("edges"), Bindings::new("from", "to", "id", "id"))
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).expect("the column").cast(&DataType::String).expect("text");
    column.str().expect("text").iter().map(|value| value.unwrap_or("-").to_owned()).collect()
}

fn error(graph: &Graph) -> String {
    graph.check().expect_err("an error").to_string()
}

#[test]
fn degrees_count_edges_by_their_ends() {
    let nodes = graph().degree().check().expect("degrees").nodes();
    assert_eq!(texts(&nodes, "degree_in"), ["1", "3", "1", "2", "1", "1", "0"]);
    assert_eq!(texts(&nodes, "degree_out"), ["2", "2", "2", "1", "1", "1", "0"]);
    assert_eq!(texts(&nodes, "degree"), ["3", "5", "3", "3", "2", "2", "0"]);
}

#[test]
fn a_graph_without_edges_has_degrees_of_none() {
    // PyGraphistry's issue 766: one entity column, direct, makes nodes and no edges.
    let frame = df!("town" => ["x", "x", "y"], "type" => ["p", "s", "s"]).expect("a frame");
    let graph = hypergraph(&frame, &["town"]).direct(true).verbose(false).build().expect("builds").graph;
    let nodes = graph.degree().communities().check().expect("degrees").nodes();
    assert_eq!((texts(&nodes, "degree"), texts(&nodes, "community")), (vec!["0".into(); 2], vec!["-".into(); 2]));
}

#[test]
fn communities_are_the_triangles() {
    let nodes = graph().communities().check().expect("groups").nodes();
    assert_eq!(texts(&nodes, "community"), ["0", "0", "0", "1", "1", "1", "-"]);
    assert!(graph().communities().nodes().equals_missing(&nodes));
}

/// A ring of cliques, each joined to the next by one edge: the textbook case.
#[test]
fn communities_of_a_ring_of_cliques_are_the_cliques() {
    const CLIQUES: usize = 12;
    const EACH: usize = 6;
    let (mut from, mut to) = (Vec::new(), Vec::new());
    let mut join = |a: usize, b: usize| {
        from.push(format!("{a}"));
        to.push(format!("{b}"));
    };
    for clique in 0..CLIQUES {
        let first = clique * EACH;
        for a in first..first + EACH {
            (a + 1..first + EACH).for_each(|b| join(a, b));
        }
        join(first, (first + EACH + 1) % (CLIQUES * EACH));
    }
    let nodes = df!("id" => (0..CLIQUES * EACH).map(|n| n.to_string()).collect::<Vec<_>>()).expect("nodes");
    let edges = df!("from" => from, "to" => to).expect("edges");
    let graph = Graph::new(nodes, edges, Bindings::new("from", "to", "id", "id"));
    let groups = texts(&graph.communities().check().expect("groups").nodes(), "community");
    let expected: Vec<String> = (0..CLIQUES * EACH).map(|n| (n / EACH).to_string()).collect();
    assert_eq!(groups, expected);
}

#[test]
fn neighbours_are_so_many_edges_away_in_any_direction() {
    let near = |ids: &[&str], hops| {
        let graph = graph().neighbours(ids, hops).check().expect("nodes");
        (texts(&graph.nodes(), "id").concat(), graph.counts().1)
    };
    assert_eq!(near(&["1"], 0), ("1".into(), 0));
    assert_eq!(near(&["1"], 1), ("123".into(), 5));
    assert_eq!(near(&["1"], 2), ("1234".into(), 6));
    assert_eq!(near(&["1", "6"], 1), ("123456".into(), 9));
    assert_eq!(near(&["alone"], 9), ("alone".into(), 0));
}

#[test]
fn an_id_that_no_node_has_is_an_error_with_a_hint() {
    let frame = df!("a" => ["10.0.0.1"], "b" => ["y"]).expect("a frame");
    let graph =
        hypergraph(&frame, &[]).direct(true).category("ip", &["a"]).verbose(false).build().expect("builds").graph;
    assert_eq!(
        error(&graph.neighbours(&["10.0.0.1"], 1)),
        "error[gazehound::not-found]: no node has the id `10.0.0.1`\n  did you mean `ip::10.0.0.1`?"
    );
    assert_eq!(
        error(&graph.neighbours(&["ip::10.0.0.2"], 1)),
        "error[gazehound::not-found]: no node has the id `ip::10.0.0.2`\n  did you mean `ip::10.0.0.1`?"
    );
    assert_eq!(
        error(&graph.neighbours(&["z"], 1)),
        "error[gazehound::not-found]: no node has the id `z`\n  ids are the values of column `nodeID` of the nodes"
    );
}

#[test]
fn filters_keep_what_is_true() {
    let a = graph().filter_nodes(col("kind").eq(lit("a"))).check().expect("filters");
    assert_eq!((texts(&a.nodes(), "id").join(" "), a.counts().1), ("1 3 5 alone".into(), 1));
    let known = graph().filter_nodes(col("bytes").neq(lit("x"))).check().expect("filters");
    // No value is neither true nor false.
    assert_eq!(texts(&known.nodes(), "id").join(" "), "1 4");
    let x = graph().filter_edges(col("ts").gt(lit(6))).check().expect("filters");
    assert_eq!(x.counts(), (7, 3));
    assert_eq!(x.drop_isolated().counts(), (4, 3));
    assert_eq!(graph().filter_edges(lit(false)).counts(), (7, 0));
    let kept = graph().keep_nodes_where("id", &["1", "2", "none"]);
    assert_eq!((kept.counts(), kept.notes()), ((2, 3), vec![Note::warning("no node has `none` in `id`")]));
    assert_eq!(graph().keep_edges_where("what", &["x"]).counts(), (7, 5));
}

#[test]
fn a_filter_that_is_none_says_what_was_expected() {
    assert_eq!(
        error(&graph().filter_nodes(col("kind"))),
        "error[gazehound::input]: the nodes cannot be filtered by values of type str\n  expected a predicate that is true or \
         false for each row, such as `col(\"type\").eq(lit(\"ip\"))`"
    );
    let missing = error(&graph().filter_edges(col("kinds").eq(lit("a"))));
    assert!(missing.starts_with("error[gazehound::input]: the edges cannot be filtered: "), "{missing}");
    assert!(error(&graph().keep_edges_where("wat", &["x"])).contains("did you mean `what`?"));
}

#[test]
fn collapsed_edges_are_one_for_each_pair() {
    let collapsed = graph().collapse(&[], &["count", "sum(size)", "min(ts)", "max(size)", "list(what)", "dc(what)"]);
    let edges = collapsed.check().expect("collapses").edges();
    assert_eq!(
        edges.get_column_names(),
        ["from", "to", "count", "sum(size)", "min(ts)", "max(size)", "list(what)", "dc(what)"]
    );
    assert_eq!(texts(&edges, "from").concat(), "12345632");
    assert_eq!(texts(&edges, "count"), ["2", "1", "1", "1", "1", "1", "1", "1"]);
    assert_eq!(texts(&edges, "sum(size)")[..3], ["81.0", "2.0", "0.0"]);
    assert_eq!(texts(&edges, "min(ts)")[..2], ["5", "4"]);
    // As numbers, not as texts.
    assert_eq!(texts(&edges, "max(size)")[..3], ["80.0", "2.0", "-"]);
    assert_eq!(texts(&edges, "dc(what)")[..2], ["2", "1"]);
    let lists = edges.column("list(what)").expect("lists").list().expect("lists").clone();
    assert_eq!(
        lists.get_as_series(0).expect("a list").str().expect("text").iter().flatten().collect::<Vec<_>>(),
        ["x", "y"]
    );
}

#[test]
fn edges_collapse_by_columns_too_and_keep_what_they_mean() {
    let drawn = graph().bind_edge_title("what").color_edges_by("size");
    let collapsed = drawn.collapse(&["what"], &["avg(size)", "first(ts)", "last(ts)", "values(size)"]);
    let collapsed = collapsed.check().expect("collapses");
    assert_eq!(collapsed.counts(), (7, 9));
    assert_eq!(collapsed.bindings().edge_title.as_deref(), Some("what"));
    assert_eq!((collapsed.bindings().edge_color, collapsed.edge_encoding()), (None, None));
    assert_eq!(
        collapsed.notes(),
        [Note::info("the collapsed edges have no `edge_color`: bind titles and colours again")]
    );
    let mixed = drawn.collapse(&[], &["min(what)", "max(what)"]).edges();
    assert_eq!((texts(&mixed, "min(what)")[0].as_str(), texts(&mixed, "max(what)")[0].as_str()), ("x", "y"));
}

#[test]
fn an_aggregate_that_is_none_says_what_is_one() {
    let collapse = |aggregate: &str| error(&graph().collapse(&[], &[aggregate]));
    assert_eq!(
        collapse("summ(size)"),
        "error[gazehound::input]: `summ` in `summ(size)` is no aggregate\n  did you mean `sum`?"
    );
    assert_eq!(
        collapse("median(size)"),
        "error[gazehound::input]: `median` in `median(size)` is no aggregate\n  expected one of count, sum, avg, min, max, \
         first, last, list, values, dc"
    );
    assert_eq!(collapse("sum"), "error[gazehound::input]: `sum` needs a column\n  expected `sum(COLUMN)`");
    assert_eq!(
        collapse("count(ts)"),
        "error[gazehound::input]: `count(ts)` counts edges, whatever their columns\n  expected `count`"
    );
    assert_eq!(collapse("sum(what)"), "error[gazehound::input]: no value of `what` is a number, as `sum` needs it");
    assert!(collapse("sum(sise)").contains("did you mean `size`?"));
    assert!(error(&graph().collapse(&["to"], &[])).contains("`to` would be the name of two columns"));
}

#[test]
fn a_union_has_each_node_once_and_all_edges() {
    let nodes = df!("name" => ["2", "9"], "kind" => ["b", "c"], "more" => [1_i64, 2]).expect("nodes");
    let edges = df!("s" => ["9"], "d" => ["2"], "size" => [12_i64]).expect("edges");
    let other = Graph::new(nodes, edges, Bindings::new("s", "d", "name", "name"));
    let both = graph().union(&other).check().expect("a union");
    assert_eq!(both.counts(), (8, 10));
    assert_eq!(texts(&both.nodes(), "id"), ["1", "2", "3", "4", "5", "6", "alone", "9"]);
    assert_eq!(texts(&both.nodes(), "more")[6..], ["-", "2"]);
    // Text and numbers become text.
    assert_eq!(texts(&both.edges(), "size")[8..], ["-", "12"]);
    assert_eq!(texts(&both.edges(), "from")[9..], ["9"]);
    assert!(both.notes().is_empty());
    let twice = graph().union(&graph());
    assert_eq!(twice.counts(), (7, 18));
}

#[test]
fn a_union_tells_of_nodes_that_differ_and_of_lost_colours() {
    let nodes = df!("id" => ["1"], "kind" => ["other"]).expect("nodes");
    let edges = df!("from" => ["1"], "to" => ["1"]).expect("edges");
    let other = Graph::new(nodes, edges, Bindings::new("from", "to", "id", "id"));
    let both = graph().color_points_by("kind").union(&other).check().expect("a union");
    assert_eq!(
        both.notes(),
        [
            Note::warning("1 node has the same id in both graphs and other values: the first graph's stay"),
            Note::info("the union has no `point_color` any more: colour it again"),
        ]
    );
    assert_eq!(texts(&both.nodes(), "kind")[0], "a");
    assert!(error(&graph().union(&other.bind_node("none such"))).contains("`none such` is no column"));
}

#[test]
fn an_empty_graph_takes_every_step() {
    let empty = hypergraph(&DataFrame::empty(), &["a", "b"]).direct(true).verbose(false).build().expect("builds").graph;
    let all = empty
        .bind_edge_title("query")
        .degree()
        .communities()
        .neighbours(&["a::1"], 2)
        .keep_nodes_where("x", &["1"])
        .drop_isolated()
        .drop_na()
        .size_points_by("degree")
        .color_edges_by_continuous("bytes")
        .collapse(&["edgeType"], &["count", "sum(bytes)", "min(_time)"]);
    assert_eq!(all.check().expect("steps").counts(), (0, 0));
    // With something, it is that something.
    let joined = empty.union(&graph());
    assert_eq!((joined.counts(), joined.notes()), ((7, 9), Vec::new()));
    assert!(joined.color_edges_by("none such").check().is_err());
}

#[test]
fn what_columns_mean_can_be_said_again() {
    let turned = graph().bind_source("to").bind_destination("from").bind_node("id").bind_point_title("kind");
    let bindings = turned.check().expect("binds").bindings();
    assert_eq!((bindings.source.as_str(), bindings.destination.as_str()), ("to", "from"));
    assert_eq!(bindings.point_title.as_deref(), Some("kind"));
    assert!(
        error(&graph().bind_source("form"))
            .contains("edge column `form` is no column of the frame\n  did you mean `from`?")
    );
}

#[test]
fn sizes_are_numbers_of_a_column() {
    let sized = graph().degree().size_points_by("degree").check().expect("sizes");
    assert_eq!(sized.bindings().point_size.as_deref(), Some("degree"));
    let sized = graph().size_points_by("bytes").check().expect("sizes");
    assert_eq!(sized.bindings().point_size.as_deref(), Some("point_size"));
    assert_eq!(texts(&sized.nodes(), "point_size")[..4], ["10.0", "-", "-", "2.5"]);
    assert_eq!(sized.notes(), [Note::warning("1 of 7 values of `bytes` are no numbers: those nodes are small")]);
    assert!(
        error(&graph().size_points_by("kind")).contains("cannot size nodes by `kind`: none of its values is a number")
    );
    let still = |graph: &Graph| {
        let blocks = graph.plot().bundle().blocks();
        let svg = blocks.split("EVCXR_BEGIN_CONTENT image/svg+xml\n").nth(1).expect("a small graph is SVG too");
        svg.split("EVCXR_END_CONTENT").next().unwrap_or_default().to_owned()
    };
    assert_ne!(still(&sized), still(&graph()), "the still shows sizes");
}

#[test]
fn colours_can_be_told_for_each_value() {
    let coloured = graph().color_points_by_mapping("kind", &[("b", "#f00")], "#cccccc").check().expect("colours");
    let encoding = coloured.point_encoding().expect("encoded");
    assert_eq!(encoding.scale, Scale::Categorical(vec!["b".into(), "(other)".into()]));
    assert_eq!(texts(&coloured.nodes(), "point_color").concat(), "1010101");
    assert_eq!((encoding.rgb(0), encoding.rgb(1)), ([255, 0, 0], [0xcc; 3]));
    let shown = coloured.plot().bundle().blocks();
    assert!(shown.contains("nodes by kind: b 3, (other) 4"), "{shown}");
    assert!(
        error(&graph().color_points_by_mapping("kind", &[("a", "#f00"), ("a", "#0f0")], "#000"))
            .contains("`a` is given two colours")
    );
}

#[test]
fn palettes_replace_the_colours_of_categories_and_ranges() {
    let coloured = graph().color_points_by("kind").point_palette(&["okabe-ito"]);
    let encoding = coloured.color_edges_by("what").check().expect("colours").point_encoding().expect("encoded");
    assert_eq!((encoding.rgb(0), encoding.rgb(8)), ([0xe6, 0x9f, 0x00], [0xe6, 0x9f, 0x00]));
    let range = graph().color_edges_by_continuous("ts").edge_palette(&["#000000", "#0000ff"]).check().expect("colours");
    let encoding = range.edge_encoding().expect("encoded");
    assert_eq!(encoding.palette, Palette::Colors(vec![[0, 0, 0], [0, 0, 255]]));
    assert_eq!(
        (encoding.rgb(228_010), encoding.rgb(228_005), encoding.rgb(228_000)),
        ([0; 3], [0, 0, 128], [0, 0, 255])
    );
    assert_eq!((encoding.ramp()[0], encoding.ramp()[10]), ([0; 3], [0, 0, 255]));
    assert_eq!(
        error(&graph().color_points_by("kind").point_palette(&["#12"])),
        "error[gazehound::input]: `#12` is no colour\n  expected colours such as `#1f78b4`, or a palette: `paired`, `spectral`, \
         `okabe-ito`, `viridis`"
    );
    assert!(error(&graph().edge_palette(&["viridis"])).contains("call `color_edges_by` first"));
    assert!(error(&graph().color_points_by("kind").point_palette(&[])).contains("a palette needs a colour"));
}

#[test]
fn after_an_error_no_step_does_anything() {
    let broken = graph().color_points_by("none such");
    assert_eq!(error(&broken.degree().filter_nodes(lit(false)).bind_node("x")), error(&broken));
    assert_eq!(broken.degree().counts(), graph().counts());
    assert!(broken.to_dot("never.dot").is_err() && broken.to_graphml("never.graphml").is_err());
    assert!(broken.to_parquet("never").is_err() && !std::path::Path::new("never").exists());
}
