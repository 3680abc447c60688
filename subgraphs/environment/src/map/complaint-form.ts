import { type CanonicalEntry, invariant } from '@onegrid/schema';
import type { WireComplaintForm } from '../platform/wire';
import { writeLocalTime } from './local-time';
import { problemOf } from './problem-of';

const communityDigits = 12;
/** Longest address that the platform takes. */
const longestAddress = 200;

/**
 * Returns what an entry reports as a complaint. No more of a person goes along than the worker who reports.
 *
 * @param mark the complainant's own number: the complaint is found again by it
 * @throws OneGridError BAD_INPUT when the entry reports nothing, UNKNOWN_CODE when it is nothing for this platform
 */
export function toComplaintForm(entry: CanonicalEntry, mark: string): WireComplaintForm {
  const problem = problemOf(entry);
  const { grid, subject, enteredBy, occurredAt } = entry;
  invariant(grid.code.length > communityDigits, `grid ${grid.code} lies in no community`);
  return {
    ...problem,
    regionCode: grid.code.slice(0, communityDigits),
    address: (subject.address || subject.name).slice(0, longestAddress),
    longitude: subject.position.longitude,
    latitude: subject.position.latitude,
    occurredAt: writeLocalTime(new Date(occurredAt)),
    complainant: `网格员${enteredBy.name}`,
    complainantPhone: '',
    reference: mark,
  };
}
