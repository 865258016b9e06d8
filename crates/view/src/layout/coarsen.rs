//! A network of about half the size that has the same shape: nodes are merged in pairs.

use super::network::Network;
use super::seed::Seed;

/// A network, and for each node of the finer one the node it went into.
pub(super) struct Level {
    pub(super) network: Network,
    pub(super) parent: Vec<u32>,
}

/// As small as a plain layout can do well.
const SMALL: usize = 48;
/// A level that keeps more than this share of the nodes is not worth its time.
const WORTH: f32 = 0.92;
/// A node with few edges on a hub rather pairs with another of the hub's nodes than with the hub.
const HUB: usize = 64;
const FEW: usize = 4;
/// How many of a neighbour's neighbours are looked at.
const TRIES: usize = 32;

const NONE: u32 = u32::MAX;

/// Ever coarser levels of `finest`, which is not among them.
pub(super) fn levels(finest: &Network, seed: &mut Seed) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    loop {
        let fine = levels.last().map_or(finest, |level| &level.network);
        if fine.len() <= SMALL {
            return levels;
        }
        let level = coarser(fine, seed);
        if level.network.len() as f32 > fine.len() as f32 * WORTH {
            return levels;
        }
        levels.push(level);
    }
}

fn coarser(fine: &Network, seed: &mut Seed) -> Level {
    let mut parent = vec![NONE; fine.len()];
    let mut count = 0;
    for node in visiting_order(fine, seed) {
        let node = node as usize;
        if parent[node] != NONE {
            continue;
        }
        parent[node] = count;
        if let Some(mate) = mate(fine, node, &parent, seed) {
            parent[mate] = count;
        }
        count += 1;
    }
    let mut mass = vec![0.0; count as usize];
    for node in 0..fine.len() {
        mass[parent[node] as usize] += fine.mass[node];
    }
    let springs = fine.all_springs().map(|(a, b, s)| (parent[a as usize], parent[b as usize], s)).collect();
    Level { network: Network::new(mass, springs), parent }
}

/// Few neighbours first, since those nodes have the least choice; otherwise shuffled.
fn visiting_order(network: &Network, seed: &mut Seed) -> Vec<u32> {
    let mut order: Vec<u32> = (0..network.len() as u32).collect();
    for last in (1..order.len()).rev() {
        order.swap(last, seed.below(last + 1));
    }
    order.sort_by_key(|&node| network.degree(node as usize));
    order
}

/// A node without a parent that `node` can be merged with.
fn mate(network: &Network, node: usize, parent: &[u32], seed: &mut Seed) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (neighbour, stiffness) in network.springs(node).filter(|(neighbour, _)| parent[*neighbour] == NONE) {
        let closeness = stiffness / network.mass[neighbour];
        if best.is_none_or(|(_, most)| closeness > most) {
            best = Some((neighbour, closeness));
        }
    }
    let best = best.map(|(neighbour, _)| neighbour);
    match best {
        Some(neighbour) if network.degree(neighbour) <= HUB || network.degree(node) > FEW => best,
        _ => sibling(network, node, parent, seed).or(best),
    }
}

/// A free node of a similar degree on the least of `node`'s neighbours: how the rim of a star is merged.
fn sibling(network: &Network, node: usize, parent: &[u32], seed: &mut Seed) -> Option<usize> {
    let between = *network.neighbours(node).iter().min_by_key(|&&neighbour| network.degree(neighbour as usize))?;
    let around = network.neighbours(between as usize);
    let start = seed.below(around.len());
    around[start..]
        .iter()
        .chain(&around[..start])
        .map(|&other| other as usize)
        .take(TRIES)
        .find(|&other| other != node && parent[other] == NONE && network.degree(other) <= 2 * network.degree(node) + 1)
}
