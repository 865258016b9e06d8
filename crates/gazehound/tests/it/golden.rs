//! PyGraphistry's hypergraphs of small frames, recorded under pandas 2.3, against ours.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use gazehound::graph::Graph;
use gazehound::hypergraph::{Hypergraph, HypergraphBuilder, hypergraph};
use polars::prelude::*;
use serde_json::Value;

use crate::shared::shared;

/// Cases whose result differs on purpose, and why.
const DIFFERENT: &[(&str, &str)] = &[
    ("g12_nulls_keep_direct", NULL_TEXT),
    ("g13_nulls_keep_hyper_nullval", NULL_TEXT),
    ("g25_mixed_objects", MIXED),
    ("g24_list_dict_cols", MIXED),
    ("g26_datetime_formats", "one format for a column of times, so that nodes and edges agree"),
    ("g27_datetime_mismatch", "one format for a column of times, so that nodes and edges agree"),
    ("g28_tz_timedelta", MIXED),
    ("g33_eventid_null", NULL_TEXT),
    ("g43_edges_empty_dict", "`EDGES` cannot be given empty here: no call of `edges` means all pairs"),
    ("g52_collide_direct_bug", RESERVED),
    ("g53_collide_type_entity", RESERVED),
    ("g54_collide_category_entity", RESERVED),
    ("g55_collide_edgetype_entity", RESERVED),
    ("t02_hyperedges_direct", MIXED),
    ("t03_hyperedges_direct_categories", MIXED),
    ("t04_direct_manual_shaping_1", MIXED),
    ("t05_direct_manual_shaping_2", MIXED),
    ("t11_pa_na", NULL_TEXT),
    ("g57_dup_entity_types_hyper", "an entity type given twice is an error, not doubled edges"),
];
const NULL_TEXT: &str = "a kept missing value reads as NULLVAL, as under pandas 3";
const MIXED: &str = "a column of mixed Python objects has no Polars type";
const RESERVED: &str = "an entity column named like an added one is an error or has right ids, not dangling links";

#[test]
fn recorded_cases_give_the_same_tables() {
    let Some(root) = shared("goldens/hypergraph") else { return };
    let different: BTreeMap<&str, &str> = DIFFERENT.iter().copied().collect();
    let mut same = BTreeSet::new();
    let mut failures = Vec::new();
    let mut cases: Vec<_> =
        std::fs::read_dir(&root).expect("goldens").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    for case in cases.iter().filter(|case| case.join("input.json").exists() && !case.join("error.json").exists()) {
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        match (compare(case), different.get(name.as_str())) {
            (Ok(()), None) => {
                same.insert(name);
            }
            (Err(_), Some(_)) => {}
            (Ok(()), Some(reason)) => {
                failures.push(format!("{name} is the same now, but listed as different: {reason}"))
            }
            (Err(message), None) => failures.push(format!("{name}: {message}")),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let masterclass: Vec<&String> = same.iter().filter(|name| name.starts_with("nb")).collect();
    assert_eq!(masterclass.len(), 7, "{masterclass:?}");
    println!("{} cases are the same, {} differ on purpose", same.len(), DIFFERENT.len());
}

#[test]
fn recorded_errors_are_errors_with_a_message() {
    let Some(root) = shared("goldens/hypergraph") else { return };
    // Not an error here: integers of any width are entities, and other engines than Polars do not exist.
    let fine = [
        "e05_unknown_opt",
        "e06_empty_entity_types",
        "e09_int8_entities",
        "e10_uint64_entities",
        "e11_drop_edge_attrs_collide",
        "e12_bad_engine",
        "e13_polars_engine",
    ];
    let mut seen = 0;
    for entry in std::fs::read_dir(&root).expect("goldens") {
        let case = entry.expect("an entry").path();
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if !case.join("error.json").exists() || fine.contains(&name.as_str()) {
            continue;
        }
        seen += 1;
        let error = build(&case).and_then(|builder| builder.build().map_err(|e| e.to_string())).expect_err(&name);
        assert!(error.lines().count() >= 2, "{name}: {error}");
    }
    assert!(seen >= 6, "{seen} cases");
}

fn compare(case: &Path) -> Result<(), String> {
    let built = build(case)?.build().map_err(|error| error.to_string())?;
    let expected = read(&case.join("printed.json"));
    let printed: Vec<&str> = expected.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    let counts: Vec<&str> = printed.iter().copied().filter(|line| line.starts_with("# ")).collect();
    if !counts.is_empty() && counts != built.counts().lines().collect::<Vec<_>>() {
        return Err(format!("printed {counts:?}, not {:?}", built.counts()));
    }
    for (table, frame, order) in [
        ("entities", &built.entities, true),
        ("events", &built.events, false),
        ("nodes", &built.nodes, true),
        ("edges", &built.edges, false),
    ] {
        same_table(&read(&case.join(format!("{table}.json"))), frame, order)
            .map_err(|why| format!("{table}: {why}"))?;
    }
    if case.join("pipeline_nodes.json").exists() {
        let graph = pipeline(case, built)?;
        for (table, frame) in [("pipeline_nodes", graph.nodes()), ("pipeline_edges", graph.edges())] {
            same_table(&read(&case.join(format!("{table}.json"))), &frame, table == "pipeline_nodes")
                .map_err(|why| format!("{table}: {why}"))?;
        }
    }
    Ok(())
}

/// What the masterclass's cell does after `hypergraph`, read off the recorded bindings and colours.
fn pipeline(case: &Path, built: Hypergraph) -> Result<Graph, String> {
    let name = case.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let graph = built.graph;
    let graph = match name {
        "nb1_intro_all_pairs" => graph,
        "nb2_tls_edges" => {
            graph.bind_edge_title("category").drop_hyper_nans().color_points_by("category").color_edges_by("version")
        }
        "nb3_ntlm_edges" => {
            graph.bind_edge_title("name").drop_hyper_nans().color_points_by("category").color_edges_by("username")
        }
        "nb4_dns_map" => graph
            .color_points_by("category")
            .color_edges_by_continuous("max(log_total_bytes)")
            .bind_edge_title("max(total_bytes)"),
        "nb5_dns_tunnel" | "nb6_dns_tunnel_uid" => graph
            .bind_edge_title("query")
            .drop_hyper_nans()
            .color_points_by("category")
            .color_edges_by_continuous("max_query_or_answer_length"),
        "nb7_ip_map_sourcetype" => graph
            .bind_edge_title("sourcetype")
            .drop_hyper_nans()
            .color_points_by("category")
            .color_edges_by("sourcetype"),
        other => return Err(format!("no pipeline is known for {other}")),
    };
    graph.check().map_err(|error| error.to_string())
}

fn build(case: &Path) -> Result<HypergraphBuilder, String> {
    let opts = read(&case.join("opts.json"));
    let frame = frame(&read(&case.join("input.json")))?;
    let names = |value: &Value| -> Vec<String> {
        // Python goes through a text character by character where a list is meant.
        let letters = value.as_str().unwrap_or_default().chars().map(String::from);
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).chain(letters).collect()
    };
    let entity_types = names(&opts["entity_types"]);
    let entity_types: Vec<&str> = entity_types.iter().map(String::as_str).collect();
    let mut builder = hypergraph(&frame, &entity_types).verbose(false);
    let flag = |name: &str, default: bool| opts[name].as_bool().unwrap_or(default);
    builder = builder.direct(flag("direct", false)).drop_na(flag("drop_na", true));
    builder = builder.drop_edge_attrs(flag("drop_edge_attrs", false));
    for (name, value) in opts["opts"].as_object().into_iter().flatten() {
        let text = value.as_str().unwrap_or_default();
        let lists: Vec<(String, Vec<String>)> =
            value.as_object().into_iter().flatten().map(|(key, list)| (key.clone(), names(list))).collect();
        builder = match name.as_str() {
            "TITLE" => builder.title(text),
            "DELIM" => builder.delimiter(text),
            "NODEID" => builder.node_id(text),
            "ATTRIBID" => builder.attrib_id(text),
            "EVENTID" => builder.event_id(text),
            "EVENTTYPE" => builder.event_type(text),
            "SOURCE" => builder.source(text),
            "DESTINATION" => builder.destination(text),
            "CATEGORY" => builder.category_column(text),
            "NODETYPE" => builder.node_type(text),
            "EDGETYPE" => builder.edge_type(text),
            "NULLVAL" => builder.null_value(text),
            "SKIP" => builder.skip(&names(value).iter().map(String::as_str).collect::<Vec<_>>()),
            "CATEGORIES" | "EDGES" => lists.iter().fold(builder, |builder, (key, list)| {
                let list: Vec<&str> = list.iter().map(String::as_str).collect();
                if name == "EDGES" { builder.edges(key, &list) } else { builder.category(key, &list) }
            }),
            other => return Err(format!("unknown option {other}")),
        };
    }
    Ok(builder)
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn frame(table: &Value) -> Result<DataFrame, String> {
    let rows = table["rows"].as_array().expect("rows");
    let mut columns = Vec::new();
    for (i, column) in table["columns"].as_array().expect("columns").iter().enumerate() {
        let name: PlSmallStr = column["name"].as_str().ok_or("a name that is no text")?.into();
        let cells: Vec<&Value> = rows.iter().map(|row| &row[i]).collect();
        let number = |cell: &&Value| match cell {
            Value::Object(special) => special["$f"].as_str().and_then(|text| text.parse::<f64>().ok()),
            cell => cell.as_f64(),
        };
        let dtype = column["dtype"].as_str().unwrap_or_default();
        columns.push(match dtype {
            "str" | "object" | "category" if cells.iter().all(|cell| cell.is_string() || is_missing(cell)) => {
                Column::new(name, cells.iter().map(|cell| cell.as_str()).collect::<Vec<_>>())
            }
            d if d.to_lowercase().contains("int") => {
                let ints = Column::new(name, cells.iter().map(|cell| cell.as_i64()).collect::<Vec<_>>());
                match d {
                    "int32" => ints.cast(&DataType::Int32).map_err(|e| e.to_string())?,
                    _ => ints,
                }
            }
            d if d.starts_with("datetime64") && !d.contains("UTC") => {
                let times: Vec<Option<i64>> = cells.iter().map(|cell| cell.as_str().and_then(micros)).collect();
                let times = Column::new(name, times);
                times.cast(&DataType::Datetime(TimeUnit::Microseconds, None)).map_err(|e| e.to_string())?
            }
            "float64" => Column::new(name, cells.iter().map(number).collect::<Vec<_>>()),
            "bool" => Column::new(name, cells.iter().map(|cell| cell.as_bool()).collect::<Vec<_>>()),
            other => return Err(format!("column {name}: no Polars type for {other}")),
        });
    }
    DataFrame::new(rows.len(), columns).map_err(|error| error.to_string())
}

fn is_missing(cell: &Value) -> bool {
    cell.is_null() || cell.get("$nan").is_some()
}

/// An ISO time or date.
fn micros(text: &str) -> Option<i64> {
    let padded = format!("{text}{}", if text.len() == 16 { ":00" } else { "" });
    let time = padded.parse::<chrono::NaiveDateTime>().ok();
    let time = time.or_else(|| text.parse::<chrono::NaiveDate>().ok()?.and_hms_opt(0, 0, 0));
    time.map(|time| time.and_utc().timestamp_micros())
}

fn same_table(expected: &Value, frame: &DataFrame, order: bool) -> Result<(), String> {
    let names: Vec<&str> =
        expected["columns"].as_array().expect("columns").iter().filter_map(|c| c["name"].as_str()).collect();
    let ours: Vec<&str> = frame.get_column_names().into_iter().map(PlSmallStr::as_str).collect();
    if (order && names != ours) || names.iter().collect::<BTreeSet<_>>() != ours.iter().collect() {
        return Err(format!("columns {names:?}, ours {ours:?}"));
    }
    let rows = expected["rows"].as_array().expect("rows");
    if rows.len() != frame.height() {
        return Err(format!("{} rows, ours {}", rows.len(), frame.height()));
    }
    let types = names.iter().position(|name| *name == "type" || *name == "NT");
    for (i, name) in names.iter().enumerate() {
        let column = frame.column(name).map_err(|error| error.to_string())?.as_materialized_series();
        for (row, value) in rows.iter().enumerate() {
            let expected = &value[i];
            let ours = column.get(row).map_err(|error| error.to_string())?;
            // pandas fills numbers' columns of nodes that are not from there with 0 or True; here they are null.
            let elsewhere = types.is_some_and(|types| value[types].as_str() != Some(name));
            let filler = *expected == Value::from(0) || *expected == Value::from(0.0) || *expected == Value::Bool(true);
            if !(same_value(expected, &ours) || (elsewhere && filler && ours.is_null())) {
                return Err(format!("row {row}, {name}: {expected}, ours {ours:?}"));
            }
        }
    }
    Ok(())
}

fn same_value(expected: &Value, ours: &AnyValue<'_>) -> bool {
    match (expected, ours) {
        (expected, AnyValue::Null) => is_missing(expected),
        (Value::String(text), AnyValue::String(ours)) => text == ours,
        (Value::String(text), AnyValue::StringOwned(ours)) => text == ours.as_str(),
        (Value::String(text), AnyValue::Datetime(ours, ..)) => micros(text) == Some(*ours),
        (Value::Bool(value), AnyValue::Boolean(ours)) => value == ours,
        (Value::Number(number), ours) => number.as_f64() == ours.extract::<f64>(),
        (special, AnyValue::Float64(ours)) => special["$f"].as_str().and_then(|text| text.parse().ok()) == Some(*ours),
        _ => false,
    }
}
