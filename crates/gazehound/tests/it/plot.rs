//! A plot: what the viewer gets, the page as a file, an empty graph.

use gazehound::graph::Graph;
use gazehound::hypergraph::hypergraph;
use gazehound::show::Show;
use polars::prelude::*;

fn graph(frame: &DataFrame) -> Graph {
    hypergraph(frame, &["orig", "resp"]).direct(true).verbose(false).build().expect("builds").graph
}

fn events() -> DataFrame {
    df!(
        "orig" => ["10.0.0.1", "10.0.0.1", "10.0.0.2"],
        "resp" => ["<b>x</b>", "y", "y"],
        "ts" => ["2018-08-03T22:47:45.579366Z", "2018-08-03T22:47:46Z", "1533336467.5"],
    )
    .expect("a frame")
}

fn html(blocks: &str) -> &str {
    &blocks[blocks.find("text/html").expect("a block")..]
}

#[test]
fn a_plot_holds_the_viewer_and_is_the_same_each_time() {
    let plot = graph(&events()).plot();
    let blocks = plot.bundle().blocks();
    let html = html(&blocks);
    assert!(html.contains("sandbox=\"allow-scripts allow-downloads\"") && html.contains("data:image/png;base64,"));
    assert!(!html.contains("<b>x</b>"));
    assert_eq!(blocks, graph(&events()).plot().bundle().blocks());
    // Nodes without colours of their own are coloured by their kind.
    assert!(blocks.contains("nodes by category: orig 2, resp 2"), "{blocks}");
}

#[test]
fn plot_to_writes_a_page_and_says_where() {
    let folder = std::env::temp_dir().join(format!("gazehound-plot-{}", std::process::id()));
    let path = folder.join("a graph.html");
    let plot = graph(&events()).plot_to(path.to_str().expect("text")).expect("is written");
    let page = std::fs::read_to_string(&path).expect("is there");
    std::fs::remove_dir_all(&folder).expect("is removed");
    assert!(page.starts_with("<!doctype html>") && page.contains("<title>a graph</title>"), "{}", &page[..200]);
    assert!(!page.contains("http:") && !page.contains("https:"));
    let blocks = plot.bundle().blocks();
    let said = format!("note: the graph with all its attributes is in `{}` (", path.display());
    assert!(blocks.contains(&said), "{said}\n{blocks}");
}

#[test]
fn plot_to_says_what_cannot_be_written() {
    let graph = graph(&events());
    let error = graph.plot_to("graph.png").expect_err("is no page");
    assert_eq!(
        error.to_string(),
        "error[gazehound::input]: cannot write the graph to `graph.png`: it is a page\n  expected a name that ends in \
         `.html`, such as `graph.html`"
    );
    let nowhere = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/graph.html");
    assert!(graph.plot_to(nowhere).expect_err("a file is no folder").is_io());
    let broken = graph.color_edges_by("w");
    assert!(broken.plot_to("graph.html").expect_err("the step before failed").is_not_found());
}

#[test]
fn an_empty_graph_says_that_it_has_no_nodes_and_why() {
    let blocks = graph(&events().head(Some(0))).plot().bundle().blocks();
    assert!(blocks.contains("graph: 0 nodes, 0 edges"), "{blocks}");
    assert!(blocks.contains("warning: no nodes: there were no events"), "{blocks}");
    let html = html(&blocks);
    assert!(html.contains("<b>no nodes</b>") && !html.contains("<img") && !html.contains("<iframe"), "{html}");
}
