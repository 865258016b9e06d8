//! Groups of nodes that have more edges among themselves than with others.
//!
//! Louvain's first phase, repeated on the groups (Blondel, Guillaume, Lambiotte, Lefebvre: "Fast unfolding of communities in
//! large networks", 2008), which is the viewer's method too: direction is ignored, pairs of nodes count once however many
//! edges they have, nodes are visited in order. So the same graph always has the same groups.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use polars::prelude::*;

use super::Graph;

/// Rounds over the nodes of one phase.
const MOST_ROUNDS: usize = 16;
/// A phase ends with the round that moves fewer nodes than one in so many.
const FEW: usize = 200;

impl Graph {
    /// Adds the column `community` to the nodes: the number of a node's group, 0 the largest; none for nodes without edges.
    ///
    /// ```text
    /// graph.communities().color_points_by("community")
    /// ```
    #[must_use]
    pub fn communities(&self) -> Self {
        self.step(|graph| {
            let neighbours = graph.ends()?.neighbours();
            let groups = by_size(&louvain(&neighbours), &neighbours);
            let column: Int64Chunked = groups.into_iter().collect();
            graph.nodes.with_column(column.with_name("community".into()).into_column())?;
            Ok(())
        })
    }
}

/// Nodes, or groups of them, with the weights of what joins them.
struct Network {
    links: Vec<Vec<(u32, f64)>>,
    /// Weight inside a group.
    loops: Vec<f64>,
}

fn louvain(neighbours: &[Vec<u32>]) -> Vec<u32> {
    let links = neighbours.iter().map(|list| list.iter().map(|node| (*node, 1.0)).collect()).collect();
    let mut network = Network { links, loops: vec![0.0; neighbours.len()] };
    let mut member: Vec<u32> = (0..neighbours.len() as u32).collect();
    loop {
        let mut groups = network.moved();
        let count = renumber(&mut groups);
        for group in &mut member {
            *group = groups[*group as usize];
        }
        if count == network.links.len() {
            return member;
        }
        network = network.merged(&groups, count);
    }
}

impl Network {
    /// Moves nodes to the neighbouring group that gains most, until hardly any gains.
    fn moved(&self) -> Vec<u32> {
        let nodes = self.links.len();
        let mut group: Vec<u32> = (0..nodes as u32).collect();
        let strength: Vec<f64> = (self.links.iter().zip(&self.loops))
            .map(|(links, own)| own * 2.0 + links.iter().map(|(_, weight)| weight).sum::<f64>())
            .collect();
        let total = strength.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mut inside = strength.clone();
        let mut to = vec![0.0; nodes];
        let mut near: Vec<u32> = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let mut moved = 0;
            for node in 0..nodes {
                let own = group[node];
                near.clear();
                near.push(own);
                for (other, weight) in &self.links[node] {
                    let other = group[*other as usize];
                    if to[other as usize] == 0.0 && other != own {
                        near.push(other);
                    }
                    to[other as usize] += weight;
                }
                inside[own as usize] -= strength[node];
                let gain = |group: u32| to[group as usize] - strength[node] * inside[group as usize] / total;
                let (mut best, mut most) = (own, gain(own));
                for other in &near {
                    if gain(*other) > most + 1e-9 {
                        (best, most) = (*other, gain(*other));
                    }
                }
                inside[best as usize] += strength[node];
                group[node] = best;
                moved += usize::from(best != own);
                for other in &near {
                    to[*other as usize] = 0.0;
                }
            }
            if moved * FEW < nodes {
                break;
            }
        }
        group
    }

    /// The groups as nodes.
    fn merged(&self, groups: &[u32], count: usize) -> Self {
        let mut loops = vec![0.0; count];
        let mut links: Vec<BTreeMap<u32, f64>> = vec![BTreeMap::new(); count];
        for (node, own) in groups.iter().enumerate() {
            loops[*own as usize] += self.loops[node];
            for (other, weight) in &self.links[node] {
                let group = groups[*other as usize];
                if group == *own {
                    // Seen from both of its ends.
                    loops[group as usize] += weight / 2.0;
                } else {
                    *links[*own as usize].entry(group).or_default() += weight;
                }
            }
        }
        Self { links: links.into_iter().map(|links| links.into_iter().collect()).collect(), loops }
    }
}

/// Numbers the groups from 0, in order of appearance; how many there are.
fn renumber(groups: &mut [u32]) -> usize {
    let mut names: PlHashMap<u32, u32> = PlHashMap::new();
    for group in groups {
        let next = names.len() as u32;
        *group = *names.entry(*group).or_insert(next);
    }
    names.len()
}

fn by_size(member: &[u32], neighbours: &[Vec<u32>]) -> Vec<Option<i64>> {
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for (group, list) in member.iter().zip(neighbours) {
        if !list.is_empty() {
            *sizes.entry(*group).or_default() += 1;
        }
    }
    let mut order: Vec<(u32, usize)> = sizes.into_iter().collect();
    order.sort_by_key(|(group, size)| (Reverse(*size), *group));
    let rank: PlHashMap<u32, i64> = order.into_iter().map(|(group, _)| group).zip(0..).collect();
    member.iter().zip(neighbours).map(|(group, list)| (!list.is_empty()).then(|| rank[group])).collect()
}
