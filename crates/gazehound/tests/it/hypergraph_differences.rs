//! Where a hypergraph differs from PyGraphistry's on purpose: the rows of `docs/hypergraph.md`, in their order.

use gazehound::events::Note;
use gazehound::hypergraph::{Hypergraph, HypergraphBuilder, hypergraph};
use polars::prelude::*;

fn built(builder: HypergraphBuilder) -> Hypergraph {
    builder.verbose(false).build().expect("builds")
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).expect("the column").str().expect("text");
    column.iter().map(|value| value.unwrap_or("-").to_owned()).collect()
}

fn error(builder: HypergraphBuilder) -> String {
    builder.verbose(false).build().expect_err("an error").to_string()
}

/// Every end of a link is a node.
fn assert_no_end_dangles(hg: &Hypergraph) {
    let ids = texts(&hg.nodes, "nodeID");
    for end in ["src", "dst"] {
        for id in texts(&hg.edges, end) {
            assert!(ids.contains(&id), "{id} is none of {ids:?}");
        }
    }
    assert!(hg.edges.height() > 0);
}

#[test]
fn whole_numbers_with_nulls_stay_whole() {
    let frame = df!("n" => [Some(1_i64), None, Some(3)], "b" => ["x", "y", "z"]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true));
    assert_eq!(texts(&hg.nodes, "nodeID")[..2], ["n::1", "n::3"]);
    assert_eq!(texts(&hg.edges, "src"), ["n::1", "n::3"]);
}

#[test]
fn a_column_has_one_format_of_times() {
    // Where `b` has a value, all times are midnights.
    let mut frame = df!("t" => [1_577_836_800_000_i64, 1_577_840_400_000], "b" => [Some("x"), None]).expect("a frame");
    let times = frame.column("t").expect("t").cast(&DataType::Datetime(TimeUnit::Milliseconds, None));
    frame.with_column(times.expect("times")).expect("a column");
    let hg = built(hypergraph(&frame, &[]).direct(true));
    assert_eq!(texts(&hg.edges, "src"), ["t::2020-01-01 00:00:00"]);
    assert_no_end_dangles(&hg);
}

#[test]
fn values_that_python_holds_equal_are_nodes_of_their_own() {
    let frame = df!("m" => ["1", "1.0", "True"], "b" => ["x", "y", "z"]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true));
    assert_eq!(texts(&hg.nodes, "nodeID")[..3], ["m::1", "m::1.0", "m::True"]);
    assert_no_end_dangles(&hg);
}

#[test]
fn a_kept_missing_value_reads_as_the_null_text() {
    let frame = df!("a" => [None, Some("nan")], "f" => [f64::NAN, 1.0], "t" => [None, Some(true)]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true).drop_na(false).null_value("gone"));
    assert_eq!(texts(&hg.nodes, "nodeID"), ["a::gone", "a::nan", "f::gone", "f::1.0", "t::gone", "t::True"]);
    assert_no_end_dangles(&hg);
}

#[test]
fn a_node_has_nothing_in_columns_it_does_not_come_from() {
    let frame = df!("a" => ["x"], "n" => [7_i64], "flag" => [false], "f" => [1.5]).expect("a frame");
    for direct in [true, false] {
        let nodes = built(hypergraph(&frame, &[]).direct(direct)).entities;
        for name in ["n", "flag", "f", "a"] {
            assert_eq!(nodes.column(name).expect(name).null_count(), 3, "{name}");
        }
    }
}

#[test]
fn ids_come_from_the_events_own_columns() {
    let frame = df!("src" => ["1"], "dst" => ["2"], "edgeType" => ["e"]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true).edges("dst", &["src"]).edges("edgeType", &["src", "dst"]));
    assert_eq!(texts(&hg.edges, "src"), ["dst::2", "edgeType::e", "edgeType::e"]);
    assert_eq!(texts(&hg.edges, "dst"), ["src::1", "dst::2", "src::1"]);
    assert_no_end_dangles(&hg);
}

#[test]
fn an_entity_with_the_name_of_a_nodes_column_is_an_error() {
    for name in ["type", "category", "nodeID", "nodeTitle"] {
        let frame = DataFrame::new(1, vec![Column::new(name.into(), ["x"])]).expect("a frame");
        assert_eq!(
            error(hypergraph(&frame, &[name])),
            format!(
                "error[gazehound::input]: entity type `{name}` has the name of a column that the hypergraph adds\n  \
                 rename it before, or choose another name for the added one"
            )
        );
    }
    let frame = df!("type" => ["x"]).expect("a frame");
    assert_eq!(texts(&built(hypergraph(&frame, &[]).node_type("kind")).nodes, "type"), ["x", "x"]);
}

#[test]
fn row_ids_and_added_names_are_checked() {
    let frame = df!("a" => ["x"], "id" => ["1"]).expect("a frame");
    let ids = hypergraph(&frame, &["a"]).direct(true).event_id("id").edges("a", &["id"]);
    assert!(error(ids).contains("edge column `id` holds the row ids, which are no entities"));
    let twice = hypergraph(&frame, &["a"]).node_id("x").title("x");
    assert!(error(twice).contains("`x` would be the name of two columns that the hypergraph adds"));
}

#[test]
fn an_entity_named_twice_is_an_error_and_none_means_all() {
    let frame = df!("a" => ["x"], "b" => ["y"]).expect("a frame");
    for direct in [true, false] {
        assert_eq!(
            error(hypergraph(&frame, &["a", "a"]).direct(direct)),
            "error[gazehound::input]: entity type `a` is given twice\n  name each column once"
        );
    }
    assert_eq!(texts(&built(hypergraph(&frame, &[])).entities, "nodeID"), ["a::x", "b::y"]);
    assert!(error(hypergraph(&frame, &[]).skip(&["a", "b"])).contains("no entity type is left"));
}

#[test]
fn integers_of_every_width_make_nodes() {
    let frame = df!("a" => [1_u64], "b" => [2_u32], "c" => [-3_i32]).expect("a frame");
    assert_eq!(texts(&built(hypergraph(&frame, &[]).direct(true)).nodes, "nodeID"), ["a::1", "b::2", "c::-3"]);
}

#[test]
fn edges_without_attributes_may_have_ends_like_the_events() {
    let frame = df!("src" => ["1"], "dst" => ["2"]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true).drop_edge_attrs(true).edges("dst", &["src"]));
    assert_eq!((texts(&hg.edges, "src"), texts(&hg.edges, "dst")), (vec!["dst::2".into()], vec!["src::1".into()]));
}

#[test]
fn columns_stand_in_one_order() {
    let frame = df!("b" => ["y"], "a" => ["x"]).expect("a frame");
    let hg = built(hypergraph(&frame, &[]).direct(true).category("c", &["a"]));
    assert_eq!(hg.edges.get_column_names(), ["b", "a", "EventID", "src", "dst", "edgeType", "category"]);
}

#[test]
fn edges_that_are_none_have_types() {
    let frame = df!("a" => ["x"], "n" => [1_i64]).expect("a frame");
    let edges = built(hypergraph(&frame, &["a"]).direct(true)).edges;
    assert_eq!((edges.height(), edges.column("n").expect("n").dtype()), (0, &DataType::Int64));
    assert_eq!(edges.column("src").expect("src").dtype(), &DataType::String);
}

#[test]
fn lists_read_as_pythons() {
    let mut lists = ListStringChunkedBuilder::new("l".into(), 1, 2);
    lists.append_values_iter(["y", "it's"].into_iter());
    let frame = DataFrame::new(1, vec![lists.finish().into_column()]).expect("a frame");
    assert_eq!(texts(&built(hypergraph(&frame, &[])).entities, "nodeID"), [r#"l::['y', "it's"]"#]);
}

#[test]
fn options_without_effect_are_said() {
    let frame = df!("a" => ["x"], "b" => ["y"]).expect("a frame");
    let notes = built(hypergraph(&frame, &["a"]).edges("a", &["b"])).notes;
    assert_eq!(notes, [Note::warning("`edges` have no effect: links go to events unless `direct(true)` is called")]);
}
