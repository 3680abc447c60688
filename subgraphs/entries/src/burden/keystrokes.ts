import type { FieldType } from '@onegrid/schema';

/** Free text of 30 characters takes 75 keystrokes with a Chinese input method. */
const perCharacter = 2.5;

/** Keystrokes that one value takes, whatever it is; null = as many as its characters take. */
const fixed: Readonly<Record<FieldType, number | null>> = {
  RESIDENT_ID_NUMBER: 18,
  PHONE: 11,
  DATE: 8,
  CODE: 2,
  STANDARD_CODE: 4,
  BOOLEAN: 2,
  REFERENCE: 2,
  NUMBER: 2,
  DEGREES: 0,
  MOMENT: 0,
  PHOTOS: 3,
  TEXT: null,
  LONG_TEXT: null,
};

/** Returns how many keystrokes typing the value takes. */
export function keystrokesOf(type: FieldType, value: string): number {
  return fixed[type] ?? Math.ceil([...value].length * perCharacter);
}
