//! Graphs as files, read back by others.

use std::process::Command;

use gazehound::graph::{Bindings, Graph};
use gazehound::hypergraph::hypergraph;
use polars::prelude::*;

use crate::folder::Folder;

/// What a log may hold.
const NASTY: [&str; 8] = [
    "\"]; n9 [label=\"x",
    "<b>&amp;</b>]]><!--",
    "back\\slash\\N \\",
    "two\nlines\r\u{0}\u{1b}[31m",
    "\u{202e}txt.exe",
    "EVCXR_BEGIN_CONTENT text/html",
    "\u{e9}\u{1f648}\u{fffe}",
    "",
];

fn graph() -> Graph {
    let other: Vec<String> = NASTY.iter().map(|text| format!("{text}'")).collect();
    let frame = df!(
        "a" => NASTY,
        "<\"&' b" => other,
        "n" => [Some(1_i64), None, Some(3), Some(4), Some(5), Some(6), Some(7), Some(8)],
        "f" => [0.5, f64::INFINITY, f64::NAN, 1e300, -0.0, 1.0, 2.0, 3.0],
        "flag" => [true, false, true, false, true, false, true, false],
    )
    .expect("a frame");
    let hg = hypergraph(&frame, &["a", "<\"&' b"]).direct(true).verbose(false).build().expect("builds");
    hg.graph.bind_edge_title("<\"&' b").color_points_by("category").color_edges_by("flag")
}

/// What Python says to `script`, which gets `file`; `None`, said on the test's output, where it has not got what it needs.
fn python(script: &str, file: &std::path::Path) -> Option<String> {
    // `cargo xtask test` names one that has them.
    let python = std::env::var_os("GAZEHOUND_PYARROW").unwrap_or_else(|| "python3".into());
    let output = Command::new(python).arg("-c").arg(script).arg(file).output();
    let output = output.ok().filter(|output| output.status.code() != Some(77));
    let Some(output) = output else {
        eprintln!("skipped: no Python with the packages of this test");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

fn titles(graph: &Graph) -> Vec<String> {
    let nodes = graph.nodes();
    let titles = nodes.column("nodeTitle").expect("titles").str().expect("text").clone();
    titles.iter().flatten().map(|title| gazehound_view::text::line(title).into_owned()).collect()
}

#[test]
fn graphml_is_xml_with_the_same_values() {
    let (folder, graph) = (Folder::new(), graph());
    let path = folder.path().join("made/graph.graphml");
    let written = graph.to_graphml(path.to_str().expect("text")).expect("writes");
    assert_eq!(written.notes()[0].text, format!("the graph is in `{}`", path.display()));
    let text = std::fs::read_to_string(&path).expect("UTF-8");
    assert!(!text.contains("EVCXR_") && !text.contains('\u{1b}') && !text.contains('\u{202e}'));
    let script = r#"
import json, sys, xml.etree.ElementTree as tree
g = '{http://graphml.graphdrawing.org/xmlns}'
root = tree.parse(sys.argv[1]).getroot()
keys = {k.get('id'): (k.get('for'), k.get('attr.name'), k.get('attr.type')) for k in root.iter(g + 'key')}
title = next(k for k, v in keys.items() if v[:2] == ('node', 'nodeTitle'))
titles = [d.text or '' for n in root.iter(g + 'node') for d in n if d.get('key') == title]
edges = [(e.get('source'), e.get('target')) for e in root.iter(g + 'edge')]
print(json.dumps([titles, edges, sorted(v for v in keys.values() if v[0] == 'edge')]))
"#;
    let Some(read) = python(script, &path) else { return };
    let read: serde_json::Value = serde_json::from_str(&read).expect("JSON");
    let expected: Vec<serde_json::Value> = titles(&graph).into_iter().map(Into::into).collect();
    assert_eq!(read[0].as_array().expect("titles"), &expected);
    let edges: Vec<String> = (0..8).map(|n| format!("[\"n{n}\",\"n{}\"]", n + 8)).collect();
    assert_eq!(read[1].to_string(), format!("[{}]", edges.join(",")));
    let types = read[2].to_string();
    for key in [r#"["edge","n","long"]"#, r#"["edge","f","double"]"#, r#"["edge","flag","boolean"]"#] {
        assert!(types.contains(key), "{types}");
    }
    assert!(types.contains(r#"["edge","<\"&' b","string"]"#), "{types}");
}

#[test]
fn networkx_reads_graphml() {
    let (folder, graph) = (Folder::new(), graph());
    let path = folder.path().join("graph.graphml");
    graph.to_graphml(path.to_str().expect("text")).expect("writes");
    let script = r"
import json, sys
try:
    import networkx
except ImportError:
    sys.exit(77)
g = networkx.read_graphml(sys.argv[1])
edge = g.edges['n0', 'n8']
print(json.dumps([g.is_directed(), len(g), g.number_of_edges(), edge['n'], edge['f'], edge['flag'], g.nodes['n2']['nodeTitle']]))
";
    let Some(read) = python(script, &path) else { return };
    assert_eq!(read.trim(), r#"[true, 16, 8, 1, 0.5, true, "back\\slash\\N \\"]"#);
}

#[test]
fn pydot_reads_dot() {
    let (folder, graph) = (Folder::new(), graph());
    let path = folder.path().join("graph.dot");
    graph.to_dot(path.to_str().expect("text")).expect("writes");
    let script = r"
import json, sys
try:
    import pydot
except ImportError:
    sys.exit(77)
[g] = pydot.graph_from_dot_file(sys.argv[1], encoding='utf-8')
nodes = [n for n in g.get_nodes() if n.get_name().strip('\x22') not in ('node', '\\n')]
print(json.dumps([g.get_type(), [n.get_label() for n in nodes], [e.get_label() for e in g.get_edges()], g.get_edges()[0].get_color()]))
";
    let Some(read) = python(script, &path) else { return };
    let read: serde_json::Value = serde_json::from_str(&read).expect("JSON");
    let quoted = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;");
        serde_json::Value::from(format!("\"{text}\""))
    };
    let expected: Vec<_> = titles(&graph).iter().map(|title| quoted(title)).collect();
    assert_eq!(read[0], "digraph");
    assert_eq!(read[1].as_array().expect("nodes"), &expected);
    assert_eq!(read[2].as_array().expect("edges"), &expected[8..]);
    assert_eq!(read[3], "\"#a6cee3\"");
}

#[test]
fn dot_quotes_every_text() {
    let (folder, graph) = (Folder::new(), graph());
    let path = folder.path().join("graph.dot");
    graph.to_dot(path.to_str().expect("text")).expect("writes");
    let text = std::fs::read_to_string(&path).expect("UTF-8");
    assert!(!text.contains("EVCXR_") && !text.contains('\u{1b}') && !text.contains('\u{202e}'));
    assert!(text.contains("n0 [label=\"\\\"]; n9 [label=\\\"x\", fillcolor=\"#a6cee3\"]\n"), "{text}");
    // Without its quoted texts, nothing of the log is left.
    let mut outside = String::new();
    let (mut inside, mut escaped) = (false, false);
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            c if !inside => outside.push(c),
            _ => {}
        }
    }
    assert!(!inside);
    let lines: Vec<&str> = outside.lines().collect();
    assert_eq!(
        (lines.len(), lines[2], lines[18]),
        (3 + 16 + 8, "n0 [label=, fillcolor=]", "n0 -> n8 [label=, color=]")
    );
}

#[test]
fn ends_that_are_no_nodes_are_written_too() {
    let nodes = df!("id" => ["1"]).expect("nodes");
    let edges = df!("s" => [Some("1"), Some("x"), None], "d" => ["x", "1", "1"]).expect("edges");
    let graph = Graph::new(nodes, edges, Bindings::new("s", "d", "id", "id"));
    let folder = Folder::new();
    let path = |name: &str| folder.path().join(name).to_str().expect("text").to_owned();
    let written = graph.to_dot(&path("g.dot")).expect("writes").to_graphml(&path("g.graphml")).expect("writes");
    let lacking = format!("`{}` lacks 1 edge without a start or an end", path("g.dot"));
    assert!(written.notes().contains(&gazehound::events::Note::warning(lacking)), "{:?}", written.notes());
    let dot = std::fs::read_to_string(path("g.dot")).expect("UTF-8");
    assert!(dot.ends_with("n0 [label=\"1\"]\nn1 [label=\"x\"]\nn0 -> n1\nn1 -> n0\n}\n"), "{dot}");
    let graphml = std::fs::read_to_string(path("g.graphml")).expect("UTF-8");
    assert!(
        graphml.contains(
            "<node id=\"n1\"><data key=\"node0\">x</data></node>\n<edge id=\"e0\" source=\"n0\" target=\"n1\">"
        )
    );
}

#[test]
fn parquet_keeps_all_columns() {
    let (folder, graph) = (Folder::new(), graph());
    let path = folder.path().join("tables");
    let written = graph.to_parquet(path.to_str().expect("text")).expect("writes");
    assert_eq!(
        written.notes()[0].text,
        format!("the graph is in `{}`: `nodes.parquet` and `edges.parquet`", path.display())
    );
    for (name, frame) in [("nodes.parquet", graph.nodes()), ("edges.parquet", graph.edges())] {
        let path = PlRefPath::try_from_path(&path.join(name)).expect("a path");
        let read = LazyFrame::scan_parquet(path, ScanArgsParquet::default()).expect("a file").collect().expect("reads");
        assert!(read.equals_missing(&frame), "{name}: {read}");
    }
    let nowhere = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/graph");
    for error in [graph.to_parquet(nowhere), graph.to_dot(nowhere), graph.to_graphml(nowhere)] {
        assert!(error.expect_err("a file is no folder").is_io());
    }
}
