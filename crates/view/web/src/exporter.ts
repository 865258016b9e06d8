// The view as files: what is seen as a picture, what is shown as tables.
import { css } from "./coloring";
import { download } from "./dom";
import { labels } from "./overlay";
import { write } from "./settings";
import { pathData } from "./shape";
import { csv, xml } from "./text";
import type { View } from "./view";

function name(view: View, ending: string): string {
  const stem = view.graph.title.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `${stem.slice(0, 60) || "graph"}.${ending}`;
}

export function savePng(view: View): void {
  const picture = document.createElement("canvas");
  picture.width = view.canvas.width;
  picture.height = view.canvas.height;
  const context = picture.getContext("2d");
  // In one turn: a WebGL canvas keeps its pixels only until the page is drawn.
  view.paint(Infinity, true);
  context?.drawImage(view.canvas, 0, 0);
  context?.drawImage(view.overlay, 0, 0);
  picture.toBlob((blob) => blob && download(name(view, "png"), blob));
}

export function saveSvg(view: View): void {
  download(name(view, "svg"), new Blob([svg(view)], { type: "image/svg+xml" }));
}

export function saveNodes(view: View): void {
  download(name(view, "nodes.csv"), new Blob([nodesCsv(view)], { type: "text/csv" }));
}

export function saveEdges(view: View): void {
  download(name(view, "edges.csv"), new Blob([edgesCsv(view)], { type: "text/csv" }));
}

export function savePage(view: View): void {
  download(name(view, "html"), new Blob([page(view)], { type: "text/html" }));
}

/** This page as it was when it was opened, but with the view as it is now: the way out of a notebook. */
export function page(view: View): string {
  const found = (selector: string): Element => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`the page has no ${selector}`);
    return element;
  };
  const policy = found('meta[http-equiv="Content-Security-Policy"]').getAttribute("content") ?? "";
  const held = ["gazehound-data", "gazehound-viewer"].map((id) => `<script type="text/plain" id="${id}">${found(`#${id}`).textContent ?? ""}</script>`);
  return `<!doctype html>
<html lang="en" data-view="${xml(write(view.settings))}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(view.graph.title)}</title>
<body style="margin:0">
<main id="gazehound"><p>${xml(view.graph.counts)}</p></main>
${held.join("\n")}
<script>${found("body > script:not([type])").textContent ?? ""}</script>
</html>
`;
}

/** What is seen, as shapes with names. */
export function svg(view: View): string {
  const { graph, shown, marks, density } = view;
  const [width, height] = [view.canvas.width / density, view.canvas.height / density];
  const at = (node: number): [number, number] => view.place(node).map((axis) => axis / density) as [number, number];
  const seen = ([x, y]: [number, number]): boolean => x > -20 && y > -20 && x < width + 20 && y < height + 20;
  const color = (packed: number): string => css([packed & 255, (packed >> 8) & 255, (packed >> 16) & 255]);
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-sans-serif, system-ui, sans-serif" font-size="11.5">`,
    `<title>${xml(view.status())}</title>`,
    `<rect width="${width}" height="${height}" fill="${css(view.background())}"/>`,
  ];
  for (const pair of shown.pairs) {
    const [a, b] = [at(graph.from[pair]), at(graph.to[pair])];
    if (!seen(a) && !seen(b)) continue;
    const packed = marks.pairColor[pair];
    const opacity = Math.min(1, view.edgeAlpha() * ((packed >>> 24) / 255)).toFixed(2);
    out.push(`<path d="M${a.map((axis) => axis.toFixed(1)).join(" ")}L${b.map((axis) => axis.toFixed(1)).join(" ")}" stroke="${color(packed)}" stroke-opacity="${opacity}"/>`);
  }
  for (const node of shown.nodes) {
    const place = at(node);
    if (!seen(place)) continue;
    const path = pathData(marks.nodeShape[node], place[0], place[1], view.radius(node) / density);
    out.push(`<path d="${path}" fill="${color(marks.nodeColor[node])}" stroke="${color(marks.nodeRim[node])}" stroke-width=".8"><title>${xml(graph.label(node).slice(0, 1000))}</title></path>`);
  }
  const ink = view.settings.dark ? "#e6e8eb" : "#1b1f24";
  const context = view.overlay.getContext("2d");
  for (const label of labels(view, (text) => context?.measureText(text).width ?? text.length * 7)) {
    out.push(`<text x="${(label.x / density).toFixed(1)}" y="${(label.y / density + 4).toFixed(1)}" fill="${ink}" stroke="${css(view.background())}" stroke-width="3" paint-order="stroke">${xml(label.text)}</text>`);
  }
  return `${out.join("\n")}\n</svg>\n`;
}

/** The nodes shown, with their attributes. */
export function nodesCsv({ graph, shown }: View): string {
  const head = ["node", "kind", "neighbours", ...graph.nodeColumns.map((column) => column.name)];
  const nodes = Array.from(shown.nodes).sort((a, b) => a - b);
  const rows = nodes.map((node) => [graph.label(node), graph.kindOf(node), String(graph.degree[node]), ...graph.nodeColumns.map((column) => column.text(node) ?? "")]);
  return lines([head, ...rows]);
}

/** The edges shown, one line each, with their attributes. */
export function edgesCsv({ graph, shown }: View): string {
  const head = ["source", "target", ...graph.edgeColumns.map((column) => column.name)];
  const rows: string[][] = [head];
  for (let row = 0; row < graph.rows; row++) {
    if (!shown.isRow[row]) continue;
    rows.push([graph.label(graph.source[row]), graph.label(graph.target[row]), ...graph.edgeColumns.map((column) => column.text(row) ?? "")]);
  }
  return lines(rows);
}

function lines(rows: string[][]): string {
  return rows.map((row) => row.map(csv).join(",")).join("\r\n") + "\r\n";
}
