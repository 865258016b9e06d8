// Each way to draw draws, and about the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, inked, shot, started, address } from "./browser.mjs";

const held = browser();

test("WebGL2 and the processor draw the same graph", async () => {
  const found = {};
  for (const renderer of ["webgl2", "cpu"]) {
    const page = await held.open("small", `#renderer=${renderer}`);
    assert.equal(await started(page), renderer);
    found[renderer] = await inked(page);
    await shot(page, `small-${renderer}`);
    assert.deepEqual(page.problems, []);
  }
  assert.ok(found.cpu > 1500, `only ${found.cpu} pixels are drawn`);
  assert.ok(found.webgl2 / found.cpu > 0.5 && found.webgl2 / found.cpu < 2, JSON.stringify(found));
});

test("where WebGL2 is computed in software, our own pixels are used", async () => {
  const page = await held.open("tls");
  assert.equal(await started(page), "cpu");
  assert.ok((await inked(page)) > 50_000);
  await shot(page, "tls");
});

test("where there is no WebGL2, the processor draws", async () => {
  const page = await held.page();
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === "webgl2" ? null : get.call(this, kind, ...rest);
    };
  });
  await page.goto(`${address("small.html")}#renderer=webgl2`);
  assert.equal(await started(page), "cpu");
  assert.ok((await inked(page)) > 1500);
});

test("a lost WebGL2 context is replaced by the processor", async () => {
  const page = await held.open("small", "#renderer=webgl2");
  await page.evaluate(() => window.gazehound.view.canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
  await page.waitForFunction(() => window.gazehound.view.renderer.name === "cpu");
  assert.ok((await inked(page)) > 1500);
});
