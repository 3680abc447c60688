import {
  createPlatformHttp,
  formWithFiles,
  keepSession,
  type Photo,
  type PlatformForm,
  type PlatformRequest,
  refusal,
  type SessionStore,
  unreadable,
} from '@onegrid/kit';
import type { UrbanSettings } from '../settings';
import { type Answer, asRead, readAnswer } from './answer';
import { writeForm } from './form';
import { platform } from './name';
import { formHeaders, signIn, type UrbanSession } from './sign-in';
import { readCasePage, readRecId, readUnitGridCode, type WireCase, type WireCasePage, type WireReport } from './wire';

/** The platform takes at most so many codes or ids in one request, and gives at most so many cases on one page. */
const maxKeys = 50;
const pageSize = 200;
/** How many lists are asked for at the same time. */
const parallelLists = 8;
/** The platform ends sessions that are idle for 30 minutes. */
const sessionLifetimeMs = 25 * 60 * 1000;

type Query = Readonly<Record<string, string | number>>;

/** 智慧城管 in its own words. Reads fail with a PlatformFailure; so does a report, unless the platform refuses it. */
export interface UrbanClient {
  /** Returns all cases of the unit grids, newest first. Up to 50 unit grids share a request. */
  casesInUnitGrids(codes: readonly string[]): Promise<readonly WireCase[]>;
  /** Returns the cases that exist, in no order. */
  casesById(ids: readonly string[]): Promise<readonly WireCase[]>;
  /** Returns the id of the case whose remark contains the text; null = there is none. */
  caseIdByMemo(memo: string): Promise<string | null>;
  /** Returns the code of the unit grid at a point of the local grid, in metres; null = outside of all. */
  unitGridAt(x: string, y: string): Promise<string | null>;
  /**
   * Makes a case, with photos of it, and returns its id.
   * @throws PlatformRefusal with the platform's sentence
   */
  report(report: WireReport, photos: readonly Photo[]): Promise<string>;
  /**
   * Takes a report back.
   * @throws PlatformRefusal with the platform's sentence when the acceptance seat has decided it
   */
  withdraw(recId: string, reason: string): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function connectUrban(settings: UrbanSettings, sessions: SessionStore): UrbanClient {
  const { baseUrl, timeoutMs } = settings;
  const http = createPlatformHttp({ platform, baseUrl, timeoutMs });
  const session = keepSession<UrbanSession>({
    platform,
    sessions,
    lifetimeMs: sessionLifetimeMs,
    signIn: () => signIn(http, settings),
  });

  return {
    async casesInUnitGrids(codes) {
      return inChunks(codes, (chunk) => listAll({ unitGridCodes: chunk.join(',') }));
    },
    async casesById(ids) {
      return inChunks(ids, (chunk) => listAll({ recIds: chunk.join(',') }));
    },
    async caseIdByMemo(memo) {
      const { cases } = await list({ memo, currentPage: 1, numPerPage: 1 });
      return cases[0] ? String(cases[0].recId) : null;
    },
    async unitGridAt(x, y) {
      return readUnitGridCode(await read('/grid/locate', { coordinate_x: x, coordinate_y: y }));
    },
    report: async (report, photos) => readRecId(await write('/mobile/reportCase', report, photos)),
    async withdraw(recId, reason) {
      await write('/mobile/withdrawCase', { recId: Number(recId), reason });
    },
    async ping() {
      await list({ recIds: '0', currentPage: 1, numPerPage: 1 });
    },
    close: () => http.close(),
  };

  /** Page after page; a case that slips to the next page while new ones come in is taken once. */
  async function listAll(query: Query): Promise<WireCase[]> {
    const cases = new Map<number, WireCase>();
    for (let currentPage = 1, total = 1; (currentPage - 1) * pageSize < total; currentPage++) {
      const page = await list({ ...query, currentPage, numPerPage: pageSize });
      for (const each of page.cases) cases.set(each.recId, each);
      total = page.totalCount;
    }
    return [...cases.values()];
  }

  async function list(query: Query): Promise<WireCasePage> {
    return readCasePage(await read('/case/list', query));
  }

  async function write(path: string, form: object, photos: readonly Photo[] = []): Promise<unknown> {
    const data = JSON.stringify(form);
    const content =
      photos.length === 0 ? { headers: formHeaders, body: writeForm({ data }) } : { body: withPhotos(data, photos) };
    const answer = await send({ method: 'POST', path, ...content });
    if (!answer.success) throw refusal(platform, answer.message);
    return answer.data;
  }

  /** A refused reading is our mistake or an odd platform, never the user's. */
  async function read(path: string, query: Query): Promise<unknown> {
    try {
      const answer = await send({ method: 'GET', path: `${path}?${writeForm(query)}` });
      if (!answer.success) throw unreadable(platform, `${path} refused: ${answer.message}`, false);
      return answer.data;
    } catch (error) {
      throw asRead(error);
    }
  }

  function send(request: PlatformRequest): Promise<Answer> {
    return session.run(async ({ cookie }) => {
      const response = await http.request({ ...request, headers: { ...request.headers, cookie } });
      return readAnswer(response, request.method !== 'GET');
    });
  }
}

/** The mobile app sends photos taken before the handling (处置前) in the same form, whose texts are UTF-8 where its plain forms are GB18030. */
function withPhotos(data: string, photos: readonly Photo[]): PlatformForm {
  const files = photos.map(({ fileName, mediaType, bytes }) => ({ field: 'beforePhoto', fileName, mediaType, bytes }));
  return formWithFiles({ data }, files);
}

/** Returns what all chunks of keys give together; a few chunks are asked for at the same time. */
async function inChunks<Item>(
  keys: readonly string[],
  ask: (chunk: readonly string[]) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  const chunks = Array.from({ length: Math.ceil(keys.length / maxKeys) }, (_, index) =>
    keys.slice(index * maxKeys, (index + 1) * maxKeys),
  );
  for (let first = 0; first < chunks.length; first += parallelLists) {
    const answers = await Promise.all(chunks.slice(first, first + parallelLists).map(ask));
    items.push(...answers.flat());
  }
  return items;
}
