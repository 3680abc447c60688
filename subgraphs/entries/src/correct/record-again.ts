import { type EntryKind, invariant, type Viewer } from '@onegrid/schema';
import { endResidency } from '../record/end-residency';
import { problem } from '../record/input-error';
import type { Recorded, RecordTools } from '../record/record-entry';
import { recordVisit } from '../record/record-visit';
import { recordWish } from '../record/record-wish';
import { registerResident } from '../record/register-resident';
import { reportDispute } from '../record/report-dispute';
import { reportEmergency } from '../record/report-emergency';
import { reportEnvironmentProblem } from '../record/report-environment-problem';
import { reportHazard } from '../record/report-hazard';
import { reportUrbanCase } from '../record/report-urban-case';
import type { CorrectEntryInput } from './correct-entry.input';

/** One kind of content that a correction can have. */
interface Way {
  readonly kind: EntryKind;
  /** Records it by the rules of its kind; null when it is not given. */
  readonly record: (tools: RecordTools, viewer: Viewer, input: CorrectEntryInput) => Promise<Recorded> | null;
}

type Recording<Input> = (tools: RecordTools, viewer: Viewer, input: Input) => Promise<Recorded>;

function way<Name extends keyof CorrectEntryInput>(
  name: Name,
  kind: EntryKind,
  record: Recording<NonNullable<CorrectEntryInput[Name]>>,
): Way & { readonly name: Name } {
  return {
    name,
    kind,
    record(tools, viewer, input) {
      const content = input[name];
      return content ? record(tools, viewer, content) : null;
    },
  };
}

const ways = [
  way('visit', 'VISIT', recordVisit),
  way('resident', 'RESIDENT', registerResident),
  way('residencyEnd', 'RESIDENCY_END', endResidency),
  way('hazard', 'HAZARD', reportHazard),
  way('dispute', 'DISPUTE', reportDispute),
  way('urbanCase', 'URBAN_CASE', reportUrbanCase),
  way('environmentProblem', 'ENVIRONMENT_PROBLEM', reportEnvironmentProblem),
  way('wish', 'WISH', recordWish),
  way('emergency', 'EMERGENCY', reportEmergency),
] as const;

/** Returns the kind whose content is given; null = none, or several. */
export function kindOfInput(input: CorrectEntryInput): EntryKind | null {
  const [only, another] = ways.filter(({ name }) => input[name]);
  return only === undefined || another !== undefined ? null : only.kind;
}

/** Returns the name under which `CorrectEntryInput` takes content of this kind. */
export function inputNameOf(kind: EntryKind): keyof CorrectEntryInput {
  const found = ways.find((each) => each.kind === kind);
  invariant(found, `no input corrects a ${kind}`);
  return found.name;
}

/** Records the content that is given, by the rules of its kind. */
export async function recordAgain(tools: RecordTools, viewer: Viewer, input: CorrectEntryInput): Promise<Recorded> {
  for (const { record } of ways) {
    const recorded = record(tools, viewer, input);
    if (recorded) return recorded;
  }
  return { problems: [problem('BAD_INPUT', null)] };
}
