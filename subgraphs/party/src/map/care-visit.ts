import { assertUsage, type EntryOfKind, toPlatformCode, visitMethodCodes, visitOutcomeCodes } from '@onegrid/schema';
import type { CareVisitForm } from '../platform/wire';
import { careTypeCodes } from './codes';
import { writeDay } from './dates';
import { maskedName } from './masked-name';

const remarkCharacters = 200;
/** China Standard Time. */
const offsetMs = 8 * 3_600_000;
/** Ids of check-ins begin with this there; what we know may be one, and it is no member's id. */
const checkInPrefix = 'BD';

/**
 * Returns the care visit (微实事) as the platform takes it. Others read it there: of the name only the first character goes along, and the worker's remark stays here.
 *
 * @param mark the remark: the record is found again by it
 * @throws OneGridError BAD_INPUT when the entry is no care visit
 */
export function careVisitForm(platform: string, entry: EntryOfKind<'VISIT'>, mark: string): CareVisitForm {
  const { content, grid, occurredAt } = entry;
  const { person, careKind, method, outcome } = content;
  assertUsage(person && careKind, 'This visit is no care visit');
  const memberId = person.localIds.find((each) => each.platform === platform && !each.id.startsWith(checkInPrefix))?.id;
  return {
    grid_code: grid.code,
    care_type: toPlatformCode(careTypeCodes, careKind, '关爱类型'),
    visited_name: maskedName(person.name),
    member_id: memberId ?? '',
    visit_date: writeDay(new Date(Date.parse(occurredAt) + offsetMs).toISOString().slice(0, 10)),
    content: `关爱走访：${visitMethodCodes.items[method].zh}，${visitOutcomeCodes.items[outcome].zh}`,
    remark: mark.slice(0, remarkCharacters),
  };
}
