import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const derived = new Set(['node_modules', 'dist', 'coverage', '.data', '.nx']);

/**
 * Returns path → hash of the content, in order of path, of the files below some directories; what is built or installed is left out.
 * Contents, not dates: a checkout, a copy or an unpacked archive changes dates only.
 *
 * @param root  paths are relative to it, with forward slashes
 * @param paths files and directories; those that do not exist are skipped
 * @param isWanted decides by path
 */
export function fileHashes(root, paths, isWanted) {
  const hashes = {};
  for (const path of [...paths].sort()) addFile(path);
  return hashes;

  function addFile(path) {
    try {
      hashes[path] = createHash('sha1')
        .update(readFileSync(join(root, path)))
        .digest('base64');
    } catch (error) {
      if (error.code === 'EISDIR') addDirectory(path);
      else if (error.code !== 'ENOENT') throw error;
    }
  }

  function addDirectory(path) {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory() && !derived.has(entry.name)) addDirectory(inside);
      else if (entry.isFile() && isWanted(inside)) addFile(inside);
    }
  }
}
