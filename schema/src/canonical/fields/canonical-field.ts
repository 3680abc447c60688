import type { CodeList } from '../../codes';

/** How a field is typed in. */
export type FieldType =
  | 'TEXT'
  /** several lines */
  | 'LONG_TEXT'
  /** one value of the field's code list */
  | 'CODE'
  /** a code of a national list that is too long for a menu: region, ethnicity */
  | 'STANDARD_CODE'
  | 'BOOLEAN'
  /** a whole number */
  | 'NUMBER'
  /** longitude or latitude, degrees, CGCS2000: taken from the device or a map */
  | 'DEGREES'
  /** `YYYY-MM-DD` */
  | 'DATE'
  /** ISO 8601 with zone */
  | 'MOMENT'
  | 'PHONE'
  | 'RESIDENT_ID_NUMBER'
  /** id of something in the directory, chosen and not typed */
  | 'REFERENCE'
  /** photos, uploaded first; the field takes their ids */
  | 'PHOTOS';

/** One field of an entry, as a form shows it. */
export interface CanonicalField {
  /** Where it stands in the input of the kind's mutation; what stands in a list is named without a position: `newTenants.phone`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  /** For CODE: the values to choose from. */
  readonly list?: CodeList;
  /** True when the entry, or the group that the field belongs to, is refused without it. */
  readonly required?: boolean;
  /** True when it belongs to the entry whoever wants it. A field that is not basic is shown only when a platform needs it. */
  readonly basic?: boolean;
  /** What the field has when nothing is entered. */
  readonly otherwise?: string | number | boolean;
  /** Where its value is known from, before anything is entered. */
  readonly knownFrom?: KnownFact;
}

/** Facts about the subject that the hub knows when a form is opened. */
export type KnownFact =
  | 'subject.id'
  | 'subject.address'
  | 'subject.ownerName'
  | 'subject.ownerPhone'
  /** whom the form is about, who lives in the subject */
  | 'person.id'
  | 'grid.code'
  | 'now';

/** Fields that belong together: a hazard, a new tenant. */
export interface FieldGroup {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** True when there may be several. */
  readonly repeats: boolean;
  /** True when the whole group may be left out. */
  readonly optional: boolean;
}

/** All fields that an entry of one kind can have, in the order in which a form shows them. */
export interface EntryFields {
  readonly groups: readonly FieldGroup[];
  readonly fields: readonly CanonicalField[];
}

/** The photos of an entry. Every kind that tells of something to be seen has them; a form shows them when a platform takes any. */
export const photosField: CanonicalField = { path: 'attachmentIds', zh: '照片', en: 'Photos', type: 'PHOTOS' };
