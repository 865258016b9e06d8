// For those who do not see the picture, or see it otherwise: axe's rules, and contrasts that axe cannot compute.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { browser, shot } from "./browser.mjs";

const held = browser();

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing: ${scheme}`, async () => {
    const page = await held.open("small", "", { colorScheme: scheme, bypassCSP: true });
    await page.evaluate(axe.source);
    const check = async (where) => {
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
      assert.deepEqual(said, [], where);
    };
    await check("at the start");
    await page.evaluate(() => window.gazehound.view.choose({ node: 3 }));
    await check("with a node");
    await page.evaluate(() => window.gazehound.view.choose({ pair: 3 }));
    await check("with an edge");
    await page.evaluate(() => window.gazehound.panel.openTable("edges"));
    await check("with a table");
    await page.getByRole("button", { name: "?" }).click();
    await check("with the keys");
    await shot(page, `keys-${scheme}`);
  });
}

test("points stand out from the paper by three to one, by fill or rim", async () => {
  const page = await held.open("small");
  const least = await page.evaluate(() => {
    const { view } = window.gazehound;
    const light = (rgb) => {
      const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const rgb = (packed) => [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255];
    let least = Infinity;
    for (const dark of [false, true]) {
      view.settings.dark = dark;
      view.update();
      for (const node of view.shown.nodes) {
        const paper = [...view.background()];
        least = Math.min(least, Math.max(contrast(rgb(view.marks.nodeColor[node]), paper), contrast(rgb(view.marks.nodeRim[node]), paper)));
      }
    }
    return least;
  });
  assert.ok(least >= 3, String(least));
});

test("what changes is said", async () => {
  const page = await held.open("small");
  const said = () => page.locator("[role=status]").textContent();
  assert.equal(await said(), "24 nodes, 102 edges shown");
  await page.evaluate(() => window.gazehound.view.choose({ node: 3 }));
  assert.match(await said(), /^small-3: kind 0 · \d+ neighbours · \d+ edges$/);
});
