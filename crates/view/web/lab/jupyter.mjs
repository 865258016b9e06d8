// A JupyterLab of its own: fresh settings, nothing trusted, a kernel that only starts.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PYTHON = process.env.GAZEHOUND_PYTHON;
// Notebooks are drawn whole, not only the cells in view, and the server asks nobody for news.
const SETTINGS = {
  "notebook-extension/tracker": { windowingMode: "none" },
  "apputils-extension/notification": { fetchNews: "false", checkForUpdates: false },
};
const TOKEN = "of-a-test";
const SECONDS = 120;

/** Serves copies of `notebooks`, which are paths, until `stop()` is called. */
export async function jupyterLab(notebooks) {
  const home = mkdtempSync(join(tmpdir(), "gazehound-lab-"));
  const folder = (name) => {
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  for (const notebook of notebooks) cpSync(notebook, join(folder("notebooks"), basename(notebook)));
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const [extension, plugin] = name.split("/");
    writeFileSync(join(folder(`settings/@jupyterlab/${extension}`), `${plugin}.jupyterlab-settings`), JSON.stringify(setting));
  }
  // The notebooks ask for the kernel `rust`; no cell is run here.
  const kernel = { argv: [PYTHON, "-m", "ipykernel_launcher", "-f", "{connection_file}"], display_name: "Rust", language: "rust" };
  writeFileSync(join(folder("data/kernels/rust"), "kernel.json"), JSON.stringify(kernel));

  const env = { ...process.env, JUPYTERLAB_SETTINGS_DIR: join(home, "settings") };
  for (const what of ["PATH", "DATA_DIR", "CONFIG_DIR", "RUNTIME_DIR"]) env[`JUPYTER_${what}`] = folder(what === "PATH" ? "data" : what.slice(0, -4).toLowerCase());
  env.JUPYTERLAB_WORKSPACES_DIR = folder("workspaces");
  env.IPYTHONDIR = folder("ipython");
  const port = await freePort();
  const words = ["-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", `--port=${port}`, "--allow-root", `--IdentityProvider.token=${TOKEN}`];
  words.push(`--ServerApp.root_dir=${join(home, "notebooks")}`, "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate");
  const server = spawn(PYTHON, words, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => server.once("exit", done));
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/api?token=${TOKEN}`, server, () => said);
  return {
    origin,
    address: (name) => `${origin}/lab/tree/${name}?token=${TOKEN}&reset`,
    stop: async () => {
      server.kill("SIGTERM");
      const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(address, server, said) {
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end; ) {
    if (server.exitCode !== null) throw new Error(`JupyterLab ended:\n${said()}`);
    const there = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`JupyterLab does not answer:\n${said()}`);
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
