import { readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Creates the library links (libpq.so.5 → libpq.so.5.18) that the package's install script would have made.
 * npm packages cannot hold links, and npm does not run install scripts where they are blocked.
 * Links that exist, or cannot be made here, are left as they are: running the server tells whether they are missing.
 */
export async function linkLibraries(directory: string): Promise<void> {
  const text = await readFile(join(directory, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(directory, inside(target))).catch(() => undefined),
    ),
  );
}

/** `native/lib/libpq.so.5` → `lib/libpq.so.5`; a copy of the directory has another name. */
function inside(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
