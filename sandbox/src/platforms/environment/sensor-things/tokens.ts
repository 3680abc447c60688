import { RequestError } from './request-error';

export type Token =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ',' };

const patterns = [
  { kind: 'string', pattern: /'((?:[^']|'')*)'/y },
  { kind: 'time', pattern: /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)/y },
  { kind: 'number', pattern: /-?\d+(?:\.\d+)?/y },
  { kind: 'word', pattern: /[A-Za-z_@][\w.@]*(?:\/[A-Za-z_@][\w.@]*)*/y },
  { kind: 'mark', pattern: /[(),]/y },
] as const;

/** Returns the tokens of a `$filter`: strings in quotes (doubled inside), numbers, ISO 8601 times, words and paths, and marks. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (source[at] === ' ') {
      at++;
      continue;
    }
    const found = tokenAt(source, at);
    if (!found) throw new RequestError(400, `Filter cannot be read at position ${at}: ${source.slice(at, at + 20)}`);
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function tokenAt(source: string, at: number): { token: Token; end: number } | null {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    const written = match[0];
    const value =
      kind === 'string' ? (match[1] ?? '').replaceAll("''", "'") : kind === 'number' ? Number(written) : written;
    return { token: { kind, value } as Token, end: at + written.length };
  }
  return null;
}
