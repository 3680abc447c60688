import type { CanonicalEntry } from '@onegrid/schema';
import { type Parameters, wireId } from '../platform/wire';
import { toPlatformTime } from './dates';
import { toPlatformPosition } from './position';

/**
 * Returns what every event report (事件上报) says: where, when and by whom.
 *
 * @param houseId the house's id on the platform; null for anything else, or a house that the platform does not know
 */
export function eventBasics(
  { enteredBy, grid, occurredAt, subject }: CanonicalEntry,
  houseId: string | null,
): Parameters {
  return {
    gridCode: grid.code,
    ...(houseId !== null && { houseId: wireId(houseId) }),
    address: subject.address,
    ...toPlatformPosition(subject.position),
    occurTime: toPlatformTime(occurredAt),
    reporterNo: enteredBy.workerNo,
    reporterName: enteredBy.name,
  };
}
