import type { CanonicalField, EntryFields } from '@onegrid/schema';
import type { FormPlatform } from './form-platforms';

export interface FieldNeed {
  readonly platform: string;
  /** Null = whatever is entered. */
  readonly when: string | null;
}

export interface FormField {
  readonly field: CanonicalField;
  readonly neededBy: readonly FieldNeed[];
}

export interface UnknownNeed {
  readonly platform: string;
  readonly path: string;
}

/**
 * Returns the union of the basic fields, of those that the platforms need and of those that have a value already, in the order of the kind's table, and the needs that
 * no field of ours meets.
 */
export function formFields(
  { fields }: EntryFields,
  platforms: readonly FormPlatform[],
  hasValue: (path: string) => boolean,
): { readonly fields: readonly FormField[]; readonly unknownNeeds: readonly UnknownNeed[] } {
  // a need names a field, or the group of several
  const known = new Set(fields.flatMap(({ path }) => [path, groupOf(path)]));
  const neededBy = (path: string) =>
    platforms
      .filter(({ needs }) => needs.includes(path) || needs.includes(groupOf(path)))
      .map(({ platform, when }) => ({ platform, when }));
  return {
    fields: fields
      .map((field) => ({ field, neededBy: neededBy(field.path) }))
      .filter(({ field, neededBy: needs }) => field.basic === true || needs.length > 0 || hasValue(field.path)),
    unknownNeeds: platforms.flatMap(({ platform, needs }) =>
      needs.filter((path) => !known.has(path)).map((path) => ({ platform, path })),
    ),
  };
}

/** Returns the path of a field's group; of one without a group, its own. */
export function groupOf(path: string): string {
  return path.split('.')[0] ?? path;
}
