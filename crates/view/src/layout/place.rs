//! Places for a connected network: coarse shape first, then finer and finer.

use super::coarsen::levels;
use super::network::Network;
use super::relax::{Cooling, relax};
use super::request::Point;
use super::seed::Seed;

/// Rounds on the smallest level, where they cost nothing.
const ROUNDS_AT_FIRST: usize = 300;
/// Rounds on small levels and on levels of [`LARGE`] nodes and more.
const ROUNDS: [usize; 2] = [120, 45];
const LARGE: usize = 20_000;

/// Places for the nodes of `network`, around the origin.
pub(super) fn place(network: &Network, threads: usize) -> Vec<Point> {
    let mut seed = Seed::new(network.len() as u64);
    let levels = levels(network, &mut seed);
    let coarsest = levels.last().map_or(network, |level| &level.network);

    // Masses repel each other: a network covers an area of about its mass.
    let span = network.mass.iter().sum::<f32>().sqrt();
    let mut at: Vec<Point> = (0..coarsest.len()).map(|_| [seed.offset() * span, seed.offset() * span]).collect();
    relax(coarsest, &mut at, &Cooling { rounds: ROUNDS_AT_FIRST, first: span * 0.3, last: span * 0.003 }, threads);

    for (finer, level) in levels.iter().enumerate().rev() {
        let fine = if finer == 0 { network } else { &levels[finer - 1].network };
        let spacing = span / (fine.len() as f32).sqrt();
        at = level
            .parent
            .iter()
            .map(|&parent| {
                let [x, y] = at[parent as usize];
                [x + seed.offset() * spacing * 0.5, y + seed.offset() * spacing * 0.5]
            })
            .collect();
        let cooling = Cooling { rounds: rounds(fine.len()), first: spacing * 4.0, last: spacing * 0.1 };
        relax(fine, &mut at, &cooling, threads);
    }
    at
}

fn rounds(nodes: usize) -> usize {
    let [few, many] = ROUNDS;
    few - (few - many) * nodes.min(LARGE) / LARGE
}
