// Reads what crates/view/src/payload.rs writes.

/** The named parts of a payload. */
export class Sections {
  private readonly found = new Map<string, Section>();

  constructor(bytes: Uint8Array) {
    const reader = new Reader(bytes);
    while (!reader.done()) {
      const name = reader.text(reader.varint());
      const kind = reader.byte();
      const items = reader.varint();
      const length = reader.varint();
      this.found.set(name, { kind, items, body: reader.take(length) });
    }
  }

  has(name: string): boolean {
    return this.found.has(name);
  }

  /** Whole numbers below 2⁵³. */
  numbers(name: string): Float64Array {
    const section = this.section(name);
    const out = new Float64Array(section.items);
    const reader = new Reader(section.body);
    if (section.kind === 0) {
      for (let at = 0; at < out.length; at++) out[at] = reader.varint();
      return out;
    }
    let last = 0;
    for (let at = 0; at < out.length; at++) {
      const zigzag = reader.varint();
      last += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
      out[at] = last;
    }
    return out;
  }

  /** Numbers below 2³². */
  integers(name: string): Uint32Array {
    const { kind, items, body } = this.section(name);
    const out = new Uint32Array(items);
    let [from, last] = [0, 0];
    for (let at = 0; at < items; at++) {
      // Most are of one byte.
      let value = body[from++];
      if (value >= 0x80) {
        value &= 0x7f;
        for (let unit = 128; ; unit *= 128) {
          const byte = body[from++];
          value += (byte & 0x7f) * unit;
          if (!(byte >= 0x80)) break;
        }
      }
      if (kind === 0) out[at] = value;
      else out[at] = last += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    return out;
  }

  texts(name: string): string[] {
    const section = this.section(name);
    const reader = new Reader(section.body);
    const lengths: number[] = [];
    for (let at = 0; at < section.items; at++) lengths.push(reader.varint());
    const bytes = reader.rest();
    const whole = decoder.decode(bytes);
    let at = 0;
    // A character for each byte: to cut one string is quicker than to decode thousands.
    if (whole.length === bytes.length) return lengths.map((length) => whole.slice(at, (at += length)));
    return lengths.map((length) => reader.text(length));
  }

  bytes(name: string): Uint8Array {
    return this.section(name).body;
  }

  private section(name: string): Section {
    const section = this.found.get(name);
    if (!section) throw new Error(`the page's data has no part ${name}`);
    return section;
  }
}

interface Section {
  kind: number;
  items: number;
  body: Uint8Array;
}

const decoder = new TextDecoder();

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++];
  }

  /** Without shifts: they end at 2³¹. */
  varint(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * unit;
      if (byte < 0x80 || byte === undefined) return value;
      unit *= 128;
    }
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** All that is left; it can still be read. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }

  text(length: number): string {
    return decoder.decode(this.take(length));
  }
}
