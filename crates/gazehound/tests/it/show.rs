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
