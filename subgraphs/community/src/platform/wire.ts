import { unreadable } from '@onegrid/kit';
import { LosslessNumber } from 'lossless-json';
import type { Answer } from './envelope';
import { platform } from './settings';
import type { RecordOf, Table } from './tables';

/** Parameters of an add or edit; what is left out is not sent, null empties. */
export type Parameters = Readonly<Record<string, string | number | LosslessNumber | null>>;

/** True for what can be an id there: others are nobody's. */
export const isPlatformId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

/** Returns an id as the JSON number that the platform wants, every digit kept. */
export const wireId = (id: string): LosslessNumber => new LosslessNumber(id);

/** Returns the records of a list. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when one is not of the table */
export function readRecords<T extends Table>(list: unknown, table: T): RecordOf<T>[] {
  if (!Array.isArray(list)) throw unreadable(platform, `no list of ${table.path}`);
  return list.map((each: unknown) => readRecord(each, table));
}

/** Returns one text of an answer. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when it is not there */
export function readText(answer: unknown, field: string): string {
  const value = readOptionalText(answer, field);
  if (value === null) throw unreadable(platform, `no ${field}`);
  return value;
}

function readRecord<T extends Table>(raw: unknown, { fields }: T): RecordOf<T> {
  const values = Object.entries(fields).map(([field, presence]) => [
    field,
    presence === 'required' ? readText(raw, field) : readOptionalText(raw, field),
  ]);
  return Object.fromEntries(values) as RecordOf<T>;
}

/** An empty text means the same as null there. */
function readOptionalText(answer: unknown, field: string): string | null {
  if (typeof answer !== 'object' || answer === null) throw unreadable(platform, `no object with ${field}`);
  const value = (answer as Answer)[field] ?? null;
  if (value !== null && typeof value !== 'string') throw unreadable(platform, `${field} is no text`);
  return value === '' ? null : value;
}
