import { parse } from 'node:querystring';
import { decode } from 'iconv-lite';

export type Form = Readonly<Record<string, string>>;

/** Returns the fields of an `application/x-www-form-urlencoded` text whose percent-encoded bytes are GB18030; of a repeated field the last. */
export function parseForm(text: string): Form {
  const fields = parse(text, '&', '=', { decodeURIComponent: (escaped) => decode(unescapeBytes(escaped), 'gb18030') });
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, (Array.isArray(value) ? value.at(-1) : value) ?? '']),
  );
}

function unescapeBytes(escaped: string): Buffer {
  const bytes = escaped.replace(/%([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
