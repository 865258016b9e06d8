// The search in Splunk's language that finds what was clicked.
import { Graph, isMissing } from "./graph";
import { quoted } from "./text";

/** Edges of a node that are looked at: the fields are the same on all. */
const MOST_ROWS = 20_000;

/** `id.orig_h="10.0.0.1" OR id.resp_h="10.0.0.1"`: the fields whose value is the node's name on an event of its edges. */
export function searchOfNode(graph: Graph, node: number): string {
  const rows: number[] = [];
  for (const pair of graph.pairsOf(node)) {
    for (const row of graph.rowsOf(pair)) if (rows.length < MOST_ROWS) rows.push(row);
  }
  const fields = fieldsWith(graph, graph.label(node), rows);
  if (fields.length === 0) fields.push(graph.kindOf(node) || "node");
  return fields.map((field) => `${field}=${quoted(graph.label(node))}`).join(" OR ");
}

/** Both ends: `(id.orig_h="10.0.0.1") (id.resp_h="10.0.0.2")`. */
export function searchOfPair(graph: Graph, pair: number): string {
  const rows = Array.from(graph.rowsOf(pair).subarray(0, MOST_ROWS));
  return [graph.from[pair], graph.to[pair]]
    .map((node) => {
      const fields = fieldsWith(graph, graph.label(node), rows);
      if (fields.length === 0) return searchOfNode(graph, node);
      return fields.map((field) => `${field}=${quoted(graph.label(node))}`).join(" OR ");
    })
    .map((search) => `(${search})`)
    .join(" ");
}

function fieldsWith(graph: Graph, text: string, rows: number[]): string[] {
  if (isMissing(text)) return [];
  return graph.edgeColumns
    .filter((column) => column.name !== "EventID" && column !== graph.edgeTitle)
    .filter((column) => {
      const code = column.codeOf(text);
      return code > 0 && rows.some((row) => column.code(row) === code);
    })
    .map((column) => column.name);
}
