import { addressSource } from './address-source';
import { fileSource } from './file-source';
import type { SupergraphSource } from './supergraph-source';

/** Returns the source of a supergraph: a file, or an http(s) address. */
export function openSource(source: string, pollIntervalMs: number): SupergraphSource {
  return /^https?:\/\//.test(source) ? addressSource(source, pollIntervalMs) : fileSource(source, pollIntervalMs);
}
