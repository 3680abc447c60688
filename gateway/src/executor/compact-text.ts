/** A character that does not fit into one byte. */
const wide = /[\u0100-\uffff]/;

/**
 * Returns the same text with one byte for each character where that is possible. V8 keeps every text with one or with two bytes for each of its characters, and a single piece of the wide kind,
 * whatever is in it, makes the whole text that it is joined to wide: twice the memory, and far slower to send. Names that come out of a schema printed by a library may be wide.
 */
export function compactText(text: string): string {
  return wide.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
