// Keys, for those who do not use a pointer. They work unless a field has the focus.
import type { Panel } from "./panel";
import type { Search } from "./search";
import type { View } from "./view";

export const HELP = [
  ["arrows", "pan"],
  ["+ −", "zoom"],
  ["F", "fit"],
  ["/", "search"],
  ["[ ]", "previous, next node by neighbours"],
  ["1 2 3", "steps around the chosen node"],
  ["O", "isolate what is highlighted"],
  ["E", "expand the chosen node"],
  ["H", "hide the chosen node"],
  ["P", "pin the chosen node, or put it back"],
  ["C", "copy the search for what is chosen"],
  ["N", "table of nodes"],
  ["M", "table of edges"],
  ["L", "labels"],
  ["A", "arrows on lines"],
  ["D", "dark, light"],
  ["Esc", "choose nothing; again: show all"],
] as const;

export function listenToKeys(view: View, panel: Panel, search: Search, theme: () => void): void {
  const chosen = (): number | undefined => (view.choice && "node" in view.choice ? view.choice.node : undefined);
  const withNode = (act: (node: number) => void) => (): void => {
    const node = chosen();
    if (node !== undefined) act(node);
  };
  const step = (by: number) => (): void => {
    const { nodes } = view.shown;
    if (nodes.length === 0) return;
    const node = chosen();
    const at = node === undefined ? nodes.length : nodes.indexOf(node);
    view.choose({ node: nodes[(at + by + nodes.length) % nodes.length] }, true);
  };
  const far = (): number => 60 * view.density;
  const keys: Record<string, () => void> = {
    ArrowLeft: () => view.pan(far(), 0),
    ArrowRight: () => view.pan(-far(), 0),
    ArrowUp: () => view.pan(0, far()),
    ArrowDown: () => view.pan(0, -far()),
    "+": () => view.zoom(1.3),
    "=": () => view.zoom(1.3),
    "-": () => view.zoom(1 / 1.3),
    "/": () => search.input.focus(),
    "]": step(-1),
    "[": step(1),
    "1": () => view.widen(1),
    "2": () => view.widen(2),
    "3": () => view.widen(3),
    f: () => view.fit(),
    o: () => view.near.size > 0 && view.isolate(new Set(view.near)),
    e: withNode((node) => view.expand(node)),
    h: withNode((node) => view.hide(node)),
    p: withNode((node) => view.togglePin(node)),
    c: () => panel.root.querySelector<HTMLButtonElement>(".copy")?.click(),
    n: () => panel.openTable("nodes"),
    m: () => panel.openTable("edges"),
    l: () => {
      view.settings.labels = !view.settings.labels;
      view.tell("shown");
      view.draw();
    },
    a: () => {
      view.settings.arrows = !view.settings.arrows;
      view.tell("shown");
      view.draw();
    },
    d: theme,
    Escape: () => {
      if (!panel.root.hidden) panel.close();
      else view.showAll();
    },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && event.key !== "Escape") return;
    // In a panel that scrolls, arrows scroll.
    if (event.key.startsWith("Arrow") && target !== view.canvas && target !== document.body) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    act();
    event.preventDefault();
  });
}
