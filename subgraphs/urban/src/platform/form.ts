import { stringify } from 'node:querystring';
import { decode, encode, encodingExists } from 'iconv-lite';

/** GB 18030 holds every character of Unicode; GBK lacks rare characters of names. */
const encoding = 'gb18030';
const unreserved = /[\w.~-]/;

/** Returns the fields as `application/x-www-form-urlencoded` text in GB18030, for a body or a query. */
export function writeForm(fields: Readonly<Record<string, string | number>>): string {
  return stringify({ ...fields }, '&', '=', { encodeURIComponent: escapeBytes });
}

/** Returns an answer's text, by the charset of its content type, else as UTF-8. */
export function readText(contentType: string, bytes: Buffer): string {
  const charset = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  return decode(bytes, encodingExists(charset) ? charset : 'utf-8');
}

function escapeBytes(text: string): string {
  return Array.from(encode(text, encoding), escapeByte).join('');
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return unreserved.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
