// Log text is written by attackers. The page shows it through textContent only; what cannot be seen, or changes the order of
// what is read, is shown as an escape, as crates/view/src/text.rs does.

const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

const SHORT: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** `text` with escapes for what cannot be seen. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (found) => SHORT[found] ?? `\\u{${found.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** `text` in one line of at most `most` characters, with escapes. */
export function short(text: string, most: number): string {
  if (text === "") return "(empty)";
  // Cut before escaping too: a label may have a million characters.
  const shown = visible(text.length > most ? text.slice(0, most) : text);
  return text.length > most || shown.length > most ? `${Array.from(shown).slice(0, most - 1).join("")}…` : shown;
}

/** `text` for XML; characters that XML has not become `�`. */
export function xml(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return visible(text).replace(/[&<>"']/g, (found) => marks[found]);
}

/** `text` as a cell of a CSV file. A spreadsheet takes cells that start so for formulas: those get an apostrophe. */
export function csv(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `text` as a value in a search. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

export function count(number: number): string {
  // Where the browser writes numbers itself, the first one takes it 20 ms.
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 edge`, `5,429 edges`. */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2018-08-03 22:47:45 UTC`, with milliseconds if asked for. */
export function utc(milliseconds: number, precise = false): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "(no time)";
  const iso = date.toISOString().replace("T", " ").replace("Z", "");
  return `${precise ? iso : iso.slice(0, 19)} UTC`;
}
