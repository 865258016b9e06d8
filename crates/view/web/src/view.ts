// The state that all parts of the page share, and the drawing of one frame.
import { byColumn, category, categoryColor, Coloring, isUseful, packed, plain, ramp, Rgb, rim } from "./coloring";
import { communities } from "./communities";
import { Cpu } from "./cpu";
import { Graph } from "./graph";
import { drawOverlay } from "./overlay";
import { Picker } from "./picker";
import { Camera, Look, Marks, Renderer, SHAPES } from "./renderer";
import { Settings } from "./settings";
import { Shown } from "./shown";
import { count, counted } from "./text";
import { WebGl } from "./webgl";

export type Choice = { node: number } | { pair: number } | undefined;
/** What changed: colours and filters, what is chosen, the paper, where things or the camera are (once they rest). */
export type Change = "shown" | "choice" | "theme" | "moved";

export const BY_DEGREE = "(neighbours)";
export const BY_COMMUNITY = "(community)";
export const BY_COUNT = "(edges)";
export const BY_TIME = "(time)";

const PLAIN_NODE: Rgb = [0x3b, 0x6e, 0xa8];
const PLAIN_EDGE: Rgb = [0x8a, 0x94, 0x9e];
const BACKGROUND = { light: [255, 255, 255], dark: [17, 19, 23] } as const;

export class View {
  readonly shown: Shown;
  readonly camera: Camera = { scale: 1, x: 0, y: 0 };
  readonly marks: Marks;
  readonly picker: Picker;
  nodeColors: Coloring;
  edgeColors: Coloring;
  choice: Choice;
  hover: Choice;
  steps = 1;
  /** The nodes that are highlighted: the chosen one and those around it. */
  near = new Set<number>();
  nearPairs = new Uint32Array(0);
  renderer!: Renderer;
  canvas!: HTMLCanvasElement;
  overlay!: HTMLCanvasElement;
  density = 1;
  /** The scale at which all fits. */
  fitScale = 1;
  /** CSS pixels at the left that the legend covers. */
  inset = 0;
  /** Width and height of what the legend covers now, in CSS pixels from the left upper corner. */
  covered: () => [number, number] = () => [0, 0];
  /** Makes points smaller where there are many, and larger where there are few. */
  private crowd = 1;
  private quality = 1;
  private waiting = 0;
  private settle = 0;
  private lastFrame = 0;
  private members: Uint32Array | undefined;
  /** Where the layout had the nodes that were pinned. */
  private readonly homes = new Map<number, [number, number]>();
  private readonly listeners: ((change: Change) => void)[] = [];

  constructor(
    readonly graph: Graph,
    readonly settings: Settings,
  ) {
    this.shown = new Shown(graph);
    const { nodes, pairs } = graph;
    this.marks = {
      x: graph.x,
      y: graph.y,
      from: graph.from,
      to: graph.to,
      nodeColor: new Uint32Array(nodes),
      nodeRim: new Uint32Array(nodes),
      nodeSize: new Float32Array(nodes),
      nodeShape: Uint8Array.from({ length: nodes }, (_, node) => (graph.kind ? Math.max(0, graph.kind.code(node) - 1) % SHAPES.length : 0)),
      pairColor: new Uint32Array(pairs),
    };
    this.nodeColors = this.nodeColoring();
    this.edgeColors = this.edgeColoring();
    this.picker = new Picker(this);
  }

  listen(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Starts drawing on `canvas`, by the processor unless `forced` is `webgl2`: to ask for a GPU takes longer than to paint. */
  attach(canvas: HTMLCanvasElement, overlay: HTMLCanvasElement, forced: string): void {
    this.canvas = canvas;
    this.overlay = overlay;
    this.renderer = new Cpu(this.canvas, this.marks);
    if (forced === "webgl2") this.upgrade(true);
  }

  /** Goes on with WebGL2 where there is a GPU behind it, or anyway if `forced`. */
  upgrade(forced = false): void {
    // A canvas that has drawn pixels gives no WebGL, so a fresh one is tried, and taken only if it works.
    const fresh = this.canvas.cloneNode() as HTMLCanvasElement;
    const gl = fresh.getContext("webgl2", { antialias: false, alpha: false, powerPreference: "high-performance" });
    if (!gl || (!forced && isSoftware(gl))) return;
    try {
      this.renderer = new WebGl(fresh, gl, this.marks);
    } catch (error) {
      console.warn("WebGL2 does not work here, going on without it:", error);
      return;
    }
    this.swap(fresh);
    fresh.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      const other = fresh.cloneNode() as HTMLCanvasElement;
      this.renderer = new Cpu(other, this.marks);
      this.swap(other);
      this.update();
    });
    // The first update comes from outside, when the canvas has its size.
    if (!forced) this.update();
  }

  private swap(canvas: HTMLCanvasElement): void {
    this.canvas.replaceWith(canvas);
    this.canvas = canvas;
  }

  nodeOptions(): string[] {
    const columns = this.graph.nodeColumns.filter((column) => isUseful(column, this.graph.nodes));
    return ["", ...columns.map((column) => column.name), BY_DEGREE, BY_COMMUNITY];
  }

  edgeOptions(): string[] {
    const columns = this.graph.edgeColumns.filter((column) => isUseful(column, this.graph.rows));
    return ["", ...columns.map((column) => column.name), BY_COUNT, ...(this.graph.time ? [BY_TIME] : [])];
  }

  sizeOptions(): string[] {
    return ["", BY_DEGREE, ...this.graph.nodeColumns.filter((column) => column.isNumeric() || column === this.graph.nodeSize).map((column) => column.name)];
  }

  private nodeColoring(): Coloring {
    const { graph, settings } = this;
    if (settings.nodeColor === BY_DEGREE) {
      const most = graph.degree.reduce((a, b) => Math.max(a, b), 1);
      return ramp(BY_DEGREE, graph.ramp, [0, most], (node) => graph.degree[node], settings.nodeLog);
    }
    if (settings.nodeColor === BY_COMMUNITY) {
      const members = (this.members ??= communities(graph));
      const entries = [{ label: "(no edges)", color: [0x9a, 0x9a, 0x9a] as Rgb, count: 0 }];
      for (const member of members) {
        const code = member === 0xffffffff ? 0 : member + 1;
        while (entries.length <= code) entries.push({ label: `community ${entries.length}`, color: categoryColor(graph, entries.length - 1), count: 0 });
        entries[code].count++;
      }
      return category(BY_COMMUNITY, entries, (node) => (members[node] === 0xffffffff ? 0 : members[node] + 1));
    }
    const column = graph.nodeColumns.find((column) => column.name === settings.nodeColor);
    return column ? byColumn(graph, column, graph.nodes, graph.legends.node, settings.nodeLog) : plain(PLAIN_NODE);
  }

  private edgeColoring(): Coloring {
    const { graph, settings } = this;
    if (settings.edgeColor === BY_COUNT) {
      const size = (pair: number): number => graph.rowStart[pair + 1] - graph.rowStart[pair];
      let most = 1;
      for (let pair = 0; pair < graph.pairs; pair++) most = Math.max(most, size(pair));
      return ramp(BY_COUNT, graph.ramp, [1, most], (row) => size(graph.pairOf[row]), settings.edgeLog);
    }
    if (settings.edgeColor === BY_TIME && graph.time) {
      const { time } = graph;
      const extent = timeExtent(time);
      return ramp(BY_TIME, graph.ramp, extent, (row) => time[row]);
    }
    const column = graph.edgeColumns.find((column) => column.name === settings.edgeColor);
    return column ? byColumn(graph, column, graph.rows, graph.legends.edge, settings.edgeLog) : plain(PLAIN_EDGE);
  }

  /** Ramps by orders of magnitude, or not. */
  scaleBy(which: "node" | "edge", log: boolean): void {
    this.settings[`${which}Log`] = log;
    if (which === "node") this.nodeColors = this.nodeColoring();
    else this.edgeColors = this.edgeColoring();
    this.update();
  }

  /** Another column for the colours: what it hid is shown again. */
  colorNodes(by: string): void {
    this.settings.nodeColor = by;
    this.settings.hiddenNodeCodes.clear();
    this.settings.nodeRange = undefined;
    this.nodeColors = this.nodeColoring();
    this.update();
  }

  colorEdges(by: string): void {
    this.settings.edgeColor = by;
    this.settings.hiddenEdgeCodes.clear();
    this.settings.edgeRange = undefined;
    this.edgeColors = this.edgeColoring();
    this.update();
  }

  /** After any change of the settings. */
  update(): void {
    const { graph, shown, marks, settings } = this;
    shown.update(settings, this.nodeColors, this.edgeColors);
    this.paintNodes();
    this.paintPairs();
    let area = 0;
    for (const node of shown.nodes) area += marks.nodeSize[node] ** 2 * 0.785 * this.density ** 2;
    const few = Math.max(1, Math.min(1.7, Math.sqrt(120 / Math.max(1, shown.nodes.length))));
    this.crowd = Math.max(0.14, Math.min(few, Math.sqrt((0.1 * this.canvas.width * this.canvas.height) / (area || 1))));
    this.renderer.updateColors();
    this.renderer.updateShown(shown.nodes, shown.pairs);
    this.picker.forget();
    if (this.choice && "node" in this.choice && this.choice.node >= graph.nodes) this.choice = undefined;
    this.updateChosen();
    this.tell("shown");
    this.draw();
  }

  private paintNodes(): void {
    const { graph, marks, settings, nodeColors } = this;
    const column = graph.nodeColumns.find((column) => column.name === settings.nodeSize);
    const value = (node: number): number => (column ? Math.max(0, column.number(node) || 0) : graph.degree[node]);
    let most = 1;
    for (let node = 0; node < graph.nodes; node++) most = Math.max(most, value(node));
    const even = settings.nodeSize === "";
    for (let node = 0; node < graph.nodes; node++) {
      const rgb = nodeColors.rgb(nodeColors.range ? nodeColors.number(node) : nodeColors.code(node));
      marks.nodeColor[node] = packed(rgb);
      marks.nodeRim[node] = packed(rim(rgb, settings.dark));
      // Degrees by their root, whatever the largest; a column by its share of the largest.
      marks.nodeSize[node] = even ? 8 : column ? 5 + 23 * Math.sqrt(value(node) / most) : Math.min(28, 5 + 1.6 * Math.sqrt(value(node)));
    }
  }

  /** A line has the colour of most of its edges; on a ramp, that of its largest number. */
  private paintPairs(): void {
    const { graph, shown, marks, edgeColors, settings } = this;
    const tally = new Map<number, number>();
    for (const pair of shown.pairs) {
      let value = Number.NaN;
      if (edgeColors.range) {
        for (const row of graph.rowsOf(pair)) if (shown.isRow[row] && !(edgeColors.number(row) <= value)) value = edgeColors.number(row);
      } else if (edgeColors.entries.length > 0) {
        tally.clear();
        let most = 0;
        for (const row of graph.rowsOf(pair)) {
          if (!shown.isRow[row]) continue;
          const code = edgeColors.code(row);
          const count = (tally.get(code) ?? 0) + 1;
          tally.set(code, count);
          if (count > most) [most, value] = [count, code];
        }
      }
      const [red, green, blue] = edgeColors.rgb(value);
      const shade = settings.dark ? 1 : 0.82;
      // Edges of hubs step back, or they would cover everything.
      const hub = Math.max(graph.degree[graph.from[pair]], graph.degree[graph.to[pair]]);
      const weight = Math.max(0.2, Math.min(1, Math.sqrt(40 / Math.max(1, hub)))) * Math.min(1, 0.75 + 0.1 * Math.log2(shown.counts[pair]));
      marks.pairColor[pair] = packed([Math.round(red * shade), Math.round(green * shade), Math.round(blue * shade)], Math.round(255 * weight));
    }
  }

  choose(choice: Choice, center = false): void {
    this.choice = choice;
    this.steps = 1;
    this.updateChosen();
    if (choice && "node" in choice && center) this.center(choice.node);
    this.tell("choice");
    // The panel may have opened over it.
    if (choice && "node" in choice) {
      const [x, y] = this.place(choice.node);
      if (x < 0 || y < 0 || x > this.canvas.width || y > this.canvas.height) this.center(choice.node);
    }
    this.draw();
  }

  point(choice: Choice): void {
    const same = JSON.stringify(choice) === JSON.stringify(this.hover);
    this.hover = choice;
    if (same) return;
    if (!this.choice) this.updateChosen();
    this.draw();
  }

  widen(steps: number): void {
    this.steps = steps;
    this.updateChosen();
    this.draw();
  }

  updateChosen(): void {
    const { graph, shown } = this;
    const choice = this.choice ?? this.hover;
    const pairs: number[] = [];
    if (!choice) {
      this.near = new Set();
    } else if ("pair" in choice) {
      this.near = new Set([graph.from[choice.pair], graph.to[choice.pair]]);
      pairs.push(choice.pair);
    } else {
      this.near = shown.around(choice.node, this.steps);
      if (this.steps === 1) {
        for (const pair of graph.pairsOf(choice.node)) if (shown.counts[pair] > 0) pairs.push(pair);
      } else {
        for (const pair of shown.pairs) if (this.near.has(graph.from[pair]) && this.near.has(graph.to[pair])) pairs.push(pair);
      }
    }
    this.nearPairs = Uint32Array.from(pairs);
    this.renderer.updateChosen(Uint32Array.from(this.near), this.nearPairs);
  }

  /** Puts a node somewhere and marks it. */
  pin(node: number, x = this.graph.x[node], y = this.graph.y[node]): void {
    const { graph, settings } = this;
    if (!this.homes.has(node)) this.homes.set(node, [graph.x[node], graph.y[node]]);
    [graph.x[node], graph.y[node]] = [x, y];
    settings.pinned.set(node, [x, y]);
    this.renderer.updatePlaces();
    this.draw();
  }

  /** Puts a node back where the layout had it. */
  unpin(node: number): void {
    const { graph, settings } = this;
    settings.pinned.delete(node);
    [graph.x[node], graph.y[node]] = this.homes.get(node) ?? [graph.x[node], graph.y[node]];
    this.renderer.updatePlaces();
    this.picker.forget();
    this.draw();
  }

  togglePin(node: number): void {
    if (this.settings.pinned.has(node)) this.unpin(node);
    else this.pin(node);
    this.tell("choice");
    this.tell("moved");
  }

  hide(node: number): void {
    this.settings.hidden.add(node);
    this.choice = undefined;
    this.tell("choice");
    this.update();
  }

  isolate(nodes: Set<number>): void {
    this.settings.only = nodes;
    this.update();
    this.fit();
  }

  /** Adds the neighbours of `node` to what is isolated, whatever hid them. */
  expand(node: number): void {
    const around = this.shown.around(node, 1, true);
    for (const near of around) {
      this.settings.hidden.delete(near);
      this.settings.only?.add(near);
    }
    this.update();
  }

  showAll(): void {
    const { settings } = this;
    settings.hidden.clear();
    settings.hiddenNodeCodes.clear();
    settings.hiddenEdgeCodes.clear();
    settings.only = settings.time = settings.nodeRange = settings.edgeRange = undefined;
    this.choice = undefined;
    this.tell("choice");
    this.update();
    this.fit();
  }

  resize(width: number, height: number, density: number): void {
    this.density = density;
    this.canvas.width = this.overlay.width = Math.round(width * density);
    this.canvas.height = this.overlay.height = Math.round(height * density);
  }

  fit(nodes: Iterable<number> = this.shown.nodes): void {
    const { graph, canvas, density } = this;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of nodes) {
      left = Math.min(left, graph.x[node]);
      right = Math.max(right, graph.x[node]);
      top = Math.min(top, graph.y[node]);
      bottom = Math.max(bottom, graph.y[node]);
    }
    if (left > right) return;
    const [marginX, marginY] = [50 * density, 28 * density];
    const inset = this.inset * density;
    this.camera.scale = Math.min(
      Math.max(80, canvas.width - inset - 2 * marginX) / Math.max(right - left, 2000),
      Math.max(80, canvas.height - 2 * marginY) / Math.max(bottom - top, 2000),
    );
    this.fitScale = this.camera.scale;
    this.camera.x = (canvas.width + inset) / 2 - ((left + right) / 2) * this.camera.scale;
    this.camera.y = canvas.height / 2 - ((top + bottom) / 2) * this.camera.scale;
    this.settings.camera = undefined;
    this.tell("moved");
    this.draw();
  }

  /** Fits all, or shows the part that the settings name. */
  frame(): void {
    const { camera, canvas, settings } = this;
    const wanted = settings.camera;
    this.fit();
    if (!wanted) return;
    settings.camera = wanted;
    const [x, y, zoom] = wanted;
    camera.scale = this.fitScale * zoom;
    camera.x = canvas.width / 2 - x * camera.scale;
    camera.y = canvas.height / 2 - y * camera.scale;
    this.tell("moved");
  }

  private remember(): void {
    const { camera, canvas, settings } = this;
    settings.camera = [(canvas.width / 2 - camera.x) / camera.scale, (canvas.height / 2 - camera.y) / camera.scale, camera.scale / this.fitScale];
  }

  pan(dx: number, dy: number): void {
    this.camera.x += dx;
    this.camera.y += dy;
    this.drawMoving();
  }

  zoom(factor: number, x = this.canvas.width / 2, y = this.canvas.height / 2): void {
    const scale = Math.max(this.fitScale * 0.2, Math.min(this.fitScale * 400, this.camera.scale * factor));
    const by = scale / this.camera.scale;
    this.camera.x = x - (x - this.camera.x) * by;
    this.camera.y = y - (y - this.camera.y) * by;
    this.camera.scale = scale;
    this.drawMoving();
  }

  center(node: number): void {
    // Near enough to tell it from its neighbours.
    this.camera.scale = Math.max(this.camera.scale, this.fitScale * 2);
    this.camera.x = this.canvas.width / 2 - this.graph.x[node] * this.camera.scale;
    this.camera.y = this.canvas.height / 2 - this.graph.y[node] * this.camera.scale;
    this.remember();
  }

  /** Where a node is on the canvas. */
  place(node: number): [number, number] {
    return [this.graph.x[node] * this.camera.scale + this.camera.x, this.graph.y[node] * this.camera.scale + this.camera.y];
  }

  /** Radius of a node on the canvas. */
  radius(node: number): number {
    return Math.max(this.marks.nodeSize[node] * this.nodeScale(), 1.5) / 2;
  }

  private nodeScale(): number {
    return this.density * this.crowd * Math.max(0.55, Math.min(2.4, (this.camera.scale / this.fitScale) ** 0.4));
  }

  /** Opacity of an edge: few edges are drawn stronger than many, and near ones stronger than far ones. */
  edgeAlpha(): number {
    const nearer = Math.min(3, Math.max(1, Math.sqrt(this.camera.scale / this.fitScale)));
    return Math.max(0.04, Math.min(0.8, (40 / Math.sqrt(this.shown.pairs.length || 1)) * nearer));
  }

  background(): readonly [number, number, number] {
    return this.settings.dark ? BACKGROUND.dark : BACKGROUND.light;
  }

  draw(): void {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint();
    });
  }

  /** While the picture moves only as many edges are drawn as this machine can; a moment later all. */
  private drawMoving(): void {
    this.remember();
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => {
      this.draw();
      this.tell("moved");
    }, 150);
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      const start = performance.now();
      const pause = start - this.lastFrame;
      this.paint(Math.max(1500, Math.floor(this.shown.pairs.length * this.quality)));
      this.lastFrame = start;
      const spent = Math.max(performance.now() - start, pause < 300 ? pause - 4 : 0);
      this.quality = spent > 34 ? Math.max(0.01, this.quality * 0.7) : spent < 20 ? Math.min(1, this.quality * 1.2) : this.quality;
    });
  }

  paint(most = Infinity, wait = false): void {
    if (this.canvas.width === 0 || this.canvas.height === 0) return;
    // This is the picture that was waited for.
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    const look: Look = {
      background: this.background(),
      dark: this.settings.dark,
      alpha: this.edgeAlpha(),
      nodeScale: this.nodeScale(),
      dimmed: this.near.size > 0,
      most,
    };
    this.renderer.draw(this.camera, look, wait);
    drawOverlay(this, most >= this.shown.pairs.length);
  }

  status(): string {
    const { graph, shown } = this;
    const of = (some: number, all: number, noun: string): string =>
      some === all ? counted(all, noun) : `${count(some)} of ${counted(all, noun)}`;
    return `${of(shown.nodes.length, graph.nodes, "node")}, ${of(shown.rows, graph.rows, "edge")} shown`;
  }
}

export function timeExtent(time: Float64Array): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const at of time) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return first <= last ? [first, last] : [0, 0];
}

/** WebGL that a processor computes: our own pixels are quicker. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
