//! Writes the pages that the browser tests and the bench open: `cargo run -p gazehound-view --example pages FOLDER [ROUNDS]`.
//!
//! For each graph: `NAME.html`, the page; `NAME.cell.html`, a notebook's output; `NAME.json`, places and ends for another
//! viewer, and how long the layout took: the quickest of some rounds, since other programs can only slow it.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/it/graphs.rs"]
#[allow(dead_code, reason = "the tests use the others")]
mod graphs;

use std::fs;
use std::path::Path;
use std::time::Instant;

use gazehound_view::detail::{Column, Detail, Roles};
use gazehound_view::interactive::interactive;
use gazehound_view::layout::{Request, layout};
use gazehound_view::scene::{Edge, Entry, Legend, Node, Scale, join_parallel};
use gazehound_view::{Page, Picture, Rgb, Scene};
use graphs::Graph;

const PALETTE: [Rgb; 6] = [
    [0xa6, 0xce, 0xe3],
    [0x1f, 0x78, 0xb4],
    [0xb2, 0xdf, 0x8a],
    [0x33, 0xa0, 0x2c],
    [0xfb, 0x9a, 0x99],
    [0xe3, 0x1a, 0x1c],
];
const RAMP: [Rgb; 3] = [[0x5e, 0x4f, 0xa2], [0xff, 0xff, 0xbf], [0x9e, 0x01, 0x42]];

/// What attackers write into logs.
const HOSTILE: [&str; 16] = [
    "</script><img src=x onerror=\"window.attacked=1\">",
    "<!--<script>window.attacked=1",
    "\"]]>'`${window.attacked=1}",
    "line\u{2028}separator\u{2029}s",
    "\u{202e}gnp.exe",
    "=cmd|' /C calc'!A0",
    "EVCXR_END_CONTENT",
    "<svg onload=window.attacked=1>",
    "&lt;b&gt; &amp;",
    "javascript:window.attacked=1",
    "\u{1}\u{8}\u{1b}[31m",
    "a\u{0}b",
    "-2+3",
    "@SUM(1)",
    "🦀 ünï \u{feff}",
    "\" srcdoc=\"<script>window.attacked=1</script>",
];

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/viewer/pages".to_owned());
    let rounds = std::env::args().nth(2).and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (name, graph) in
        [("tls", graphs::tls()), ("dns", graphs::dns()), ("big", graphs::big()), ("small", graphs::clusters(3, 8, 2))]
    {
        let (scene, detail) = scene(name, &graph, |node| format!("{name}-{node}"));
        write(folder, name, &scene, &detail, rounds)?;
    }
    let graph = graphs::clusters(8, 80, 1);
    let (many, mut detail) = scene("many", &graph, numeral);
    let totals: Vec<String> = (0..graph.nodes).map(|node| (node * node).to_string()).collect();
    let totals: Vec<Option<&str>> = totals.iter().map(|total| Some(total.as_str())).collect();
    detail.node_columns.push(Column::new("total", &totals));
    detail.roles.node_size = Some("total".to_owned());
    write(folder, "many", &many, &detail, 1)?;
    let long = "x".repeat(1_000_000);
    let hostile = |node: usize| match HOSTILE.get(node) {
        Some(text) => (*text).to_owned(),
        None => format!("{long}{node}"),
    };
    let mut graph = graphs::clusters(1, HOSTILE.len() + 1, 0);
    graph.kinds.iter_mut().enumerate().for_each(|(node, kind)| *kind = node as u32 % 3);
    let (scene, detail) = scene("</title><script>window.attacked=1</script>", &graph, hostile);
    write(folder, "hostile", &scene, &detail, 1)?;
    let (scene, detail) = (Scene::default(), Detail::default());
    write(folder, "empty", &scene, &detail, 1)
}

/// Names that end in numbers, of all kinds.
fn numeral(node: usize) -> String {
    match node % 8 {
        0 => format!("EventID::{node}"),
        1 => format!("00{node}"),
        2 => format!("{node}.{:03}", node % 100),
        3 => format!("{node}."),
        4 => format!("é-{node}"),
        5 => format!("a.{node}.0"),
        6 => format!("10.0.{}.{}", node / 256, node % 256),
        _ => format!("90000000000000000000{node}"),
    }
}

fn write(folder: &Path, name: &str, scene: &Scene, detail: &Detail, rounds: usize) -> std::io::Result<()> {
    let pairs: Vec<[u32; 2]> = scene.edges.iter().map(|edge| [edge.source, edge.target]).collect();
    let request = Request::new(scene.nodes.len(), pairs.clone());
    let timed = || {
        let (start, spent) = (Instant::now(), processor());
        let placed = layout(&request);
        (start.elapsed().as_millis(), processor() - spent, placed)
    };
    let (laid, spent, placed) = (0..rounds).map(|_| timed()).min_by_key(|(laid, ..)| *laid).unwrap_or_else(timed);
    let picture = Picture::new(scene);
    let start = Instant::now();
    let page = Page::new(scene, detail, &picture);
    let made = start.elapsed();
    let cell = interactive(scene, detail, &picture, &[]);
    println!(
        "{name}: {}; layout {} ms (of all processors together {} ms), page {} ms, {} KB, cell {} KB",
        scene.counts(),
        laid,
        spent,
        made.as_millis(),
        page.html.len() / 1000,
        cell.html.len() / 1000
    );
    fs::write(folder.join(format!("{name}.html")), &page.html)?;
    fs::write(
        folder.join(format!("{name}.cell.html")),
        format!("<!doctype html><meta charset=utf-8><title>cell</title>{}", cell.html),
    )?;
    fs::write(folder.join(format!("{name}.json")), bench_data(scene, &pairs, &placed.at, [laid, spent]))
}

/// Milliseconds that this program has kept processors busy, in steps of ten; 0 where the system does not tell.
fn processor() -> u128 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    after_name.skip(11).take(2).filter_map(|ticks| ticks.parse::<u128>().ok()).sum::<u128>() * 10
}

/// Places, colours and ends: what another viewer needs to draw the same picture. And the milliseconds of the layout.
fn bench_data(scene: &Scene, pairs: &[[u32; 2]], at: &[[f32; 2]], [laid, spent]: [u128; 2]) -> String {
    let nodes: Vec<String> = scene
        .nodes
        .iter()
        .zip(at)
        .map(|(node, [x, y])| {
            format!("[{x:.2},{y:.2},{}]", node.color.iter().fold(0, |sum, part| sum << 8 | u32::from(*part)))
        })
        .collect();
    let edges: Vec<String> = pairs.iter().map(|[a, b]| format!("[{a},{b}]")).collect();
    format!(
        "{{\"layout\":{laid},\"processor\":{spent},\"nodes\":[{}],\"edges\":[{}]}}",
        nodes.join(","),
        edges.join(",")
    )
}

/// Nodes by kind; edges in events of two, one a minute, with a protocol, a size and a name of its own.
fn scene(title: &str, graph: &Graph, label: impl Fn(usize) -> String) -> (Scene, Detail) {
    let color = |kind: u32| PALETTE[kind as usize % PALETTE.len()];
    let labels: Vec<String> = (0..graph.nodes).map(label).collect();
    let nodes = labels.iter().zip(&graph.kinds).map(|(label, kind)| Node {
        label: label.clone(),
        group: *kind,
        color: color(*kind),
    });
    let edges: Vec<Edge> = graph
        .edges
        .iter()
        .map(|[source, target]| Edge { source: *source, target: *target, color: [0x8a, 0x94, 0x9e], count: 1 })
        .collect();
    let kinds = graph.kinds.iter().max().map_or(0, |most| most + 1);
    let entry = |kind: u32| Entry {
        label: format!("kind {kind}"),
        color: color(kind),
        count: graph.kinds.iter().filter(|other| **other == kind).count() as u64,
    };
    let scene = Scene {
        nodes: nodes.collect(),
        edges: join_parallel(edges),
        sizes: None,
        point_legend: Some(Legend {
            title: "category".to_owned(),
            scale: Scale::Categories((0..kinds).map(entry).collect()),
        }),
        edge_legend: None,
        notes: Vec::new(),
    };
    let rows = graph.edges.len();
    let events = rows.div_ceil(2);
    let texts = |name: &str, texts: Vec<String>| {
        Column::new(name, &texts.iter().map(|text| Some(text.as_str())).collect::<Vec<_>>())
    };
    let start = 1_700_000_000_000_i64;
    let detail = Detail {
        title: title.to_owned(),
        node_columns: vec![texts("category", graph.kinds.iter().map(|kind| format!("kind {kind}")).collect())],
        edges: graph.edges.clone(),
        edge_columns: vec![texts("edgeType", (0..rows).map(|row| format!("half {}", row % 2)).collect())],
        events: (0..rows as u32).map(|row| row / 2).collect(),
        event_columns: vec![
            texts("proto", (0..events).map(|event| ["tcp", "udp", "icmp"][event * event % 3].to_owned()).collect()),
            texts("orig_bytes", (0..events).map(|event| (event * 37 % 1009).to_string()).collect()),
            texts("orig", (0..events).map(|event| labels[graph.edges[event * 2][0] as usize].clone()).collect()),
        ],
        times: (0..events as i64).map(|event| Some(start + event * 60_000)).collect(),
        roles: Roles {
            node_title: None,
            node_kind: Some("category".to_owned()),
            edge_title: Some("edgeType".to_owned()),
            time: None,
            node_size: None,
        },
        palette: PALETTE.to_vec(),
        ramp: RAMP.to_vec(),
    };
    (scene, detail)
}
