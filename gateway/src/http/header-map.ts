import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';

/** Returns the headers of a request in Apollo Server's form. */
export function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}
