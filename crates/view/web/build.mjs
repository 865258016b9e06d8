// node build.mjs [FOLDER]: makes viewer.js and boot.js of src/, in crates/view/src/web/, where Rust takes them from. The same
// sources give the same bytes.
import { build } from "esbuild";

await build({
  entryPoints: ["src/viewer.ts", "src/boot.ts"],
  outdir: process.argv[2] ?? "../src/web",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "ascii",
  legalComments: "none",
  loader: { ".css": "text" },
  logLevel: "warning",
});
