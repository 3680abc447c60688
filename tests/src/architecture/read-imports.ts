import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import: path of the file from the root, and the path or the name of the package it imports. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const root = join(__dirname, '..', '..', '..');
const folders = ['schema', 'gateway', 'subgraphs', 'sandbox', 'tests'];
const ignored = new Set(['node_modules', 'dist']);
const specifier = /(?:\bfrom|\bimport|\brequire\()\s*\(?['"]([^'"]+)['"]/g;

/** Returns every import of every TypeScript file, with our own packages written as paths. */
export function readImports(): Import[] {
  return folders.flatMap((folder) => sources(folder)).flatMap((from) => importsOf(from));
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  return [...text.matchAll(specifier)].map(([, to = '']) => ({ from, to: resolve(from, to) }));
}

function resolve(from: string, to: string): string {
  if (to.startsWith('.')) return `${normalize(join(dirname(from), to))}/`.replace(/\/+$/, '/');
  const own = /^@onegrid\/([a-z]+)/.exec(to)?.[1];
  if (!own) return to;
  return folders.includes(own) ? `${own}/` : `subgraphs/${own}/`;
}
