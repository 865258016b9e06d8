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
    ("g25_mixed_objects", "1, 1.0 and True are three texts and three nodes, so that every link ends at one"),
    ("g27_datetime_mismatch", "a column has one format of times, so that every link ends at a node"),
    ("g52_collide_direct_bug", "ids come from the events' own `src` and `dst`, so that every link ends at a node"),
    ("g53_collide_type_entity", "an entity column named `type` is an error: a node's `type` says something else"),
    (
        "g54_collide_category_entity",
        "an entity column named `category` is an error: a node's `category` says something else",
    ),
    ("g55_collide_edgetype_entity", "ids come from the events' own `edgeType`, so that every link ends at a node"),
    ("g57_dup_entity_types_hyper", "an entity type given twice is an error, not doubled edges"),
];

/// Cases in which the two versions of pandas differ and ours is as the newer: a kept missing value reads as the null text, and spans of
/// time are null on the nodes of other columns.
const AS_PANDAS_3: &[&str] =
    &["g12_nulls_keep_direct", "g13_nulls_keep_hyper_nullval", "g28_tz_timedelta", "g33_eventid_null", "t11_pa_na"];

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
    eprintln!("{} cases are the same, {} differ on purpose", same.len(), DIFFERENT.len());
}

/// Errors of PyGraphistry that are none here: no entity type means all, integers have any width, an edge column named like an own one
/// of the events takes its place, an empty result makes an empty graph.
const FINE: &[&str] = &[
    "e06_empty_entity_types",
    "e09_int8_entities",
    "e10_uint64_entities",
    "e11_drop_edge_attrs_collide",
    "e14_no_columns",
];
/// Options that do not exist, so that a program with them does not compile.
const NO_OPTION: &[&str] = &["e05_unknown_opt", "e12_bad_engine", "e13_polars_engine"];

#[test]
fn recorded_errors_are_errors_with_a_message() {
    let Some(root) = shared("goldens/hypergraph") else { return };
    let (mut errors, mut fine) = (0, 0);
    for entry in std::fs::read_dir(&root).expect("goldens") {
        let case = entry.expect("an entry").path();
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        if !case.join("error.json").exists() || NO_OPTION.contains(&name.as_str()) {
            continue;
        }
        let built = build(&case).and_then(|builder| builder.build().map_err(|e| e.to_string()));
        if FINE.contains(&name.as_str()) {
            fine += 1;
            assert!(built.is_ok(), "{name}: {:?}", built.err());
        } else {
            errors += 1;
            let error = built.expect_err(&name);
            assert!(error.lines().count() >= 2, "{name}: {error}");
        }
    }
    assert_eq!((errors, fine), (6, FINE.len()));
}

fn compare(case: &Path) -> Result<(), String> {
    let name = case.file_name().and_then(|name| name.to_str()).expect("a name");
    let expected = if AS_PANDAS_3.contains(&name) { case.join("pandas3") } else { case.to_owned() };
    let expected = |table: &str| read(&expected.join(format!("{table}.json")));
    let built = build(case)?.build().map_err(|error| error.to_string())?;

    let printed = expected("printed");
    let printed: Vec<&str> = printed.as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    let counts: Vec<&str> = printed.iter().copied().filter(|line| line.starts_with("# ")).collect();
    if !counts.is_empty() && counts != built.counts().lines().collect::<Vec<_>>() {
        return Err(format!("printed {counts:?}, not {:?}", built.counts()));
    }
    for (table, frame, order) in [
        ("entities", &built.entities, true),
        ("events", &built.events, true),
        ("nodes", &built.nodes, true),
        ("edges", &built.edges, false),
    ] {
        same_table(&expected(table), frame, order).map_err(|why| format!("{table}: {why}"))?;
    }
    same_bindings(&expected("bindings"), &built.graph)?;
    if case.join("pipeline_nodes.json").exists() {
        let graph = pipeline(case, built)?;
        for (table, frame) in [("pipeline_nodes", graph.nodes()), ("pipeline_edges", graph.edges())] {
            same_table(&expected(table), &frame, table == "pipeline_nodes").map_err(|why| format!("{table}: {why}"))?;
        }
        same_bindings(&expected("pipeline_bindings"), &graph)?;
        let messages: Vec<&str> = printed.into_iter().filter(|line| !line.starts_with("# ")).collect();
        if graph.messages() != messages {
            return Err(format!("printed {messages:?}, not {:?}", graph.messages()));
        }
    }
    Ok(())
}

fn same_bindings(expected: &Value, graph: &Graph) -> Result<(), String> {
    let ours = graph.bindings();
    let all = [
        ("node", Some(&ours.node)),
        ("source", Some(&ours.source)),
        ("destination", Some(&ours.destination)),
        ("point_title", ours.point_title.as_ref()),
        ("edge_title", ours.edge_title.as_ref()),
        ("point_color", ours.point_color.as_ref()),
        ("edge_color", ours.edge_color.as_ref()),
    ];
    let bound: BTreeMap<&str, &str> = all.into_iter().filter_map(|(key, value)| Some((key, value?.as_str()))).collect();
    let expected: BTreeMap<&str, &str> = expected
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(key, value)| Some((key.as_str(), value.as_str()?)))
        .collect();
    if bound == expected { Ok(()) } else { Err(format!("bindings {expected:?}, ours {bound:?}")) }
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
            "CATEGORIES" | "EDGES" if !lists.is_empty() => lists.iter().fold(builder, |builder, (key, list)| {
                let list: Vec<&str> = list.iter().map(String::as_str).collect();
                if name == "EDGES" { builder.edges(key, &list) } else { builder.category(key, &list) }
            }),
            // No pair at all.
            "EDGES" => builder.edges(entity_types[0], &[]),
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
        let cells: Vec<&Value> = rows.iter().map(|row| &row[i]).collect();
        let name = column["name"].as_str().ok_or("a name that is no text")?;
        columns.push(typed(name, column["dtype"].as_str().unwrap_or_default(), &cells).map_err(|e| e.to_string())?);
    }
    DataFrame::new(rows.len(), columns).map_err(|error| error.to_string())
}

fn typed(name: &str, dtype: &str, cells: &[&Value]) -> PolarsResult<Column> {
    let name = PlSmallStr::from_str(name);
    let zone = dtype.contains("UTC").then_some(TimeZone::UTC);
    let number = |cell: &&Value| match cell {
        Value::Object(special) => special["$f"].as_str().and_then(|text| text.parse::<f64>().ok()),
        cell => cell.as_f64(),
    };
    Ok(match dtype {
        "float64" => Column::new(name, cells.iter().map(number).collect::<Vec<_>>()),
        "bool" => Column::new(name, cells.iter().map(|cell| cell.as_bool()).collect::<Vec<_>>()),
        "int8" | "int32" | "int64" | "uint64" => {
            let ints = Column::new(name, cells.iter().map(|cell| cell.as_i64()).collect::<Vec<_>>());
            match dtype {
                // The build has no smaller integers.
                "int8" => ints.cast(&DataType::Int32)?,
                "int32" => ints.cast(&DataType::Int32)?,
                "uint64" => ints.cast(&DataType::UInt64)?,
                _ => ints,
            }
        }
        _ if dtype.starts_with("datetime64") => {
            let times: Vec<Option<i64>> = cells.iter().map(|cell| cell.as_str().and_then(nanos)).collect();
            Int64Chunked::new(name, times).into_datetime(TimeUnit::Nanoseconds, zone).into_column()
        }
        _ if dtype.starts_with("timedelta64") => {
            let spans: Vec<Option<i64>> = cells.iter().map(|cell| cell.as_str().and_then(span)).collect();
            Column::new(name, spans).cast(&DataType::Duration(TimeUnit::Nanoseconds))?
        }
        _ if cells.iter().any(|cell| cell.is_array()) => {
            let mut lists = ListStringChunkedBuilder::new(name, cells.len(), cells.len());
            for cell in cells {
                lists.append_values_iter(cell.as_array().into_iter().flatten().filter_map(Value::as_str));
            }
            lists.finish().into_column()
        }
        // A column of mixed objects has no type here: it comes as the text that Python makes of it.
        _ => Column::new(name, cells.iter().map(|cell| python_text(cell)).collect::<Vec<_>>()),
    })
}

fn python_text(cell: &Value) -> Option<String> {
    match cell {
        cell if is_missing(cell) => None,
        Value::String(text) => Some(text.clone()),
        Value::Bool(value) => Some(if *value { "True" } else { "False" }.to_owned()),
        Value::Object(object) => {
            let pairs: Vec<String> = object.iter().map(|(key, value)| format!("'{key}': {value}")).collect();
            Some(format!("{{{}}}", pairs.join(", ")))
        }
        other => Some(other.to_string()),
    }
}

fn is_missing(cell: &Value) -> bool {
    cell.is_null() || cell.get("$nan").is_some()
}

/// An ISO time or date in UTC.
fn nanos(text: &str) -> Option<i64> {
    let text = text.trim_end_matches("+00:00").trim_end_matches('Z');
    let padded = format!("{text}{}", if text.len() == 16 { ":00" } else { "" });
    let time = padded.parse::<chrono::NaiveDateTime>().ok();
    let time = time.or_else(|| text.parse::<chrono::NaiveDate>().ok()?.and_hms_opt(0, 0, 0));
    time.and_then(|time| time.and_utc().timestamp_nanos_opt())
}

/// `2 days 03:04:05`.
fn span(text: &str) -> Option<i64> {
    let (days, clock) = text.split_once(" days").filter(|(_, clock)| clock.len() != 1)?;
    let seconds = clock.split(':').try_fold(0, |sum, part| match part.trim() {
        "" => Some(sum * 60),
        part => Some(sum * 60 + part.parse::<i64>().ok()?),
    })?;
    Some((days.parse::<i64>().ok()? * 86_400 + seconds) * 1_000_000_000)
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
            let filler = expected.as_f64() == Some(0.0) || expected.as_bool() == Some(true);
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
        (Value::String(text), AnyValue::Datetime(ours, ..)) => nanos(text) == Some(*ours),
        (Value::String(text), AnyValue::Duration(ours, _)) => span(text) == Some(*ours),
        (expected, AnyValue::String(ours)) => python_text(expected).as_deref() == Some(ours),
        (expected, AnyValue::StringOwned(ours)) => python_text(expected).as_deref() == Some(ours.as_str()),
        (Value::Array(list), AnyValue::List(ours)) => {
            list.len() == ours.len() && list.iter().zip(ours.iter()).all(|(value, ours)| same_value(value, &ours))
        }
        (Value::Bool(value), AnyValue::Boolean(ours)) => value == ours,
        (Value::Number(number), ours) => number.as_f64() == ours.extract::<f64>(),
        (special, AnyValue::Float64(ours)) => special["$f"].as_str().and_then(|text| text.parse().ok()) == Some(*ours),
        _ => false,
    }
}
