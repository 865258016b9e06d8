//! Nodes whose place follows from another's are taken out first and put back at the end.
//!
//! **Leaves** hang on one node: they go around it. **Twins** have the same neighbours, as the queries of a DNS tunnel have:
//! they form one disc. A graph of 19,000 nodes may have a core of 1,400.

use std::collections::HashMap;

use super::network::Network;
use super::request::Point;
use super::sunflower::{radius, sunflower};

/// More neighbours than this have rarely anything in common by nature, and comparing them costs.
const MOST_NEIGHBOURS_OF_TWINS: usize = 12;
/// Fewer leaves of one hub, and fewer twins, find better places by themselves.
const FEWEST: usize = 10;
/// Radius of a node that stands for itself alone.
const ALONE: f32 = 0.35;
/// Room between folded nodes, as a part of what their repulsion alone would take.
const TIGHTNESS: f32 = 0.6;
/// A hub's own place at the centre of its leaves, in leaves.
const HUB: usize = 2;

/// What is left of a network, and how to get back.
pub(super) struct Folded {
    /// The network that has to be placed.
    pub(super) core: Network,
    /// Radius of the disc that each node of the core needs.
    pub(super) radii: Vec<f32>,
    /// For each node of the core: what it stands for.
    flowers: Vec<Flower>,
    /// Nodes of the whole.
    whole: usize,
}

struct Flower {
    /// The node of the whole that stays.
    head: u32,
    petals: Vec<u32>,
    kind: Kind,
    step: f32,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// The head is a hub in the middle.
    Leaves,
    /// The head is one among equals.
    Twins,
}

impl Flower {
    fn radius(&self) -> f32 {
        match self.kind {
            _ if self.petals.is_empty() => ALONE,
            Kind::Leaves => radius(self.petals.len(), self.step, HUB).max(ALONE),
            Kind::Twins => radius(self.petals.len() + 1, self.step, 0).max(ALONE),
        }
    }
}

/// Folds leaves into their hubs and twins into the first of them.
pub(super) fn fold(whole: &Network) -> Folded {
    let head = heads(whole);
    let mut flower_of = vec![u32::MAX; whole.len()];
    let mut flowers = Vec::new();
    for node in (0..whole.len()).filter(|&node| head[node] as usize == node) {
        flower_of[node] = flowers.len() as u32;
        flowers.push(Flower { head: node as u32, petals: Vec::new(), kind: Kind::Leaves, step: 0.0 });
    }
    for node in 0..whole.len() {
        flower_of[node] = flower_of[head[node] as usize];
        let flower: &mut Flower = &mut flowers[flower_of[node] as usize];
        if head[node] as usize != node {
            flower.petals.push(node as u32);
            flower.kind = if whole.degree(node) == 1 { Kind::Leaves } else { Kind::Twins };
        }
    }
    let mut mass = vec![0.0; flowers.len()];
    for node in 0..whole.len() {
        mass[flower_of[node] as usize] += whole.mass[node];
    }
    for flower in &mut flowers {
        if let Some(&petal) = flower.petals.first() {
            flower.step = TIGHTNESS * natural_distance(whole, petal as usize);
        }
    }
    let springs = whole
        .all_springs()
        .map(|(a, b, stiffness)| (flower_of[a as usize], flower_of[b as usize], stiffness))
        .collect();
    let radii = flowers.iter().map(Flower::radius).collect();
    Folded { core: Network::new(mass, springs), radii, flowers, whole: whole.len() }
}

/// For each node the one that stands for it: itself, its hub, or the first of its twins.
fn heads(whole: &Network) -> Vec<u32> {
    let mut head: Vec<u32> = (0..whole.len() as u32).collect();
    let mut with: HashMap<&[u32], Vec<u32>> = HashMap::new();
    let mut has_leaves = vec![false; whole.len()];
    for node in 0..whole.len() {
        let neighbours = whole.neighbours(node);
        if (1..=MOST_NEIGHBOURS_OF_TWINS).contains(&neighbours.len()) {
            with.entry(neighbours).or_default().push(node as u32);
        }
        if let [hub] = *neighbours {
            has_leaves[hub as usize] = true;
        }
    }
    // The order of the map makes no difference: no node is in two lists.
    for (neighbours, mut alike) in with {
        if let [hub] = *neighbours {
            if alike.len() >= FEWEST {
                alike.iter().for_each(|leaf| head[*leaf as usize] = hub);
            }
        } else {
            alike.retain(|node| !has_leaves[*node as usize]);
            if alike.len() >= FEWEST {
                alike.iter().for_each(|twin| head[*twin as usize] = alike[0]);
            }
        }
    }
    head
}

/// Distance of many nodes of this kind around one centre, where springs and repulsion are even: n nodes of mass m on springs
/// of stiffness k spread to the radius m √(n/k).
fn natural_distance(whole: &Network, node: usize) -> f32 {
    let stiffness: f32 = whole.springs(node).map(|(_, stiffness)| stiffness).sum();
    whole.mass[node] / stiffness.sqrt()
}

impl Folded {
    /// The places of all nodes of the whole, given those of the core.
    pub(super) fn unfold(&self, centres: &[Point]) -> Vec<Point> {
        let mut at = vec![[0.0; 2]; self.whole];
        for (flower, &[x, y]) in self.flowers.iter().zip(centres) {
            at[flower.head as usize] = [x, y];
            let (twins, skip) = match flower.kind {
                Kind::Leaves => (None, HUB),
                Kind::Twins => (Some(flower.head), 0),
            };
            let nodes = twins.iter().chain(&flower.petals);
            let points = sunflower(nodes.clone().count(), flower.step, skip);
            for (&node, [dx, dy]) in nodes.zip(points) {
                at[node as usize] = [x + dx, y + dy];
            }
        }
        at
    }
}
