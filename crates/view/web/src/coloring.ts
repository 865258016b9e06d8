// What colours mean: a category for each value, or a ramp between two numbers.
import { Column, Graph, isMissing, Legend } from "./graph";

export type Rgb = readonly [number, number, number];

export interface Entry {
  label: string;
  color: Rgb;
  count: number;
}

/** Colours of nodes, or of edges by row. */
export interface Coloring {
  readonly title: string;
  /** By code; code 0 is no value. Empty for a ramp and for one colour. */
  readonly entries: Entry[];
  /** The numbers at the ends of the ramp. */
  readonly range: [number, number] | undefined;
  code(at: number): number;
  number(at: number): number;
  rgb(value: number): Rgb;
}

const NO_VALUE: Rgb = [0x9a, 0x9a, 0x9a];

/** One colour for all. */
export function plain(color: Rgb): Coloring {
  return { title: "", entries: [], range: undefined, code: () => 0, number: () => 0, rgb: () => color };
}

/** The colours of `column` over `rows` nodes or edges: those of `legend` if it is the legend's column. */
export function byColumn(graph: Graph, column: Column, rows: number, legend: Legend | undefined, log: boolean): Coloring {
  const given = legend?.column === column.name ? legend : undefined;
  if (given?.range || (!given && column.isNumeric())) {
    const colors = given ? given.colors : graph.ramp;
    return ramp(column.name, colors, given?.range ?? extent(column, rows), (at) => column.number(at), log);
  }
  const known = new Map(given?.values.map((value, at) => [value, at]));
  const entries: Entry[] = [{ label: "(no value)", color: NO_VALUE, count: 0 }];
  column.values.forEach((label, at) => {
    const place = known.get(label);
    entries.push({ label, color: given && place !== undefined ? rgbAt(given.colors, place) : categoryColor(graph, at), count: 0 });
  });
  // The legend's order is that of the frame before rows were dropped; the column's is that of the rows left.
  for (let at = 0; at < rows; at++) entries[column.code(at)].count++;
  return category(column.name, entries, (at) => column.code(at));
}

/** Categories that the viewer itself has found. */
export function category(title: string, entries: Entry[], code: (at: number) => number): Coloring {
  return { title, entries, range: undefined, code, number: () => Number.NaN, rgb: (value) => entries[value]?.color ?? NO_VALUE };
}

export function ramp(title: string, colors: Uint8Array, range: [number, number], number: (at: number) => number, log = false): Coloring {
  const steps = colors.length / 3;
  const scaled = (value: number): number => (log ? Math.log1p(Math.max(0, value)) : value);
  const [low, high] = range.map(scaled);
  const rgb = (value: number): Rgb => {
    if (Number.isNaN(value)) return NO_VALUE;
    const part = high > low ? Math.min(1, Math.max(0, (scaled(value) - low) / (high - low))) : 0;
    return rgbAt(colors, Math.round(part * (steps - 1)));
  };
  return { title, entries: [], range, code: () => 0, number, rgb };
}

export function categoryColor(graph: Graph, at: number): Rgb {
  return rgbAt(graph.palette, at % Math.max(1, graph.palette.length / 3));
}

export function rgbAt(colors: Uint8Array, place: number): Rgb {
  return [colors[place * 3], colors[place * 3 + 1], colors[place * 3 + 2]];
}

function extent(column: Column, rows: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < rows; at++) {
    const value = column.number(at);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

/** Whether a ramp over these numbers is worth its orders of magnitude. */
export function isWide([low, high]: [number, number]): boolean {
  return low >= 0 && high >= 100 * Math.max(1, low);
}

/** Whether `column` tells nodes or edges apart at all: numbers, or texts that do not name each of them. */
export function isUseful(column: Column, rows: number): boolean {
  const values = column.values.filter((value) => !isMissing(value)).length;
  return values > 0 && (column.isNumeric() || ((values < rows || rows <= 12) && values <= 5000));
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red},${green},${blue})`;
}

/** As WebGL and the pixels of a canvas want it. */
export function packed([red, green, blue]: Rgb, alpha = 255): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** The rim of a point: the same hue, away from the paper's brightness. */
export function rim([red, green, blue]: Rgb, dark: boolean): Rgb {
  const shift = (value: number): number => Math.round(dark ? value + (255 - value) * 0.45 : value * 0.62);
  return [shift(red), shift(green), shift(blue)];
}
