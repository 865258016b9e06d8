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
fn blocks_that_share_values_share_codes() {
    let frame = df!("a" => ["1", "2"], "b" => ["x", "y"], "c" => ["p", "q"], "v" => ["t", "s"]).expect("a frame");
    let colour = |frame: &DataFrame| {
        let graph = hypergraph(frame, &["a", "b", "c"]).direct(true).verbose(false).build().expect("builds").graph;
        graph.color_edges_by("v").check().expect("colours").edges().column("edge_color").expect("codes").clone()
    };
    let codes = colour(&frame);
    assert_eq!(codes.i64().expect("codes").iter().flatten().collect::<Vec<_>>(), [0, 1, 0, 1, 0, 1]);
    let arrays: Vec<_> = codes.i64().expect("codes").downcast_iter().map(|array| array.values().as_ptr()).collect();
    assert_eq!(arrays, [arrays[0]; 3]);
    // Arrays with gaps may have the same texts and other gaps.
    let gaps = df!("a" => [Some("1"), None], "b" => ["x", "y"], "c" => ["p", "q"], "v" => [None, Some("s")]);
    let codes = colour(&gaps.expect("a frame"));
    assert_eq!(codes.i64().expect("codes").iter().flatten().collect::<Vec<_>>(), [0, 0, 0, 1]);
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

fn recorded(name: &str) -> Option<Value> {
    let text = std::fs::read_to_string(shared("goldens/hypergraph/_helpers")?.join(name)).expect(name);
    Some(serde_json::from_str(&text).expect("JSON"))
}

/// A column of a recorded case, if Polars has a type for its values.
fn column(case: &Value) -> Option<Column> {
    let cells = case["in"].as_array()?;
    let typed = match case["dtype"].as_str()? {
        "str" | "object" if cells.iter().all(|cell| cell.is_string() || cell.is_null()) => {
            Column::new("v".into(), cells.iter().map(Value::as_str).collect::<Vec<_>>())
        }
        "float64" => Column::new("v".into(), cells.iter().map(Value::as_f64).collect::<Vec<_>>()),
        "int64" | "int32" => Column::new("v".into(), cells.iter().map(Value::as_i64).collect::<Vec<_>>()),
        "bool" => Column::new("v".into(), cells.iter().map(Value::as_bool).collect::<Vec<_>>()),
        _ => return None,
    };
    Some(typed)
}

/// A graph with one edge for each value.
fn over(values: Column) -> gazehound::graph::Graph {
    let keys: Vec<String> = (0..values.len()).map(|i| i.to_string()).collect();
    let mut frame = df!("a" => keys.clone(), "b" => keys).expect("a frame");
    frame.with_column(values).expect("a column");
    graph(&frame)
}

#[test]
fn recorded_logarithms_agree() {
    let Some(cases) = recorded("safe_log.json") else { return };
    let texts: Vec<&Value> = cases.as_array().expect("cases").iter().filter(|case| case["in"].is_string()).collect();
    for case in &texts {
        let (text, expected) = (case["in"].as_str().expect("text"), case["out"].as_f64().expect("a number"));
        assert!((safe_log(text) - expected).abs() < 1e-15, "{case}: {}", safe_log(text));
    }
    assert_eq!(texts.len(), 35);
    // Numbers, flags and what is missing stand in columns.
    for case in cases.as_array().expect("cases").iter().filter(|case| !case["in"].is_string()) {
        let value = match &case["in"] {
            Value::Bool(value) => Column::new("bytes".into(), [*value]),
            Value::Number(number) => Column::new("bytes".into(), [number.as_f64()]),
            Value::Object(_) => Column::new("bytes".into(), [f64::NAN]),
            _ => Column::full_null("bytes".into(), 1, &DataType::Float64),
        };
        let logs = log_of_bytes(&value.into_frame()).expect("logs");
        assert_eq!(
            logs.column("log(bytes)").expect("logs").f64().expect("numbers").get(0),
            case["out"].as_f64(),
            "{case}"
        );
    }

    let Some(case) = recorded("log_of_bytes.json") else { return };
    let names = |table: &Value| -> Vec<String> {
        let columns = table["columns"].as_array().expect("columns");
        columns.iter().map(|column| column["name"].as_str().expect("a name").to_owned()).collect()
    };
    let cell = |table: &Value, i: usize| -> Vec<Value> {
        table["rows"].as_array().expect("rows").iter().map(|row| row[i].clone()).collect()
    };
    let columns = names(&case["input"]).into_iter().enumerate().map(|(i, name)| {
        let texts: Vec<String> = cell(&case["input"], i).iter().map(|v| v.as_str().expect("text").to_owned()).collect();
        Column::new(name.as_str().into(), texts)
    });
    let frame = DataFrame::new(4, columns.collect()).expect("a frame");
    let logs = log_of_bytes(&frame).expect("logs");
    assert_eq!(logs.get_column_names_owned(), names(&case["once"]));
    for (i, name) in names(&case["once"]).iter().enumerate().skip(frame.width()) {
        let ours: Vec<f64> = logs.column(name).expect(name).f64().expect("numbers").iter().flatten().collect();
        let expected: Vec<f64> = cell(&case["once"], i).iter().filter_map(Value::as_f64).collect();
        assert_eq!(ours, expected, "{name}");
    }
    assert!(log_of_bytes(&logs).expect("logs").equals(&logs));
}

#[test]
fn recorded_colours_agree() {
    let Some(cases) = recorded("color_continuous.json") else { return };
    let (mut same, mut errors) = (0, 0);
    for case in cases.as_array().expect("cases") {
        let Some(values) = column(case) else { continue };
        let coloured = over(values).color_edges_by_continuous("v").check();
        let Some(out) = case["out"].as_array() else {
            errors += 1;
            let error = coloured.expect_err("no numbers").to_string();
            assert!(error.contains("cannot colour by `v` as numbers"), "{error}");
            continue;
        };
        let graph = coloured.expect("colours");
        let expected: Vec<i64> = out.iter().filter_map(Value::as_i64).collect();
        assert_eq!(codes(&graph.edges(), "edge_color"), expected, "{case}");
        let printed: Vec<&str> = case["printed"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        assert_eq!(graph.messages(), printed, "{case}");
        same += 1;
    }
    assert_eq!((same, errors), (16, 8));

    let Some(cases) = recorded("color_categorical.json") else { return };
    let mut same = 0;
    for case in cases.as_array().expect("cases") {
        let (Some(values), Some(out)) = (column(case), case["out"].as_array()) else { continue };
        let graph = over(values).color_edges_by("v").check().expect("colours");
        let expected: Vec<i64> = out.iter().filter_map(Value::as_i64).collect();
        assert_eq!(codes(&graph.edges(), "edge_color"), expected, "{case}");
        same += 1;
    }
    assert_eq!(same, 7);
}

#[test]
fn recorded_hyper_nans_agree() {
    let Some(cases) = recorded("drop_nan_value.json") else { return };
    let texts: Vec<&Value> =
        cases.as_array().expect("cases").iter().filter(|case| case["in"].is_string() || case["in"].is_null()).collect();
    for case in &texts {
        // The value stands in a column that is no entity: only its own text counts.
        let values = Column::new("v".into(), [case["in"].as_str()]);
        let kept = over(values).drop_hyper_nans().edges().height() == 1;
        assert_eq!(Some(kept), case["kept"].as_bool(), "{case}");
    }
    assert_eq!(texts.len(), 10);
}

#[test]
fn missing_nodes_go_without_what_only_ends_like_them() {
    let frame = df!("a" => ["1", "2", "nan"], "b" => ["x::nan", "nan", "y"]).expect("a frame");
    let clean = graph(&frame).drop_na().check().expect("nodes");
    assert_eq!(graph(&frame).counts(), (6, 3));
    assert_eq!(clean.counts(), (4, 1));
    // It goes by ids: what nodes are called does not matter.
    assert_eq!(graph(&frame).bind_point_title("type").drop_na().counts(), (4, 1));
    assert_eq!(graph(&frame).drop_hyper_nans().counts(), (3, 0));

    let frame = df!("a" => [Some("1"), None], "b" => ["null", "y"]).expect("a frame");
    let kept = hypergraph(&frame, &[]).direct(true).drop_na(false).null_value("none").verbose(false).build();
    let kept = kept.expect("builds").graph;
    assert_eq!((kept.counts(), kept.drop_na().counts()), ((4, 2), (3, 1)));
}

#[test]
fn numbers_of_any_type_colour() {
    let frame = df!("a" => ["1", "2", "3"], "b" => ["x", "y", "z"], "v" => [1i64, 2, 3]).expect("a frame");
    let coloured = graph(&frame).color_edges_by_continuous("v").check().expect("colours");
    assert_eq!(codes(&coloured.edges(), "edge_color"), [228_010, 228_005, 228_000]);
    assert_eq!(coloured.edge_encoding().expect("encoded").scale, Scale::Continuous { min: 1.0, max: 3.0 });
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
    for (value, text) in [
        (-0.0, "0"),
        (0.00005, "0.00005"),
        (0.000005, "5e-06"),
        (1e16, "10000000000000000"),
        (-2e21, "-2e+21"),
        (f64::NAN, "nan"),
        (f64::NEG_INFINITY, "-inf"),
    ] {
        assert_eq!(number(value), text);
    }
}

#[test]
fn texts_read_as_python_and_splunk_write_them() {
    let mut lists = ListStringChunkedBuilder::new("l".into(), 4, 4);
    lists.append_values_iter(["tab\t", "\u{e9}\u{202e}\u{1}"].into_iter());
    lists.append_values_iter(["it's", "\"it's\""].into_iter());
    lists.append_values_iter(["back\\slash", "\u{e0001}"].into_iter());
    lists.append_values_iter(std::iter::empty::<&str>());
    let micros = [1_526_513_898_796_000i64, 0, -1, 1_000_000];
    let mut frame = df!("_time" => micros, "ok" => [true, false, true, true]).expect("a frame");
    let times = frame.column("_time").expect("times").cast(&DataType::Datetime(TimeUnit::Microseconds, None));
    frame.with_column(times.expect("times")).expect("a column");
    frame.with_column(lists.finish().into_column()).expect("a column");
    let texts = to_strings(&frame).expect("texts");
    let column = |name: &str| -> Vec<String> {
        texts.column(name).expect(name).str().expect("text").iter().flatten().map(str::to_owned).collect()
    };
    assert_eq!(
        column("_time"),
        [
            "2018-05-16T23:38:18.796+00:00",
            "1970-01-01T00:00:00.000+00:00",
            "1969-12-31T23:59:59.999+00:00",
            "1970-01-01T00:00:01.000+00:00"
        ]
    );
    assert_eq!(column("ok"), ["True", "False", "True", "True"]);
    assert_eq!(
        column("l"),
        [
            r"['tab\t', '\u{e9}\u202e\x01']".replace(r"\u{e9}", "\u{e9}"),
            r#"["it's", '"it\'s"']"#.to_owned(),
            r"['back\\slash', '\U000e0001']".to_owned(),
            "nan".to_owned()
        ]
    );
}

#[test]
fn the_recorded_all_strings_frame_agrees() {
    let Some(case) = recorded("splunk_tail_astype_str.json") else { return };
    let mut lists = ListStringChunkedBuilder::new("l".into(), 3, 4);
    lists.append_values_iter(["p", "q'r"].into_iter());
    lists.append_null();
    lists.append_values_iter(["single"].into_iter());
    // The recorded JSON null reads `None`; a search has no such value: a field is there or it is not.
    let mut frame = df!("a" => ["x", "y", "None"], "b" => [None, Some("1"), Some("")]).expect("a frame");
    frame.insert_column(1, lists.finish().into_column()).expect("a column");
    let texts = to_strings(&frame).expect("texts");
    for (row, expected) in case["frame"]["rows"].as_array().expect("rows").iter().enumerate() {
        for (column, expected) in texts.columns().iter().zip(expected.as_array().expect("cells")) {
            assert_eq!(column.str().expect("text").get(row), expected.as_str());
        }
    }
}

#[test]
fn recorded_palettes_agree() {
    let Some(path) = shared("goldens/palettes.json") else { return };
    let tables: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("text")).expect("JSON");
    let mut same = 0;
    for table in [&tables["small_ints"]["codes"], &tables["code_228xxx"]["tables"]["Spectral_11"]] {
        for (code, color) in table.as_object().expect("codes") {
            let rgb: Vec<u64> = color["rgb"].as_array().expect("channels").iter().filter_map(Value::as_u64).collect();
            assert_eq!(palette_rgb(code.parse().expect("a code")).map(u64::from).as_slice(), rgb, "{code}");
            same += 1;
        }
    }
    assert_eq!(same, 12 + 11);
}

/// Björn Ottosson's OKLab: distances in it are about as large as they look.
fn oklab(rgb: [u8; 3]) -> [f64; 3] {
    let [r, g, b] = rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

#[test]
fn a_hundred_categories_can_be_told_apart() {
    let nearest = |codes: std::ops::Range<i64>| {
        let colours: Vec<[f64; 3]> = codes.map(|code| oklab(palette_rgb(code))).collect();
        let apart = |a: &[f64; 3], b: &[f64; 3]| a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
        let pairs = colours.iter().enumerate().flat_map(|(i, a)| colours[..i].iter().map(move |b| apart(a, b)));
        pairs.fold(f64::INFINITY, f64::min)
    };
    let paired = nearest(0..12);
    assert!(nearest(0..60) >= paired);
    assert!(nearest(0..100) >= 0.9 * paired);
    assert_eq!(palette_rgb(100), palette_rgb(12));
    assert_eq!(palette_rgb(0), [0xa6, 0xce, 0xe3]);
    assert_eq!(palette_rgb(228_000), [0x9e, 0x01, 0x42]);
    assert_eq!(palette_rgb(228_010), [0x5e, 0x4f, 0xa2]);
}
