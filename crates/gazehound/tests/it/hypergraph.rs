//! Rules of a hypergraph, one test each.

use gazehound::events::Note;
use gazehound::hypergraph::hypergraph;
use polars::prelude::*;

fn events() -> DataFrame {
    df!(
        "from" => ["10.0.0.1", "10.0.0.2", "10.0.0.1"],
        "to" => [Some("10.0.0.2"), None, Some("10.0.0.3")],
        "name" => ["a", "a", "b"],
    )
    .expect("a frame")
}

fn texts(frame: &DataFrame, column: &str) -> Vec<String> {
    let column = frame.column(column).expect("the column").str().expect("text");
    column.iter().map(|value| value.unwrap_or("-").to_owned()).collect()
}

#[test]
fn a_category_shares_nodes_between_columns() {
    let hg = hypergraph(&events(), &["from", "to", "name"]).direct(true).category("ip", &["from", "to"]).verbose(false);
    let hg = hg.build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["ip::10.0.0.1", "ip::10.0.0.2", "ip::10.0.0.3", "name::a", "name::b"]);
    assert_eq!(texts(&hg.nodes, "type"), ["from", "from", "to", "name", "name"]);
    assert_eq!(hg.counts(), "# links 7\n# events 3\n# attrib entities 5");
}

#[test]
fn missing_values_make_no_links() {
    let hg = hypergraph(&events(), &["from", "to"]).direct(true).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.edges, "src"), ["from::10.0.0.1", "from::10.0.0.1"]);
    assert_eq!(texts(&hg.edges, "EventID"), ["EventID::0", "EventID::2"]);
    let kept =
        hypergraph(&events(), &["from", "to"]).direct(true).drop_na(false).verbose(false).build().expect("builds");
    assert_eq!(texts(&kept.edges, "dst"), ["to::10.0.0.2", "to::null", "to::10.0.0.3"]);
}

#[test]
fn links_stand_in_blocks_with_sorted_keys() {
    let hg = hypergraph(&events(), &["from", "to", "name"])
        .direct(true)
        .edges("name", &["to", "from"])
        .edges("from", &["name"])
        .verbose(false)
        .build()
        .expect("builds");
    assert_eq!(
        texts(&hg.edges, "edgeType"),
        ["from::name", "from::name", "from::name", "name::from", "name::from", "name::from", "name::to", "name::to"]
    );
}

#[test]
fn without_direct_events_are_nodes() {
    let hg = hypergraph(&events(), &["name"]).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["name::a", "name::b", "EventID::0", "EventID::1", "EventID::2"]);
    assert_eq!(texts(&hg.edges, "attribID"), ["name::a", "name::a", "name::b"]);
    assert_eq!(hg.graph.bindings().source, "attribID");
}

#[test]
fn a_missing_column_is_an_error_or_a_note() {
    let error = hypergraph(&events(), &["from", "nam"]).build().expect_err("no such column").to_string();
    assert_eq!(
        error,
        "error[gazehound::not-found]: entity type `nam` is no column of the frame\n  did you mean `name`?"
    );
    let hg = hypergraph(&events(), &["from", "ja3"])
        .direct(true)
        .edges("ja3", &["from"])
        .ignore_missing(true)
        .verbose(false);
    let hg = hg.build().expect("builds");
    assert_eq!(hg.notes, [Note::warning("these events have no `ja3`: left out of the graph")]);
    assert_eq!(hg.edges.height(), 0);
}

#[test]
fn an_empty_frame_says_that_the_search_found_nothing() {
    let error = hypergraph(&DataFrame::empty(), &["a"]).build().expect_err("no columns").to_string();
    assert!(error.ends_with("the frame has no columns: the search found nothing"), "{error}");
}

#[test]
fn integers_with_nulls_stay_integers() {
    let frame = df!("a" => [Some(1), None], "b" => ["x", "y"]).expect("a frame");
    let hg = hypergraph(&frame, &["a", "b"]).direct(true).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["a::1", "b::x", "b::y"]);
}

#[test]
fn entity_types_twice_or_reserved_are_errors() {
    let twice = hypergraph(&events(), &["from", "from"]).build().expect_err("twice").to_string();
    assert!(twice.contains("entity type `from` is given twice"), "{twice}");
    let frame = df!("category" => ["x"]).expect("a frame");
    let reserved = hypergraph(&frame, &["category"]).build().expect_err("reserved").to_string();
    assert!(reserved.contains("has the name of a column that the hypergraph adds"), "{reserved}");
}
