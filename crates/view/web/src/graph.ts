// The graph: nodes, edges as they are in the frame ("rows"), and lines between two nodes ("pairs") that stand for all edges
// from one to the other.
import { Sections } from "./sections";

/** Texts by row, each one stored once. Code 0: none. */
export class Column {
  private parsed: Float64Array | undefined;
  private numeric: boolean | undefined;
  private texts: string[] | undefined;
  private coded: Uint32Array | undefined;
  private byText: Map<string, number> | undefined;

  constructor(
    readonly name: string,
    /** Read when they are first asked for: most columns are not in the first picture. */
    private readonly readTexts: () => string[],
    private readonly readCodes: () => Uint32Array,
    /** For a column of events: the event of each edge. */
    private readonly through: Uint32Array | undefined,
  ) {}

  get values(): string[] {
    return (this.texts ??= this.readTexts());
  }

  code(row: number): number {
    const codes = (this.coded ??= this.readCodes());
    return codes[this.through ? this.through[row] : row];
  }

  text(row: number): string | undefined {
    const code = this.code(row);
    return code === 0 ? undefined : this.values[code - 1];
  }

  number(row: number): number {
    this.parsed ??= Float64Array.from(this.values, (value) => (isNumber(value) ? Number(value) : Number.NaN));
    const code = this.code(row);
    return code === 0 ? Number.NaN : this.parsed[code - 1];
  }

  /** Numbers with so many different values that colours for each would say little. */
  isNumeric(): boolean {
    return (this.numeric ??= this.values.length > 12 && this.values.every((value) => isNumber(value) || isMissing(value)));
  }

  codeOf(text: string): number {
    if (!this.byText) {
      this.byText = new Map();
      this.values.forEach((value, at) => this.byText?.set(value, at + 1));
    }
    return this.byText.get(text) ?? 0;
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** How an all-strings frame writes that there is no value. */
export function isMissing(text: string | undefined): boolean {
  return text === undefined || text === "nan";
}

/** Colours that came with the graph. */
export interface Legend {
  column: string;
  values: string[];
  colors: Uint8Array;
  range: [number, number] | undefined;
}

/** Of the picture, in its own units. */
const WIDTH = 65535;

export class Graph {
  readonly title: string;
  readonly counts: string;
  readonly notes: string[];
  readonly nodes: number;
  readonly labels: string[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Nodes without edges lie below the picture, if they are asked for. */
  readonly alone: Uint8Array;
  readonly aloneCount: number;
  readonly rows: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly nodeColumns: Column[];
  readonly edgeColumns: Column[];
  readonly kind: Column | undefined;
  readonly edgeTitle: Column | undefined;
  readonly nodeSize: Column | undefined;
  readonly timeColumn: string;
  /** Milliseconds by row; NaN where unknown. */
  readonly time: Float64Array | undefined;
  readonly legends: { node: Legend | undefined; edge: Legend | undefined };
  readonly palette: Uint8Array;
  readonly ramp: Uint8Array;

  readonly pairs: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly pairOf: Uint32Array;
  /** The rows of pair p: `rowList[rowStart[p]] …`. */
  readonly rowStart: Uint32Array;
  readonly rowList: Uint32Array;
  /** The pairs at node n: `pairList[pairStart[n]] …`. */
  readonly pairStart: Uint32Array;
  readonly pairList: Uint32Array;
  /** How many other nodes each has edges with. */
  readonly degree: Uint32Array;

  constructor(parts: Sections) {
    const pool = readPool(parts);
    const texts = (name: string): string[] => {
      const places = parts.integers(name);
      const out = new Array<string>(places.length);
      for (let at = 0; at < out.length; at++) out[at] = pool[places[at]];
      return out;
    };
    [this.title, this.counts] = parts.texts("title");
    this.notes = parts.texts("notes");
    this.nodes = parts.integers("nodes")[0];
    this.labels = texts("node.label");
    this.source = parts.integers("edge.source");
    this.target = parts.integers("edge.target");
    this.rows = this.source.length;
    const events = parts.integers("edge.event");
    const through = events.length > 0 ? events : undefined;

    const tables: [Column[], Column[], Column[]] = [[], [], []];
    const kinds = parts.integers("column.table");
    parts.texts("column.name").forEach((name, number) => {
      const fresh = `column.${number}.new`;
      const codes = (): Uint32Array => (parts.has(fresh) ? byNewness(parts.integers(fresh)) : parts.integers(`column.${number}.code`));
      tables[kinds[number]].push(new Column(name, () => texts(`column.${number}.value`), codes, kinds[number] === 2 ? through : undefined));
    });
    this.nodeColumns = tables[0];
    this.edgeColumns = [...tables[1], ...tables[2]];
    const [, kind, edgeTitle, time, size] = parts.texts("roles");
    this.kind = this.nodeColumns.find((column) => column.name === kind);
    this.edgeTitle = this.edgeColumns.find((column) => column.name === edgeTitle);
    this.nodeSize = this.nodeColumns.find((column) => column.name === size);
    this.timeColumn = time;
    this.time = times(parts, through);
    this.legends = { node: legend(parts, "node", texts), edge: legend(parts, "edge", texts) };
    this.palette = parts.bytes("palette");
    this.ramp = parts.bytes("ramp");

    const joined = join(this.nodes, this.source, this.target);
    this.from = joined.from;
    this.to = joined.to;
    this.pairs = joined.from.length;
    this.pairOf = joined.pairOf;
    [this.rowStart, this.rowList] = lists(this.pairs, [this.pairOf]);
    [this.pairStart, this.pairList] = lists(this.nodes, [this.from, this.to]);
    this.degree = degrees(this.nodes, this.from, this.to);

    this.x = new Float32Array(this.nodes);
    this.y = new Float32Array(this.nodes);
    this.alone = new Uint8Array(this.nodes).fill(1);
    const [placed, x, y] = ["place.node", "place.x", "place.y"].map((name) => parts.integers(name));
    const unit = WIDTH / parts.integers("place.grid")[0];
    placed.forEach((node, at) => {
      this.x[node] = x[at] * unit;
      this.y[node] = y[at] * unit;
      this.alone[node] = 0;
    });
    this.aloneCount = this.nodes - placed.length;
    this.placeAlone();
  }

  label(node: number): string {
    return this.labels[node];
  }

  kindOf(node: number): string {
    return this.kind?.text(node) ?? "";
  }

  /** The rows of a pair. */
  rowsOf(pair: number): Uint32Array {
    return this.rowList.subarray(this.rowStart[pair], this.rowStart[pair + 1]);
  }

  /** The pairs at a node. */
  pairsOf(node: number): Uint32Array {
    return this.pairList.subarray(this.pairStart[node], this.pairStart[node + 1]);
  }

  other(pair: number, node: number): number {
    return this.from[pair] === node ? this.to[pair] : this.from[pair];
  }

  /** Rows of nodes without edges, as wide as the picture, below it. */
  private placeAlone(): void {
    const top = this.y.reduce((most, value) => Math.max(most, value), 0) + 3000;
    const step = Math.min(1200, WIDTH / Math.ceil(Math.sqrt(this.aloneCount * 3 + 1)));
    const columns = Math.max(1, Math.floor(WIDTH / step));
    let at = 0;
    for (let node = 0; node < this.nodes; node++) {
      if (!this.alone[node]) continue;
      this.x[node] = ((at % columns) + 0.5) * step;
      this.y[node] = top + Math.floor(at / columns) * step;
      at++;
    }
  }
}

/** All texts: some as they are, those that end in a number by prefix and number. */
function readPool(parts: Sections): string[] {
  const plain = parts.texts("pool");
  const [decimals, least] = [parts.numbers("pool.decimals"), parts.numbers("pool.least")];
  const families = parts.texts("pool.prefix").map((prefix, family) =>
    Array.from(parts.numbers(`pool.number.${family}`), (number) => prefix + decimal(least[family] + number, decimals[family])),
  );
  const read = [plain, ...families];
  const next = read.map(() => 0);
  return Array.from(parts.integers("pool.family"), (family) => read[family][next[family]++]);
}

function decimal(number: number, decimals: number): string {
  if (decimals === 0) return String(number);
  const digits = String(number).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Codes in order of first appearance: 1 stands for a new one, 2 for the last new one, 3 for the one before it. */
function byNewness(numbers: Uint32Array): Uint32Array {
  let newest = 0;
  return numbers.map((number) => (number === 0 ? 0 : number === 1 ? ++newest : newest - number + 2));
}

function times(parts: Sections, through: Uint32Array | undefined): Float64Array | undefined {
  const known = parts.numbers("time");
  if (known.length === 0) return undefined;
  for (const row of parts.integers("time.unknown")) known[row] = Number.NaN;
  return through ? Float64Array.from(through, (event) => known[event]) : known;
}

function legend(parts: Sections, which: string, texts: (name: string) => string[]): Legend | undefined {
  if (!parts.has(`legend.${which}`)) return undefined;
  const [column] = parts.texts(`legend.${which}`);
  const colors = parts.bytes(`legend.${which}.color`);
  if (parts.has(`legend.${which}.range`)) {
    const [low, high] = parts.texts(`legend.${which}.range`);
    return { column, values: [], colors, range: [Number(low), Number(high)] };
  }
  return { column, values: texts(`legend.${which}.value`), colors, range: undefined };
}

function join(nodes: number, source: Uint32Array, target: Uint32Array): { from: Uint32Array; to: Uint32Array; pairOf: Uint32Array } {
  const place = new Map<number, number>();
  const pairOf = new Uint32Array(source.length);
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < source.length; row++) {
    const key = source[row] * nodes + target[row];
    let pair = place.get(key);
    if (pair === undefined) {
      pair = from.length;
      place.set(key, pair);
      from.push(source[row]);
      to.push(target[row]);
    }
    pairOf[row] = pair;
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to), pairOf };
}

/** For each of `groups` the positions that name it: starts and list. A position that names it twice counts once. */
function lists(groups: number, names: Uint32Array[]): [Uint32Array, Uint32Array] {
  const repeats = (which: number, at: number): boolean => which > 0 && names[0][at] === names[1][at];
  const start = new Uint32Array(groups + 1);
  names.forEach((name, which) => name.forEach((group, at) => repeats(which, at) || start[group + 1]++));
  for (let group = 0; group < groups; group++) start[group + 1] += start[group];
  const free = start.slice();
  const list = new Uint32Array(start[groups]);
  names.forEach((name, which) =>
    name.forEach((group, at) => {
      if (!repeats(which, at)) list[free[group]++] = at;
    }),
  );
  return [start, list];
}

function degrees(nodes: number, from: Uint32Array, to: Uint32Array): Uint32Array {
  const degree = new Uint32Array(nodes);
  const seen = new Set<number>();
  for (let pair = 0; pair < from.length; pair++) {
    const low = Math.min(from[pair], to[pair]);
    const high = Math.max(from[pair], to[pair]);
    const key = low * nodes + high;
    if (low === high || seen.has(key)) continue;
    seen.add(key);
    degree[low]++;
    degree[high]++;
  }
  return degree;
}
