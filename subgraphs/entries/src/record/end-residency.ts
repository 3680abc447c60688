import type { EntryContent, KnownPerson, Viewer } from '@onegrid/schema';
import type { EndResidencyInput } from '../graph/residency-end.input';
import { checkDay } from './check-moment';
import { checkText } from './check-text';
import { findPerson, livesElsewhere } from './find-person';
import { problem } from './input-error';
import { type CompleteContent, type Recorded, type RecordTools, recordEntry } from './record-entry';

const maxRemarkLength = 500;
const maxDestinationLength = 100;

/** Records that somebody lives no longer in a house (居住注销). */
export function endResidency(tools: RecordTools, viewer: Viewer, input: EndResidencyInput): Promise<Recorded> {
  const problems = [
    ...checkDay(input.endedOn, 'endedOn', tools.now()),
    ...checkText(input.destination ?? '', 'destination', { least: 0, most: maxDestinationLength }),
    ...checkText(input.remark, 'remark', { least: 0, most: maxRemarkLength }),
  ];
  const place = { type: 'House', id: input.houseId, field: 'houseId', gridCode: input.gridCode ?? null } as const;
  return recordEntry(tools, { viewer, input, place, content: () => complete(tools, input), problems });
}

async function complete(tools: RecordTools, input: EndResidencyInput): ReturnType<CompleteContent> {
  const { personId, houseId, endedOn } = input;
  const corrected = tools.correction?.of.canonical;
  // the residency may have ended already by the entry that is corrected
  if (corrected?.kind === 'RESIDENCY_END' && corrected.content.person.id === personId)
    return { content: contentOf(corrected.content.person, input) };
  const found = await findPerson(tools.graph, personId);
  if (!found) return { problems: [problem('UNKNOWN_SUBJECT', 'personId')] };
  const residency = found.residencies.find((each) => each.houseId === houseId);
  if (!residency) return { problems: [livesElsewhere] };
  if (endedOn < residency.from)
    return {
      problems: [problem('BAD_INPUT', 'endedOn', 'This is before the person moved in. 注销日期早于入住日期。')],
    };
  return { content: contentOf(found.person, input) };
}

function contentOf(person: KnownPerson, input: EndResidencyInput): EntryContent {
  const { endedOn, reason } = input;
  const destination = input.destination?.trim() || null;
  return { kind: 'RESIDENCY_END', content: { person, endedOn, reason, destination, remark: input.remark.trim() } };
}
