// What is saved is what is shown.
import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser, read, started } from "./browser.mjs";

const held = browser();

async function saved(page, way) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByLabel("Save", { exact: true }).selectOption(way)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A CSV file's cells. */
function cells(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("edges as CSV: each edge shown with all its values", async () => {
  const page = await held.open("small");
  await page.getByLabel("kind 0", { exact: false }).first().uncheck();
  const { name, bytes } = await saved(page, "edges (CSV)");
  assert.equal(name, "small.edges.csv");
  const [head, ...rows] = cells(bytes.toString());
  assert.deepEqual(head, ["source", "target", "edgeType", "proto", "orig_bytes", "orig"]);
  const expected = await page.evaluate(() => {
    const { graph } = window.gazehound.view;
    const out = [];
    for (let row = 0; row < graph.rows; row++) {
      const ends = [graph.source[row], graph.target[row]];
      if (ends.some((node) => graph.kindOf(node) === "kind 0")) continue;
      out.push([...ends.map((node) => graph.label(node)), ...graph.edgeColumns.map((column) => column.text(row))]);
    }
    return out;
  });
  assert.ok(expected.length > 20);
  assert.deepEqual(rows, expected);
});

test("nodes as CSV", async () => {
  const page = await held.open("small");
  const [head, ...rows] = cells((await saved(page, "nodes (CSV)")).bytes.toString());
  assert.deepEqual(head, ["node", "kind", "neighbours", "category"]);
  assert.equal(rows.length, 24);
  const degree = await page.evaluate(() => window.gazehound.view.graph.degree[3]);
  assert.deepEqual(rows[3], ["small-3", "kind 0", String(degree), "kind 0"]);
});

test("a drawing as SVG: well-formed, one shape for each node and line", async () => {
  const page = await held.open("small");
  const { name, bytes } = await saved(page, "drawing (SVG)");
  assert.equal(name, "small.svg");
  const found = await page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
    const titles = Array.from(drawing.querySelectorAll("path > title"), (title) => title.textContent);
    return { wrong: drawing.querySelectorAll("parsererror").length, titles, lines: drawing.querySelectorAll("path:not(:has(title))").length };
  }, bytes.toString());
  assert.equal(found.wrong, 0);
  assert.equal(new Set(found.titles).size, 24);
  assert.equal(found.lines, await page.evaluate(() => window.gazehound.view.graph.pairs));
});

test("a picture as PNG, from both renderers", async () => {
  for (const renderer of ["webgl2", "cpu"]) {
    const page = await held.open("small", `#renderer=${renderer}`);
    const { name, bytes } = await saved(page, "picture (PNG)");
    assert.equal(name, "small.png");
    const inked = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d");
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      const { view } = window.gazehound;
      const size = [picture.width === view.canvas.width, picture.height === view.canvas.height];
      return { size, dark: data.filter((value, at) => at % 4 !== 3 && value < 200).length };
    }, bytes.toString("base64"));
    assert.deepEqual(inked.size, [true, true]);
    assert.ok(inked.dark > 3000, `${renderer}: ${inked.dark}`);
  }
});

test("a page that is saved shows the same view, and asks for nothing", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = page.frames()[1];
  await started(frame);
  await frame.getByLabel("kind 2", { exact: false }).first().uncheck();
  await frame.getByRole("button", { name: "◐" }).click();
  await frame.evaluate(() => window.gazehound.view.pin(5, 30_000, 20_000));
  const status = await frame.locator(".status").textContent();
  const [download] = await Promise.all([page.waitForEvent("download"), frame.getByLabel("Save", { exact: true }).selectOption("this view as a page (HTML)")]);
  assert.equal(download.suggestedFilename(), "small.html");
  const file = join(tmpdir(), `gazehound-saved-${process.pid}.html`);
  await download.saveAs(file);
  const again = await held.page();
  await again.goto(pathToFileURL(file).href);
  await started(again);
  await rm(file);
  assert.equal(await again.locator(".status").textContent(), status);
  assert.match(status, /^16 of 24 nodes/);
  assert.ok(await again.evaluate(() => document.querySelector(".viewer").classList.contains("dark")));
  assert.deepEqual(await again.evaluate(() => [window.gazehound.view.graph.x[5], window.gazehound.view.graph.y[5]]), [30_000, 20_000]);
  assert.deepEqual(again.problems, []);
  assert.equal(again.requests.length, 1);
});
