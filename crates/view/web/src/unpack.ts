// Reads what crates/view/src/pack.rs writes.

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%')*+,-./;=?[]^`{|}~";

interface Ahead {
  gazehoundAhead?: Promise<Uint8Array<ArrayBuffer>>;
}

/** Begins to unpack what another script will want. */
export function ahead(id: string): void {
  const bytes = unpack(id);
  // Whoever wants it says what went wrong.
  bytes.catch(() => undefined);
  (window as Ahead).gazehoundAhead = bytes;
}

/** What was begun by `ahead`, or else the bytes of the element `id`. */
export function begun(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = (window as Ahead).gazehoundAhead;
  delete (window as Ahead).gazehoundAhead;
  return bytes ?? unpack(id);
}

/** The bytes of the element `id`, which holds them deflated, five characters for four bytes. */
export async function unpack(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element ${id}`);
  const stream = new Blob([decode(element.textContent ?? "")]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const digits = new Uint8Array(128);
  for (let at = 0; at < 85; at++) digits[CHARACTERS.charCodeAt(at)] = at;
  const groups = Math.ceil(text.length / 5);
  const bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let group = 0; group < groups; group++) {
    let number = 0;
    for (let at = group * 5; at < group * 5 + 5; at++) number = number * 85 + (at < text.length ? digits[text.charCodeAt(at)] : 84);
    bytes.setUint32(group * 4, number);
  }
  return new Uint8Array(bytes.buffer, 0, Math.floor((text.length * 4) / 5));
}
