// A browser and the pages of `cargo run -p gazehound-view --example pages`, for all tests.
import { readFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const PAGES = process.env.GAZEHOUND_PAGES;
const SHOTS = process.env.GAZEHOUND_SHOTS;
const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

/** One browser for the tests of a file. */
export function browser() {
  const held = {};
  before(async () => {
    held.browser = await chromium.launch({ executablePath: process.env.GAZEHOUND_BROWSER, args: FLAGS });
  });
  after(() => held.browser.close());

  /** A page with nothing loaded, and what it said and asked for. */
  held.page = async (options = {}) => {
    const context = await held.browser.newContext({ viewport: { width: 1200, height: 700 }, colorScheme: "light", acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.problems = [];
    page.requests = [];
    page.on("pageerror", (error) => page.problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
    page.on("dialog", (dialog) => {
      page.problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const asked = [];
    page.on("request", (request) => {
      page.requests.push(request.url());
      asked.push([request.frame(), request.url()]);
    });
    /** What frames within the page asked for, beyond what they hold themselves. */
    page.askedByFrames = () => asked.filter(([frame, address]) => frame !== page.mainFrame() && !/^(data|blob|about):/.test(address)).map(([, address]) => address);
    return page;
  };

  /** The viewer of the graph `name`, started. */
  held.open = async (name, hash = "", options = {}) => {
    const page = await held.page(options);
    await page.goto(address(`${name}.html`) + hash);
    await started(page);
    return page;
  };
  return held;
}

export function address(file) {
  return pathToFileURL(join(PAGES, file)).href;
}

export function read(file) {
  return readFileSync(join(PAGES, file), "utf8");
}

/** Waits until the viewer draws; its renderer. */
export async function started(frame) {
  await frame.waitForFunction(() => document.documentElement.dataset.ready || document.documentElement.dataset.failed, null, { timeout: 30_000 });
  const { ready, failed } = await frame.evaluate(() => ({ ...document.documentElement.dataset }));
  if (failed) throw new Error(failed);
  return ready;
}

export async function shot(page, name) {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** How many pixels of the picture are not background. */
export function inked(page) {
  return page.evaluate(() => {
    const { view } = window.gazehound;
    view.paint(Infinity, true);
    const canvas = document.createElement("canvas");
    canvas.width = view.canvas.width;
    canvas.height = view.canvas.height;
    const context = canvas.getContext("2d");
    context.drawImage(view.canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const [red, green, blue] = view.background();
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue) > 24) count++;
    }
    return count;
  });
}
