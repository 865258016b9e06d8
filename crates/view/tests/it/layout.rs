//! The layout: low energy, no clusters where there are none, the same bits every time, parts that do not overlap.

use gazehound_view::layout::{Point, Request, energy, layout};

use crate::graphs::{self, Graph};

fn request(graph: &Graph) -> Request {
    Request::new(graph.nodes, graph.edges.clone())
}

/// ForceAtlas2 by the book, quadratic and slow: every node pushes every other, small steps, many rounds.
fn reference(request: &Request, rounds: usize) -> Vec<Point> {
    let mut pairs = request.edges.clone();
    for pair in &mut pairs {
        pair.sort_unstable();
    }
    pairs.retain(|[a, b]| a != b);
    pairs.sort_unstable();
    pairs.dedup();
    let mut degree = vec![0_f64; request.nodes];
    for node in pairs.iter().flatten() {
        degree[*node as usize] += 1.0;
    }
    let springs: Vec<(usize, usize, f64)> = pairs
        .iter()
        .map(|&[a, b]| (a as usize, b as usize))
        .map(|(a, b)| (a, b, 1.0 / degree[a].max(degree[b]).sqrt()))
        .collect();
    let mut mass = vec![0.3_f64; request.nodes];
    let mut hold = vec![0.0_f64; request.nodes];
    for &(a, b, stiffness) in &springs {
        for node in [a, b] {
            mass[node] += stiffness;
            hold[node] += stiffness;
        }
    }
    let mut random = graphs::Random::new(9);
    let span = mass.iter().sum::<f64>().sqrt();
    let mut at: Vec<[f64; 2]> =
        (0..request.nodes).map(|_| [0, 1].map(|_| (random.below(1_000_000) as f64 / 1e6 - 0.5) * span)).collect();
    for round in 0..rounds {
        let mut force: Vec<[f64; 2]> =
            at.iter().zip(&mass).map(|([x, y], mass)| [-0.05 * mass * x, -0.05 * mass * y]).collect();
        for &(a, b, stiffness) in &springs {
            for axis in 0..2 {
                let pull = stiffness * (at[b][axis] - at[a][axis]);
                force[a][axis] += pull;
                force[b][axis] -= pull;
            }
        }
        for a in 0..request.nodes {
            for b in 0..a {
                let [dx, dy] = [at[a][0] - at[b][0], at[a][1] - at[b][1]];
                let push = mass[a] * mass[b] / (dx * dx + dy * dy + 1e-6);
                for (axis, d) in [dx, dy].into_iter().enumerate() {
                    force[a][axis] += d * push;
                    force[b][axis] -= d * push;
                }
            }
        }
        let left = 1.0 - round as f64 / rounds as f64;
        let limit = span * 0.1 * left * left + 1e-4;
        for node in 0..request.nodes {
            let step = force[node].map(|force| 0.5 * force / (hold[node] + 0.05 * mass[node]));
            let length = (step[0] * step[0] + step[1] * step[1]).sqrt();
            let scale = if length > limit { limit / length } else { 1.0 };
            at[node] = [at[node][0] + step[0] * scale, at[node][1] + step[1] * scale];
        }
    }
    at.iter().map(|point| point.map(|axis| axis as f32)).collect()
}

/// How far above the reference the layout's energy is, as a part of what a random start has above it.
fn excess(graph: &Graph) -> f64 {
    let request = request(graph);
    let best = energy(&request, &reference(&request, 1_500));
    let ours = energy(&request, &layout(&request).at);
    let random = energy(&request, &reference(&request, 0));
    (ours - best) / (random - best)
}

#[test]
fn energy_is_that_of_a_slow_plain_layout() {
    for (name, graph, most) in [
        ("clusters", graphs::clusters(6, 60, 6), 0.01),
        ("one cluster", graphs::clusters(1, 400, 0), 0.01),
        ("grid", graphs::grid(18), 0.02),
    ] {
        let excess = excess(&graph);
        assert!(excess < most, "{name}: energy {:.2} % above the reference", excess * 100.0);
    }
}

fn shapes() -> Vec<(&'static str, Graph)> {
    vec![
        ("tls", graphs::tls()),
        ("dns", graphs::dns()),
        ("clusters", graphs::clusters(6, 60, 6)),
        ("grid", graphs::grid(18)),
        ("crumbs", graphs::crumbs(120)),
    ]
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    for (name, graph) in shapes() {
        let with = |threads: usize| layout(&Request { threads, ..request(&graph) });
        let bits = |at: &[Point]| at.iter().flatten().map(|axis| axis.to_bits()).collect::<Vec<_>>();
        let one = bits(&with(1).at);
        for threads in [2, 3, 8] {
            assert!(one == bits(&with(threads).at), "{name}: {threads} threads place nodes elsewhere than one");
        }
    }
}

#[test]
fn every_place_is_finite_and_within_the_picture() {
    let star: Vec<[u32; 2]> = (1..3_000).map(|leaf| [0, leaf]).collect();
    let path: Vec<[u32; 2]> = (1..3_000).map(|node| [node - 1, node]).collect();
    let complete: Vec<[u32; 2]> = (0..60).flat_map(|a| (0..a).map(move |b| [a, b])).collect();
    let odd = [
        ("nothing", 0, vec![]),
        ("one node", 1, vec![]),
        ("a loop", 1, vec![[0, 0]]),
        ("two nodes", 2, vec![[0, 1], [1, 0], [0, 1]]),
        ("no edges", 500, vec![]),
        ("loops alone", 40, (0..40).map(|node| [node, node]).collect()),
        ("star", 3_000, star),
        ("path", 3_000, path),
        ("complete", 60, complete),
    ];
    let odd = odd.into_iter().map(|(name, nodes, edges)| (name, Request::new(nodes, edges)));
    for (name, request) in odd.chain(shapes().into_iter().map(|(name, graph)| (name, request(&graph)))) {
        let placed = layout(&request);
        assert_eq!(placed.at.len(), request.nodes, "{name}");
        assert!(placed.width.is_finite() && placed.height.is_finite(), "{name}: {} × {}", placed.width, placed.height);
        for (node, [x, y]) in placed.at.iter().enumerate() {
            let inside = (0.0..=placed.width).contains(x) && (0.0..=placed.height).contains(y);
            assert!(inside, "{name}: node {node} at {x}, {y} of {} × {}", placed.width, placed.height);
        }
    }
}

fn distance(a: Point, b: Point) -> f32 {
    ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt()
}

/// Distance of each node to the nearest other one, found in a grid.
fn nearest(at: &[Point]) -> Vec<f32> {
    let cell = |point: &Point| [point[0].floor() as i64, point[1].floor() as i64];
    let mut cells: std::collections::HashMap<[i64; 2], Vec<usize>> = std::collections::HashMap::new();
    for (node, point) in at.iter().enumerate() {
        cells.entry(cell(point)).or_default().push(node);
    }
    let around = |node: usize| {
        let [x, y] = cell(&at[node]);
        let near = (-1..=1).flat_map(move |dx| (-1..=1).map(move |dy| [x + dx, y + dy]));
        near.filter_map(|cell| cells.get(&cell)).flatten().copied().filter(move |other| *other != node)
    };
    (0..at.len())
        .map(|node| around(node).map(|other| distance(at[node], at[other])).fold(f32::INFINITY, f32::min))
        .collect()
}

#[test]
fn nodes_do_not_lie_on_one_another() {
    for (name, graph) in shapes() {
        let near = nearest(&layout(&request(&graph)).at);
        let close = near.iter().filter(|distance| **distance < 0.1).count();
        let share = close as f64 / near.len() as f64;
        assert!(share < 0.002, "{name}: {close} of {} nodes have another within a tenth of an edge", near.len());
    }
}

/// The part of the graph that each node is in, as the number of a node of it.
fn parts(graph: &Graph) -> Vec<usize> {
    let mut part: Vec<usize> = (0..graph.nodes).collect();
    loop {
        let mut changed = false;
        for &[a, b] in &graph.edges {
            let [a, b] = [a as usize, b as usize];
            let least = part[a].min(part[b]);
            changed |= part[a] != least || part[b] != least;
            (part[a], part[b]) = (least, least);
        }
        if !changed {
            return part;
        }
    }
}

#[test]
fn parts_of_a_graph_do_not_overlap() {
    let graph = graphs::crumbs(120);
    let at = layout(&request(&graph)).at;
    let mut boxes: std::collections::BTreeMap<usize, [f32; 4]> = std::collections::BTreeMap::new();
    for (part, [x, y]) in parts(&graph).into_iter().zip(at) {
        let [left, top, right, bottom] = boxes.entry(part).or_insert([x, y, x, y]);
        (*left, *top, *right, *bottom) = (left.min(x), top.min(y), right.max(x), bottom.max(y));
    }
    let boxes: Vec<[f32; 4]> = boxes.into_values().collect();
    assert!(boxes.len() > 100, "{} parts", boxes.len());
    for (at, a) in boxes.iter().enumerate() {
        for b in &boxes[..at] {
            let apart = a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
            assert!(apart, "{a:?} meets {b:?}");
        }
    }
}

/// Sizes of the groups that arise when nodes closer than `reach` count as together, largest first.
fn groups(at: &[Point], reach: f32) -> Vec<usize> {
    let close = (0..at.len()).flat_map(|a| (0..a).map(move |b| [a, b]));
    let edges = close.filter(|[a, b]| distance(at[*a], at[*b]) < reach).map(|pair| pair.map(|node| node as u32));
    let graph = Graph { nodes: at.len(), edges: edges.collect(), kinds: Vec::new() };
    let mut sizes = std::collections::HashMap::new();
    for part in parts(&graph) {
        *sizes.entry(part).or_insert(0) += 1;
    }
    let mut sizes: Vec<usize> = sizes.into_values().collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes
}

#[test]
fn there_are_clusters_where_the_graph_has_some_and_nowhere_else() {
    // Three times the usual distance to the nearest node joins what the eye sees as one.
    let seen = |graph: &Graph| {
        let at = layout(&request(graph)).at;
        let mut near = nearest(&at);
        near.sort_unstable_by(f32::total_cmp);
        groups(&at, 3.0 * near[near.len() / 2])
    };
    let even = seen(&graphs::clusters(1, 400, 0));
    assert!(even[0] >= 388, "a graph without clusters falls into {even:?}");
    let grid = seen(&graphs::grid(18));
    assert_eq!(grid[0], 324, "a grid falls into {grid:?}");
    let six = graphs::clusters(6, 60, 2);
    let at = layout(&request(&six)).at;
    let (mut within, mut between) = ((0.0, 0), (0.0, 0));
    for a in 0..six.nodes {
        for b in 0..a {
            let sum = if six.kinds[a] == six.kinds[b] { &mut within } else { &mut between };
            *sum = (sum.0 + distance(at[a], at[b]), sum.1 + 1);
        }
    }
    let ratio = (within.0 / within.1 as f32) / (between.0 / between.1 as f32);
    assert!(ratio < 0.45, "members of a cluster are {ratio:.2} as far from each other as from others");
}
