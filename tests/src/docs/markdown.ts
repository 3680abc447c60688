import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

export interface MarkdownFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const ignored = new Set(['node_modules', 'dist', 'coverage', '.git', '.data', '.nx']);

/** Returns every Markdown file of the repository. */
export function readMarkdownFiles(folder = ''): MarkdownFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return readMarkdownFiles(path);
    return entry.name.endsWith('.md') ? [readMarkdownFile(path)] : [];
  });
}

export function readMarkdownFile(path: string): MarkdownFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Returns the targets of links and images: `[text](target)`, `[name]: target`, `src="target"`. Code is left out. */
export function linksOf(text: string): string[] {
  const prose = withoutFences(text).replace(/`[^`\n]*`/g, '');
  const patterns = [/\]\(\s*<?([^)\s>]+)/g, /^\[[^\]]+\]:\s+(\S+)/gm, /\b(?:src|href)="([^"]+)"/g];
  return patterns.flatMap((pattern) => [...prose.matchAll(pattern)].map(([, target = '']) => target));
}

/** Returns the anchors of the headings as GitHub makes them: lower case, no punctuation, hyphens for blanks. */
export function anchorsOf(text: string): string[] {
  const headings = withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Returns what stands in the fenced code blocks of one language. */
export function fencesOf(text: string, language: string): string[] {
  const fences = text.matchAll(/^[ \t]*```(\S*)[^\n]*\n([\s\S]*?)^[ \t]*```/gm);
  return [...fences].filter(([, tag]) => tag === language).map(([, , code = '']) => code);
}

/** Returns the paths from the root that are named in backticks, with `<name>` standing for anything. */
export function namedPathsOf(text: string): string[] {
  const named = withoutFences(text).matchAll(/`((?:schema|gateway|subgraphs|sandbox|tests|docs)\/[^`\s]*)`/g);
  return [...named].map(([, path = '']) => path).filter((path) => !path.includes('<'));
}

function withoutFences(text: string): string {
  return text.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
}
