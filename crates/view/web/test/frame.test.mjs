// In a notebook: a sandboxed frame, which may start without a size, under the policies of others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, read, shot, started } from "./browser.mjs";

const held = browser();

/** The frame of a notebook's output, once it draws. */
async function framed(page) {
  const frame = page.frames()[1];
  await started(frame);
  return frame;
}

test("trusted: the viewer is seen, the still is not", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = await framed(page);
  assert.equal(await page.locator("img").first().isVisible(), false);
  assert.equal(await frame.evaluate(() => window.gazehound.view.shown.nodes.length), 24);
  await shot(page, "cell-trusted");
  assert.deepEqual(page.problems, []);
  assert.deepEqual(page.requests.filter((address) => !/^(data|blob|about):/.test(address)), []);
});

test("not trusted: the still is seen, with legends and how to get more", async () => {
  const page = await held.page();
  // What JupyterLab's sanitiser and GitHub strip.
  const stripped = read("small.cell.html").replace(/<style>.*?<\/style>/s, "").replace(/<iframe.*?<\/iframe>/s, "");
  await page.setContent(stripped);
  assert.equal(await page.locator("img").first().isVisible(), true);
  const text = await page.locator("body").innerText();
  assert.match(text, /24 nodes, 102 edges between \d+ pairs of nodes/);
  assert.match(text, /nodes by category:[\s\S]*kind 0/);
  assert.match(text, /trust this notebook/);
  await shot(page, "cell-not-trusted");
});

test("the frame reaches neither the page around it nor its storage", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = await framed(page);
  const tries = await frame.evaluate(() => {
    const attempt = (act) => {
      try {
        return act();
      } catch (error) {
        return error.name;
      }
    };
    return { origin: self.origin, parent: attempt(() => parent.document.title), storage: attempt(() => localStorage.length), popup: attempt(() => window.open("about:blank")) };
  });
  assert.deepEqual(tries, { origin: "null", parent: "SecurityError", storage: "SecurityError", popup: null });
});

test("a page's own scripts run, no other, and nothing can be fetched", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = await framed(page);
  const found = await frame.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.other = 1";
    document.head.append(script);
    // Not in this call itself: what the debugger runs may evaluate.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done((0, eval)("1") === 1);
        } catch {
          done(false);
        }
      }),
    );
    const fetched = await fetch("http://127.0.0.1:9/").then(
      () => true,
      () => false,
    );
    return { other: window.other, evaluated, fetched };
  });
  assert.deepEqual(found, { other: undefined, evaluated: false, fetched: false });
});

test("a frame that starts without a size draws when it gets one", async () => {
  const page = await held.page();
  await page.setContent(`<div id="tab" style="display:none">${read("small.cell.html")}</div>`);
  const frame = page.frames()[1];
  await page.waitForTimeout(700);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.ready), undefined);
  await page.evaluate(() => (document.getElementById("tab").style.display = "block"));
  await started(frame);
  const size = await frame.evaluate(() => [window.gazehound.view.canvas.width, window.gazehound.view.canvas.height]);
  assert.ok(size[0] > 800 && size[1] > 300, String(size));
});

test("a frame that becomes larger draws all of itself", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = await framed(page);
  await page.setViewportSize({ width: 700, height: 700 });
  await frame.waitForFunction(() => window.gazehound.view.canvas.width < 800);
  const corner = await frame.evaluate(() => {
    const { view } = window.gazehound;
    return Array.from(view.shown.nodes, (node) => view.place(node)).every(([x, y]) => x >= 0 && y >= 0 && x <= view.canvas.width && y <= view.canvas.height);
  });
  assert.ok(corner, "all nodes are in the picture");
});

test("under the policy of VS Code's notebooks", async () => {
  const page = await held.page();
  const policy =
    "default-src 'none'; script-src https://x.vscode-cdn.net 'unsafe-inline' 'unsafe-eval'; style-src https://x.vscode-cdn.net 'unsafe-inline'; img-src https: http: data:; font-src https:; connect-src https:; child-src https: data:";
  await page.setContent(`<meta http-equiv="Content-Security-Policy" content="${policy}">${read("small.cell.html")}`);
  const frame = await framed(page);
  assert.equal(await frame.evaluate(() => window.gazehound.view.shown.rows), 102);
});

test("copies the search from within the frame, downloads a file", async () => {
  const page = await held.page();
  await page.setContent(read("small.cell.html"));
  const frame = await framed(page);
  await frame.evaluate(() => {
    document.addEventListener("copy", () => (window.copied = document.activeElement.value ?? ""));
    window.gazehound.view.choose({ node: 3 });
  });
  await frame.getByRole("button", { name: "Copy search" }).click();
  await frame.waitForFunction(() => document.querySelector(".live").textContent === "copied");
  const [download] = await Promise.all([page.waitForEvent("download"), frame.getByLabel("Save", { exact: true }).selectOption("nodes (CSV)")]);
  assert.equal(download.suggestedFilename(), "small.nodes.csv");
});

test("an empty graph and a large one", async () => {
  const empty = await held.open("empty");
  assert.equal(await empty.locator(".empty").textContent(), "no nodes");
  const big = await held.open("big");
  assert.match(await big.locator(".status").textContent(), /100,000 nodes, 300,000 edges shown/);
  await shot(big, "big");
  assert.deepEqual([...empty.problems, ...big.problems], []);
});
