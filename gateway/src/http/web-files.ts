import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built browser client. */
export interface WebFile {
  readonly path: string;
  readonly contentType: string;
  /** True when its name changes with its content, so that a browser may keep it for good. */
  readonly isHashed: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Returns the files of a built browser client by URL path, `/` being its page. Empty when it has not been built. */
export function listWebFiles(directory: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const entry of entriesOf(directory)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(directory, path).split(sep).join('/')}`;
    const contentType = contentTypes[extname(entry.name)] ?? 'application/octet-stream';
    files.set(url === '/index.html' ? '/' : url, { path, contentType, isHashed: url.startsWith('/assets/') });
  }
  return files.has('/') ? files : new Map();
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
