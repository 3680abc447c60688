import type { EntryKind } from '../entry';
import type { EntryFields } from './canonical-field';
import { hazardFields } from './hazard.fields';
import { visitFields } from './visit.fields';

export * from './canonical-field';

/** The fields of every kind of entry: what a form can ask, and what the `needs` of an `@accepts` can name. */
export const entryFields: Readonly<Partial<Record<EntryKind, EntryFields>>> = {
  VISIT: visitFields,
  HAZARD: hazardFields,
};
