//! Colours, missing values, bytes and the all-strings frame.

use gazehound::bytes::{log_of_bytes, safe_log};
use gazehound::encode::{Scale, palette_rgb};
use gazehound::hypergraph::hypergraph;
use gazehound::strings::{number, to_strings};
use polars::prelude::*;
use serde_json::Value;

use crate::shared::shared;

fn graph(frame: &DataFrame) -> gazehound::graph::Graph {
    hypergraph(frame, &["a", "b"]).direct(true).verbose(false).build().expect("builds").graph
}

fn codes(frame: &DataFrame, column: &str) -> Vec<i64> {
    frame.column(column).expect("the column").i64().expect("codes").iter().flatten().collect()
}

#[test]
fn categories_count_by_first_appearance() {
    let frame = df!("a" => ["1", "2", "3"], "b" => ["x", "y", "z"], "v" => ["q", "p", "q"]).expect("a frame");
    let graph = graph(&frame).color_edges_by("v").check().expect("colours");
    assert_eq!(codes(&graph.edges(), "edge_color"), [0, 1, 0]);
    assert_eq!(graph.bindings().edge_color.as_deref(), Some("edge_color"));
    assert_eq!(graph.edge_encoding().expect("encoded").scale, Scale::Categorical(vec!["q".into(), "p".into()]));
}

#[test]
fn numbers_colour_from_cold_to_warm() {
    let frame = df!("a" => ["1", "2", "3"], "b" => ["x", "y", "z"], "v" => ["228.0", "252", "240.0"]).expect("a frame");
    let graph = graph(&frame).color_edges_by_continuous("v").check().expect("colours");
    assert_eq!(codes(&graph.edges(), "edge_color"), [228_010, 228_000, 228_005]);
    assert_eq!(graph.messages(), ["coloring for range 228.0 252.0"]);
}

#[test]
fn a_chain_keeps_its_first_error() {
    let frame = df!("a" => ["1"], "b" => ["x"], "v" => ["nan"]).expect("a frame");
    let error = graph(&frame).color_edges_by("w").color_points_by("categry").check().expect_err("no such column");
    assert!(error.to_string().starts_with("error[gazehound::not-found]: edge column `w` is no column"), "{error}");
    let error = graph(&frame).color_edges_by_continuous("v").check().expect_err("no number");
    assert!(
        error.to_string().contains("cannot colour by `v` as numbers: 1 of 1 values are none, such as `nan`"),
        "{error}"
    );
}

#[test]
fn hyper_nans_go_by_pythons_rule() {
    let values = ["b::nan", "nan", "b::nan ", "b::nan\n", "a\nb::nan", "b::NaN", "x::nan::y"];
    let keys: Vec<String> = (0..values.len()).map(|i| i.to_string()).collect();
    let frame = df!("a" => keys, "b" => values).expect("a frame");
    let edges = graph(&frame).drop_hyper_nans().edges();
    let kept: Vec<&str> = edges.column("b").expect("b").str().expect("text").iter().flatten().collect();
    // The node of the text `nan` is `b::nan`, so its edge goes too.
    assert_eq!(kept, ["b::nan ", "a\nb::nan", "b::NaN", "x::nan::y"]);
}

#[test]
fn the_recorded_helpers_agree() {
    let Some(root) = shared("goldens/hypergraph/_helpers") else { return };
    let read = |name: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(root.join(name)).expect(name)).expect("JSON")
    };
    let mut checked = 0;
    for case in read("safe_log.json").as_array().expect("cases") {
        if let (Some(text), Some(expected)) = (case["in"].as_str(), case["out"].as_f64()) {
            assert!((safe_log(text) - expected).abs() < 1e-15, "{case}: {}", safe_log(text));
            checked += 1;
        }
    }
    for case in read("color_continuous.json").as_array().expect("cases") {
        let (Some(values), Some(out)) = (case["in"].as_array(), case["out"].as_array()) else { continue };
        let Some(values) = values.iter().map(Value::as_str).collect::<Option<Vec<&str>>>() else { continue };
        if values.is_empty() {
            continue;
        }
        let keys: Vec<String> = (0..values.len()).map(|i| i.to_string()).collect();
        let frame = df!("a" => keys.clone(), "b" => keys, "v" => values).expect("a frame");
        let graph = graph(&frame).color_edges_by_continuous("v").check().expect("colours");
        let expected: Vec<i64> = out.iter().filter_map(Value::as_i64).collect();
        assert_eq!(codes(&graph.edges(), "edge_color"), expected, "{case}");
        let printed: Vec<&str> = case["printed"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        assert_eq!(graph.messages(), printed, "{case}");
        checked += 1;
    }
    assert!(checked > 20, "{checked} cases");
}

#[test]
fn log_of_bytes_adds_a_column_for_each_of_bytes_once() {
    let frame = df!("orig_bytes" => ["0", "10", "nan"], "x" => ["1", "2", "3"]).expect("a frame");
    let once = log_of_bytes(&frame).expect("logs");
    let logs: Vec<f64> =
        once.column("log(orig_bytes)").expect("added").f64().expect("numbers").iter().flatten().collect();
    assert_eq!(logs, [0.0, 11f64.ln(), 0.0]);
    assert_eq!(log_of_bytes(&once).expect("logs").get_column_names(), once.get_column_names());
}

#[test]
fn every_column_becomes_text() {
    let mut lists = ListStringChunkedBuilder::new("l".into(), 3, 4);
    lists.append_values_iter(["p", "q'r"].into_iter());
    lists.append_values_iter(["one"].into_iter());
    lists.append_null();
    let mut frame =
        df!("a" => [Some("x"), None, Some("")], "n" => [1.0, 2.5, 236.0], "gone" => [None::<&str>, None, None])
            .expect("a frame");
    frame.with_column(lists.finish().into_column()).expect("a column");
    let texts = to_strings(&frame).expect("texts");
    assert_eq!(texts.get_column_names(), ["a", "n", "l"]);
    let column = |name: &str| -> Vec<String> {
        texts.column(name).expect(name).str().expect("text").iter().flatten().map(str::to_owned).collect()
    };
    assert_eq!(column("a"), ["x", "nan", ""]);
    assert_eq!(column("n"), ["1", "2.5", "236"]);
    assert_eq!(column("l"), ["['p', \"q'r\"]", "one", "nan"]);
    assert_eq!(number(1.591_064_607_026_499), "1.591064607026499");
    assert_eq!(number(1e300), "1e+300");
}

#[test]
fn more_than_twelve_categories_can_be_told_apart() {
    let colours: std::collections::BTreeSet<[u8; 3]> = (0..60).map(palette_rgb).collect();
    assert_eq!(colours.len(), 60);
    assert_eq!(palette_rgb(0), [0xa6, 0xce, 0xe3]);
    assert_eq!(palette_rgb(228_000), [0x9e, 0x01, 0x42]);
}
