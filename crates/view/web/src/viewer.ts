// Puts the page together.
import { button, copy, element } from "./dom";
import { saveEdges, saveNodes, savePage, savePng, saveSvg } from "./exporter";
import * as exporter from "./exporter";
import { Graph } from "./graph";
import { HELP, listenToKeys } from "./keyboard";
import { LegendPanel } from "./legend";
import { Panel } from "./panel";
import { Pointer } from "./pointer";
import { Search } from "./search";
import { Sections } from "./sections";
import { read, Settings, write } from "./settings";
import style from "./viewer.css";
import { short } from "./text";
import { TimeBar } from "./timebar";
import { begun } from "./unpack";
import { BY_DEGREE, Change, View } from "./view";

/** What the address may say after `#` to choose a renderer: `renderer=cpu` or `renderer=webgl2`. */
function forced(): string {
  return new URLSearchParams(location.hash.slice(1)).get("renderer") ?? "";
}

function firstSettings(graph: Graph): Settings {
  return {
    nodeColor: graph.legends.node?.column ?? graph.kind?.name ?? "",
    edgeColor: graph.legends.edge?.column ?? "",
    nodeSize: graph.nodeSize?.name ?? BY_DEGREE,
    labels: true,
    arrows: true,
    nodeLog: false,
    edgeLog: false,
    alone: false,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    hiddenNodeCodes: new Set(),
    hiddenEdgeCodes: new Set(),
    nodeRange: undefined,
    edgeRange: undefined,
    time: undefined,
    hidden: new Set(),
    only: undefined,
    pinned: new Map(),
    camera: undefined,
  };
}

/** The first size that is not nothing: a frame in a notebook may start without any. */
function sized(stage: HTMLElement): Promise<void> {
  // To wait for the observer is to wait for the page to be painted without its picture.
  if (stage.clientWidth > 0 && stage.clientHeight > 0) return Promise.resolve();
  return new Promise((done) => {
    const watch = new ResizeObserver(() => {
      if (stage.clientWidth === 0 || stage.clientHeight === 0) return;
      watch.disconnect();
      done();
    });
    watch.observe(stage);
  });
}

async function start(): Promise<void> {
  const place = document.getElementById("gazehound");
  if (!place) throw new Error("the page has no place for the viewer");
  const graph = new Graph(new Sections(await begun("gazehound-data")));
  document.head.append(element("style", {}, style));
  const settings = firstSettings(graph);
  // A saved page has its view with it, as long as its address says nothing.
  if (!location.hash.includes("labels=")) read(settings, document.documentElement.dataset.view ?? "");
  read(settings, location.hash);
  const view = new View(graph, settings);

  const canvas = element("canvas", { tabindex: 0, role: "application", "aria-label": `Graph: ${graph.counts}. Arrow keys pan, plus and minus zoom, brackets go from node to node, N opens the table of nodes.` });
  const overlay = element("canvas", { class: "overlay", "aria-hidden": "true" });
  const tip = element("div", { class: "tip", "aria-hidden": "true", hidden: true });
  const live = element("div", { class: "live unseen", role: "status" });
  const say = (text: string): void => {
    live.textContent = text;
  };
  const stage = element("div", { class: "stage" }, canvas, overlay, tip);
  const root = element("div", { class: "viewer" });
  const search = new Search(view);
  const resize = (): void => {
    if (stage.clientWidth === 0 || stage.clientHeight === 0) return;
    const before = view.canvas.width;
    view.resize(stage.clientWidth, stage.clientHeight, Math.min(2, devicePixelRatio || 1));
    // What was in the middle stays there.
    if (before > 0) view.camera.x += (view.canvas.width - before) / 2;
    view.draw();
  };
  /** Where there is room the picture starts beside the legend. */
  const inset = (): void => {
    view.inset = stage.clientWidth > 700 ? legend.root.offsetWidth + 8 : 0;
  };
  const panel = new Panel(view, say, resize);
  const legend = new LegendPanel(view);
  const theme = (): void => {
    settings.dark = !settings.dark;
    view.tell("theme");
    view.update();
  };
  const status = element("span", { class: "status" });
  root.append(element("h1", { class: "unseen" }, `${short(graph.title, 80)}: ${graph.counts}`));
  root.append(bar(view, panel, search, theme, say, status), stage, panel.root);
  stage.append(legend.root);
  view.covered = () => [legend.root.offsetLeft + legend.root.offsetWidth, legend.root.offsetTop + legend.root.offsetHeight];
  const time = graph.time && graph.rows > 0 ? new TimeBar(view, graph.time) : undefined;
  if (time) root.append(time.root);
  for (const note of graph.notes) root.prepend(element("p", { class: "note" }, short(note, 600)));
  if (graph.nodes === 0) stage.append(element("p", { class: "empty" }, "no nodes"));
  root.append(live);
  root.classList.toggle("dark", settings.dark);
  place.replaceChildren(root);
  await sized(stage);
  view.attach(canvas, overlay, forced());
  view.resize(stage.clientWidth, stage.clientHeight, Math.min(2, devicePixelRatio || 1));
  for (const [node, [x, y]] of settings.pinned) if (node < graph.nodes) view.pin(node, x, y);
  view.update();
  inset();
  view.frame();
  view.paint(Infinity, true);
  const first = performance.now();
  // What is not in the picture comes after it.
  const follow = (change: Change): void => {
    root.classList.toggle("dark", settings.dark);
    if (change === "moved") remember(settings);
    if (change !== "shown") return;
    status.textContent = view.status();
    say(view.status());
    remember(settings);
  };
  follow("shown");
  view.listen(follow);
  time?.follow();
  new Pointer(view, stage, tip);
  listenToKeys(view, panel, search, theme);
  if (forced() === "") view.upgrade();
  new ResizeObserver(() => {
    const [width, height] = [stage.clientWidth, stage.clientHeight].map((side) => Math.round(side * view.density));
    if (width === view.canvas.width && height === view.canvas.height) return;
    resize();
    inset();
    view.frame();
    time?.render();
  }).observe(stage);
  Object.assign(window, { gazehound: { first, view, panel, search, time, exporter, write: () => write(settings) } });
  document.documentElement.dataset.ready = view.renderer.name;
}

/** In the address, where the page has one of its own. */
function remember(settings: Settings): void {
  try {
    const renderer = forced();
    history.replaceState(null, "", `#${write(settings)}${renderer ? `&renderer=${renderer}` : ""}`);
  } catch {
    // A sandboxed frame may not: then the view is not kept.
  }
}

function bar(view: View, panel: Panel, search: Search, theme: () => void, say: (text: string) => void, status: HTMLElement): HTMLElement {
  const help = element("dialog", { "aria-label": "Keys" });
  const list = element("dl");
  for (const [key, what] of HELP) list.append(element("dt", {}, key), element("dd", {}, what));
  help.append(element("h2", {}, "Keys"), list, button("Close", "Close", () => help.close()));
  const copyView = (): void => {
    void copy(`#${write(view.settings)}`).then((done) => say(done ? "copied: put it behind the page's address" : "the browser does not allow copying"));
  };
  const save = element("select", { "aria-label": "Save" }, element("option", { value: "" }, "Save…"));
  const ways: [string, () => void][] = [
    ["picture (PNG)", () => savePng(view)],
    ["drawing (SVG)", () => saveSvg(view)],
    ["nodes (CSV)", () => saveNodes(view)],
    ["edges (CSV)", () => saveEdges(view)],
    ["this view as a page (HTML)", () => savePage(view)],
    ["this view as a link (copy)", copyView],
  ];
  for (const [name] of ways) save.append(element("option", {}, name));
  save.addEventListener("change", () => {
    ways.find(([name]) => name === save.value)?.[1]();
    save.value = "";
  });
  return element(
    "div",
    { class: "bar", role: "toolbar", "aria-label": "Graph" },
    search.root,
    button("Fit", "Fit all into the picture (F)", () => view.fit()),
    button("−", "Zoom out (−)", () => view.zoom(1 / 1.4)),
    button("+", "Zoom in (+)", () => view.zoom(1.4)),
    button("Nodes", "Table of nodes (N)", () => panel.openTable("nodes")),
    button("Edges", "Table of edges (M)", () => panel.openTable("edges")),
    button("Show all", "Drop all filters (Esc)", () => view.showAll()),
    save,
    button("◐", "Dark or light (D)", theme),
    button("?", "Keys", () => help.showModal()),
    status,
    help,
  );
}

start().catch((error: unknown) => {
  const place = document.getElementById("gazehound");
  if (place) place.textContent = `The viewer failed: ${String(error)}`;
  document.documentElement.dataset.failed = String(error);
});
