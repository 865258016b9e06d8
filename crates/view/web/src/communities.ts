// Groups of nodes that have more edges among themselves than with others: Louvain's first phase, repeated on the groups
// (Blondel and others, "Fast unfolding of communities in large networks", 2008). Nodes are visited in order, so that the
// same graph always gives the same groups.
import { Graph } from "./graph";

interface Network {
  nodes: number;
  start: Uint32Array;
  neighbour: Uint32Array;
  weight: Float64Array;
  loops: Float64Array;
}

/** The community of each node, numbered from the largest; nodes without edges are in none (`0xffffffff`). */
export function communities(graph: Graph): Uint32Array {
  const pairs = new Map<number, number>();
  for (let pair = 0; pair < graph.pairs; pair++) {
    const [a, b] = [graph.from[pair], graph.to[pair]];
    if (a !== b) add(pairs, Math.min(a, b) * graph.nodes + Math.max(a, b), 1);
  }
  let network = build(graph.nodes, pairs, new Float64Array(graph.nodes));
  let member = Uint32Array.from({ length: graph.nodes }, (_, node) => node);
  for (;;) {
    const groups = move(network);
    const count = renumber(groups);
    member = member.map((node) => groups[node]);
    if (count === network.nodes) break;
    network = merge(network, groups, count);
  }
  return bySize(member, graph.degree);
}

function add(map: Map<number, number>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

function build(nodes: number, pairs: Map<number, number>, loops: Float64Array): Network {
  const start = new Uint32Array(nodes + 1);
  for (const key of pairs.keys()) {
    start[Math.floor(key / nodes) + 1]++;
    start[(key % nodes) + 1]++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1] += start[node];
  const free = start.slice();
  const neighbour = new Uint32Array(start[nodes]);
  const weight = new Float64Array(start[nodes]);
  for (const [key, value] of pairs) {
    const ends = [Math.floor(key / nodes), key % nodes];
    for (const [a, b] of [ends, [ends[1], ends[0]]]) {
      neighbour[free[a]] = b;
      weight[free[a]++] = value;
    }
  }
  return { nodes, start, neighbour, weight, loops };
}

/** Moves nodes to the neighbouring group that gains most, until none gains. */
function move({ nodes, start, neighbour, weight, loops }: Network): Uint32Array {
  const group = Uint32Array.from({ length: nodes }, (_, node) => node);
  const strength = Float64Array.from(loops, (loop) => loop * 2);
  for (let node = 0; node < nodes; node++) for (let at = start[node]; at < start[node + 1]; at++) strength[node] += weight[at];
  const total = strength.reduce((sum, value) => sum + value, 0) || 1;
  const inside = strength.slice();
  for (let round = 0; round < 16; round++) {
    let moved = 0;
    for (let node = 0; node < nodes; node++) {
      const own = group[node];
      const links = new Map<number, number>([[own, 0]]);
      for (let at = start[node]; at < start[node + 1]; at++) add(links, group[neighbour[at]], weight[at]);
      inside[own] -= strength[node];
      let [best, most] = [own, (links.get(own) ?? 0) - (strength[node] * inside[own]) / total];
      for (const [other, link] of links) {
        const gain = link - (strength[node] * inside[other]) / total;
        if (gain > most + 1e-9) [best, most] = [other, gain];
      }
      inside[best] += strength[node];
      group[node] = best;
      if (best !== own) moved++;
    }
    if (moved * 200 < nodes) break;
  }
  return group;
}

/** Numbers the groups from 0, in order of appearance; how many there are. */
function renumber(groups: Uint32Array): number {
  const names = new Map<number, number>();
  groups.forEach((group, at) => {
    if (!names.has(group)) names.set(group, names.size);
    groups[at] = names.get(group) ?? 0;
  });
  return names.size;
}

function merge(network: Network, groups: Uint32Array, count: number): Network {
  const pairs = new Map<number, number>();
  const loops = new Float64Array(count);
  for (let node = 0; node < network.nodes; node++) {
    loops[groups[node]] += network.loops[node];
    for (let at = network.start[node]; at < network.start[node + 1]; at++) {
      const other = network.neighbour[at];
      if (other < node) continue;
      const [a, b] = [groups[node], groups[other]];
      if (a === b) loops[a] += network.weight[at];
      else add(pairs, Math.min(a, b) * count + Math.max(a, b), network.weight[at]);
    }
  }
  return build(count, pairs, loops);
}

function bySize(member: Uint32Array, degree: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  member.forEach((group, node) => degree[node] > 0 && add(sizes, group, 1));
  const order = [...sizes].sort(([a, x], [b, y]) => y - x || a - b).map(([group]) => group);
  const rank = new Map(order.map((group, at) => [group, at]));
  return member.map((group, node) => (degree[node] > 0 ? (rank.get(group) ?? 0) : 0xffffffff));
}
