import {
  type CanonicalEntry,
  type FoundHazard,
  hazardOf,
  invariant,
  OneGridError,
  toPlatformCode,
} from '@onegrid/schema';
import { EnvironmentComplaintCategory } from '../graph/environment-complaint-category';
import type { WireComplaintForm } from '../platform/wire';
import { categoryCodes, urgencyCodes } from './complaint-codes';
import { writeLocalTime } from './local-time';

const communityDigits = 12;
/** Longest address that the platform takes. */
const longestAddress = 200;

/**
 * Returns the pollution that an entry reports as a complaint. The platform's duty officer sorts it, as an entry says no more than "pollution";
 * no more of a person goes along than the worker who reports.
 *
 * @param mark the complainant's own number: the complaint is found again by it
 * @throws OneGridError BAD_INPUT when the entry reports no hazard, UNKNOWN_CODE when it is none for this platform
 */
export function toComplaintForm(entry: CanonicalEntry, mark: string): WireComplaintForm {
  const hazard = hazardOf(entry);
  if (!hazard) throw new OneGridError('BAD_INPUT', { message: 'The entry reports no hazard', field: 'hazard' });
  if (hazard.category !== 'POLLUTION')
    throw new OneGridError('UNKNOWN_CODE', { message: `环境投诉 complaint: no category for "${hazard.category}"` });
  const { grid, subject, enteredBy, occurredAt } = entry;
  invariant(grid.code.length > communityDigits, `grid ${grid.code} lies in no community`);
  return {
    category: categoryCodes[EnvironmentComplaintCategory.UNSORTED],
    regionCode: grid.code.slice(0, communityDigits),
    address: (subject.address || subject.name).slice(0, longestAddress),
    longitude: subject.position.longitude,
    latitude: subject.position.latitude,
    content: contentOf(hazard),
    urgency: toPlatformCode(urgencyCodes, hazard.level, '紧急程度 urgency'),
    occurredAt: writeLocalTime(new Date(occurredAt)),
    complainant: `网格员${enteredBy.name}`,
    complainantPhone: '',
    reference: mark,
  };
}

/** The description first, in the worker's words; then what the form has no field for. */
function contentOf({ description, fixedOnSite, treatBy }: FoundHazard): string {
  const notes = [fixedOnSite ? '已当场整改' : null, treatBy === null ? null : `整改期限${treatBy}`];
  return [description, ...notes].filter((part) => part !== null).join('；');
}
