import type { LocalId } from '@onegrid/kit';
import { platform } from '../platform/settings';

/** Returns the ids under which this platform knows the entity, each once. */
export function localIdsOf({ localIds }: { readonly localIds: readonly LocalId[] }): string[] {
  return [...new Set(localIds.filter((each) => each.platform === platform).map(({ id }) => id))];
}
