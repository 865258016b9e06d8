//! Graphs of the shapes that logs make, the same every time.

/// Nodes and edges.
pub(crate) struct Graph {
    pub(crate) nodes: usize,
    pub(crate) edges: Vec<[u32; 2]>,
    /// What kind of entity each node is.
    pub(crate) kinds: Vec<u32>,
}

pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed * 2 + 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }

    /// Small numbers often, large ones seldom.
    pub(crate) fn skewed(&mut self, end: usize) -> usize {
        let n = self.below(end) * self.below(end) / end;
        n * self.below(end) / end
    }
}

impl Graph {
    fn of_kinds(counts: &[usize]) -> Self {
        let kinds: Vec<u32> = counts.iter().enumerate().flat_map(|(kind, &count)| vec![kind as u32; count]).collect();
        Self { nodes: kinds.len(), edges: Vec::new(), kinds }
    }

    fn join(&mut self, a: usize, b: usize) {
        self.edges.push([a as u32, b as u32]);
    }
}

/// TLS connections: clients, JA3, servers, subjects, issuers. About 6,400 nodes and 26,000 distinct edges.
pub(crate) fn tls() -> Graph {
    let counts = [221, 181, 3_145, 2_766, 91];
    let mut graph = Graph::of_kinds(&counts);
    let [ja3, server, subject, issuer] = [221, 402, 3_547, 6_313];
    let mut random = Random::new(1);
    for _ in 0..5_429 {
        let c = random.below(221);
        let j = ja3 + random.skewed(181);
        let s = random.below(3_145);
        let n = subject + (s * 7 + random.below(3)) % 2_766;
        let i = issuer + n % 91 * random.below(91) / 91;
        let s = server + s;
        for [a, b] in [[c, j], [j, s], [c, s], [s, n], [n, i], [j, n]] {
            graph.join(a, b);
        }
    }
    graph
}

/// DNS tunnels: few clients, thousands of queries with the same two neighbours.
pub(crate) fn dns() -> Graph {
    let (clients, domains) = (4, 509);
    let queries = 18_949;
    let mut graph = Graph::of_kinds(&[clients, queries, domains]);
    let mut random = Random::new(2);
    for query in 0..queries {
        let (client, domain) = match query {
            0..9_000 => (0, 0),
            9_000..12_000 => (1, 1),
            12_000..15_000 => (2, 2),
            15_000..17_500 => (3, 3),
            _ => (random.below(clients), 4 + random.below(domains - 4)),
        };
        graph.join(client, clients + query);
        graph.join(clients + query, clients + queries + domain);
    }
    graph
}

/// 100,000 nodes and 300,000 edges with hubs.
#[allow(dead_code, reason = "for the example `pages` alone: it is slow without optimisation")]
pub(crate) fn big() -> Graph {
    let mut graph = Graph::of_kinds(&[5_000, 95_000]);
    let mut random = Random::new(3);
    for _ in 0..300_000 {
        let [a, b] = [random.skewed(5_000), random.below(100_000)];
        graph.join(a, b);
    }
    graph
}

/// `count` groups of `size` nodes, dense inside, with a few edges between the groups.
pub(crate) fn clusters(count: usize, size: usize, bridges: usize) -> Graph {
    let mut graph = Graph::of_kinds(&vec![size; count]);
    let mut random = Random::new(4);
    for group in 0..count {
        for node in 0..size {
            for _ in 0..4 {
                graph.join(group * size + node, group * size + random.below(size));
            }
        }
        for _ in 0..bridges {
            graph.join(group * size + random.below(size), (group + 1) % count * size + random.below(size));
        }
    }
    graph
}

/// A square grid of `side` by `side` nodes.
pub(crate) fn grid(side: usize) -> Graph {
    let mut graph = Graph::of_kinds(&[side * side]);
    for node in 0..side * side {
        if node % side + 1 < side {
            graph.join(node, node + 1);
        }
        if node + side < side * side {
            graph.join(node, node + side);
        }
    }
    graph
}

/// Many small parts of one to nine nodes: pairs, chains, stars.
pub(crate) fn crumbs(count: usize) -> Graph {
    let mut random = Random::new(5);
    let sizes: Vec<usize> = (0..count).map(|_| 1 + random.below(9)).collect();
    let mut graph = Graph::of_kinds(&sizes);
    let mut first = 0;
    for size in sizes {
        for node in 1..size {
            let on = if size % 2 == 0 { first } else { first + node - 1 };
            graph.join(on, first + node);
        }
        first += size;
    }
    graph
}
