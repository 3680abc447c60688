import type { LocalId } from '@onegrid/kit';
import type { SafetyRecord } from '../graph/safety-record';
import { platform } from '../platform/name';
import type { SafetyContext } from '../safety.context';
import { known } from './known';

/** Returns what the platform holds under the entity's ids there, or null when it knows none of them. */
export async function readSafetyRecord(
  { load }: SafetyContext,
  localIds: readonly LocalId[],
): Promise<SafetyRecord | null> {
  const objects = await known(load.checkObject, idsOnPlatform(localIds));
  if (objects.items.length === 0) return null;
  const checkTimes = objects.items.flatMap(({ lastCheckTime }) => (lastCheckTime === null ? [] : [lastCheckTime]));
  return {
    objectIds: objects.items.map(({ objectId }) => objectId),
    lastInspectedAt: checkTimes.length === 0 ? null : new Date(Math.max(...checkTimes)),
    asOf: objects.asOf,
  };
}

/** Returns the ids that an entity has on this platform; several when it is registered there more than once. */
export function idsOnPlatform(localIds: readonly LocalId[]): string[] {
  return localIds.filter((localId) => localId.platform === platform).map(({ id }) => id);
}
