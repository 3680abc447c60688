import type { HeaderPolicy } from './policy';

/**
 * Returns what a `Cache-Control` header says; null when there is none. The gateway is a shared cache: `s-maxage` goes before `max-age`, and `no-store` and `no-cache` keep
 * an answer out. RFC 9111, "Cache-Control": https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2
 */
export function readCacheControl(header: string | undefined): HeaderPolicy | null {
  if (header === undefined) return null;
  const directives = new Map(header.toLowerCase().split(',').map(readDirective));
  const seconds = (name: string) => {
    const value = directives.get(name);
    return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : null;
  };
  const isRefused = directives.has('no-store') || directives.has('no-cache');
  const isPrivate = directives.has('private');
  return {
    maxAgeSeconds: isRefused ? 0 : (seconds('s-maxage') ?? seconds('max-age')),
    scope: isPrivate ? 'PRIVATE' : directives.has('public') ? 'PUBLIC' : null,
    staleIfErrorSeconds: directives.has('must-revalidate') ? 0 : seconds('stale-if-error'),
  };
}

function readDirective(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=', 2);
  return [name.trim(), value.trim().replace(/^"(.*)"$/, '$1')];
}
