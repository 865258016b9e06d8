// What the reader has chosen, and its short form in the page's address (after `#`) and in saved pages, so that a reload, a
// sent link or file shows the same view.

export interface Settings {
  nodeColor: string;
  edgeColor: string;
  nodeSize: string;
  labels: boolean;
  arrows: boolean;
  /** Ramps by orders of magnitude. */
  nodeLog: boolean;
  edgeLog: boolean;
  alone: boolean;
  dark: boolean;
  /** Categories of the colours that are hidden, by code. */
  hiddenNodeCodes: Set<number>;
  hiddenEdgeCodes: Set<number>;
  /** Numbers of the ramps that are shown. */
  nodeRange: [number, number] | undefined;
  edgeRange: [number, number] | undefined;
  /** Milliseconds. */
  time: [number, number] | undefined;
  hidden: Set<number>;
  only: Set<number> | undefined;
  /** Nodes that were put somewhere, and where. */
  pinned: Map<number, [number, number]>;
  /** The middle of the picture, and how much larger than fitting it is; not given: all fits. */
  camera: [number, number, number] | undefined;
}

const WORDS = ["nodeColor", "edgeColor", "nodeSize"] as const;
const FLAGS = ["labels", "arrows", "nodeLog", "edgeLog", "alone", "dark"] as const;
const SETS = ["hiddenNodeCodes", "hiddenEdgeCodes", "hidden"] as const;
const RANGES = ["nodeRange", "edgeRange", "time"] as const;

export function write(settings: Settings): string {
  const words = new URLSearchParams();
  for (const name of WORDS) words.set(name, settings[name]);
  for (const name of FLAGS) words.set(name, settings[name] ? "1" : "0");
  for (const name of SETS) if (settings[name].size > 0) words.set(name, [...settings[name]].join("."));
  if (settings.only) words.set("only", [...settings.only].join("."));
  for (const name of RANGES) {
    const range = settings[name];
    if (range) words.set(name, range.join("~"));
  }
  if (settings.pinned.size > 0) words.set("pinned", [...settings.pinned].map(([node, place]) => [node, ...place.map(Math.round)].join("~")).join("."));
  if (settings.camera) words.set("camera", settings.camera.map((number) => Number(number.toPrecision(6))).join("~"));
  return words.toString();
}

/** Takes over what `hash` says and what can be understood of it. */
export function read(settings: Settings, hash: string): void {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const numbers = (text: string | null): Set<number> | undefined =>
    text ? new Set(text.split(".").map(Number).filter((number) => Number.isInteger(number) && number >= 0)) : undefined;
  for (const name of WORDS) settings[name] = words.get(name) ?? settings[name];
  for (const name of FLAGS) settings[name] = words.has(name) ? words.get(name) === "1" : settings[name];
  for (const name of SETS) settings[name] = numbers(words.get(name)) ?? settings[name];
  settings.only = numbers(words.get("only")) ?? settings.only;
  for (const name of RANGES) {
    const range = words.get(name)?.split("~").map(Number);
    if (range?.length === 2 && range.every(Number.isFinite)) settings[name] = [range[0], range[1]];
  }
  for (const pin of words.get("pinned")?.split(".") ?? []) {
    const [node, x, y] = pin.split("~").map(Number);
    if (Number.isInteger(node) && node >= 0 && Number.isFinite(x) && Number.isFinite(y)) settings.pinned.set(node, [x, y]);
  }
  const camera = words.get("camera")?.split("~").map(Number);
  if (camera?.length === 3 && camera.every(Number.isFinite) && camera[2] > 0) settings.camera = [camera[0], camera[1], camera[2]];
}
