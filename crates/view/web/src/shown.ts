// Which nodes and edges the settings leave.
import { Coloring } from "./coloring";
import { Graph } from "./graph";
import { Settings } from "./settings";

export class Shown {
  nodes: Uint32Array = new Uint32Array(0);
  pairs: Uint32Array = new Uint32Array(0);
  /** Edges shown, by pair. */
  readonly counts: Uint32Array;
  rows = 0;
  readonly isRow: Uint8Array;
  readonly isNode: Uint8Array;

  constructor(private readonly graph: Graph) {
    this.counts = new Uint32Array(graph.pairs);
    this.isRow = new Uint8Array(graph.rows);
    this.isNode = new Uint8Array(graph.nodes);
  }

  update(settings: Settings, nodeColors: Coloring, edgeColors: Coloring): void {
    const { graph, counts, isRow, isNode } = this;
    const may = new Uint8Array(graph.nodes);
    const nodePasses = passes(nodeColors, settings.hiddenNodeCodes, settings.nodeRange);
    for (let node = 0; node < graph.nodes; node++) {
      const wanted = !settings.hidden.has(node) && (!settings.only || settings.only.has(node));
      may[node] = wanted && nodePasses(node) ? 1 : 0;
    }
    counts.fill(0);
    isRow.fill(0);
    this.rows = 0;
    const { source, target, pairOf, time } = graph;
    const edgePasses = passes(edgeColors, settings.hiddenEdgeCodes, settings.edgeRange);
    const [first, last] = settings.time ?? [-Infinity, Infinity];
    for (let row = 0; row < graph.rows; row++) {
      if (!may[source[row]] || !may[target[row]] || !edgePasses(row)) continue;
      // What has no time is seen as long as the brush is not used.
      if (settings.time && time && !(time[row] >= first && time[row] <= last)) continue;
      counts[pairOf[row]]++;
      isRow[row] = 1;
      this.rows++;
    }
    isNode.fill(0);
    const pairs: number[] = [];
    for (let pair = 0; pair < graph.pairs; pair++) {
      if (counts[pair] === 0) continue;
      pairs.push(pair);
      isNode[graph.from[pair]] = isNode[graph.to[pair]] = 1;
    }
    // A node that lost its edges to a filter goes with them; one that never had any is shown if asked for.
    const alone = settings.alone || graph.rows === 0;
    for (let node = 0; node < graph.nodes; node++) {
      if (may[node] && ((graph.alone[node] && alone) || settings.only?.has(node))) isNode[node] = 1;
    }
    this.pairs = shuffled(pairs);
    const nodes: number[] = [];
    for (let node = 0; node < graph.nodes; node++) if (isNode[node]) nodes.push(node);
    // Large ones on top.
    this.nodes = Uint32Array.from(nodes).sort((a, b) => graph.degree[a] - graph.degree[b] || a - b);
  }

  /** `node` and its neighbours within `steps`, over edges that are shown, or over all. */
  around(node: number, steps: number, all = false): Set<number> {
    const { graph } = this;
    const found = new Set([node]);
    let rim = [node];
    for (let step = 0; step < steps; step++) {
      const next: number[] = [];
      for (const at of rim) {
        for (const pair of graph.pairsOf(at)) {
          const other = graph.other(pair, at);
          if ((all || this.counts[pair] > 0) && !found.has(other)) {
            found.add(other);
            next.push(other);
          }
        }
      }
      rim = next;
    }
    return found;
  }
}

function passes(colors: Coloring, hidden: Set<number>, range: [number, number] | undefined): (at: number) => boolean {
  if (colors.range) {
    if (!range) return () => true;
    return (at) => colors.number(at) >= range[0] && colors.number(at) <= range[1];
  }
  return hidden.size === 0 ? () => true : (at) => !hidden.has(colors.code(at));
}

/** In a fixed random order: the first of them are a fair sample, which is drawn while the picture moves. */
function shuffled(pairs: number[]): Uint32Array {
  const out = Uint32Array.from(pairs);
  let seed = 1;
  for (let at = out.length - 1; at > 0; at--) {
    seed = (seed * 16807) % 2147483647;
    const other = seed % (at + 1);
    const swapped = out[at];
    out[at] = out[other];
    out[other] = swapped;
  }
  return out;
}
