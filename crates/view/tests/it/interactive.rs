//! The notebook's output and the page: what they hold, how large they are, and that no log text gets out.

use gazehound_view::detail::{Column, Detail, Roles};
use gazehound_view::interactive::{Interactive, MOST_DATA, interactive};
use gazehound_view::note::Note;
use gazehound_view::scene::{Edge, Node, join_parallel};
use gazehound_view::{Page, Picture, Scene};

use crate::graphs::{self, Graph, Random};

fn scene(graph: &Graph, label: impl Fn(usize) -> String) -> Scene {
    let node = |node: usize| Node { label: label(node), group: graph.kinds[node], color: [9, 9, 9] };
    let edges = graph.edges.iter().map(|&[source, target]| Edge { source, target, color: [5, 5, 5], count: 1 });
    Scene { nodes: (0..graph.nodes).map(node).collect(), edges: join_parallel(edges.collect()), ..Scene::default() }
}

fn detail(graph: &Graph, columns: Vec<Column>) -> Detail {
    Detail { title: "a graph".to_owned(), edges: graph.edges.clone(), edge_columns: columns, ..Detail::default() }
}

fn output(scene: &Scene, detail: &Detail, notes: &[Note]) -> Interactive {
    let picture = Picture::new(scene);
    interactive(scene, detail, &picture, notes)
}

/// Texts that nothing can make small.
fn noise(name: &str, rows: usize, bytes: usize) -> Column {
    let mut random = Random::new(7);
    let texts: Vec<String> =
        (0..rows).map(|_| (0..bytes).map(|_| char::from(b'!' + random.below(90) as u8)).collect()).collect();
    Column::new(name, &texts.iter().map(|text| Some(text.as_str())).collect::<Vec<_>>())
}

#[test]
fn a_column_keeps_each_text_once() {
    let column = Column::new("a", &[Some("x"), None, Some("y"), Some("x")]);
    assert_eq!(
        (column.values.as_slice(), column.codes.as_slice()),
        (["x", "y"].map(String::from).as_slice(), [1, 0, 2, 1].as_slice())
    );
    assert_eq!((column.text(1), column.text(2)), (None, Some("y")));
    let taken = column.take(&[2, 1]);
    assert_eq!((taken.values, taken.codes), (vec!["y".to_owned()], vec![1, 0]));
}

#[test]
fn the_output_has_a_still_and_a_frame_that_is_locked_in() {
    let graph = graphs::clusters(2, 6, 1);
    let scene = scene(&graph, |node| format!("n{node}"));
    let made = output(&scene, &detail(&graph, Vec::new()), &[Note { warning: true, text: "look <here>".to_owned() }]);
    assert!(!made.wants_file);
    let (id, html) = (made.html.split("#gazehound-").nth(1).expect("a style")[..12].to_owned(), &made.html);
    for part in [
        "look &lt;here&gt;",
        &format!("<style>#gazehound-{id}{{display:none}}</style>\n<div id=\"gazehound-{id}\">"),
        "<img src=\"data:image/png;base64,",
        "sandbox=\"allow-scripts allow-downloads\"",
        "allow=\"clipboard-write; fullscreen\"",
        "script-src 'sha256-",
        "default-src 'none'",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("allow-same-origin") && !html.contains("allow-popups"));
    assert_eq!(html.matches("<iframe").count(), 1);
    assert_eq!(
        &made,
        &output(&scene, &detail(&graph, Vec::new()), &[Note { warning: true, text: "look <here>".to_owned() }])
    );
}

#[test]
fn a_page_asks_for_nothing_from_elsewhere() {
    let graph = graphs::clusters(2, 6, 1);
    let scene = scene(&graph, |node| format!("n{node}"));
    let page = Page::new(&scene, &detail(&graph, Vec::new()), &Picture::new(&scene)).html;
    for load in ["http:", "https:", " src=", " href=", "@import", "url("] {
        assert!(!page.contains(load), "{load}");
    }
}

#[test]
fn attributes_that_are_too_much_are_left_out_and_named() {
    let graph = graphs::clusters(6, 60, 6);
    let rows = graph.edges.len();
    let scene = scene(&graph, |node| format!("n{node}"));
    let columns = vec![noise("uid", rows, 40), noise("raw", rows, 900), noise("name", rows, 300)];
    let mut all = detail(&graph, columns);
    all.roles = Roles { edge_title: Some("name".to_owned()), ..Roles::default() };
    let made = output(&scene, &all, &[]);
    assert!(!made.wants_file);
    assert!(
        made.html.contains("the viewer is without `raw`; `plot_to(&quot;graph.html&quot;)`"),
        "{}",
        &made.html[..400]
    );
    assert!(made.html.len() < MOST_DATA + 300_000, "{} bytes", made.html.len());
    // What the edges are called stays, however heavy it is: then the graph wants a file.
    all.edge_columns.push(noise("payload", rows, 10));
    all.edge_columns[2] = noise("name", rows, 900);
    let made = output(&scene, &all, &[]);
    assert!(made.wants_file && !made.html.contains("<iframe"));
}

#[test]
fn a_graph_of_too_many_edges_wants_a_file() {
    let mut graph = graphs::clusters(1, 4, 0);
    graph.edges = vec![[0, 1]; 100_001];
    let made = output(&scene(&graph, |node| node.to_string()), &detail(&graph, Vec::new()), &[]);
    assert!(made.wants_file && made.html.contains("data:image/png") && !made.html.contains("<iframe"));
}

#[test]
fn an_empty_graph_says_so() {
    let why = Note { warning: true, text: "no nodes: there were no events".to_owned() };
    let empty = Scene { notes: vec![why], ..Scene::default() };
    let html = output(&empty, &Detail::default(), &[]).html;
    assert!(html.contains("<b>no nodes</b>") && html.contains("there were no events"), "{html}");
    assert!(!html.contains("<img") && !html.contains("<iframe"), "{html}");
}

#[test]
fn log_text_leaves_the_base64_only_escaped() {
    let graph = graphs::clusters(1, 3, 0);
    let hostile = "</script></iframe><b>\" onload=\"x\u{202e}EVCXR_END_CONTENT";
    let named = scene(&graph, |node| format!("{hostile}{node}"));
    let mut all = detail(&graph, vec![noise(hostile, graph.edges.len(), 3)]);
    all.title = hostile.to_owned();
    let html = output(&named, &all, &[]).html;
    let page = Page::new(&named, &all, &Picture::new(&named)).html;
    for text in [html, page] {
        assert!(!text.contains("<b>\"") && !text.contains("EVCXR_END") && !text.contains('\u{202e}'));
    }
}
