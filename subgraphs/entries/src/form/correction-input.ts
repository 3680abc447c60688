import type { CanonicalEntry } from '@onegrid/schema';
import { inputNameOf } from '../correct/record-again';

/** What an entry says, as the input of its mutation takes it, but for the idempotency key. */
export type EntryInput = Readonly<Record<string, unknown>>;

/** Returns what the entry says now as the input that would record it again: canonical names are those of the inputs, only subject and person are named by their ids. */
export function entryInput({ occurredAt, kind, subject, grid, content, attachments }: CanonicalEntry): EntryInput {
  const where = { House: { houseId: subject.id }, Place: { placeId: subject.id }, Grid: { gridCode: grid.code } }[
    subject.type
  ];
  const photos = attachments ? { attachmentIds: attachments.map(({ id }) => id) } : {};
  if (kind === 'RESIDENCY_END' || kind === 'VISIT') {
    const { person, ...rest } = content;
    return { occurredAt, ...where, ...(person && { personId: person.id }), ...rest, ...photos };
  }
  const { address, position } = subject;
  const spot = reportKinds.has(kind) ? { address, position } : {};
  return { occurredAt, ...where, ...spot, ...content, ...photos };
}

/** Kinds whose worker may say where exactly it is. */
const reportKinds: ReadonlySet<CanonicalEntry['kind']> = new Set([
  'DISPUTE',
  'URBAN_CASE',
  'ENVIRONMENT_PROBLEM',
  'EMERGENCY',
  'WISH',
]);

/** Returns the value of `CorrectEntryInput` that says what the entry says now, but for the idempotency key: a client changes what is wrong and sends it. */
export function correctionInput(entry: CanonicalEntry): Readonly<Record<string, EntryInput>> {
  return { [inputNameOf(entry.kind)]: entryInput(entry) };
}

/** Returns what an input has at a path; in a repeating group the values of all its members, in order. Undefined = nothing. */
export function valueAt(input: EntryInput, path: string): unknown {
  const [group = '', name] = path.split('.');
  const value = input[group];
  if (name === undefined || value === null || value === undefined) return value ?? undefined;
  if (Array.isArray(value)) {
    const values = value.map((member: EntryInput) => member[name] ?? null);
    return values.some((each) => each !== null) ? values : undefined;
  }
  return (value as EntryInput)[name] ?? undefined;
}
