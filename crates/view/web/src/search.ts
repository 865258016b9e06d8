// Finds nodes by name or attribute, and edges by attribute.
import { button, element } from "./dom";
import type { Column } from "./graph";
import { counted, short } from "./text";
import type { View } from "./view";

const MOST = 12;

/** The codes of the column's values that hold `words`. */
function matching(column: Column, words: string): Set<number> {
  const codes = new Set<number>();
  column.values.forEach((value, at) => value.toLowerCase().includes(words) && codes.add(at + 1));
  return codes;
}

export class Search {
  readonly input = element("input", { type: "search", placeholder: "Search  ( / )", "aria-label": "Search nodes and attributes", role: "combobox", "aria-expanded": "false", "aria-controls": "hits", "aria-autocomplete": "list" });
  private readonly hits = element("div", { id: "hits", class: "hits", role: "group", "aria-label": "What was found", hidden: true });
  readonly root = element("div", { class: "find" }, this.input, this.hits);
  private lower: string[] | undefined;

  constructor(private readonly view: View) {
    this.input.addEventListener("input", () => this.find());
    this.root.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("pointerdown", (event) => {
      if (!this.root.contains(event.target as Node)) this.close();
    });
  }

  private close(): void {
    this.hits.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }

  private key(event: KeyboardEvent): void {
    const buttons = Array.from(this.hits.querySelectorAll("button"));
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Enter" && document.activeElement === this.input) buttons[0]?.click();
    else if (event.key === "Escape") {
      this.close();
      this.view.canvas.focus();
    } else if (event.key === "ArrowDown") buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? buttons[at - 1] : this.input).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private find(): void {
    const { view } = this;
    const { graph } = view;
    const words = this.input.value.trim().toLowerCase();
    this.hits.replaceChildren();
    this.hits.hidden = words === "";
    this.input.setAttribute("aria-expanded", String(words !== ""));
    if (words === "") return;
    this.lower ??= graph.labels.map((label) => label.toLowerCase());
    const named: number[] = [];
    this.lower.forEach((label, node) => label.includes(words) && named.push(node));
    named.sort((a, b) => Number(graph.alone[a]) - Number(graph.alone[b]) || graph.degree[b] - graph.degree[a] || a - b);
    for (const node of named.slice(0, MOST)) {
      const kind = graph.kindOf(node);
      const hit = button(short(graph.label(node), 60), short(graph.label(node), 300), () => this.choose(node));
      if (kind) hit.append(element("small", {}, ` ${short(kind, 30)}`));
      this.hits.append(hit);
    }
    const told = this.told(words, new Set(named));
    for (const [node, column] of told.slice(0, Math.max(0, MOST - named.length))) {
      const hit = button(short(graph.label(node), 60), short(graph.label(node), 300), () => this.choose(node));
      hit.append(element("small", {}, ` ${short(column, 30)}`));
      this.hits.append(hit);
    }
    const rows = this.rows(words);
    const ends = new Set<number>();
    for (const row of rows) ends.add(graph.source[row]).add(graph.target[row]);
    if (rows.length > 0) {
      this.hits.append(
        button(`Isolate the ends of ${counted(rows.length, "edge")} with this in a field`, "", () => {
          this.close();
          view.isolate(ends);
        }),
      );
    }
    if (named.length > 1) {
      this.hits.append(
        button(`Isolate ${counted(named.length, "node")} of this name`, "", () => {
          this.close();
          view.isolate(new Set(named));
        }),
      );
    }
    if (told.length > 1) {
      this.hits.append(
        button(`Isolate ${counted(told.length, "node")} with this in a field`, "", () => {
          this.close();
          view.isolate(new Set(told.map(([node]) => node)));
        }),
      );
    }
    this.hits.append(element("small", {}, `${counted(named.length, "name")}, ${counted(told.length, "other node")}, ${counted(rows.length, "edge")}`));
  }

  /** Other nodes one of whose values holds `words`, and in which column. */
  private told(words: string, named: Set<number>): [number, string][] {
    const { graph } = this.view;
    const found = new Map<number, string>();
    for (const column of graph.nodeColumns) {
      const codes = matching(column, words);
      if (codes.size === 0) continue;
      for (let node = 0; node < graph.nodes; node++) {
        if (codes.has(column.code(node)) && !named.has(node) && !found.has(node)) found.set(node, column.name);
      }
    }
    return [...found];
  }

  /** Edges one of whose values holds `words`. */
  private rows(words: string): number[] {
    const { graph } = this.view;
    const found = new Uint8Array(graph.rows);
    for (const column of graph.edgeColumns) {
      const codes = matching(column, words);
      if (codes.size === 0) continue;
      for (let row = 0; row < graph.rows; row++) if (codes.has(column.code(row))) found[row] = 1;
    }
    return Array.from(found.keys()).filter((row) => found[row]);
  }

  private choose(node: number): void {
    this.close();
    const { view } = this;
    if (!view.shown.isNode[node]) {
      // What was found must be seen, whatever hides it.
      if (view.graph.alone[node]) view.settings.alone = true;
      view.settings.hidden.delete(node);
      view.settings.only?.add(node);
      view.update();
    }
    view.choose({ node }, true);
  }
}
