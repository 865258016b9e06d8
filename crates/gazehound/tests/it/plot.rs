//! A plot: what the viewer gets, the page as a file, an empty graph.

use gazehound::graph::Graph;
use gazehound::hypergraph::{ZEEK_CATEGORIES, hypergraph};
use gazehound::show::Show;
use polars::prelude::*;

use super::hunts::find;

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
fn a_graph_too_large_for_a_notebook_is_put_beside_it_and_a_note_says_so() {
    let rows = 0..100_001;
    let name = |modulus: u32| rows.clone().map(|row| format!("n{}", row % modulus)).collect::<Vec<_>>();
    let frame = df!("orig" => name(10), "resp" => name(7)).expect("a frame");
    let blocks = graph(&frame).plot().bundle().blocks();
    let said = "note: too large for a notebook: the graph with all its attributes is in `";
    let (path, size) = blocks.split_once(said).and_then(|(_, rest)| rest.split_once("` (")).expect("a note");
    assert!(path.starts_with("graphs/graph-") && size.contains(" KB)"), "{path} {}", &size[..20]);
    let page = std::fs::read_to_string(path);
    let again = graph(&frame).plot().bundle().blocks();
    std::fs::remove_file(path).expect("the page is there");
    // Of another program that draws here too, the folder keeps its pages.
    let _ = std::fs::remove_dir("graphs");
    let page = page.expect("the page is there");
    assert!(page.starts_with("<!doctype html>") && page.contains("17 nodes, 100,001 edges between 70 pairs of nodes"));
    assert!(again == blocks, "running the cell again names the same page");
    let html = html(&blocks);
    assert!(html.contains("data:image/png") && !html.contains("<iframe") && html.contains(path), "{}", &html[..300]);
}

#[test]
fn the_page_of_the_dns_tunnel_is_below_a_megabyte_with_every_attribute() {
    let events = find("03-dns-tunnel.ipynb", "dns-13-code").to_strings().expect("text");
    let built = hypergraph(&events, &["id.orig_h", "id.resp_h", "query", "answers"])
        .direct(true)
        .categories(ZEEK_CATEGORIES)
        .edges("id.orig_h", &["query"])
        .edges("query", &["id.resp_h"])
        .edges("id.resp_h", &["answers"])
        .edges("answers", &["id.orig_h"])
        .ignore_missing(true)
        .verbose(false)
        .build();
    let graph = built.expect("builds").graph.bind_edge_title("query").drop_hyper_nans();
    let graph = graph.color_points_by("category").color_edges_by_continuous("max_query_or_answer_length");
    let path = std::env::temp_dir().join(format!("gazehound-dns-{}.html", std::process::id()));
    let written = graph.plot_to(path.to_str().expect("text")).map(|_| std::fs::read(&path).expect("is there"));
    std::fs::remove_file(&path).expect("is removed");
    let bytes = written.expect("is written").len();
    assert!(events.height() == 10_000 && bytes <= 1_000_000, "{} events, {bytes} bytes", events.height());
}

#[test]
fn an_empty_graph_says_that_it_has_no_nodes_and_why() {
    let blocks = graph(&events().head(Some(0))).plot().bundle().blocks();
    assert!(blocks.contains("graph: 0 nodes, 0 edges"), "{blocks}");
    assert!(blocks.contains("warning: no nodes: there were no events"), "{blocks}");
    let html = html(&blocks);
    assert!(html.contains("<b>no nodes</b>") && !html.contains("<img") && !html.contains("<iframe"), "{html}");
}
