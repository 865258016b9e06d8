// The stored notebooks as people open them: in JupyterLab, trusted and not, and as the HTML that nbconvert makes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser, shot, started } from "../test/browser.mjs";
import { jupyterLab } from "./jupyter.mjs";

const NOTEBOOKS = ["01-tls", "03-dns-tunnel"].map((name) => join(process.env.GAZEHOUND_NOTEBOOKS, `${name}.ipynb`));
const PAGES = process.env.GAZEHOUND_NOTEBOOK_PAGES;
const VIEWPORT = { width: 1280, height: 1000 };
/** How a still picture's element ends. */
const STILL = '" width="960" alt="';

const held = browser();
let lab;
before(async () => {
  lab = await jupyterLab(NOTEBOOKS);
});
after(() => lab.stop());

/** What the notebook's graphs are called in its text, such as `3 nodes, 2 edges`: all, and those with a viewer. */
function graphs(notebook) {
  const { cells } = JSON.parse(readFileSync(notebook, "utf8"));
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  const text = (output, type) => [output.data?.[type] ?? ""].flat().join("");
  const counts = (output) => text(output, "text/plain").match(/^graph: (.*)$/m)[1];
  const drawn = outputs.filter((output) => text(output, "text/html").includes(STILL));
  return { all: drawn.map(counts), interactive: drawn.filter((output) => text(output, "text/html").includes("<iframe")).map(counts) };
}

/** The notebook in JupyterLab, all its cells drawn. */
async function open(notebook) {
  const page = await held.page({ viewport: VIEWPORT });
  await page.goto(lab.address(basename(notebook)));
  await page.waitForSelector(".jp-Notebook .jp-Cell", { timeout: 120_000 });
  await page.waitForSelector("#jupyterlab-splash", { state: "detached", timeout: 120_000 });
  const { cells } = JSON.parse(readFileSync(notebook, "utf8"));
  await page.waitForFunction((all) => document.querySelectorAll(".jp-Notebook .jp-Cell").length === all, cells.length);
  return page;
}

/** What the frames of the viewer show, each once it draws. */
async function viewers(page) {
  const counts = [];
  for (const frame of await page.locator("iframe[srcdoc]").all()) {
    // A browser does not draw what is far out of sight.
    await frame.scrollIntoViewIfNeeded();
    const inside = await (await frame.elementHandle()).contentFrame();
    await started(inside);
    counts.push(await inside.evaluate(() => window.gazehound.view.graph.counts));
  }
  return counts;
}

/** Addresses asked for, other than the page's own server and what the page itself holds. */
function elsewhere(page, own) {
  return page.requests.filter((address) => !/^(data|blob|about):/.test(address) && !address.startsWith(own));
}

/** As its words beside the still tell a reader to. */
async function trust(page) {
  await page.keyboard.press("Control+Shift+C");
  await page.locator(".lm-CommandPalette-input").fill("Trust Notebook");
  await page.locator(".lm-CommandPalette-item", { hasText: "Trust Notebook" }).first().click();
  await page.locator(".jp-Dialog").getByRole("button", { name: "Trust" }).click();
}

for (const notebook of NOTEBOOKS) {
  const name = basename(notebook, ".ipynb");
  const { all, interactive } = graphs(notebook);

  test(`${name} in JupyterLab: still pictures until it is trusted, then the viewers`, async () => {
    const page = await open(notebook);
    assert.ok(interactive.length > 1, "the notebook has graphs");
    const stills = page.locator('.jp-OutputArea img[width="960"][src^="data:image/png"]');
    await stills.first().waitFor();
    assert.equal(await page.locator("iframe[srcdoc]").count(), 0, "no frame before trust");
    assert.equal(await stills.count(), all.length);
    for (const still of await stills.all()) {
      await still.scrollIntoViewIfNeeded();
      assert.ok(await still.isVisible());
      assert.ok((await still.evaluate((image) => image.naturalWidth)) > 900);
    }
    const text = await page.locator(".jp-Notebook").innerText();
    for (const counts of all) assert.ok(text.includes(counts), counts);
    assert.equal(text.match(/A still picture: trust this notebook/g).length, interactive.length);
    await stills.first().scrollIntoViewIfNeeded();
    await shot(page, `lab-${name}-not-trusted`);

    await trust(page);
    await page.waitForFunction((all) => document.querySelectorAll("iframe[srcdoc]").length === all, interactive.length);
    assert.deepEqual(await viewers(page), interactive);
    const seen = await stills.evaluateAll((images) => images.filter((image) => image.checkVisibility()).length);
    assert.equal(seen, all.length - interactive.length, "no still beside a viewer");
    await page.locator("iframe[srcdoc]").first().scrollIntoViewIfNeeded();
    await shot(page, `lab-${name}-trusted`);

    assert.deepEqual(elsewhere(page, lab.origin), []);
    assert.deepEqual(page.askedByFrames(), [], "a viewer asks for nothing");
  });

  test(`${name} as nbconvert's HTML: the viewers, and nothing from elsewhere`, async () => {
    const page = await held.page({ viewport: VIEWPORT });
    const address = pathToFileURL(join(PAGES, `${name}.html`)).href;
    await page.goto(address);
    assert.deepEqual(await viewers(page), interactive);
    assert.equal(await page.locator('img[width="960"][src^="data:image/png"]').first().isVisible(), false);
    await page.locator("iframe[srcdoc]").first().scrollIntoViewIfNeeded();
    await shot(page, `html-${name}`);
    assert.deepEqual(elsewhere(page, address), []);
    assert.deepEqual(page.askedByFrames(), []);
  });
}
