import type { CanonicalEntry } from '@onegrid/schema';
import type { WireReport } from '../platform/wire';
import { eventOf } from './event-of';
import type { LocalGrid } from './local-grid';
import { writeLocalTime } from './local-time';

/** A report that lacks only the unit grid, which the platform has to say. */
export type UnlocatedReport = Omit<WireReport, 'unitGridCode'>;

/**
 * Returns the event of an entry as the platform's report.
 *
 * @param mark short text that goes first into the remark, for finding the case again
 * @throws OneGridError UNKNOWN_CODE when urban management does not handle such events
 */
export function toReport(entry: CanonicalEntry, mark: string, localGrid: LocalGrid): UnlocatedReport {
  const { eventClass, description, notes } = eventOf(entry);
  const { subject, enteredBy, occurredAt } = entry;
  const { x, y } = localGrid.toMetres(subject.position);
  return {
    ...classParts(eventClass),
    eventDesc: description,
    address: subject.address,
    coordinate_x: x,
    coordinate_y: y,
    reportTime: writeLocalTime(new Date(occurredAt)),
    humanId: enteredBy.workerNo,
    humanName: enteredBy.name,
    memo: [mark, ...notes].join(' '),
  };
}

/** Large and small class are two digits each. What is no class is shown whole: only a preview comes to that. */
function classParts(eventClass: string): Pick<WireReport, 'bigClassCode' | 'smallClassCode'> {
  const isClass = /^\d{4}$/.test(eventClass);
  return {
    bigClassCode: isClass ? eventClass.slice(0, 2) : eventClass,
    smallClassCode: isClass ? eventClass.slice(2) : eventClass,
  };
}
