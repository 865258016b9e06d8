// How many edges there were when, and the part of the time that is shown.
import { css } from "./coloring";
import { element } from "./dom";
import { utc } from "./text";
import { timeExtent, View } from "./view";

const BINS = 180;
/** Steps of the two sliders, which are for the keyboard. */
const STEPS = 1000;

export class TimeBar {
  readonly root = element("section", { class: "time", "aria-label": "Time" });
  private readonly canvas = element("canvas", { "aria-hidden": "true" });
  private readonly from = element("input", { type: "range", min: 0, max: STEPS, value: 0, "aria-label": "Shown from" });
  private readonly to = element("input", { type: "range", min: 0, max: STEPS, value: STEPS, "aria-label": "Shown until" });
  private readonly words = element("span", { class: "words" });
  private readonly first: number;
  private readonly last: number;
  private brush: { kind: "from" | "to" | "new" | "move"; at: number; range: [number, number] } | undefined;

  constructor(
    private readonly view: View,
    private readonly time: Float64Array,
  ) {
    [this.first, this.last] = timeExtent(time);
    this.root.append(this.canvas, element("div", { class: "row" }, this.from, this.words, this.to));
    this.canvas.addEventListener("pointerdown", (event) => this.start(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("pointerup", () => (this.brush = undefined));
    this.canvas.addEventListener("dblclick", () => this.show(0, 1));
    this.from.addEventListener("input", () => this.show(Number(this.from.value) / STEPS, this.part()[1]));
    this.to.addEventListener("input", () => this.show(this.part()[0], Number(this.to.value) / STEPS));
  }

  /** Shows what is shown, from now on. */
  follow(): void {
    this.render();
    this.view.listen((change) => {
      if (change === "shown" || change === "theme") this.render();
    });
  }

  /** The shown part, from 0 to 1. */
  private part(): [number, number] {
    const span = this.last - this.first || 1;
    const [from, to] = this.view.settings.time ?? [this.first, this.last];
    return [(from - this.first) / span, (to - this.first) / span];
  }

  show(from: number, to: number): void {
    const [low, high] = [Math.max(0, Math.min(from, to)), Math.min(1, Math.max(from, to))];
    const span = this.last - this.first;
    this.view.settings.time = low <= 0 && high >= 1 ? undefined : [this.first + low * span, this.first + high * span];
    this.view.update();
  }

  private along(event: PointerEvent): number {
    const box = this.canvas.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - box.left) / (box.width || 1)));
  }

  private start(event: PointerEvent): void {
    const at = this.along(event);
    const [from, to] = this.part();
    const near = 6 / (this.canvas.clientWidth || 1);
    const kind = Math.abs(at - from) < near ? "from" : Math.abs(at - to) < near ? "to" : this.view.settings.time && at > from && at < to ? "move" : "new";
    this.brush = { kind, at, range: [from, to] };
    this.canvas.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    if (!this.brush) return;
    const at = this.along(event);
    const { kind, at: started, range } = this.brush;
    if (kind === "from") this.show(at, range[1]);
    else if (kind === "to") this.show(range[0], at);
    else if (kind === "new") this.show(started, at);
    else {
      const shift = Math.max(-range[0], Math.min(1 - range[1], at - started));
      this.show(range[0] + shift, range[1] + shift);
    }
  }

  render(): void {
    const { canvas, view } = this;
    const [from, to] = this.part();
    this.from.value = String(Math.round(from * STEPS));
    this.to.value = String(Math.round(to * STEPS));
    const span = this.last - this.first;
    this.words.textContent = `${utc(this.first + from * span)} – ${utc(this.first + to * span)}`;
    this.from.setAttribute("aria-valuetext", utc(this.first + from * span));
    this.to.setAttribute("aria-valuetext", utc(this.first + to * span));
    const context = canvas.getContext("2d");
    if (!context || canvas.clientWidth === 0) return;
    const density = view.density;
    canvas.width = canvas.clientWidth * density;
    canvas.height = canvas.clientHeight * density;
    this.bars(context, from, to);
    context.fillStyle = view.settings.dark ? "#6cb0ff" : "#0b57c4";
    for (const edge of [from, to]) context.fillRect(edge * canvas.width - density, 0, 2 * density, canvas.height);
  }

  private bars(context: CanvasRenderingContext2D, from: number, to: number): void {
    const { view, canvas } = this;
    const { edgeColors, graph } = view;
    const kinds = Math.max(1, edgeColors.entries.length);
    const counts = new Uint32Array(BINS * kinds);
    const span = this.last - this.first || 1;
    for (let row = 0; row < graph.rows; row++) {
      if (Number.isNaN(this.time[row])) continue;
      const bin = Math.min(BINS - 1, Math.floor(((this.time[row] - this.first) / span) * BINS));
      counts[bin * kinds + edgeColors.code(row)]++;
    }
    const bins = Array.from({ length: BINS }, (_, bin) => counts.subarray(bin * kinds, (bin + 1) * kinds));
    const most = Math.max(1, ...bins.map((bin) => bin.reduce((sum, value) => sum + value, 0)));
    const hidden = view.settings.hiddenEdgeCodes;
    bins.forEach((bin, at) => {
      const within = (at + 1) / BINS >= from && at / BINS <= to;
      let y = canvas.height;
      bin.forEach((count, code) => {
        if (count === 0) return;
        // A few edges must not vanish beside many.
        const high = Math.max(view.density, (count / most) * (canvas.height - 4 * view.density));
        context.globalAlpha = within && !hidden.has(code) ? 1 : 0.25;
        context.fillStyle = css(edgeColors.entries[code]?.color ?? [0x6b, 0x7a, 0x8c]);
        context.fillRect((at * canvas.width) / BINS, y - high, Math.max(1, canvas.width / BINS - 0.5 * view.density), high);
        y -= high;
      });
    });
    context.globalAlpha = 1;
  }
}
