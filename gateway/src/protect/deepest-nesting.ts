const quote = 0x22;
const backslash = 0x5c;
const hash = 0x23;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Returns how deeply brackets of any kind are nested in a GraphQL text; stops counting beyond `enough`. Reads the text once, without calling itself:
 * the parser does call itself for each bracket, and its stack ends at some two thousand. Strings and comments are skipped as GraphQL's lexer does
 * (https://spec.graphql.org/October2021/#sec-Language.Source-Text.Lexical-Tokens).
 */
export function deepestNesting(text: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
      case 0x5b: // [
      case 0x28: // (
        depth += 1;
        if (depth > deepest) deepest = depth;
        if (deepest > enough) return deepest;
        break;
      case 0x7d: // }
      case 0x5d: // ]
      case 0x29: // )
        depth -= 1;
        break;
      case quote:
        at = endOfString(text, at);
        break;
      case hash:
        at = endOfLine(text, at);
    }
  }
  return deepest;
}

/** Position of the last character of the string that begins here. A string that does not end ends with its line: the parser stops there. */
function endOfString(text: string, start: number): number {
  if (text.startsWith('"""', start)) return endOfBlockString(text, start + 3);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

function endOfBlockString(text: string, start: number): number {
  for (let end = text.indexOf('"""', start); end !== -1; end = text.indexOf('"""', end + 3))
    if (text.charCodeAt(end - 1) !== backslash) return end + 2;
  return text.length;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}
