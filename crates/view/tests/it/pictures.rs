//! Still pictures.

use gazehound_view::scene::{Edge, Entry, Legend, Node, Scale, Scene, join_parallel};
use gazehound_view::{Picture, graph_html::graph_html, png::Png, svg};

use crate::graphs::{self, Graph};

const COLORS: [[u8; 3]; 6] =
    [[166, 206, 227], [31, 120, 180], [178, 223, 138], [51, 160, 44], [251, 154, 153], [227, 26, 28]];

pub(crate) fn scene(graph: &Graph, kinds: &[&str]) -> Scene {
    let color = |kind: u32| COLORS[kind as usize % COLORS.len()];
    let nodes: Vec<Node> = graph
        .kinds
        .iter()
        .enumerate()
        .map(|(at, &kind)| Node {
            label: match kind % 3 {
                0 => format!("10.0.{}.{}", at / 256, at % 256),
                1 => format!("{:032x}", at as u128 * 0x9e37_79b9_7f4a_7c15_1234),
                _ => format!("CN=host-{at}.example"),
            },
            group: kind,
            color: color(kind),
        })
        .collect();
    let edges: Vec<Edge> = graph
        .edges
        .iter()
        .map(|&[source, target]| Edge { source, target, color: COLORS[(source % 2) as usize + 2], count: 1 })
        .collect();
    let entries = kinds
        .iter()
        .enumerate()
        .map(|(kind, label)| Entry {
            label: (*label).to_owned(),
            color: color(kind as u32),
            count: graph.kinds.iter().filter(|k| **k == kind as u32).count() as u64,
        })
        .collect();
    Scene {
        nodes,
        edges: join_parallel(edges),
        point_legend: Some(Legend { title: "category".to_owned(), scale: Scale::Categories(entries) }),
        edge_legend: None,
        notes: Vec::new(),
    }
}

#[test]
fn shots() {
    let folder = std::path::Path::new("/work/target/view-shots");
    std::fs::create_dir_all(folder).unwrap();
    for (name, graph, kinds) in [
        ("tls", graphs::tls(), vec!["client", "ja3", "server", "subject", "issuer"]),
        ("dns", graphs::dns(), vec!["ip", "query", "domain"]),
        ("big", graphs::big(), vec!["a", "b"]),
        ("clusters", graphs::clusters(6, 60, 6), vec!["a", "b", "c", "d", "e", "f"]),
        ("crumbs", graphs::crumbs(120), vec!["x"]),
        ("grid", graphs::grid(18), vec!["x"]),
        ("tiny", graphs::grid(2), vec!["x"]),
    ] {
        let scene = scene(&graph, &kinds);
        let start = std::time::Instant::now();
        let picture = Picture::new(&scene);
        let middle = start.elapsed();
        let png = Png::new(&picture);
        println!("{name}: layout+ {middle:?}, all {:?}, {} bytes", start.elapsed(), png.bytes.len());
        std::fs::write(folder.join(format!("{name}.png")), &png.bytes).unwrap();
        std::fs::write(folder.join(format!("{name}.html")), graph_html(&scene, &png)).unwrap();
        if scene.edges.len() <= svg::MOST_EDGES {
            std::fs::write(folder.join(format!("{name}.svg")), svg::svg(&scene, &picture)).unwrap();
        }
    }
}
