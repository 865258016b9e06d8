// All that is shown, as a table of nodes or of edges.
import { button, element } from "./dom";
import { Column } from "./graph";
import { count, short, utc } from "./text";
import type { View } from "./view";

/** Rows before `more`. */
const FEW = 100;
/** Columns of attributes. */
const COLUMNS = 8;

interface Field {
  name: string;
  text: (at: number) => string;
  /** Numbers are sorted as numbers. */
  number?: (at: number) => number;
}

export class Tables {
  open: "nodes" | "edges" | undefined;
  private sort: { field: number; down: boolean } = { field: -1, down: true };
  private most = FEW;

  constructor(
    private readonly view: View,
    private readonly root: HTMLElement,
    private readonly close: () => void,
  ) {}

  show(which: "nodes" | "edges"): void {
    this.open = which;
    this.sort = which === "nodes" ? { field: 2, down: true } : { field: -1, down: false };
    this.most = FEW;
    this.render();
    this.root.focus();
  }

  render(): void {
    const { open } = this;
    if (!open) return;
    const fields = open === "nodes" ? this.nodeFields() : this.edgeFields();
    const items = open === "nodes" ? Array.from(this.view.shown.nodes) : Array.from(this.view.shown.isRow.keys()).filter((row) => this.view.shown.isRow[row]);
    this.order(items, fields);
    const head = element("tr");
    fields.forEach((field, at) => {
      const sorted = this.sort.field === at;
      const by = button(`${short(field.name, 40)}${sorted ? (this.sort.down ? " ▾" : " ▴") : ""}`, "Sort by this column", () => {
        this.sort = { field: at, down: sorted ? !this.sort.down : field.number !== undefined };
        this.render();
      });
      head.append(element("th", { scope: "col", "aria-sort": sorted ? (this.sort.down ? "descending" : "ascending") : undefined }, by));
    });
    const body = element("tbody");
    for (const at of items.slice(0, this.most)) {
      const row = element("tr");
      fields.forEach((field, number) => {
        const text = short(field.text(at), 80);
        const choose = (): void => this.choose(at);
        row.append(element("td", { class: field.number ? "number" : undefined }, number === 0 ? button(text, "Show it in the picture", choose) : text));
      });
      body.append(row);
    }
    const closing = button("×", "Close", this.close);
    closing.className = "close";
    closing.setAttribute("aria-label", "Close the table");
    const switching = button(open === "nodes" ? "Edges" : "Nodes", "The other table", () => this.show(open === "nodes" ? "edges" : "nodes"));
    this.root.replaceChildren(
      closing,
      element("h2", {}, `${count(items.length)} ${open} shown `, switching),
      element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `table of ${open}` }, element("table", {}, element("thead", {}, head), body)),
    );
    if (items.length > this.most) {
      this.root.append(
        button(`… and ${count(items.length - this.most)} more`, "List more", () => {
          this.most += 500;
          this.render();
        }),
      );
    }
  }

  private choose(at: number): void {
    const { view, open } = this;
    this.open = undefined;
    view.choose(open === "nodes" ? { node: at } : { pair: view.graph.pairOf[at] }, true);
  }

  private order(items: number[], fields: Field[]): void {
    const field = fields[this.sort.field];
    if (!field) return;
    const sign = this.sort.down ? -1 : 1;
    const { number, text } = field;
    if (number) {
      items.sort((a, b) => sign * (number(a) - number(b)) || a - b);
    } else {
      const keys = new Map(items.map((at) => [at, text(at).slice(0, 200)]));
      items.sort((a, b) => sign * ((keys.get(a) ?? "") < (keys.get(b) ?? "") ? -1 : (keys.get(a) ?? "") > (keys.get(b) ?? "") ? 1 : 0) || a - b);
    }
  }

  private nodeFields(): Field[] {
    const { graph } = this.view;
    return [
      { name: "node", text: (node) => graph.label(node) },
      { name: "kind", text: (node) => graph.kindOf(node) || "–" },
      { name: "neighbours", text: (node) => count(graph.degree[node]), number: (node) => graph.degree[node] },
    ];
  }

  private edgeFields(): Field[] {
    const { graph } = this.view;
    const { time } = graph;
    const fields: Field[] = [
      { name: "from", text: (row) => graph.label(graph.source[row]) },
      { name: "to", text: (row) => graph.label(graph.target[row]) },
    ];
    if (time) fields.push({ name: "time", text: (row) => utc(time[row]), number: (row) => time[row] });
    const worth = (column: Column): boolean => column.values.length > 1 && column.name !== graph.timeColumn;
    for (const column of graph.edgeColumns.filter(worth).slice(0, COLUMNS)) {
      fields.push({ name: column.name, text: (row) => column.text(row) ?? "–" });
    }
    return fields;
  }
}
