// The parts that need no browser, compiled as the viewer is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

/** The module `src/NAME.ts`. */
async function module(name) {
  const { outputFiles } = await build({ entryPoints: [`src/${name}.ts`], bundle: true, format: "esm", write: false, charset: "utf8" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

test("a cell of a CSV file is no formula and stays one cell", async () => {
  const { csv } = await module("text");
  const cells = [["=1+1", "'=1+1"], ["-2", "'-2"], ["+a", "'+a"], ["@x", "'@x"], ["\tx", "'\tx"], ['a"b', '"a""b"'], ["a,b", '"a,b"'], ["a\nb", '"a\nb"'], ["\r=x", `"'\r=x"`], ["10.0.0.1", "10.0.0.1"], ["", ""]];
  for (const [text, cell] of cells) assert.equal(csv(text), cell);
});

test("what cannot be seen is written as an escape, and lengths hold", async () => {
  const { visible, short, xml, quoted } = await module("text");
  assert.equal(visible("a\u202eb\u0000\u2028\n\u{e0041}\ud800"), "a\\u{202e}b\\u{0}\\u{2028}\\n\\u{e0041}\\u{d800}");
  assert.equal(visible("🦀 ünï"), "🦀 ünï");
  assert.equal(short("", 5), "(empty)");
  assert.equal(short("abcdef", 5), "abcd…");
  assert.equal(Array.from(short("🦀".repeat(9), 5)).length, 5);
  assert.equal(xml("<a b=\"c\">'&\u0001"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;\\u{1}");
  assert.equal(quoted('a"b\\c'), '"a\\"b\\\\c"');
});

test("settings survive being written and read", async () => {
  const { read, write } = await module("settings");
  const empty = () => ({ nodeColor: "", edgeColor: "", nodeSize: "", labels: true, arrows: true, nodeLog: false, edgeLog: false, alone: false, dark: false, hiddenNodeCodes: new Set(), hiddenEdgeCodes: new Set(), nodeRange: undefined, edgeRange: undefined, time: undefined, hidden: new Set(), only: undefined, pinned: new Map(), camera: undefined });
  const full = {
    ...empty(), nodeColor: "a&b=c#d", edgeColor: "(edges)", labels: false, dark: true, edgeLog: true, hiddenNodeCodes: new Set([1, 2]), hidden: new Set([7]), only: new Set([0, 3]),
    nodeRange: [-1.5, 2e9], time: [1, 2], pinned: new Map([[3, [10, -20]], [4, [0, 65535]]]), camera: [1234.5, -6, 0.25],
  };
  const again = empty();
  read(again, `#${write(full)}`);
  assert.deepEqual(again, full);
  const nonsense = empty();
  read(nonsense, "#time=x~y&pinned=a~b.1~2&camera=1~2~0&only=-1.x.2&labels=");
  assert.deepEqual(nonsense, { ...empty(), labels: false, only: new Set([2]) });
});

test("two groups with one edge between them are two communities, the larger one first", async () => {
  const { communities } = await module("communities");
  const pairs = [];
  const clique = (nodes) => nodes.forEach((a, at) => nodes.slice(0, at).forEach((b) => pairs.push([a, b])));
  clique([0, 1, 2, 3]);
  clique([4, 5, 6, 7, 8]);
  pairs.push([0, 4], [9, 9]);
  const degree = new Uint32Array(11);
  for (const [a, b] of pairs) if (a !== b) degree[a]++, degree[b]++;
  const graph = { nodes: 11, pairs: pairs.length, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b), degree };
  assert.deepEqual([...communities(graph)], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0xffffffff, 0xffffffff]);
});

test("a ramp's colours: its ends, the middle by size or by orders of magnitude, no number", async () => {
  const { ramp, isWide } = await module("coloring");
  const colors = Uint8Array.from([0, 0, 0, 100, 100, 100, 200, 200, 200]);
  const plain = ramp("x", colors, [0, 999], () => 0);
  const log = ramp("x", colors, [0, 999], () => 0, true);
  assert.deepEqual([plain.rgb(0), plain.rgb(30), plain.rgb(500), plain.rgb(5000)].map(([red]) => red), [0, 0, 100, 200]);
  assert.deepEqual([log.rgb(0), log.rgb(30), log.rgb(999)].map(([red]) => red), [0, 100, 200]);
  assert.deepEqual(plain.rgb(Number.NaN), [0x9a, 0x9a, 0x9a]);
  assert.deepEqual([isWide([0, 99]), isWide([0, 100]), isWide([-1, 1000]), isWide([50, 1000])], [false, true, false, false]);
});
