import type { Resident, Subject } from './choose-subjects';
import { type Described, describe, describeEnd, type Kind } from './describe-entry';
import type { Random } from './random';

/** One fact that a worker is going to enter. */
export interface PlannedEntry extends Described {
  /** Stands in everything that platforms keep of it, and is its idempotency key. */
  readonly tag: string;
  readonly subject: Subject;
  /** What the worker does with it after a while. */
  readonly afterwards: 'CORRECT' | 'WITHDRAW' | null;
}

type DescribedKind = Exclude<Kind, 'RESIDENCY_END'>;

const ofHouses: readonly DescribedKind[] = [
  'VISIT',
  'VISIT',
  'RESIDENT',
  'HAZARD',
  'DISPUTE',
  'URBAN_CASE',
  'ENVIRONMENT_PROBLEM',
  'WISH',
  'EMERGENCY',
];
const ofPlaces = ofHouses.filter((kind) => kind !== 'RESIDENT');
const ofGrids = ofPlaces.filter((kind) => kind !== 'VISIT' && kind !== 'HAZARD');
const kindsOf = { House: ofHouses, Place: ofPlaces, Grid: ofGrids };
const endShare = 0.08;

/** Plans so many entries of every kind over the subjects, in the order in which they are entered. */
export function planEntries(subjects: readonly Subject[], count: number, random: Random): readonly PlannedEntry[] {
  const residents = new Map<Subject, Resident[]>(subjects.map((subject) => [subject, [...subject.people]]));
  return Array.from({ length: count }, (_, number) => {
    const subject = subjects[number < subjects.length ? number : random.below(subjects.length)] as Subject;
    const tag = tagOf(number);
    const leaving = random.chance(endShare) ? residents.get(subject)?.pop() : undefined;
    const kinds = kindsOf[subject.type];
    const described = leaving
      ? describeEnd(subject, leaving, tag)
      : describe[kinds[random.below(kinds.length)] ?? 'DISPUTE'](subject, tag, number, random);
    const change = described.corrected === null ? 1 : random.next();
    return { ...described, tag, subject, afterwards: change < 0.03 ? 'CORRECT' : change < 0.05 ? 'WITHDRAW' : null };
  });
}

/** What a correction adds to the words of an entry. */
export const correctedWords = '（已更正）';

/** SQL regular expression of a tag. */
export const tagPattern = 'FC[0-9]{6}';

function tagOf(number: number): string {
  return `FC${String(number).padStart(6, '0')}`;
}
