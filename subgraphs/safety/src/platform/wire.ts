import { unreadable } from '@onegrid/kit';
import { platform } from './name';

// Records as the platform sends them, with what we use of them. Times are epoch milliseconds (number) or `yyyyMMddHHmmss` in Beijing time (string).

export interface CheckObject {
  readonly objectId: string;
  readonly objectName: string;
  readonly lastCheckTime: number | null;
}

export interface CheckRecord {
  readonly checkId: string;
  readonly objectId: string;
  readonly checkTime: number;
  readonly checkUser: string;
  readonly checkContent: string;
  readonly hasHazard: string;
  readonly auditStatus: string;
  readonly auditOpinion: string | null;
}

export interface Hazard {
  readonly hazardId: string;
  readonly objectId: string;
  readonly hazardLevel: string;
  readonly hazardType: string;
  readonly hazardDesc: string;
  readonly hazardStatus: string;
  readonly listed: string;
  readonly dutyPersonId: string | null;
  readonly dutyPerson: string | null;
  readonly dutyPhone: string | null;
  readonly measures: string | null;
  readonly funds: string | null;
  readonly deadline: string | null;
  readonly plan: string | null;
  readonly rectifyTime: string | null;
  readonly recheckTime: string | null;
  readonly auditStatus: string;
  readonly auditOpinion: string | null;
  readonly createTime: number;
}

export interface Signer {
  readonly signerId: string;
  readonly signerName: string;
  readonly idCard: string;
  readonly phone: string;
}

export interface Briefing {
  readonly briefingId: string;
  readonly signerId: string;
  readonly title: string;
  readonly signed: string;
  readonly signTime: string | null;
}

export interface OssFile {
  readonly fileName: string;
  readonly url: string;
}

type Kind = 'text' | 'text or null' | 'number' | 'number or null';
type Shape<Record> = { readonly [Field in keyof Record]: KindOf<Record[Field]> };
type KindOf<Value> = [Value] extends [string]
  ? 'text'
  : [Value] extends [string | null]
    ? 'text or null'
    : [Value] extends [number]
      ? 'number'
      : 'number or null';

const checkObject: Shape<CheckObject> = { objectId: 'text', objectName: 'text', lastCheckTime: 'number or null' };
const checkRecord: Shape<CheckRecord> = {
  checkId: 'text',
  objectId: 'text',
  checkTime: 'number',
  checkUser: 'text',
  checkContent: 'text',
  hasHazard: 'text',
  auditStatus: 'text',
  auditOpinion: 'text or null',
};
const hazard: Shape<Hazard> = {
  hazardId: 'text',
  objectId: 'text',
  hazardLevel: 'text',
  hazardType: 'text',
  hazardDesc: 'text',
  hazardStatus: 'text',
  listed: 'text',
  dutyPersonId: 'text or null',
  dutyPerson: 'text or null',
  dutyPhone: 'text or null',
  measures: 'text or null',
  funds: 'text or null',
  deadline: 'text or null',
  plan: 'text or null',
  rectifyTime: 'text or null',
  recheckTime: 'text or null',
  auditStatus: 'text',
  auditOpinion: 'text or null',
  createTime: 'number',
};
const signer: Shape<Signer> = { signerId: 'text', signerName: 'text', idCard: 'text', phone: 'text' };
const briefing: Shape<Briefing> = {
  briefingId: 'text',
  signerId: 'text',
  title: 'text',
  signed: 'text',
  signTime: 'text or null',
};

const file: Shape<OssFile> = { fileName: 'text', url: 'text' };

export type ReadRecord<Record> = (value: unknown) => Record;

/** One reader per record: it takes what the platform sent and drops what we do not use, so that no more is kept than needed. */
export const readCheckObject = recordReader('check object', checkObject);
export const readCheckRecord = recordReader('check record', checkRecord);
export const readHazard = recordReader('hazard', hazard);
export const readSigner = recordReader('signer', signer);
export const readBriefing = recordReader('briefing', briefing);
export const readFile = recordReader('file', file);

/** Reads a list without pages: null = no data. */
export function readList<Record>(result: unknown, read: ReadRecord<Record>): Record[] {
  if (result === null) return [];
  if (!Array.isArray(result)) throw unreadable(platform, 'a list is missing');
  return result.map(read);
}

/** Reads one page of the list style `{records, total, size, current, pages}`: null = no data. */
export function readPage<Record>(result: unknown, read: ReadRecord<Record>): { records: Record[]; pages: number } {
  if (result === null) return { records: [], pages: 0 };
  const { records, pages } = result as { records?: unknown; pages?: unknown };
  if (!Array.isArray(records) || typeof pages !== 'number') throw unreadable(platform, 'a page is missing');
  return { records: records.map(read), pages };
}

/** Reads the id of the record that a write has created. */
export function readCreatedId(result: unknown, field: 'objectId' | 'checkId' | 'hazardId'): string {
  const id = (result as Record<string, unknown> | null)?.[field];
  if (typeof id !== 'string' || id === '') throw unreadable(platform, `the created record has no ${field}`);
  return id;
}

function recordReader<Record>(name: string, shape: Shape<Record>): ReadRecord<Record> {
  const fields = Object.entries(shape) as [string, Kind][];
  return (value) => {
    if (value === null || typeof value !== 'object') throw unreadable(platform, `a ${name} is missing`);
    const sent = value as { readonly [field: string]: unknown };
    for (const [field, kind] of fields)
      if (!isOf(kind, sent[field] ?? null)) throw unreadable(platform, `${name}: ${field} is no ${kind}`);
    return Object.fromEntries(fields.map(([field]) => [field, sent[field] ?? null])) as Record;
  };
}

function isOf(kind: Kind, value: unknown): boolean {
  if (value === null) return kind.endsWith('or null');
  return kind.startsWith('text') ? typeof value === 'string' : Number.isFinite(value);
}
