// What a reader does: filter, brush, search, choose, isolate, drag, keys; each compared with the data.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, shot } from "./browser.mjs";

const held = browser();

/** What is shown, counted anew from rows and nodes. */
const counts = (page) =>
  page.evaluate(() => {
    const { graph, shown } = window.gazehound.view;
    const rows = Array.from(shown.isRow.keys()).filter((row) => shown.isRow[row]);
    const ends = new Set(rows.flatMap((row) => [graph.source[row], graph.target[row]]));
    return { rows: rows.length, ends: ends.size, nodes: shown.nodes.length, pairs: shown.pairs.length, status: document.querySelector(".status").textContent };
  });

/** The middle of a node, in the page. */
const middle = (page, node) =>
  page.evaluate((node) => {
    const { view } = window.gazehound;
    const box = view.canvas.getBoundingClientRect();
    return view.place(node).map((axis, at) => axis / view.density + (at === 0 ? box.left : box.top));
  }, node);

test("the legend filters nodes, with the edges at them", async () => {
  const page = await held.open("small");
  assert.deepEqual(await counts(page), { rows: 102, ends: 24, nodes: 24, pairs: await page.evaluate(() => window.gazehound.view.graph.pairs), status: "24 nodes, 102 edges shown" });
  await page.getByLabel("kind 0", { exact: false }).first().uncheck();
  const expected = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    const is0 = (node) => graph.kindOf(node) === "kind 0";
    return Array.from(graph.source.keys()).filter((row) => !is0(graph.source[row]) && !is0(graph.target[row])).length;
  });
  const found = await counts(page);
  assert.equal(found.rows, expected);
  assert.equal(found.nodes, 16);
  assert.match(found.status, /^16 of 24 nodes, \d+ of 102 edges shown$/);
  await page.getByRole("button", { name: "only kind 1" }).click();
  assert.equal((await counts(page)).nodes, 8);
  await page.getByRole("button", { name: "only kind 1" }).click();
  assert.equal((await counts(page)).nodes, 24);
});

test("any column colours edges and filters them", async () => {
  const page = await held.open("small");
  await page.getByLabel("Edges by which column").selectOption("proto");
  const legend = await page.evaluate(() => window.gazehound.view.edgeColors.entries.filter((entry) => entry.count > 0).map(({ label, count }) => [label, count]));
  assert.deepEqual(Object.fromEntries(legend), { tcp: 34, udp: 68 });
  await page.getByLabel("tcp", { exact: false }).first().uncheck();
  assert.equal((await counts(page)).rows, 68);
  await shot(page, "edges-by-proto");
  // Another column: nothing stays hidden.
  await page.getByLabel("Edges by which column").selectOption("orig_bytes");
  assert.equal((await counts(page)).rows, 102);
  await page.getByLabel("Least orig_bytes").fill("500");
  await page.keyboard.press("Enter");
  const many = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    const column = graph.edgeColumns.find((column) => column.name === "orig_bytes");
    return Array.from(graph.source.keys()).filter((row) => Number(column.text(row)) >= 500).length;
  });
  assert.ok(many > 0 && many < 102);
  assert.equal((await counts(page)).rows, many);
  await shot(page, "edges-by-bytes");
});

test("degree, communities and one colour need no column", async () => {
  const page = await held.open("small");
  await page.getByLabel("Nodes by which column", { exact: true }).selectOption("(community)");
  // The graph has three groups, one for each kind.
  const groups = await page.evaluate(() => {
    const { graph, nodeColors } = window.gazehound.view;
    const found = {};
    for (let node = 0; node < graph.nodes; node++) (found[nodeColors.code(node)] ??= new Set()).add(graph.kindOf(node));
    return Object.values(found).map((kinds) => [...kinds]);
  });
  assert.deepEqual(groups.map((kinds) => kinds.length), [1, 1, 1]);
  await page.getByLabel("Nodes by which column", { exact: true }).selectOption("(neighbours)");
  await page.getByLabel("Least (neighbours)").fill("5");
  await page.keyboard.press("Enter");
  const least = await page.evaluate(() => Math.min(...Array.from(window.gazehound.view.shown.nodes, (node) => window.gazehound.view.graph.degree[node])));
  assert.ok(least >= 5);
  await page.getByLabel("Nodes by which column", { exact: true }).selectOption("");
  assert.equal((await counts(page)).nodes, 24);
});

test("the brush shows the edges of its time", async () => {
  const page = await held.open("small");
  const bar = await page.locator(".time canvas").boundingBox();
  await page.mouse.move(bar.x + bar.width * 0.25, bar.y + 20);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width * 0.75, bar.y + 20, { steps: 4 });
  await page.mouse.up();
  const { range, within } = await page.evaluate(() => {
    const { graph, settings } = window.gazehound.view;
    const [from, to] = settings.time;
    return { range: [from, to], within: Array.from(graph.time).filter((time) => time >= from && time <= to).length };
  });
  const span = 50 * 60_000;
  assert.ok(Math.abs(range[0] - (1_700_000_000_000 + span * 0.25)) < span * 0.01, String(range[0]));
  assert.ok(Math.abs(range[1] - (1_700_000_000_000 + span * 0.75)) < span * 0.01, String(range[1]));
  assert.ok(within >= 48 && within <= 54, String(within));
  assert.equal((await counts(page)).rows, within);
  await shot(page, "brush");
  // The brush can be moved as a whole, by a slider, and dropped.
  await page.mouse.move(bar.x + bar.width * 0.5, bar.y + 20);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width * 0.6, bar.y + 20, { steps: 3 });
  await page.mouse.up();
  const moved = await page.evaluate(() => window.gazehound.view.settings.time[1] - window.gazehound.view.settings.time[0]);
  assert.ok(Math.abs(moved - (range[1] - range[0])) < 1000);
  await page.getByLabel("Shown until").focus();
  await page.keyboard.press("Home");
  assert.ok((await counts(page)).rows < within);
  await page.mouse.dblclick(bar.x + 10, bar.y + 20);
  assert.equal((await counts(page)).rows, 102);
});

test("search finds a node by its name and edges by a value", async () => {
  const page = await held.open("small");
  await page.keyboard.press("/");
  await page.keyboard.type("small-17");
  await page.keyboard.press("Enter");
  assert.deepEqual(await page.evaluate(() => window.gazehound.view.choice), { node: 17 });
  await page.getByRole("combobox", { name: "Search nodes" }).fill("tcp");
  const button = page.getByRole("button", { name: /Isolate the ends of 34 edges/ });
  await button.click();
  const expected = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    const proto = graph.edgeColumns.find((column) => column.name === "proto");
    const ends = new Set();
    for (let row = 0; row < graph.rows; row++) if (proto.text(row) === "tcp") ends.add(graph.source[row]).add(graph.target[row]);
    return ends.size;
  });
  assert.equal((await counts(page)).nodes, expected);
});

test("a click shows every attribute of a node, its neighbours and the search that finds it", async () => {
  const page = await held.open("small");
  const [x, y] = await middle(page, 3);
  await page.mouse.click(x, y);
  assert.deepEqual(await page.evaluate(() => window.gazehound.view.choice), { node: 3 });
  await shot(page, "node");
  const panel = page.getByRole("complementary", { name: "Details" });
  assert.equal(await panel.getByRole("heading", { level: 2 }).textContent(), "small-3");
  assert.equal(await panel.locator("dl").textContent(), "categorykind 0");
  assert.equal(await panel.locator("code").textContent(), 'orig="small-3"');
  const neighbours = await page.evaluate(() => window.gazehound.view.graph.pairsOf(3).length);
  assert.equal(await panel.locator("li").count(), neighbours);
  await page.keyboard.press("Escape");
  assert.equal(await panel.isVisible(), false);
});

test("a click on a line lists its edges with every attribute of their events", async () => {
  const page = await held.open("small");
  const { pair, rows, ends } = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    for (let pair = 0; pair < graph.pairs; pair++) {
      const rows = Array.from(graph.rowsOf(pair));
      if (rows.length > 2 && graph.from[pair] !== graph.to[pair]) return { pair, rows, ends: [graph.from[pair], graph.to[pair]] };
    }
  });
  const [[ax, ay], [bx, by]] = [await middle(page, ends[0]), await middle(page, ends[1])];
  await page.mouse.click(ax + (bx - ax) * 0.47, ay + (by - ay) * 0.47);
  const chosen = await page.evaluate(() => window.gazehound.view.choice);
  assert.ok("pair" in chosen);
  await page.evaluate((pair) => window.gazehound.view.choose({ pair }), pair);
  await shot(page, "edge");
  const panel = page.getByRole("complementary", { name: "Details" });
  assert.equal(await panel.locator("details").count(), rows.length);
  for (const summary of (await panel.locator("summary").all()).slice(1)) await summary.click();
  // An opened event fills itself in a turn of its own.
  await page.waitForFunction((many) => document.querySelectorAll(".panel dl").length === many, rows.length);
  const said = await panel.locator("dl").allTextContents();
  const expected = await page.evaluate((rows) => {
    const { graph } = window.gazehound.view;
    return rows.map((row) => graph.edgeColumns.map((column) => column.name + column.text(row)).join(""));
  }, rows);
  assert.deepEqual(said, expected);
  assert.match(await panel.locator("code").textContent(), /^\((orig|kind 0)="small-\d+"\) \(/);
});

test("isolate, expand, hide and show all", async () => {
  const page = await held.open("small");
  const near = await page.evaluate(() => {
    const { view } = window.gazehound;
    view.choose({ node: 3 });
    return view.graph.degree[3] + 1;
  });
  await page.keyboard.press("o");
  assert.equal((await counts(page)).nodes, near);
  const other = await page.evaluate(() => {
    const { view } = window.gazehound;
    const at = [...view.shown.nodes].find((node) => node !== 3 && view.graph.degree[node] > 2);
    view.choose({ node: at });
    return { at, all: view.shown.around(at, 1, true).size };
  });
  await page.keyboard.press("e");
  const widened = await page.evaluate((at) => window.gazehound.view.shown.around(at, 1).size, other.at);
  assert.equal(widened, other.all);
  await page.keyboard.press("h");
  assert.equal(await page.evaluate((at) => window.gazehound.view.shown.isNode[at], other.at), 0);
  await page.getByRole("button", { name: "Show all" }).click();
  assert.equal((await counts(page)).nodes, 24);
});

test("a dragged node stays where it was put, and pans do not move it", async () => {
  const page = await held.open("small");
  const [x, y] = await middle(page, 5);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 5 });
  await page.mouse.up();
  const after = await middle(page, 5);
  assert.ok(Math.abs(after[0] - x - 60) < 2 && Math.abs(after[1] - y - 40) < 2, String(after));
  assert.ok(await page.evaluate(() => window.gazehound.view.settings.pinned.has(5)));
  await page.mouse.click(after[0], after[1]);
  assert.deepEqual(await page.evaluate(() => window.gazehound.view.choice), { node: 5 });
});

test("wheel and keys zoom and pan, fit brings all back", async () => {
  const page = await held.open("small");
  const camera = () => page.evaluate(() => ({ ...window.gazehound.view.camera }));
  const first = await camera();
  const [x, y] = await middle(page, 0);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(100);
  assert.ok((await camera()).scale > first.scale * 1.3);
  const still = await middle(page, 0);
  assert.ok(Math.abs(still[0] - x) < 1 && Math.abs(still[1] - y) < 1, "what is under the pointer stays");
  await page.locator("canvas[role=application]").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("f");
  await page.waitForTimeout(100);
  assert.deepEqual(await camera(), first);
});

test("keys go from node to node and open the tables", async () => {
  const page = await held.open("small");
  await page.keyboard.press("[");
  const first = await page.evaluate(() => window.gazehound.view.choice.node);
  await page.keyboard.press("[");
  assert.notEqual(await page.evaluate(() => window.gazehound.view.choice.node), first);
  await page.keyboard.press("n");
  const rows = page.locator(".panel tbody tr");
  assert.equal(await rows.count(), 24);
  const column = async (at) => (await page.locator(`.panel tbody td:nth-child(${at})`).allTextContents()).map(Number);
  const degrees = await column(3);
  assert.deepEqual(degrees, [...degrees].sort((a, b) => b - a));
  await shot(page, "nodes-table");
  await page.keyboard.press("m");
  assert.match(await page.locator(".panel h2").textContent(), /^102 edges shown/);
  assert.equal(await rows.count(), 100);
  await page.getByRole("button", { name: "… and 2 more" }).click();
  assert.equal(await rows.count(), 102);
  await page.locator(".panel tbody button").first().click();
  assert.ok("pair" in (await page.evaluate(() => window.gazehound.view.choice)));
});

test("the address keeps the view", async () => {
  const page = await held.open("small");
  await page.getByLabel("kind 2", { exact: false }).first().uncheck();
  await page.getByLabel("Edges by which column").selectOption("proto");
  await page.getByLabel("udp", { exact: false }).first().uncheck();
  await page.getByRole("button", { name: "◐" }).click();
  const before = await counts(page);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  assert.deepEqual(await counts(page), before);
  assert.ok(await page.evaluate(() => document.querySelector(".viewer").classList.contains("dark")));
  await shot(page, "dark");
});

test("names do not overlap", async () => {
  const page = await held.open("tls");
  const overlaps = await page.evaluate(async () => {
    const found = [];
    const { view } = window.gazehound;
    const fill = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      found.push([x, y - 5 * view.density, x + this.measureText(text).width, y + 5 * view.density]);
      return fill.call(this, text, x, y);
    };
    view.paint();
    CanvasRenderingContext2D.prototype.fillText = fill;
    let meets = 0;
    found.forEach((a, at) => found.slice(0, at).forEach((b) => (meets += a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3] ? 1 : 0)));
    return { labels: found.length, meets };
  });
  assert.ok(overlaps.labels > 20, JSON.stringify(overlaps));
  assert.equal(overlaps.meets, 0);
});

test("the address keeps pinned places and the part that is looked at; unpinned, a node goes back", async () => {
  const page = await held.open("small");
  const [x, y] = await middle(page, 5);
  const home = await page.evaluate(() => [window.gazehound.view.graph.x[5], window.gazehound.view.graph.y[5]]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y + 30, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(x - 40, y + 90);
  await page.mouse.wheel(0, -500);
  await page.waitForFunction(() => location.hash.includes("camera=") && location.hash.includes("pinned=5"));
  const before = await middle(page, 5);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  const after = await middle(page, 5);
  assert.ok(Math.abs(before[0] - after[0]) < 1.5 && Math.abs(before[1] - after[1]) < 1.5, `${before} ${after}`);
  await page.evaluate(() => window.gazehound.view.choose({ node: 5 }));
  await page.getByRole("button", { name: "Unpin" }).click();
  const back = await page.evaluate(() => [window.gazehound.view.graph.x[5], window.gazehound.view.graph.y[5]]);
  assert.deepEqual(back, home);
  await page.keyboard.press("f");
  await page.waitForFunction(() => !/camera=|pinned=/.test(location.hash));
});

test("a node chosen where the panel opens is brought into view", async () => {
  const page = await held.open("small");
  await page.evaluate(() => {
    const { view } = window.gazehound;
    view.camera.x += view.canvas.width - view.place(3)[0] - 30;
    view.choose({ node: 3 });
  });
  const [x] = await page.evaluate(() => window.gazehound.view.place(3));
  assert.ok(x > 0 && x < (await page.evaluate(() => window.gazehound.view.canvas.width)), String(x));
});

test("search finds nodes by their attributes", async () => {
  const page = await held.open("small");
  await page.keyboard.press("/");
  await page.keyboard.type("KIND 1");
  assert.match(await page.locator(".hits").innerText(), /0 names, 8 other nodes, 0 edges$/);
  assert.equal(await page.locator(".hits small", { hasText: "category" }).count(), 8);
  await page.getByRole("button", { name: "Isolate 8 nodes with this in a field" }).click();
  const kinds = await page.evaluate(() => Array.from(window.gazehound.view.shown.nodes, (node) => window.gazehound.view.graph.kindOf(node)));
  assert.deepEqual(kinds, Array(8).fill("kind 1"));
});

test("a ramp by orders of magnitude spreads small numbers", async () => {
  const page = await held.open("small");
  await page.getByLabel("Edges by which column").selectOption("orig_bytes");
  const color = () => page.evaluate(() => window.gazehound.view.edgeColors.rgb(40).join());
  const linear = await color();
  await page.getByLabel("by orders of magnitude").check();
  const log = await color();
  assert.notEqual(linear, log);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await color(), log);
});

test("names and arrows can be switched off", async () => {
  const page = await held.open("small");
  const drawn = () =>
    page.evaluate(() => {
      const found = { fill: 0, fillText: 0 };
      const { prototype } = CanvasRenderingContext2D;
      const kept = { fill: prototype.fill, fillText: prototype.fillText };
      for (const what of Object.keys(found)) {
        prototype[what] = function (...given) {
          if (this.canvas === window.gazehound.view.overlay) found[what]++;
          return kept[what].apply(this, given);
        };
      }
      window.gazehound.view.paint();
      Object.assign(prototype, kept);
      return found;
    });
  const all = await drawn();
  assert.ok(all.fill > 30 && all.fillText > 10, JSON.stringify(all));
  await page.getByLabel("names", { exact: true }).uncheck();
  await page.getByLabel("arrows", { exact: true }).uncheck();
  assert.deepEqual(await drawn(), { fill: 0, fillText: 0 });
});

test("a column sizes nodes", async () => {
  const page = await held.open("many");
  const size = (node) => page.evaluate((node) => window.gazehound.view.marks.nodeSize[node], node);
  assert.equal(await page.getByLabel("Size of nodes by which column").inputValue(), "total");
  assert.ok(Math.abs((await size(639)) - 28) < 1e-3 && Math.abs((await size(0)) - 5) < 1e-3, "from the smallest to the largest");
  await page.getByLabel("Size of nodes by which column").selectOption("");
  assert.equal(await size(639), await size(0));
  await page.getByLabel("Size of nodes by which column").selectOption("(neighbours)");
  assert.ok((await size(639)) < 28);
  await shot(page, "many");
});

test("names that end in numbers come through as they are", async () => {
  const page = await held.open("many");
  const forms = [(n) => `EventID::${n}`, (n) => `00${n}`, (n) => `${n}.${String(n % 100).padStart(3, "0")}`, (n) => `${n}.`, (n) => `é-${n}`, (n) => `a.${n}.0`, (n) => `10.0.${n >> 8}.${n % 256}`, (n) => `90000000000000000000${n}`];
  const { labels, totals, times } = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    const total = graph.nodeColumns.find((column) => column.name === "total");
    return { labels: graph.labels, totals: graph.labels.map((_, node) => total.text(node)), times: Array.from(graph.time.slice(0, 4)) };
  });
  assert.deepEqual(labels, Array.from({ length: 640 }, (_, n) => forms[n % 8](n)));
  assert.deepEqual(totals, Array.from({ length: 640 }, (_, n) => String(n * n)));
  assert.deepEqual(times, [0, 0, 60_000, 60_000].map((past) => 1_700_000_000_000 + past));
});
