import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type SupergraphSource, unreadable } from './supergraph-source';

/** A file may change in several steps; it is read when it has been quiet for this long, milliseconds. */
const quietMs = 100;

/**
 * Returns a supergraph in a file. The folder is watched, not the file: what replaces a file by renaming another over it leaves the watched file behind.
 * Where the system cannot watch (a network drive), or tells of another name (a link), the looks at every interval find the change.
 */
export function fileSource(path: string, pollIntervalMs: number): SupergraphSource {
  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (cause) {
        throw unreadable(path, cause);
      }
    },
    watch(changed) {
      let quiet: NodeJS.Timeout | undefined;
      const name = basename(path);
      const close = watchFolder(dirname(path), (touched) => {
        if (touched !== null && touched !== name) return;
        clearTimeout(quiet);
        quiet = setTimeout(changed, quietMs);
      });
      return {
        close() {
          clearTimeout(quiet);
          close();
        },
      };
    },
    pauseMs: () => pollIntervalMs,
  };
}

function watchFolder(folder: string, touched: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => touched(name));
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
