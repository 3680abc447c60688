import { createPlatformHttp, formWithFiles, type Photo, type PlatformForm, type SessionStore } from '@onegrid/kit';
import type { SafetySettings } from '../settings';
import { readEnvelope } from './envelope';
import { platform } from './name';
import { keepSafetySession } from './session';
import {
  type Briefing,
  type CheckObject,
  type CheckRecord,
  type Hazard,
  type ReadRecord,
  readBriefing,
  readCheckObject,
  readCheckRecord,
  readCreatedId,
  readFile,
  readHazard,
  readList,
  readPage,
  readSigner,
  type Signer,
} from './wire';
import type { NewCheckObject, NewCheckRecord, NewHazard } from './writes';

const idsPerCall = 50;
const recordsPerPage = 200;

/** What the platform can be asked and told. Any number of ids may be given; an id it does not know has no record in the answer. */
export interface SafetyClient {
  ping(): Promise<void>;
  checkObjects(objectIds: readonly string[]): Promise<CheckObject[]>;
  /** Newest first. */
  checkRecordsOfObjects(objectIds: readonly string[]): Promise<CheckRecord[]>;
  /** Newest first, those that were sent back included. */
  hazardsOfObjects(objectIds: readonly string[]): Promise<Hazard[]>;
  hazardsOfDutyPersons(signerIds: readonly string[]): Promise<Hazard[]>;
  /** Hazards that these workers found in their checks, newest first. */
  hazardsOfInspectors(workerNos: readonly string[]): Promise<Hazard[]>;
  signers(signerIds: readonly string[]): Promise<Signer[]>;
  briefingsOfSigners(signerIds: readonly string[]): Promise<Briefing[]>;
  checkRecords(checkIds: readonly string[]): Promise<CheckRecord[]>;
  hazards(hazardIds: readonly string[]): Promise<Hazard[]>;
  /** The id of the object at exactly this address; null = none. */
  findObjectByAddress(address: string): Promise<string | null>;
  /** The id of the record whose remark contains the text; null = none. */
  findByRemark(kind: 'checkObject' | 'checkRecord' | 'hazard', text: string): Promise<string | null>;
  addCheckObject(object: NewCheckObject): Promise<string>;
  addCheckRecord(check: NewCheckRecord): Promise<string>;
  addHazard(hazard: NewHazard): Promise<string>;
  /** Uploads a photo and returns the URL by which records name it. */
  uploadPhoto(photo: Photo): Promise<string>;
  /** The URL of the file of this name; null = none. */
  findPhoto(fileName: string): Promise<string | null>;
  /** The form again, whole. @throws WrongState when the platform changes it no more */
  editCheckRecord(checkId: string, check: NewCheckRecord): Promise<void>;
  editHazard(hazardId: string, hazard: NewHazard): Promise<void>;
  /** @throws WrongState when it cannot be revoked, or not any more */
  revoke(kind: 'checkRecord' | 'hazard', id: string, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Returns a client of the platform; it signs in when it first needs to. */
export function createSafetyClient(settings: SafetySettings, sessions: SessionStore): SafetyClient {
  const http = createPlatformHttp({ platform, baseUrl: settings.baseUrl, timeoutMs: settings.timeoutMs });
  const session = keepSafetySession(http, sessions, settings);

  const call = (
    method: 'GET' | 'POST',
    path: string,
    query: Record<string, string | number>,
    body?: object,
    form?: PlatformForm,
  ) =>
    session.run(async ({ token }) => {
      const headers = { 'x-access-token': token, ...(body && { 'content-type': 'application/json' }) };
      const { status, bytes } = await http.request({
        method,
        path,
        headers,
        ...(method === 'GET' && { query }),
        ...(body && { body: JSON.stringify(body) }),
        ...(form && { body: form }),
      });
      return readEnvelope(status, bytes);
    });
  const get = (path: string, query: Record<string, string | number> = {}) => call('GET', path, query);
  const post = (path: string, body: object) => call('POST', path, {}, body);

  const byIds = async <Item>(path: string, name: string, ids: readonly string[], read: ReadRecord<Item>) => {
    const lists = await Promise.all(
      chunks(ids).map(async (some) => readList(await post(path, { [name]: some }), read)),
    );
    return lists.flat();
  };
  const byOwners = async <Item>(path: string, name: string, ids: readonly string[], read: ReadRecord<Item>) => {
    const lists = await Promise.all(chunks(ids).map((some) => allPages(path, { [name]: some }, read)));
    return lists.flat();
  };

  async function allPages<Item>(path: string, body: object, read: ReadRecord<Item>): Promise<Item[]> {
    const items: Item[] = [];
    for (let pageNo = 1; ; pageNo++) {
      const page = readPage(await post(path, { ...body, pageNo, pageSize: recordsPerPage }), read);
      items.push(...page.records);
      if (pageNo >= page.pages) return items;
    }
  }

  return {
    ping: async () => void (await get('/sys/getUserInfo')),
    checkObjects: (ids) => byIds('/checkObject/queryByIds', 'ids', ids, readCheckObject),
    checkRecordsOfObjects: (ids) => byOwners('/checkRecord/queryByObjectIds', 'objectIds', ids, readCheckRecord),
    hazardsOfObjects: (ids) => byOwners('/hazard/queryByObjectIds', 'objectIds', ids, readHazard),
    hazardsOfDutyPersons: (ids) => byOwners('/hazard/queryByDutyPersonIds', 'dutyPersonIds', ids, readHazard),
    hazardsOfInspectors: (ids) => byOwners('/hazard/queryByCheckUserNos', 'checkUserNos', ids, readHazard),
    signers: (ids) => byIds('/signer/queryByIds', 'signerIds', ids, readSigner),
    briefingsOfSigners: (ids) => byIds('/briefing/queryBySignerIds', 'signerIds', ids, readBriefing),
    checkRecords: (ids) => byIds('/checkRecord/queryByIds', 'ids', ids, readCheckRecord),
    hazards: (ids) => byIds('/hazard/queryByIds', 'ids', ids, readHazard),
    findObjectByAddress: async (address) => firstId(await get('/checkObject/list', { address }), 'objectId'),
    findByRemark: async (kind, remark) => firstId(await get(`/${kind}/list`, { remark }), idFields[kind]),
    addCheckObject: async (object) => readCreatedId(await post('/checkObject/add', object), 'objectId'),
    addCheckRecord: async (check) => readCreatedId(await post('/checkRecord/add', check), 'checkId'),
    addHazard: async (hazard) => readCreatedId(await post('/hazard/add', hazard), 'hazardId'),
    async uploadPhoto({ fileName, mediaType, bytes }) {
      const form = formWithFiles({}, [{ field: 'file', fileName, mediaType, bytes }]);
      return readFile(await call('POST', '/sys/oss/file/upload', {}, undefined, form)).url;
    },
    async findPhoto(fileName) {
      return readList(await get('/sys/oss/file/list', { fileName }), readFile)[0]?.url ?? null;
    },
    editCheckRecord: async (checkId, check) => void (await post('/checkRecord/edit', { checkId, ...check })),
    editHazard: async (hazardId, hazard) => void (await post('/hazard/edit', { hazardId, ...hazard })),
    revoke: async (kind, id, reason) => void (await post(`/${kind}/revoke`, { [idFields[kind]]: id, reason })),
    close: () => http.close(),
  };
}

const idFields = { checkObject: 'objectId', checkRecord: 'checkId', hazard: 'hazardId' } as const;

function firstId(result: unknown, field: 'objectId' | 'checkId' | 'hazardId'): string | null {
  return readPage(result, (record) => readCreatedId(record, field)).records[0] ?? null;
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / idsPerCall);
  return Array.from({ length: count }, (_unused, index) => ids.slice(index * idsPerCall, (index + 1) * idsPerCall));
}
