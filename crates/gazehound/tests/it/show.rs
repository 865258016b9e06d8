//! What a cell shows.

use gazehound::events::{Events, Note};
use gazehound::show::Show;
use polars::prelude::*;

fn frame() -> DataFrame {
    df!("query" => [Some("EVCXR_BEGIN_CONTENT text/html"), Some("</script><b>"), None], "n" => [1.0, 2.5, 3.0])
        .expect("a frame")
}

#[test]
fn a_frame_shows_types_nulls_and_its_size() {
    let blocks = frame().bundle().blocks();
    for expected in [
        "query<br>",
        ">text</small>",
        ">f64</small>",
        "title=\"no value\"",
        "3 rows × 2 columns",
        ">1</td>",
        ">2.5</td>",
    ] {
        assert!(blocks.contains(expected), "{expected}\n{blocks}");
    }
}

#[test]
fn hostile_values_stay_in_their_cell() {
    let blocks = frame().bundle().blocks();
    assert_eq!(blocks.matches("EVCXR_").count(), 4, "two blocks, nothing else");
    let html = &blocks[blocks.find("text/html").expect("a block")..];
    assert!(!html.contains("<b>"), "{html}");
}

#[test]
fn notes_stand_above_the_table() {
    let events = Events {
        frame: frame(),
        search: "x".to_owned(),
        notes: vec![Note::warning("`sort` kept 2 of <3> rows"), Note::info("a\nb")],
    };
    let blocks = events.bundle().blocks();
    let (note, table) = (blocks.find("kept 2 of &lt;3&gt;"), blocks.find("<table"));
    assert!(note.is_some() && note < table, "{blocks}");
    assert!(blocks.contains("<b>note</b>: a<br>b"), "{blocks}");
    assert!(blocks.contains("warning: `sort` kept 2 of <3> rows\nnote: a\nb\n"), "{blocks}");
}

#[test]
fn a_graph_shows_a_picture_its_counts_and_legends() {
    let frame = df!("a" => ["1", "1", "2"], "b" => ["<x>", "y", "y"], "v" => ["p", "q", "p"]).expect("a frame");
    let graph = gazehound::hypergraph::hypergraph(&frame, &["a", "b"]).direct(true).verbose(false).build().expect("builds").graph;
    let blocks = graph.color_points_by("category").color_edges_by("v").plot().bundle().blocks();
    for expected in ["data:image/png;base64,", "4 nodes, 3 edges", "nodes by category: a 2, b 2", "edges by v: p 2, q 1", "<svg"] {
        assert!(blocks.contains(expected), "{expected}\n{blocks}");
    }
    assert!(!blocks.contains("<x>\n") && blocks.contains("&lt;x&gt;"), "{blocks}");
}

#[test]
fn a_plot_that_failed_shows_the_error() {
    let frame = df!("a" => ["1"], "b" => ["x"]).expect("a frame");
    let graph = gazehound::hypergraph::hypergraph(&frame, &["a", "b"]).direct(true).verbose(false).build().expect("builds").graph;
    let blocks = graph.color_edges_by("w").plot().bundle().blocks();
    assert!(blocks.contains("error[gazehound::not-found]: edge column `w` is no column of the frame"), "{blocks}");
}
