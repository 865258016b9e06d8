//! A weighted graph without loops and parallel edges, as rows of neighbours.

/// What a node weighs beyond its edges: small, so that hubs push the harder.
const BARE_MASS: f32 = 0.3;

/// An edge: two nodes and the stiffness of the spring between them.
pub(super) type Spring = (u32, u32, f32);

/// Nodes with masses, springs between them. Neighbours are sorted.
pub(super) struct Network {
    starts: Vec<u32>,
    neighbours: Vec<u32>,
    stiffness: Vec<f32>,
    pub(super) mass: Vec<f32>,
}

impl Network {
    /// Springs that join the same two nodes add up; loops are dropped.
    pub(super) fn new(mass: Vec<f32>, mut springs: Vec<Spring>) -> Self {
        springs.retain(|(a, b, _)| a != b);
        for (a, b, _) in &mut springs {
            if a > b {
                std::mem::swap(a, b);
            }
        }
        // Stable, so that stiffnesses are added in a fixed order.
        springs.sort_by_key(|&(a, b, _)| (u64::from(a) << 32) | u64::from(b));
        springs.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                kept.2 += next.2;
            }
            same
        });
        let mut starts = vec![0_u32; mass.len() + 1];
        for &(a, b, _) in &springs {
            starts[a as usize + 1] += 1;
            starts[b as usize + 1] += 1;
        }
        for node in 0..mass.len() {
            starts[node + 1] += starts[node];
        }
        let mut free = starts.clone();
        let mut neighbours = vec![0; springs.len() * 2];
        let mut stiffness = vec![0.0; springs.len() * 2];
        // Two passes keep each row sorted: smaller neighbours first, then larger ones.
        let backward = springs.iter().map(|&(a, b, s)| (b, a, s));
        for (node, neighbour, s) in backward.chain(springs.iter().copied()) {
            let slot = free[node as usize] as usize;
            neighbours[slot] = neighbour;
            stiffness[slot] = s;
            free[node as usize] += 1;
        }
        Self { starts, neighbours, stiffness, mass }
    }

    /// Unweighted edges, made into springs of stiffness 1/√(larger degree of the two ends), which keeps hubs from
    /// swallowing their neighbourhood; a node's mass is a bare 0.3 and its springs' stiffness.
    pub(super) fn of_pairs(nodes: usize, pairs: &[[u32; 2]]) -> Self {
        assert!(
            pairs.iter().flatten().all(|&node| (node as usize) < nodes),
            "an edge names a node that is not below {nodes}"
        );
        let mut network = Self::new(vec![BARE_MASS; nodes], pairs.iter().map(|&[a, b]| (a, b, 1.0)).collect());
        for node in 0..nodes {
            for slot in network.row(node) {
                let degree = network.degree(node).max(network.degree(network.neighbours[slot] as usize));
                network.stiffness[slot] = 1.0 / (degree as f32).sqrt();
                network.mass[node] += network.stiffness[slot];
            }
        }
        network
    }

    pub(super) fn len(&self) -> usize {
        self.mass.len()
    }

    fn row(&self, node: usize) -> std::ops::Range<usize> {
        self.starts[node] as usize..self.starts[node + 1] as usize
    }

    pub(super) fn degree(&self, node: usize) -> usize {
        self.row(node).len()
    }

    pub(super) fn neighbours(&self, node: usize) -> &[u32] {
        &self.neighbours[self.row(node)]
    }

    /// Neighbours with the stiffness of the springs to them.
    pub(super) fn springs(&self, node: usize) -> impl Iterator<Item = (usize, f32)> {
        let row = self.row(node);
        self.neighbours[row.clone()].iter().map(|&n| n as usize).zip(self.stiffness[row].iter().copied())
    }

    /// Every spring once.
    pub(super) fn all_springs(&self) -> impl Iterator<Item = Spring> {
        (0..self.len()).flat_map(|a| {
            self.springs(a).filter(move |(b, _)| a < *b).map(move |(b, stiffness)| (a as u32, b as u32, stiffness))
        })
    }

    /// The connected parts, each a sorted list of nodes, in the order of their first nodes.
    pub(super) fn parts(&self) -> Vec<Vec<u32>> {
        let mut seen = vec![false; self.len()];
        let mut parts = Vec::new();
        for first in 0..self.len() {
            if seen[first] {
                continue;
            }
            seen[first] = true;
            let mut part = vec![first as u32];
            let mut next = 0;
            while next < part.len() {
                for &neighbour in self.neighbours(part[next] as usize) {
                    if !std::mem::replace(&mut seen[neighbour as usize], true) {
                        part.push(neighbour);
                    }
                }
                next += 1;
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts
    }

    /// The network of the nodes in `part`, a connected part: they are called by their positions in it.
    pub(super) fn part(&self, part: &[u32]) -> Self {
        let name = |node: usize| part.binary_search(&(node as u32)).expect("neighbours are in the same part") as u32;
        let mut springs = Vec::new();
        for (position, &node) in part.iter().enumerate() {
            let larger = self.springs(node as usize).filter(|(neighbour, _)| *neighbour > node as usize);
            springs.extend(larger.map(|(neighbour, stiffness)| (position as u32, name(neighbour), stiffness)));
        }
        Self::new(part.iter().map(|&node| self.mass[node as usize]).collect(), springs)
    }
}
