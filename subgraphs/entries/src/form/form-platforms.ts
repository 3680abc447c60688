import { type Acceptance, type CanonicalEntry, compileCondition, type EntryKind, photosField } from '@onegrid/schema';
import type { FormSubject } from './find-form-subject';

/** A platform that takes, or may take, the entry that a form is for. */
export interface FormPlatform {
  readonly platform: string;
  /** CEL condition over the entry that is still open; null = it takes the entry whatever is entered. */
  readonly when: string | null;
  /** Canonical paths that it needs beyond the basic ones. */
  readonly needs: readonly string[];
}

/**
 * Returns who takes an entry of this kind. A condition that looks at nothing but the subject and the grid is decided here, when the subject is known: whoever
 * does not want this subject asks for nothing. Every other condition is left to what will be entered.
 */
export function formPlatforms(
  acceptances: readonly Acceptance[],
  kind: EntryKind,
  found: FormSubject | null,
): readonly FormPlatform[] {
  return acceptances
    .filter(({ entry }) => entry === kind)
    .flatMap(({ platform, when, needs: named, photos }) => {
      const needs = photos ? [...named, photosField.path] : named;
      if (when === null || found === null || !looksAtSubjectOnly(when)) return [{ platform, when, needs }];
      const entry = { kind, ...found } as unknown as CanonicalEntry;
      return compileCondition(when)(entry) ? [{ platform, when: null, needs }] : [];
    });
}

function looksAtSubjectOnly(when: string): boolean {
  const outsideOfTexts = when.replace(/"[^"]*"|'[^']*'/g, '""');
  const looks = outsideOfTexts.match(/\bentry\b(\.\w+)?/g) ?? [];
  return looks.every((look) => look === 'entry.subject' || look === 'entry.grid');
}
