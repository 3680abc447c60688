import type { CanonicalField, KnownFact } from '@onegrid/schema';
import type { FormSubject } from './find-form-subject';

export interface KnownValue {
  /** JSON. */
  readonly value: unknown;
  /** Name of the platform, or hub subgraph, that says so. */
  readonly source: string;
  readonly asOf: Date;
}

const directory = 'directory';

const facts: Readonly<Record<KnownFact, (found: FormSubject) => string | null>> = {
  'subject.id': ({ subject }) => subject.id,
  'subject.address': ({ subject }) => subject.address,
  'subject.ownerName': ({ subject }) => subject.ownerName,
  'subject.ownerPhone': ({ subject }) => subject.ownerPhone,
  'person.id': ({ personId }) => personId,
  'grid.code': ({ grid }) => grid.code,
  now: () => null,
};

/** Returns what is already known of a field, from whom and from when; null = nothing. */
export function knownValue(
  { path, knownFrom }: CanonicalField,
  found: FormSubject | null,
  nowMs: number,
): KnownValue | null {
  if (knownFrom === undefined) return null;
  const asOf = new Date(nowMs);
  if (knownFrom === 'now') return { value: asOf.toISOString(), source: 'entries', asOf };
  if (found === null || isOtherReference(path, found)) return null;
  const value = facts[knownFrom](found);
  return value === null ? null : { value, source: directory, asOf };
}

/** True for the field of a place when the subject is a house, and the other way round. */
function isOtherReference(path: string, { subject }: FormSubject): boolean {
  return (path === 'houseId' && subject.type !== 'House') || (path === 'placeId' && subject.type !== 'Place');
}
