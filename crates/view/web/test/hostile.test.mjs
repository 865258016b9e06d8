// Log text is written by attackers: none of it may act, hide or break a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, read, shot } from "./browser.mjs";

const held = browser();

test("no label runs, adds an element, or asks for anything", async () => {
  const page = await held.open("hostile");
  const before = page.requests.length;
  const found = await page.evaluate(async () => {
    const { view, panel, search, exporter } = window.gazehound;
    const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
    for (let node = 0; node < view.graph.nodes; node++) {
      view.choose({ node }, true);
      await frame();
    }
    for (let pair = 0; pair < view.graph.pairs; pair++) view.choose({ pair });
    panel.openTable("nodes");
    panel.openTable("edges");
    search.input.value = "<";
    search.input.dispatchEvent(new Event("input"));
    for (const by of view.nodeOptions()) view.colorNodes(by);
    for (const by of view.edgeOptions()) view.colorEdges(by);
    exporter.svg(view);
    return {
      attacked: window.attacked,
      alien: document.querySelectorAll("img, iframe, object, embed, form, link, svg[onload], a").length,
      scripts: document.scripts.length,
      raw: /[\u202a-\u202e\u2066-\u2069\u2028\u0000]/.test(document.body.innerText),
      title: document.title,
    };
  });
  assert.deepEqual(found, { attacked: undefined, alien: 0, scripts: 4, raw: false, title: "</title><script>window.attacked=1</script>" });
  assert.deepEqual(page.problems, []);
  assert.equal(page.requests.length, before);
  await shot(page, "hostile");
});

test("labels are kept whole, whatever they hold", async () => {
  const page = await held.open("hostile");
  const labels = await page.evaluate(() => window.gazehound.view.graph.labels.map((label) => label.slice(0, 100)));
  assert.equal(labels.length, 17);
  assert.ok(labels.includes("a\u0000b") && labels.includes("\u202egnp.exe") && labels.includes("line\u2028separator\u2029s"));
  // A label of a megabyte is cut, and says so.
  const long = await page.evaluate(() => window.gazehound.view.graph.labels[16]);
  assert.match(long.slice(-30), /… \(cut: 1,000,002 bytes\)$/);
  assert.ok(long.length < 100_100);
});

test("a spreadsheet finds no formula, an XML parser no error", async () => {
  const page = await held.open("hostile");
  const { nodes, edges, wrong, titles } = await page.evaluate(() => {
    const { view, exporter } = window.gazehound;
    const drawing = new DOMParser().parseFromString(exporter.svg(view), "image/svg+xml");
    return {
      nodes: exporter.nodesCsv(view),
      edges: exporter.edgesCsv(view),
      wrong: drawing.querySelectorAll("parsererror, script, image").length,
      titles: drawing.querySelectorAll("path > title").length,
    };
  });
  for (const text of [nodes, edges]) assert.doesNotMatch(text, /(^|,|\n)"?[=+@\-\t]/);
  assert.ok(nodes.includes("'=cmd|' /C calc'!A0"));
  assert.equal(wrong, 0);
  assert.equal(titles, 17);
});

test("a saved page holds its names as harmlessly as the first one", async () => {
  const page = await held.open("hostile");
  const saved = await page.evaluate(() => {
    window.gazehound.view.colorEdges("orig");
    return window.gazehound.exporter.page(window.gazehound.view);
  });
  const again = await held.page();
  await again.route("http://saved.test/", (route) => route.fulfill({ contentType: "text/html", body: saved }));
  await again.goto("http://saved.test/");
  await again.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await again.evaluate(() => window.attacked), undefined);
  assert.equal(await again.evaluate(() => document.scripts.length), 4);
  assert.deepEqual(await again.evaluate(() => window.gazehound.view.graph.labels.length), 17);
  assert.deepEqual(again.problems, []);
});

test("the notebook's output shows the same, and no marker of the kernel", async () => {
  const text = read("hostile.cell.html");
  assert.ok(!text.includes("EVCXR_"));
  assert.equal(text.match(/<iframe/g).length, 1);
  const page = await held.page();
  await page.setContent(text);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await frame.evaluate(() => window.attacked), undefined);
  assert.equal(await page.evaluate(() => window.attacked), undefined);
  assert.deepEqual(page.problems, []);
});
