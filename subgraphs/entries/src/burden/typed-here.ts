import { birthDateOf, type CanonicalEntry, type CanonicalField, entryFields, sexOf } from '@onegrid/schema';
import { keystrokesOf } from './keystrokes';

/** What typing takes. */
export interface Burden {
  readonly fields: number;
  readonly keystrokes: number;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Returns what the worker typed here for the entry: every field with a value, without what is filled in by default, what the id number says, and what was
 * known before and only confirmed. Choosing the subject counts as one field. Of a correction, whose form is filled in, only what it says otherwise counts.
 *
 * @param former the entry that it corrects; null = none
 */
export function typedHere(entry: CanonicalEntry, former: CanonicalEntry | null): Burden {
  const typed = entryFields[entry.kind].fields.flatMap((field) => {
    const before = former === null ? [] : valuesOf(former, field);
    return valuesOf(entry, field)
      .filter((value) => !before.includes(value))
      .map((value) => ({ type: field.type, value: String(value) }));
  });
  const before = new Set(former?.attachments?.map(({ id }) => id));
  const photos = (entry.attachments ?? [])
    .filter(({ id }) => !before.has(id))
    .map(({ id }) => ({ type: 'PHOTOS', value: id }) as const);
  const subject = former === null ? [{ type: 'REFERENCE', value: entry.subject.id } as const] : [];
  const all = [...subject, ...typed, ...photos];
  return { fields: all.length, keystrokes: all.reduce((sum, { type, value }) => sum + keystrokesOf(type, value), 0) };
}

/** Returns the values of a field that somebody had to enter; several when its group repeats. */
function valuesOf(entry: CanonicalEntry, field: CanonicalField): readonly unknown[] {
  const [group = '', name] = field.path.split('.');
  const content: Values = { ...entry.content };
  if (name === undefined) return isEntered(content[group], field, entry) ? [content[group]] : [];
  return groupsOf(content[group])
    .filter((values) => isEntered(values[name], field, entry) && !isSaidByIdNumber(name, values))
    .map((values) => values[name]);
}

function groupsOf(value: unknown): readonly Values[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as Values[]) : [value as Values];
}

function isEntered(value: unknown, { otherwise, knownFrom }: CanonicalField, { subject }: CanonicalEntry): boolean {
  if (value === undefined || value === null || value === '' || value === otherwise) return false;
  if (knownFrom === 'subject.ownerName') return value !== subject.ownerName;
  if (knownFrom === 'subject.ownerPhone') return value !== subject.ownerPhone;
  return true;
}

function isSaidByIdNumber(name: string, { idNumber, [name]: value }: Values): boolean {
  if (typeof idNumber !== 'string') return false;
  if (name === 'sex') return value === sexOf(idNumber);
  if (name === 'birthDate') return value === birthDateOf(idNumber);
  return name === 'nativePlace' && value === idNumber.slice(0, 6);
}
