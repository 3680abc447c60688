import { type CodeList, type Contributions, type EntryKind, entryFields } from '@onegrid/schema';
import { toSubject } from '../resolvers/entry-view';
import type { FormSubject } from './find-form-subject';
import type { EntryForm, FormField as FormFieldView } from './form.type';
import { type FormField, formFields, groupOf } from './form-fields';
import { formPlatforms } from './form-platforms';
import { knownValue } from './known-value';

/** Returns the one form for an entry of this kind: what every platform that takes it needs, with what is known already. */
export function makeForm(
  { acceptances }: Contributions,
  kind: EntryKind,
  found: FormSubject | null,
  nowMs: number,
): EntryForm {
  const table = entryFields[kind];
  const platforms = formPlatforms(acceptances, kind, found);
  const { fields, unknownNeeds } = formFields(table, platforms);
  return {
    kind,
    subject: found && toSubject(found.subject),
    platforms: platforms.map(({ platform, when }) => ({ platform: { name: platform }, when })),
    groups: table.groups.map((group) => ({ ...group, label: { zh: group.zh, en: group.en } })),
    fields: fields.map((field) => toView(field, found, nowMs)),
    unknownNeeds: unknownNeeds.map(({ platform, path }) => ({ platform: { name: platform }, path })),
  };
}

function toView({ field, neededBy }: FormField, found: FormSubject | null, nowMs: number): FormFieldView {
  const known = knownValue(field, found, nowMs);
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
