// What the colours mean, with a box for each value: it filters.
import { Coloring, css, isWide, rim } from "./coloring";
import { button, element } from "./dom";
import { SHAPES } from "./renderer";
import { pathData } from "./shape";
import { count, short, utc, visible } from "./text";
import { BY_TIME, View } from "./view";

/** Entries shown before `more`. */
const FEW = 14;

export class LegendPanel {
  readonly root = element("section", { class: "legend", "aria-label": "Legend and filters" });
  private readonly wide = { node: FEW, edge: FEW };
  private folded = false;

  constructor(private readonly view: View) {
    view.listen((change) => {
      if (change === "shown" || change === "theme") this.render();
    });
  }

  render(): void {
    const { view } = this;
    const focused = document.activeElement?.getAttribute("data-key");
    const fold = button(this.folded ? "Legend ▸" : "Legend ▾", "Fold or unfold the legend", () => {
      this.folded = !this.folded;
      this.render();
    });
    fold.className = "fold";
    fold.setAttribute("aria-expanded", String(!this.folded));
    fold.setAttribute("data-key", "fold");
    this.root.replaceChildren(fold);
    if (!this.folded) {
      this.root.append(
        this.group("node", "Nodes by", view.nodeColors, view.nodeOptions(), view.settings.nodeColor, (by) => view.colorNodes(by)),
        this.group("edge", "Edges by", view.edgeColors, view.edgeOptions(), view.settings.edgeColor, (by) => view.colorEdges(by)),
        this.sizes(),
      );
    }
    if (focused) this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  private group(which: "node" | "edge", title: string, colors: Coloring, options: string[], current: string, choose: (by: string) => void): HTMLElement {
    const group = element("fieldset", {}, element("legend", {}, title), select(`${title} which column`, `${which}-by`, options, current, "one colour", choose));
    if (colors.range) group.append(this.ramp(which, colors, colors.range));
    else if (colors.entries.length > 0) group.append(...this.entries(which, colors));
    return group;
  }

  private entries(which: "node" | "edge", colors: Coloring): HTMLElement[] {
    const { view } = this;
    const hidden = which === "node" ? view.settings.hiddenNodeCodes : view.settings.hiddenEdgeCodes;
    const used = colors.entries.map((entry, code) => ({ ...entry, code })).filter((entry) => entry.count > 0);
    const kinds = which === "node" && view.graph.kind?.name === colors.title;
    const rows = used.slice(0, this.wide[which]).map(({ label, color, count: times, code }) => {
      const box = element("input", { type: "checkbox", "data-key": `${which}-${code}` });
      box.checked = !hidden.has(code);
      box.addEventListener("change", () => {
        if (box.checked) hidden.delete(code);
        else hidden.add(code);
        view.update();
      });
      const only = button("only", "Show only this one; again: show all", () => {
        const alone = used.every((entry) => entry.code === code || hidden.has(entry.code));
        hidden.clear();
        if (!alone) for (const entry of used) if (entry.code !== code) hidden.add(entry.code);
        view.update();
      });
      only.className = "only";
      only.setAttribute("data-key", `${which}-only-${code}`);
      only.setAttribute("aria-label", `only ${short(label, 60)}`);
      const name = element("span", { class: "name", title: short(label, 300) }, short(label, 40));
      const shape = kinds ? Math.max(0, code - 1) % SHAPES.length : 0;
      return element("div", { class: "entry" }, element("label", {}, box, which === "node" ? point(color, shape, view.settings.dark) : stroke(color), name), only, element("span", { class: "count" }, count(times)));
    });
    if (used.length > this.wide[which]) {
      const more = button(`… and ${count(used.length - this.wide[which])} more`, "Show more values", () => {
        this.wide[which] += 100;
        this.render();
      });
      more.setAttribute("data-key", `${which}-more`);
      rows.push(element("div", {}, more));
    }
    return rows;
  }

  private ramp(which: "node" | "edge", colors: Coloring, [low, high]: [number, number]): HTMLElement {
    const { settings } = this.view;
    // Along the numbers; by orders of magnitude most of the bar is the upper end.
    const stops = Array.from({ length: 33 }, (_, at) => css(colors.rgb(low + ((high - low) * at) / 32)));
    const chosen = (which === "node" ? settings.nodeRange : settings.edgeRange) ?? [low, high];
    const bar = element("div", { class: "ramp" });
    bar.style.background = `linear-gradient(90deg, ${stops.join(", ")})`;
    if (colors.title === BY_TIME) {
      return element("div", {}, bar, element("div", { class: "ends" }, element("span", {}, utc(low)), element("span", {}, utc(high))));
    }
    const inputs = chosen.map((value, at) => {
      const input = element("input", { type: "number", step: "any", value, "data-key": `${which}-range-${at}`, "aria-label": `${at === 0 ? "Least" : "Most"} ${visible(colors.title)}` });
      input.addEventListener("change", () => {
        const range: [number, number] = [Number(inputs[0].value || low), Number(inputs[1].value || high)];
        const whole = range[0] <= low && range[1] >= high;
        if (which === "node") settings.nodeRange = whole ? undefined : range;
        else settings.edgeRange = whole ? undefined : range;
        this.view.update();
      });
      return input;
    });
    const ends = element("div", { class: "ends" }, inputs[0], inputs[1]);
    if (!isWide([low, high])) return element("div", {}, bar, ends);
    const log = this.box(`${which}-log`, "by orders of magnitude", settings[`${which}Log`], (on) => this.view.scaleBy(which, on));
    return element("div", {}, bar, ends, log);
  }

  private box(key: string, name: string, on: boolean, change: (on: boolean) => void, times = ""): HTMLElement {
    const box = element("input", { type: "checkbox", "data-key": key });
    box.checked = on;
    box.addEventListener("change", () => change(box.checked));
    return element("div", { class: "entry" }, element("label", {}, box, element("span", { class: "name" }, name)), element("span", { class: "count" }, times));
  }

  private sizes(): HTMLElement {
    const { view } = this;
    const choose = (by: string): void => {
      view.settings.nodeSize = by;
      view.update();
    };
    const group = element("fieldset", {}, element("legend", {}, "Size by"), select("Size of nodes by which column", "size-by", view.sizeOptions(), view.settings.nodeSize, "one size", choose));
    const { settings } = view;
    for (const what of ["labels", "arrows"] as const) {
      const change = (on: boolean): void => {
        settings[what] = on;
        view.tell("shown");
        view.draw();
      };
      group.append(this.box(what, what === "labels" ? "names" : "arrows", settings[what], change));
    }
    if (view.graph.aloneCount > 0 && view.graph.rows > 0) {
      const change = (on: boolean): void => {
        settings.alone = on;
        view.update();
        view.fit();
      };
      group.append(this.box("alone", "nodes without edges", settings.alone, change, count(view.graph.aloneCount)));
    }
    return group;
  }
}

function select(label: string, key: string, options: string[], current: string, none: string, choose: (by: string) => void): HTMLSelectElement {
  const made = element("select", { "aria-label": label, "data-key": key });
  for (const option of options) {
    const item = element("option", { value: option }, option === "" ? none : short(option, 40));
    item.selected = option === current;
    made.append(item);
  }
  made.addEventListener("change", () => choose(made.value));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

function point(color: readonly [number, number, number], shape: number, dark: boolean): SVGElement {
  return swatch("path", { d: pathData(shape, 7, 7, 4.6), fill: css(color), stroke: css(rim(color, dark)) });
}

function stroke(color: readonly [number, number, number]): SVGElement {
  return swatch("path", { d: "M1 7H13", stroke: css(color), "stroke-width": "3" });
}

function swatch(name: string, attributes: Record<string, string>): SVGElement {
  const [svg, mark] = [document.createElementNS(SVG, "svg"), document.createElementNS(SVG, name)];
  for (const [key, value] of Object.entries({ width: "14", height: "14", "aria-hidden": "true" })) svg.setAttribute(key, value);
  for (const [key, value] of Object.entries(attributes)) mark.setAttribute(key, value);
  svg.append(mark);
  return svg;
}
