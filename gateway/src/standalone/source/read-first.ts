import { invariant } from '@onegrid/schema';
import type { SupergraphSource } from './supergraph-source';

/**
 * Returns the supergraph to start with.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be read
 */
export async function readFirst(source: SupergraphSource): Promise<string> {
  const sdl = await source.read();
  invariant(sdl !== null, 'a source that has not changed before it was ever read');
  return sdl;
}
