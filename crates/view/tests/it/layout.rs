//! The layout: low energy, no clusters where there are none, the same bits every time, parts that do not overlap.

use std::time::Instant;

use gazehound_view::layout::{Layout, Point, Request, energy, layout};

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
    println!("reference {best:.0}, ours {ours:.0}, random {random:.0}");
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
        println!("{name}: {:.2} %", excess * 100.0);
        assert!(excess < most, "{name}: energy {:.2} % above the reference", excess * 100.0);
    }
}

#[test]
fn timings() {
    for (name, graph) in [("tls", graphs::tls()), ("dns", graphs::dns()), ("big", graphs::big())] {
        let request = request(&graph);
        let start = Instant::now();
        let out = layout(&request);
        println!("{name}: {:?} {} x {}", start.elapsed(), out.width, out.height);
    }
}
