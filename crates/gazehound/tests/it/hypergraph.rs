//! Rules of a hypergraph, one test each.

use gazehound::events::Note;
use gazehound::hypergraph::{HypergraphBuilder, ZEEK_CATEGORIES, hypergraph};
use gazehound::show::Show;
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
fn an_empty_result_makes_an_empty_graph_that_says_so() {
    let nothing = hypergraph(&DataFrame::empty(), &["id.orig_h", "id.resp_h", "ja3"])
        .direct(true)
        .category("ip", &["id.orig_h", "id.resp_h"])
        .edges("id.orig_h", &["ja3", "subject"])
        .verbose(false);
    let hg = nothing.clone().build().expect("builds");
    assert_eq!(hg.counts(), "# links 0\n# events 0\n# attrib entities 0");
    assert_eq!(hg.notes[0], Note::warning("there are no events, so the graph is empty"));
    // The steps of a hunt go on: of no column is it known that it is missing.
    let graph = hg.graph.bind_edge_title("category").drop_hyper_nans().color_points_by("category");
    let graph = graph.color_edges_by("version").check().expect("an empty graph");
    assert_eq!(graph.counts(), (0, 0));
    assert!(graph.plot().bundle().blocks().contains("warning: no nodes: there were no events"));
    let hyper = nothing.direct(false).build().expect("builds");
    assert_eq!(hyper.graph.counts(), (0, 0));
    for direct in [true, false] {
        let all = hypergraph(&DataFrame::empty(), &[]).direct(direct).verbose(false).build().expect("builds");
        assert_eq!(all.nodes.get_column_names(), ["nodeTitle", "type", "category", "nodeID", "EventID"]);
    }
    let hg = hypergraph(&events().head(Some(0)), &["from", "nam"]).verbose(false).build().expect("builds");
    let note = "there are no events, so the graph is empty; the empty frame has no `nam`";
    assert_eq!(hg.notes, [Note::warning(note)]);
    let error = hypergraph(&events(), &["from"]).direct(true).verbose(false).build().expect("builds").graph;
    assert!(error.color_edges_by("versio").check().is_err());
}

#[test]
fn zeek_addresses_are_one_category() {
    let frame = df!("id.orig_h" => ["a", "b"], "id.resp_h" => ["b", "c"]).expect("a frame");
    let hg = hypergraph(&frame, &[]).direct(true).categories(ZEEK_CATEGORIES).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["ip::a", "ip::b", "ip::c"]);
    assert_eq!(texts(&hg.edges, "edgeType"), ["ip::ip", "ip::ip"]);
    assert_eq!(texts(&hg.edges, "category"), ["id.orig_h::id.resp_h", "id.orig_h::id.resp_h"]);
    assert!(hg.notes.is_empty());
}

#[test]
fn equal_ids_of_different_columns_are_one_node() {
    // `a::b` + `c` and `a` + `b::c` read the same; the first column keeps the node.
    let frame = df!("a" => ["b::c"], "a::b" => ["c"]).expect("a frame");
    let hg = hypergraph(&frame, &[]).direct(true).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["a::b::c"]);
    assert_eq!(texts(&hg.nodes, "type"), ["a"]);
}

#[test]
fn a_float_that_is_no_number_is_missing() {
    let frame = df!("f" => [1.0, f64::NAN, 2.5], "s" => ["x", "y", "z"]).expect("a frame");
    let hg = hypergraph(&frame, &[]).direct(true).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.nodes, "nodeID"), ["f::1.0", "f::2.5", "s::x", "s::y", "s::z"]);
    assert_eq!(texts(&hg.edges, "dst"), ["s::x", "s::z"]);
}

#[test]
fn row_ids_are_positions_or_the_events_own() {
    let frame = df!("id" => [Some(7), None], "a" => ["x", "y"]).expect("a frame");
    let hg = hypergraph(&frame, &[]).event_id("id").verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.edges, "id"), ["id::7", "id::null"]);
    assert_eq!(texts(&hg.nodes, "nodeID"), ["a::x", "a::y", "id::7", "id::null"]);
    let hg = hypergraph(&frame, &["a"]).verbose(false).build().expect("builds");
    assert_eq!(texts(&hg.edges, "EventID"), ["EventID::0", "EventID::1"]);
}

#[test]
fn edges_carry_the_events_columns_unless_they_are_dropped() {
    let hg = hypergraph(&events(), &["from", "to"]).direct(true).verbose(false);
    let names = |hg: HypergraphBuilder| -> Vec<String> {
        let edges = hg.build().expect("builds").edges;
        let mut names: Vec<String> = edges.get_column_names().into_iter().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(names(hg.clone()), ["EventID", "dst", "edgeType", "from", "name", "src", "to"]);
    assert_eq!(names(hg.drop_edge_attrs(true)), ["EventID", "dst", "edgeType", "src"]);
}

#[test]
fn options_without_effect_are_noted() {
    let warnings = |builder: HypergraphBuilder| builder.verbose(false).build().expect("builds").notes;
    assert_eq!(
        warnings(hypergraph(&events(), &["from"]).edges("from", &["to"])),
        [Note::warning("`edges` have no effect: links go to events unless `direct(true)` is called")]
    );
    assert_eq!(
        warnings(hypergraph(&events(), &["from"]).direct(true).edges("from", &["to"])),
        [Note::warning("links name `to`, which makes no nodes: add it to the entity types")]
    );
    assert_eq!(
        warnings(hypergraph(&events(), &["from"]).category("ip", &["from", "frm"]).skip(&["subject"])),
        [
            Note::warning("category `ip` names `frm`, which is no column: is it `from`?"),
            Note::info("`skip` names `subject`, which is no column here")
        ]
    );
    let frame = df!("a" => ["x"], "src" => ["1"]).expect("a frame");
    assert_eq!(
        warnings(hypergraph(&frame, &["a"]).direct(true)),
        [Note::info("the events' own `src` is not among the columns of the edges")]
    );
}

#[test]
fn warnings_that_are_not_printed_are_shown_with_the_graph() {
    let hg =
        hypergraph(&events(), &["from"]).direct(true).edges("from", &["to"]).verbose(false).build().expect("builds");
    let shown = hg.graph.plot().bundle().blocks();
    assert!(shown.contains("warning: links name `to`, which makes no nodes: add it to the entity types"), "{shown}");
}

#[test]
fn leaving_out_what_is_missing_never_means_everything() {
    let error = hypergraph(&events(), &["ja3", "ja3s"]).ignore_missing(true).build().expect_err("nothing left");
    assert!(error.to_string().contains("entity type `ja3` is no column of the frame"), "{error}");
    assert!(error.is_not_found());
}

#[test]
fn added_columns_have_names_that_differ() {
    let error =
        hypergraph(&events(), &["from"]).direct(true).source("x").destination("x").build().expect_err("one name");
    assert_eq!(
        error.to_string(),
        "error[gazehound::input]: `x` would be the name of two columns that the hypergraph adds\n  choose names that differ"
    );
}

#[test]
fn the_same_events_give_the_same_tables() {
    let build = || {
        let hg = hypergraph(&events(), &[]).direct(true).category("ip", &["from", "to"]).verbose(false).build();
        let hg = hg.expect("builds");
        (hg.nodes, hg.edges)
    };
    let (nodes, edges) = build();
    for _ in 0..5 {
        let again = build();
        assert!(again.0.equals_missing(&nodes) && again.1.equals_missing(&edges));
        assert_eq!(again.1.get_column_names(), edges.get_column_names());
    }
}

#[test]
fn blocks_of_links_share_their_events_columns() {
    let frame = df!("a" => ["1", "2"], "b" => ["x", "y"], "c" => ["p", "q"]).expect("a frame");
    let edges = hypergraph(&frame, &[]).direct(true).verbose(false).build().expect("builds").edges;
    let own =
        frame.column("c").expect("c").str().expect("text").downcast_iter().next().expect("an array").views().as_ptr();
    let arrays: Vec<_> = edges
        .column("c")
        .expect("c")
        .str()
        .expect("text")
        .downcast_iter()
        .map(|array| array.views().as_ptr())
        .collect();
    assert_eq!(arrays, [own; 3]);
}

#[test]
fn links_to_the_row_ids_are_an_error() {
    let error = hypergraph(&events(), &["from"]).direct(true).event_id("to").edges("from", &["to"]).build();
    assert_eq!(
        error.expect_err("row ids").to_string(),
        "error[gazehound::input]: edge column `to` holds the row ids, which are no entities\n  \
         link other columns, or let `event_id` name another one"
    );
}

#[test]
fn nothing_prints_log_text_raw() {
    let frame =
        df!("EVCXR_BEGIN_CONTENT" => ["EVCXR_BEGIN_CONTENT text/html"], "b" => ["\u{1b}[31m"]).expect("a frame");
    let builder = hypergraph(&frame, &["EVCXR_BEGIN_CONTENT", "b"]).direct(true).verbose(false);
    let before = format!("{builder:?}");
    let hg = builder.build().expect("builds");
    let graph = hg.graph.clone().bind_edge_title("EVCXR_BEGIN_CONTENT").color_edges_by("EVCXR_BEGIN_CONTENT");
    assert!(!format!("{hg:?}").contains("EVCXR_"));
    let error = graph.clone().color_points_by("EVCXR_END_CONTENT").check().expect_err("no such column");
    for text in [before, format!("{graph:?} {:?}", graph.edge_encoding()), format!("{error}")] {
        assert!(text.contains("EVCXR\\") && !text.contains("EVCXR_") && !text.contains('\u{1b}'), "{text}");
    }
}
