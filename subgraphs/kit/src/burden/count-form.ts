import type { FormBurden } from './form-burden.type';

/**
 * Keystrokes that one field of a platform's form takes: estimates, not measurements. Text typed with a Chinese input method takes 2.5 for each character: a short text
 * has 10, free text 30. An address is typed whole; a cascade is a list that leads to the next; a spot is pointed at on a map.
 */
const keystrokesOf = {
  ID_NUMBER: 18,
  LAST_OF_ID_NUMBER: 4,
  NAME: 9,
  PHONE: 11,
  ADDRESS: 60,
  DATE: 8,
  CODE: 2,
  CASCADE: 4,
  SPOT: 2,
  NUMBER: 2,
  SHORT_TEXT: 25,
  FREE_TEXT: 75,
} as const;

const signIn = 28;
const navigation = 5;

/** How a field of a platform's own form is filled in. */
export type FormFieldKind = keyof typeof keystrokesOf;

/** The mandatory and usual fields of a platform's own form, by what they are called there. */
export type OwnForm = Readonly<Record<string, FormFieldKind>>;

/** Returns what a form takes that is opened and filled in once, with one sign-in, for entries of this kind that satisfy the condition; null = any. */
export function countForm(entry: string, when: string | null, form: OwnForm): FormBurden {
  const kinds = Object.values(form);
  const keystrokes = kinds.reduce((sum, kind) => sum + keystrokesOf[kind], signIn + navigation);
  return { entry, when, fields: kinds.length, keystrokes };
}
