// The bars of the viewer: layout (timed by the example that makes the pages), first paint and full frame beside sigma 3 on the
// same places (one run a cell, in headless Chromium), sizes. Times are those of a machine that may have other work: its
// load is printed.
//
// node bench.mjs PAGES BROWSER: the pages are those of `cargo run -p gazehound-view --example pages PAGES`.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const [pages, executablePath] = process.argv.slice(2);
const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const GRAPHS = ["tls", "dns", "big"];
const FRAMES = 5;
/** Milliseconds. */
const LAYOUT = { tls: 1000, dns: 500, big: 5000 };

const { outputFiles } = await build({ entryPoints: ["sigma.js"], bundle: true, minify: true, format: "iife", write: false, legalComments: "none" });
const sigma = outputFiles[0].text.replaceAll("</script", "<\\/script");
for (const name of GRAPHS) {
  const data = readFileSync(join(pages, `${name}.json`), "utf8");
  const stage = '<div id="stage" style="position:fixed;inset:0"></div>';
  writeFileSync(join(pages, `${name}.sigma.html`), `<!doctype html><meta charset="utf-8"><title>sigma</title>${stage}<script type="application/json" id="data">${data}</script><script>${sigma}</script>`);
}

/** Milliseconds from navigation to the first picture, and of a frame with everything in it (the median). */
async function measure(file, frame) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  await page.goto(pathToFileURL(join(pages, file.split("#")[0])).href + (file.includes("#") ? `#${file.split("#")[1]}` : ""));
  await page.waitForFunction(() => document.documentElement.dataset.ready || document.documentElement.dataset.failed, null, { timeout: 120_000 });
  const first = await page.evaluate(() => window.first ?? window.gazehound.first);
  await page.waitForTimeout(500);
  const frames = await page.evaluate(frame, FRAMES);
  await browser.close();
  return { first: Math.round(first), frame: Math.round(frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)]) };
}

const ours = (times) =>
  Array.from({ length: times }, () => {
    const { view } = window.gazehound;
    view.camera.x += 5;
    const start = performance.now();
    view.paint(Infinity, true);
    return performance.now() - start;
  });
const theirs = (times) => Array.from({ length: times }, () => window.frame());

let missed = 0;
const bar = (what, holds) => {
  if (!holds) missed++;
  console.log(`${holds ? "held  " : "MISSED"} ${what}`);
};
console.log(`load of the last minute ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores`);
for (const [name, most] of Object.entries(LAYOUT)) {
  const { layout } = JSON.parse(readFileSync(join(pages, `${name}.json`), "utf8"));
  bar(`${name}: layout ${layout} ms, at most ${most}`, layout <= most);
}
for (const name of GRAPHS) {
  const viewer = await measure(`${name}.html`, ours);
  const webgl = await measure(`${name}.html#renderer=webgl2`, ours);
  const other = await measure(`${name}.sigma.html`, theirs);
  console.log(`${name}: first paint ${viewer.first} ms (WebGL2 in software ${webgl.first}), sigma ${other.first}; full frame ${viewer.frame} ms (${webgl.frame}), sigma ${other.frame}`);
  bar(`${name}: first paint ${(viewer.first / other.first).toFixed(2)} of sigma's, at most 0.5`, viewer.first * 2 <= other.first);
  bar(`${name}: full frame ${(viewer.frame / other.frame).toFixed(2)} of sigma's, at most 0.5`, viewer.frame * 2 <= other.frame);
}
const page = statSync(join(pages, "dns.html")).size;
bar(`page of the DNS graph: ${Math.round(page / 1000)} KB, at most 1,000`, page <= 1_000_000);
const viewer = gzipSync(readFileSync("../../src/web/viewer.js"), { level: 9 }).length;
bar(`viewer: ${Math.round(viewer / 1000)} KB gzipped, at most 60`, viewer <= 60_000);
process.exitCode = missed === 0 ? 0 : 1;
