import type { Viewer, VisitContent } from '@onegrid/schema';
import type { RecordVisitInput } from '../graph/entry.input';
import { checkHazard } from './check-hazard';
import { checkTenant } from './check-tenant';
import { checkVisited } from './check-visited';
import { findPerson, livesElsewhere } from './find-person';
import { firstDeadline } from './first-deadline';
import { houseOrPlace, nameOne } from './house-or-place';
import { type InputProblem, problem } from './input-error';
import { readVisit } from './read-visit';
import { type CompleteContent, type Recorded, type RecordTools, recordEntry } from './record-entry';

const maxRemarkLength = 500;
const maxNewTenants = 20;

/** Records a visit (走访). */
export async function recordVisit(tools: RecordTools, viewer: Viewer, input: RecordVisitInput): Promise<Recorded> {
  const place = houseOrPlace(input);
  if (!place) return { problems: [nameOne] };
  const content = readVisit(input);
  const nowMs = tools.now();
  const problems: InputProblem[] = [
    ...(content.remark.length > maxRemarkLength
      ? [problem('BAD_INPUT', 'remark', `The remark has more than ${maxRemarkLength} characters. 备注过长。`)]
      : []),
    ...(content.newTenants.length > maxNewTenants
      ? [problem('BAD_INPUT', 'newTenants', `More than ${maxNewTenants} new tenants. 新租客过多。`)]
      : []),
    ...(place.type === 'Place' && content.newTenants.length > 0
      ? [problem('BAD_INPUT', 'newTenants', 'Nobody moves into a key place. 重点场所不登记新租客。')]
      : []),
    ...checkVisited(content, input),
    ...content.newTenants.flatMap((tenant, index) => checkTenant(tenant, `newTenants.${index}`, nowMs)),
    ...(content.hazard ? checkHazard(content.hazard, 'hazard', firstDeadline(tools)) : []),
  ];
  return recordEntry(tools, { viewer, input, place, content: () => complete(tools, input, content), problems });
}

/** Says who was visited: somebody who lives in the house, or was said to when the visit that is corrected was entered. */
async function complete(
  tools: RecordTools,
  { personId, houseId }: RecordVisitInput,
  content: VisitContent,
): ReturnType<CompleteContent> {
  if (!personId) return { content: { kind: 'VISIT', content } };
  const corrected = tools.correction?.of.canonical;
  const known = corrected?.kind === 'VISIT' && corrected.content.person?.id === personId && corrected.content.person;
  if (known) return { content: { kind: 'VISIT', content: { ...content, person: known } } };
  const found = await findPerson(tools.graph, personId);
  if (!found) return { problems: [problem('UNKNOWN_SUBJECT', 'personId')] };
  if (!found.residencies.some((each) => each.houseId === houseId)) return { problems: [livesElsewhere] };
  return { content: { kind: 'VISIT', content: { ...content, person: found.person } } };
}
