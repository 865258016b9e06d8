// What the reader has chosen, and its short form in the page's address (after `#`), so that a reload or a sent link shows
// the same view.

export interface Settings {
  nodeColor: string;
  edgeColor: string;
  nodeSize: string;
  labels: boolean;
  arrows: boolean;
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
  pinned: Set<number>;
}

const WORDS = ["nodeColor", "edgeColor", "nodeSize"] as const;
const FLAGS = ["labels", "arrows", "alone", "dark"] as const;
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
}
