// Above points and lines: names, the chosen lines' arrows, marks of pinned and chosen nodes.
import { css } from "./coloring";
import { short } from "./text";
import type { View } from "./view";

const MOST_LABELS = 46;
const MOST_TRIED = 2500;
const CHARACTERS = 32;
/** With more points than this in the picture, a name may lie over some. */
const FEW_POINTS = 1500;
/** With more lines than this in the picture, arrows would hide them. */
const MOST_ARROWS = 500;

export interface Label {
  node: number;
  text: string;
  x: number;
  y: number;
}

export function drawOverlay(view: View, all: boolean): void {
  const context = view.overlay.getContext("2d", { willReadFrequently: true });
  if (!context) return;
  context.clearRect(0, 0, view.overlay.width, view.overlay.height);
  drawLines(view, context);
  drawMarks(view, context);
  if (all) drawLabels(view, context);
}

/** The chosen lines again, as wide as they have edges, and arrowheads where there are few lines. */
function drawLines(view: View, context: CanvasRenderingContext2D): void {
  const { graph, shown, density, marks, settings } = view;
  const chosen = view.near.size > 0;
  if (chosen && view.nearPairs.length <= 4 * MOST_ARROWS) {
    const widest = view.nearPairs.length > 60 ? 1.8 : 4;
    for (const pair of view.nearPairs) {
      const color = marks.pairColor[pair];
      const [[ax, ay], [bx, by]] = [view.place(graph.from[pair]), view.place(graph.to[pair])];
      context.strokeStyle = css([color & 255, (color >> 8) & 255, (color >> 16) & 255]);
      context.lineWidth = density * Math.min(widest, 1 + 0.5 * Math.log2(Math.max(1, shown.counts[pair])));
      context.beginPath();
      // It ends where the points begin, which lie below.
      const [startX, startY] = towards(ax, ay, bx, by, view.radius(graph.from[pair]));
      const [endX, endY] = towards(bx, by, ax, ay, view.radius(graph.to[pair]));
      context.moveTo(startX, startY);
      context.lineTo(endX, endY);
      context.stroke();
    }
  }
  if (!settings.arrows) return;
  const candidates = chosen ? view.nearPairs : shown.pairs;
  const inView: number[] = [];
  for (const pair of candidates) {
    const [x, y] = view.place(graph.to[pair]);
    if (x < 0 || y < 0 || x > view.canvas.width || y > view.canvas.height) continue;
    inView.push(pair);
    if (inView.length > MOST_ARROWS) return;
  }
  for (const pair of inView) drawArrow(view, context, pair, chosen ? 1 : 0.8);
}

function drawArrow(view: View, context: CanvasRenderingContext2D, pair: number, alpha: number): void {
  const { graph, density, marks } = view;
  const [[ax, ay], [bx, by]] = [view.place(graph.from[pair]), view.place(graph.to[pair])];
  const length = Math.hypot(bx - ax, by - ay);
  const head = 6 * density;
  if (length < 3 * head) return;
  const [dx, dy] = [(bx - ax) / length, (by - ay) / length];
  const [tipX, tipY] = towards(bx, by, ax, ay, view.radius(graph.to[pair]) + density);
  const color = marks.pairColor[pair];
  context.globalAlpha = alpha;
  context.fillStyle = css([color & 255, (color >> 8) & 255, (color >> 16) & 255]);
  context.beginPath();
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - dx * head - dy * head * 0.45, tipY - dy * head + dx * head * 0.45);
  context.lineTo(tipX - dx * head + dy * head * 0.45, tipY - dy * head - dx * head * 0.45);
  context.fill();
  context.globalAlpha = 1;
}

function towards(x: number, y: number, toX: number, toY: number, distance: number): [number, number] {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / length) * distance, y + ((toY - y) / length) * distance];
}

function drawMarks(view: View, context: CanvasRenderingContext2D): void {
  const { settings, density } = view;
  context.lineWidth = 2 * density;
  const ink = settings.dark ? "#e6e8eb" : "#1b1f24";
  for (const node of settings.pinned.keys()) {
    if (!view.shown.isNode[node]) continue;
    const [x, y] = view.place(node);
    const radius = view.radius(node);
    context.fillStyle = ink;
    context.fillRect(x - 1.5 * density, y - radius - 6 * density, 3 * density, 5 * density);
  }
  if (view.choice && "node" in view.choice) {
    const [x, y] = view.place(view.choice.node);
    context.strokeStyle = settings.dark ? "#6cb0ff" : "#0b57c4";
    context.beginPath();
    context.arc(x, y, view.radius(view.choice.node) + 4 * density, 0, Math.PI * 2);
    context.stroke();
  }
}

function drawLabels(view: View, context: CanvasRenderingContext2D): void {
  const { density, settings } = view;
  context.font = `${11.5 * density}px ui-sans-serif, system-ui, sans-serif`;
  context.textBaseline = "middle";
  context.lineWidth = 3 * density;
  context.lineJoin = "round";
  context.strokeStyle = settings.dark ? "rgba(17,19,23,.88)" : "rgba(255,255,255,.9)";
  context.fillStyle = settings.dark ? "#e6e8eb" : "#1b1f24";
  for (const label of labels(view, (text) => context.measureText(text).width)) {
    context.strokeText(label.text, label.x, label.y);
    context.fillText(label.text, label.x, label.y);
  }
}

/** Names beside nodes, none over another: the chosen node's first, then the largest of each kind in turn. */
export function labels(view: View, width: (text: string) => number): Label[] {
  if (!view.settings.labels && view.near.size === 0) return [];
  const { density } = view;
  const [wide, high] = view.covered();
  const taken: Box[] = [[0, 0, wide * density, high * density]];
  const points = obstacles(view);
  const out: Label[] = [];
  const first = view.choice ?? view.hover;
  for (const node of important(view)) {
    if (out.length >= MOST_LABELS) break;
    const [x, y] = view.place(node);
    if (x < 0 || y < 0 || x > view.canvas.width || y > view.canvas.height) continue;
    const text = short(view.graph.label(node), CHARACTERS);
    const [reach, half] = [view.radius(node) + 4 * density, 7 * density];
    const long = width(text);
    // Right of the point, left of it, below, above.
    const places = [
      [x + reach, y],
      [x - reach - long, y],
      [x - long / 2, y + reach + half],
      [x - long / 2, y - reach - half],
    ].map(([left, middle]) => ({ left, middle, box: [left - 2, middle - half, left + long + 2 * density, middle + half] as Box }));
    const inside = places.filter(({ box }) => box[0] >= 0 && box[1] >= 0 && box[2] <= view.canvas.width && box[3] <= view.canvas.height);
    const apart = inside.filter(({ box }) => !taken.some((other) => meet(box, other)));
    const forced = first !== undefined && "node" in first && first.node === node;
    const found = apart.find(({ box }) => !points.some((point) => meet(box, point))) ?? apart[0] ?? (forced ? places[0] : undefined);
    if (!found) continue;
    taken.push(found.box);
    out.push({ node, text, x: found.left, y: found.middle });
  }
  return out;
}

/** Left, top, right, bottom. */
type Box = [number, number, number, number];

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** The points in the picture, if they are few. */
function obstacles(view: View): Box[] {
  const out: Box[] = [];
  for (const node of view.shown.nodes) {
    const [x, y] = view.place(node);
    const radius = view.radius(node);
    const box: Box = [x - radius, y - radius, x + radius, y + radius];
    if (meet(box, [0, 0, view.canvas.width, view.canvas.height])) out.push(box);
    if (out.length > FEW_POINTS) return [];
  }
  return out;
}

function important(view: View): number[] {
  const { graph, shown } = view;
  const chosen = view.choice ?? view.hover;
  if (view.near.size > 0) {
    const near = [...view.near].sort((a, b) => graph.degree[b] - graph.degree[a] || a - b);
    const first = chosen && "node" in chosen ? [chosen.node] : [];
    return [...first, ...near.filter((node) => !first.includes(node)).slice(0, 400)];
  }
  const ranks = new Map<number, number>();
  const ranked: [number, number][] = [];
  for (let at = shown.nodes.length - 1; at >= 0 && ranked.length < MOST_TRIED; at--) {
    const node = shown.nodes[at];
    const [x, y] = view.place(node);
    if (x < 0 || y < 0 || x > view.canvas.width || y > view.canvas.height) continue;
    const kind = graph.kind?.code(node) ?? 0;
    const rank = ranks.get(kind) ?? 0;
    ranks.set(kind, rank + 1);
    ranked.push([rank, node]);
  }
  return ranked.sort(([a], [b]) => a - b).map(([, node]) => node);
}
