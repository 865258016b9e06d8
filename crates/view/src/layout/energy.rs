//! What the layout makes small, summed plainly: for tests and measurements.

use super::network::Network;
use super::relax::GRAVITY;
use super::request::{Point, Request};

/// The energy of a graph whose nodes are `at`, in time quadratic in the number of nodes:
///
/// `Σ_edges ½ k d² − Σ_pairs m m' ln d + Σ_nodes ½ g m r²`
///
/// with stiffness `k` = 1/√(larger degree), mass `m` = 0.3 + Σ k, gravity `g` = 0.05 and `r` the distance from the centre of
/// mass. It is a measure for connected graphs: gravity acts in each part of a graph by itself.
///
/// # Panics
/// `at` has not one place for each node, or an edge names no node.
#[must_use]
pub fn energy(request: &Request, at: &[Point]) -> f64 {
    assert_eq!(at.len(), request.nodes, "one place for each node");
    let network = Network::of_pairs(request.nodes, &request.edges);
    let mass = |node: usize| f64::from(network.mass[node]);
    let place = |node: usize| [f64::from(at[node][0]), f64::from(at[node][1])];
    let squared = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

    let total: f64 = (0..at.len()).map(mass).sum();
    let mean = |axis: usize| (0..at.len()).map(|node| mass(node) * place(node)[axis]).sum::<f64>() / total;
    let centre = [mean(0), mean(1)];

    let mut energy = 0.0;
    for (a, b, stiffness) in network.all_springs() {
        energy += 0.5 * f64::from(stiffness) * squared(place(a as usize), place(b as usize));
    }
    for a in 0..at.len() {
        energy += 0.5 * f64::from(GRAVITY) * mass(a) * squared(place(a), centre);
        for b in 0..a {
            energy -= mass(a) * mass(b) * 0.5 * squared(place(a), place(b)).max(1e-12).ln();
        }
    }
    energy
}
