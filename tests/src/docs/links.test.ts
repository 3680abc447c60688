import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import {
  anchorsOf,
  linksOf,
  type MarkdownFile,
  namedPathsOf,
  readMarkdownFile,
  readMarkdownFiles,
  root,
} from './markdown';

const elsewhere = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Returns what is wrong with a link, or null. A link may end in the anchor of a heading. */
function complaint(file: MarkdownFile, link: string): string | null {
  const [target = '', anchor] = decodeURI(link).split('#');
  const path = target === '' ? file.path : normalize(join(dirname(file.path), target));
  if (!existsSync(join(root, path))) return `${file.path}: ${link} points to no file`;
  if (anchor === undefined || !path.endsWith('.md')) return null;
  return anchorsOf(readMarkdownFile(path).text).includes(anchor) ? null : `${file.path}: ${link} points to no heading`;
}

describe('the Markdown files', () => {
  const files = readMarkdownFiles();

  it('are found', () => expect(files.map(({ path }) => path)).toContain('docs/architecture.md'));

  it('link only to files and headings that exist', () => {
    const complaints = files.flatMap((file) =>
      linksOf(file.text)
        .filter((link) => !elsewhere.test(link))
        .map((link) => complaint(file, link)),
    );
    expect(complaints.filter((each) => each !== null)).toEqual([]);
  });

  it('of docs/ name only files that exist', () => {
    const missing = files
      .filter(({ path }) => path.startsWith('docs/'))
      .flatMap(({ path, text }) => namedPathsOf(text).map((named) => ({ path, named })))
      .filter(({ named }) => !existsSync(join(root, named)))
      .map(({ path, named }) => `${path} names ${named}`);
    expect(missing).toEqual([]);
  });
});
