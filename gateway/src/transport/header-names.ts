import { type Read, refuse } from '../configuration/read-values';

/**
 * Headers that belong to one connection or that the gateway writes itself; no configuration may pass them on or set them.
 * RFC 9110, "Connection": https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
 */
const ownHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);

/** RFC 9110, "Tokens": https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/;

/** Visible ASCII, space and tab, at most 8,192 characters: no line break can begin another header. */
const plainValue = /^[\t\x20-\x7e]{1,8192}$/;

/** Reads the name of a header that a configuration may pass on or set, in lower case. */
export const headerName: Read<string> = (value, key) => {
  if (typeof value !== 'string' || !token.test(value)) return refuse(key, 'the name of a header', value);
  const name = value.toLowerCase();
  return ownHeaders.has(name) ? refuse(key, 'a header that is not the gateway’s own', value) : name;
};

/** Reads the value of a header. */
export const headerValue: Read<string> = (value, key) =>
  isPlainValue(value) ? value : refuse(key, 'the value of a header, of visible ASCII characters', value);

export function isPlainValue(value: unknown): value is string {
  return typeof value === 'string' && plainValue.test(value);
}
