/** Longest text that is looked through here; for longer ones the engine's own way is faster, characters. */
const maxLength = 48;

/** Returns a text as a JSON string. */
export function quote(text: string): string {
  const { length } = text;
  if (length > maxLength) return JSON.stringify(text);
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    // quotation mark, backslash, control characters, halves of surrogate pairs
    if (code === 34 || code === 92 || code < 32 || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
