// Beside the picture: everything about the chosen node or edge, or a table.
import { button, copy, element } from "./dom";
import { searchOfNode, searchOfPair } from "./finder";
import { Column, isMissing } from "./graph";
import { Tables } from "./tables";
import { count, counted, short, utc, visible } from "./text";
import type { View } from "./view";

/** Neighbours and edges listed before `more`. */
const FEW = 50;
/** Characters of a value before `all`. */
const LONG = 400;

export class Panel {
  readonly root = element("aside", { class: "panel", "aria-label": "Details", hidden: true, tabindex: -1 });
  readonly tables: Tables;

  constructor(
    private readonly view: View,
    private readonly say: (text: string) => void,
    private readonly opened: () => void,
  ) {
    this.tables = new Tables(view, this.root, () => this.close());
    view.listen((change) => {
      if (change === "choice") this.render();
      if (change === "shown") {
        if (this.tables.open) this.tables.render();
        else if (view.choice) this.render(true);
      }
    });
  }

  openTable(which: "nodes" | "edges"): void {
    this.show(true);
    this.tables.show(which);
  }

  close(): void {
    this.tables.open = undefined;
    this.show(false);
    if (this.view.choice) this.view.choose(undefined);
  }

  private show(wanted: boolean): void {
    const changed = this.root.hidden === wanted;
    this.root.hidden = !wanted;
    if (changed) this.opened();
  }

  private render(silent = false): void {
    const { choice } = this.view;
    if (!choice) {
      if (!this.tables.open) this.show(false);
      return;
    }
    this.tables.open = undefined;
    const closing = button("×", "Close", () => this.close());
    closing.className = "close";
    closing.setAttribute("aria-label", "Close the details");
    const content = "node" in choice ? this.node(choice.node) : this.pair(choice.pair);
    const top = silent ? this.root.scrollTop : 0;
    this.root.replaceChildren(closing, ...content);
    this.show(true);
    this.root.scrollTop = top;
  }

  private node(node: number): HTMLElement[] {
    const { view, say } = this;
    const { graph, settings } = view;
    const kind = graph.kindOf(node);
    const pairs = Array.from(graph.pairsOf(node));
    const edges = pairs.reduce((sum, pair) => sum + graph.rowStart[pair + 1] - graph.rowStart[pair], 0);
    const facts = [kind && short(kind, 60), counted(graph.degree[node], "neighbour"), counted(edges, "edge")].filter(Boolean).join(" · ");
    say(`${short(graph.label(node), 100)}: ${facts}`);
    const pinned = settings.pinned.has(node);
    const actions = element(
      "div",
      { class: "actions" },
      button("Neighbours", "Highlight one step further (1, 2, 3)", () => view.widen((view.steps % 3) + 1)),
      button("Isolate", "Show only what is highlighted (O)", () => view.isolate(new Set(view.near))),
      button("Expand", "Show its hidden neighbours too (E)", () => view.expand(node)),
      button("Hide", "Hide this node (H)", () => view.hide(node)),
      button(pinned ? "Unpin" : "Pin", pinned ? "Put it back where the layout had it (P)" : "Mark its place, which saved views keep (P)", () => view.togglePin(node)),
    );
    pairs.sort((a, b) => view.shown.counts[b] - view.shown.counts[a] || a - b);
    return [
      element("h2", {}, short(graph.label(node), 300)),
      element("p", {}, facts),
      actions,
      this.search(searchOfNode(graph, node)),
      element("h3", {}, "Attributes"),
      attributes(graph.nodeColumns, node),
      element("h3", {}, "Neighbours"),
      this.neighbours(node, pairs, FEW),
    ];
  }

  private neighbours(node: number, pairs: number[], most: number): HTMLElement {
    const { view } = this;
    const { graph } = view;
    const list = element("ul", { class: "neighbours" });
    for (const pair of pairs.slice(0, most)) {
      const other = graph.other(pair, node);
      const arrow = graph.from[pair] === node ? "→" : "←";
      const name = button(`${arrow} ${short(graph.label(other), 60)}`, short(graph.kindOf(other), 60), () => view.choose({ node: other }, true));
      const edges = button(`${count(view.shown.counts[pair])}`, "Show these edges", () => view.choose({ pair }));
      edges.setAttribute("aria-label", `${counted(view.shown.counts[pair], "edge")} with ${short(graph.label(other), 60)}`);
      list.append(element("li", {}, name, edges));
    }
    if (pairs.length > most) {
      const more = button(`… and ${count(pairs.length - most)} more`, "List more", () => list.replaceWith(this.neighbours(node, pairs, most + 500)));
      list.append(element("li", {}, more));
    }
    return list;
  }

  private pair(pair: number): HTMLElement[] {
    const { view, say } = this;
    const { graph, shown } = view;
    const rows = Array.from(graph.rowsOf(pair)).filter((row) => shown.isRow[row]);
    const [from, to] = [graph.from[pair], graph.to[pair]];
    const all = graph.rowStart[pair + 1] - graph.rowStart[pair];
    const counted_ = rows.length === all ? counted(all, "edge") : `${count(rows.length)} of ${counted(all, "edge")} shown`;
    say(`${short(graph.label(from), 60)} to ${short(graph.label(to), 60)}: ${counted_}`);
    const end = (node: number): HTMLElement => button(short(graph.label(node), 120), short(graph.kindOf(node), 60), () => view.choose({ node }, true));
    return [
      element("h2", {}, end(from), element("span", {}, " → "), end(to)),
      element("p", {}, counted_),
      this.search(searchOfPair(graph, pair)),
      element("h3", {}, "Edges"),
      this.rows(rows, FEW),
    ];
  }

  private rows(rows: number[], most: number): HTMLElement {
    const { graph } = this.view;
    const list = element("div", { class: "rows" });
    rows.slice(0, most).forEach((row, at) => {
      const title = graph.edgeTitle?.text(row);
      const time = graph.time ? utc(graph.time[row], true) : "";
      const words = [time, title && short(title, 60)].filter(Boolean).join("  ") || `edge ${count(row + 1)}`;
      const item = element("details", {}, element("summary", {}, words));
      const fill = (): void => {
        if (item.open && item.children.length === 1) item.append(attributes(graph.edgeColumns, row));
      };
      item.addEventListener("toggle", fill);
      item.open = at === 0;
      fill();
      list.append(item);
    });
    if (rows.length > most) {
      list.append(button(`… and ${count(rows.length - most)} more`, "List more", () => list.replaceWith(this.rows(rows, most + 500))));
    }
    return list;
  }

  private search(search: string): HTMLElement {
    const copied = button("Copy search", "Copy the search that finds it (C)", () => {
      void copy(search).then((done) => this.say(done ? "copied" : "the browser does not allow copying: select the text"));
    });
    copied.setAttribute("data-search", search);
    copied.className = "copy";
    return element("div", { class: "search" }, element("code", {}, short(search, 600)), copied);
  }
}

/** All values of a row; those without a value in a line at the end. */
function attributes(columns: Column[], row: number): HTMLElement {
  const list = element("dl");
  const empty: string[] = [];
  for (const column of columns) {
    const text = column.text(row);
    if (text === undefined || isMissing(text)) empty.push(column.name);
    else list.append(element("dt", {}, visible(column.name)), value(text));
  }
  if (empty.length > 0) list.append(element("dt", { class: "none" }, "no value"), element("dd", { class: "none" }, empty.map(visible).join(", ")));
  return list;
}

function value(text: string): HTMLElement {
  const cell = element("dd", {}, short(text, LONG));
  if (text.length > LONG) {
    cell.append(
      " ",
      button(`all ${count(text.length)} characters`, "Show the whole value", () => cell.replaceChildren(visible(text))),
    );
  }
  return cell;
}
