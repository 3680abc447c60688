import {
  type CanonicalEntry,
  type FoundHazard,
  hazardLevelCodes,
  hazardOf,
  OneGridError,
  toPlatformCode,
} from '@onegrid/schema';
import type { WireReport } from '../platform/wire';
import { eventClassOfHazard } from './hazard-classes';
import type { LocalGrid } from './local-grid';
import { writeLocalTime } from './local-time';

/** A report that lacks only the unit grid, which the platform has to say. */
export type UnlocatedReport = Omit<WireReport, 'unitGridCode'>;

/**
 * Returns the hazard of an entry as the platform's report.
 *
 * @param mark short text that goes first into the remark, for finding the case again
 * @throws OneGridError UNKNOWN_CODE when urban management does not handle hazards of this category
 */
export function toReport(entry: CanonicalEntry, mark: string, localGrid: LocalGrid): UnlocatedReport {
  const hazard = hazardOf(entry);
  if (!hazard) throw new OneGridError('BAD_INPUT', { message: 'The entry reports no hazard', field: 'hazard' });
  const { subject, enteredBy, occurredAt } = entry;
  const eventClass = toPlatformCode(
    eventClassOfHazard,
    hazard.category,
    '城管事件类别 event class of urban management',
  );
  const { x, y } = localGrid.toMetres(subject.position);
  return {
    bigClassCode: eventClass.slice(0, 2),
    smallClassCode: eventClass.slice(2),
    eventDesc: hazard.description,
    address: subject.address,
    coordinate_x: x,
    coordinate_y: y,
    reportTime: writeLocalTime(new Date(occurredAt)),
    humanId: enteredBy.workerNo,
    humanName: enteredBy.name,
    memo: [mark, ...remarks(hazard)].join(' '),
  };
}

/** What the report has no field for. */
function remarks({ level, fixedOnSite, treatBy }: FoundHazard): string[] {
  const notes = [hazardLevelCodes.items[level].zh];
  if (fixedOnSite) notes.push('已当场整改');
  if (treatBy !== null) notes.push(`整改期限${treatBy}`);
  return notes;
}
