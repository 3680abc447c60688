import {
  createPlatformHttp,
  formWithFiles,
  keepSession,
  type Photo,
  type PlatformForm,
  type PlatformHttp,
  type SessionKeeper,
  type SessionStore,
  unreadable,
} from '@onegrid/kit';
import { stringify } from 'lossless-json';
import { type Answer, openEnvelope } from './envelope';
import { readingOnly } from './reading-only';
import { type CommunitySession, sessionLifetimeMs, signIn } from './session';
import { type CommunitySettings, platform } from './settings';
import { fileTable, type RecordOf, type Table } from './tables';
import { isPlatformId, type Parameters, readRecords, readText, wireId } from './wire';

/** The platform answers no more ids at once. */
const idsPerCall = 100;
/** Largest page of a list. */
const listPageSize = 500;
/** Largest page of a search. What we search for is rare: a mark, or one person's registrations. */
const searchPageSize = 100;

type Query = Readonly<Record<string, string | number>>;

/** Speaks the wire of 社区治理一体化平台. Readings fail with PlatformFailure only, and a failed reading has changed nothing. */
export interface CommunityClient {
  /** Records of these ids, deleted ones too; ids that the platform does not know are left out. */
  byIds<T extends Table>(table: T, ids: readonly string[]): Promise<RecordOf<T>[]>;
  /** Records that are not deleted and match every field of the query, the newest first. `remark` matches what contains it. */
  search<T extends Table>(table: T, query: Query): Promise<RecordOf<T>[]>;
  /** All records that are not deleted and match every field of the query, page after page. */
  list<T extends Table>(table: T, query: Query): Promise<RecordOf<T>[]>;
  /** Adds a record and returns its id. @throws PlatformRefusal in the platform's words */
  add(table: Table, parameters: Parameters): Promise<string>;
  /** Changes the given fields of a record. @throws PlatformRefusal in the platform's words */
  edit(table: Table, id: string, parameters: Parameters): Promise<void>;
  /** Uploads a photo and returns the path by which records refer to it. @throws PlatformRefusal in the platform's words */
  uploadPhoto(photo: Photo): Promise<string>;
  /** Returns the path of the file that was uploaded under this name; null = there is none. */
  photoPath(fileName: string): Promise<string | null>;
  /** Marks a record as deleted. @throws PlatformRefusal in the platform's words */
  remove(table: Table, id: string): Promise<void>;
  /** @throws PlatformFailure when the platform gives no sign of life to a signed-in account */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function createCommunityClient(settings: CommunitySettings, sessions: SessionStore): CommunityClient {
  const { baseUrl, timeoutMs } = settings;
  const http = createPlatformHttp({ platform, baseUrl, timeoutMs });
  const session = keepSession({
    platform,
    sessions,
    signIn: () => signIn(http, settings),
    lifetimeMs: sessionLifetimeMs,
  });
  const call = createCall(http, session);

  return {
    async byIds(table, ids) {
      const known = ids.filter(isPlatformId);
      const chunks = Array.from({ length: Math.ceil(known.length / idsPerCall) }, (_, index) =>
        known.slice(index * idsPerCall, (index + 1) * idsPerCall),
      );
      const lists = await Promise.all(
        chunks.map((chunk) =>
          readingOnly(async () => {
            const { data } = await call('POST', `/community/${table.path}/listByIds`, { body: chunk.map(wireId) });
            return readRecords(data, table);
          }),
        ),
      );
      return lists.flat();
    },
    search: (table, query) =>
      readingOnly(async () => {
        const paged = { ...query, pageNum: 1, pageSize: searchPageSize };
        const { rows } = await call('GET', `/community/${table.path}/list`, { query: paged });
        return readRecords(rows, table);
      }),
    list: (table, query) =>
      readingOnly(async () => {
        const records: RecordOf<typeof table>[] = [];
        for (let pageNum = 1; ; pageNum++) {
          const paged = { ...query, pageNum, pageSize: listPageSize };
          const { rows } = await call('GET', `/community/${table.path}/list`, { query: paged });
          const page = readRecords(rows, table);
          records.push(...page);
          if (page.length < listPageSize) return records;
        }
      }),
    async add(table, parameters) {
      const { data } = await call('POST', `/community/${table.path}`, { body: parameters });
      const id = readText(data, table.idField);
      if (!isPlatformId(id)) throw unreadable(platform, `the id of a new ${table.path} is no number`);
      return id;
    },
    async edit(table, id, parameters) {
      await call('PUT', `/community/${table.path}`, { body: { ...parameters, [table.idField]: wireId(id) } });
    },
    async uploadPhoto({ fileName, mediaType, bytes }) {
      const form = formWithFiles({}, [{ field: 'file', fileName, mediaType, bytes }]);
      const { data } = await call('POST', '/resource/oss/upload', { form });
      return readText(data, 'fileName');
    },
    photoPath: (originalName) =>
      readingOnly(async () => {
        const { rows } = await call('GET', '/resource/oss/list', { query: { originalName } });
        const [found] = readRecords(rows, fileTable);
        return found?.fileName ?? null;
      }),
    async remove(table, id) {
      await call('DELETE', `/community/${table.path}/${id}`, {});
    },
    ping: () => readingOnly(async () => void (await call('GET', '/getInfo', {}))),
    close: () => http.close(),
  };
}

type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  content: { query?: Query; body?: object; form?: PlatformForm },
) => Promise<Answer>;

/** Returns the function that makes one signed-in call; an ended session is renewed once. */
function createCall(http: PlatformHttp, session: SessionKeeper<CommunitySession>): Call {
  return (method, path, { query, body, form }) =>
    session.run(async ({ token }) => {
      const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
      return openEnvelope(
        await http.request({ method, path, query, headers, body: form ?? (body && stringify(body)) }),
      );
    });
}
