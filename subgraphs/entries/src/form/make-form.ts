import {
  type CanonicalEntry,
  type CanonicalField,
  type CodeList,
  type Contributions,
  type EntryKind,
  entryFields,
} from '@onegrid/schema';
import { toSubject } from '../resolvers/entry-view';
import { correctionInput, entryInput, valueAt } from './correction-input';
import type { FormSubject } from './find-form-subject';
import type { EntryForm, FormField as FormFieldView } from './form.type';
import { type FormField, formFields, groupOf } from './form-fields';
import { formPlatforms } from './form-platforms';
import { type KnownValue, knownValue } from './known-value';

/** Returns the one form for an entry of this kind: what every platform that takes it needs, with what is known already. */
export function makeForm(
  contributions: Contributions,
  kind: EntryKind,
  found: FormSubject | null,
  nowMs: number,
): EntryForm {
  const knownOf = (field: CanonicalField) => knownValue(field, found, nowMs);
  return { ...fillForm(contributions, { kind, found, knownOf, hasValue: () => false }), correctionInput: null };
}

/** Returns the form for the correction of an entry: the same, filled in with everything that the entry says now. In a repeating group a field has the values of all members. */
export function makeCorrectionForm(contributions: Contributions, entry: CanonicalEntry): EntryForm {
  const { kind, subject, grid, recordedAt } = entry;
  const input = entryInput(entry);
  const knownOf = ({ path }: CanonicalField): KnownValue | null => {
    const value = valueAt(input, path);
    return value === undefined ? null : { value, source: 'entries', asOf: new Date(recordedAt) };
  };
  const hasValue = (path: string) => valueAt(input, path) !== undefined;
  const filled = fillForm(contributions, { kind, found: { subject, grid, personId: null }, knownOf, hasValue });
  return { ...filled, correctionInput: correctionInput(entry) };
}

interface Filling {
  readonly kind: EntryKind;
  readonly found: FormSubject | null;
  readonly knownOf: (field: CanonicalField) => KnownValue | null;
  /** Whether the field at this path is shown whoever needs it. */
  readonly hasValue: (path: string) => boolean;
}

function fillForm(
  { acceptances }: Contributions,
  { kind, found, knownOf, hasValue }: Filling,
): Omit<EntryForm, 'correctionInput'> {
  const table = entryFields[kind];
  const platforms = formPlatforms(acceptances, kind, found);
  const { fields, unknownNeeds } = formFields(table, platforms, hasValue);
  return {
    kind,
    subject: found && toSubject(found.subject),
    platforms: platforms.map(({ platform, when }) => ({ platform: { name: platform }, when })),
    groups: table.groups.map((group) => ({ ...group, label: { zh: group.zh, en: group.en } })),
    fields: fields.map((field) => toView(field, knownOf(field.field))),
    unknownNeeds: unknownNeeds.map(({ platform, path }) => ({ platform: { name: platform }, path })),
  };
}

function toView({ field, neededBy }: FormField, known: KnownValue | null): FormFieldView {
  return {
    path: field.path,
    group: field.path.includes('.') ? groupOf(field.path) : null,
    label: { zh: field.zh, en: field.en },
    type: field.type,
    standard: field.list?.standard ?? null,
    options: field.list ? optionsOf(field.list) : [],
    required: field.required ?? false,
    otherwise: field.otherwise ?? null,
    neededBy: neededBy.map(({ platform, when }) => ({ platform: { name: platform }, when })),
    known: known && { value: known.value, source: { name: known.source }, asOf: known.asOf },
  };
}

function optionsOf({ items }: CodeList) {
  return Object.entries(items).map(([value, { code, zh, en }]) => ({ value, code, label: { zh, en } }));
}
