import {
  createPlatformHttp,
  keepSession,
  PlatformFailure,
  type PlatformRequest,
  type SessionStore,
  unreadable,
} from '@onegrid/kit';
import type { EnvironmentSettings } from '../settings';
import { type Json, readAnswer } from './answer';
import { number, objects, text } from './fields';
import { platform } from './name';
import { readComplaint, readThing, type WireComplaint, type WireComplaintForm, type WireThing } from './wire';

/** The platform's keys live for 24 hours. */
const keyLifetimeMs = 23 * 60 * 60 * 1000;
/** So many things or complaint numbers go into one request, for the length of its URL. */
const idsPerRequest = 40;
/** The largest page of the complaint register. */
const complaintsPerPage = 100;
const json = { 'content-type': 'application/json' };

/** 环境保护 in its own words. Reads fail with a PlatformFailure that has left nothing behind. */
export interface EnvironmentClient {
  /** Returns the things that exist, in no order, with the newest `hours` hourly averages of each factor. */
  things(ids: readonly string[], hours: number): Promise<readonly WireThing[]>;
  /** Returns a community's complaints, newest first, at most `most`. */
  complaintsOfRegion(regionCode: string, most: number): Promise<readonly WireComplaint[]>;
  /** Returns the complaints that exist, in no order. */
  complaintsByNumber(numbers: readonly string[]): Promise<readonly WireComplaint[]>;
  /** Returns the number of the complaint with this reference; null = there is none. */
  complaintNumberByReference(reference: string): Promise<string | null>;
  /**
   * Registers a complaint and returns its number.
   * @throws PlatformRefusal with the platform's sentence
   */
  register(form: WireComplaintForm): Promise<string>;
  /**
   * Changes a complaint: the form again, whole.
   * @throws WrongState when the duty officer has decided it
   */
  change(complaintNo: string, form: WireComplaintForm): Promise<void>;
  /**
   * Takes a complaint back (撤诉).
   * @throws WrongState when it is closed
   */
  withdraw(complaintNo: string): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function connectEnvironment(settings: EnvironmentSettings, sessions: SessionStore): EnvironmentClient {
  const { baseUrl, clientId, clientSecret, timeoutMs } = settings;
  const http = createPlatformHttp({ platform, baseUrl, timeoutMs });
  const session = keepSession<{ apiKey: string }>({
    platform,
    sessions,
    lifetimeMs: keyLifetimeMs,
    async signIn() {
      const body = JSON.stringify({ clientId, clientSecret });
      const issued = await http.request({ method: 'POST', path: '/auth/api-keys', headers: json, body });
      return { apiKey: text(readAnswer(issued, false), 'apiKey') };
    },
  });

  return {
    async things(ids, hours) {
      const pages = await Promise.all(inChunks(ids).map((chunk) => read('/v1.1/Things', thingsQuery(chunk, hours))));
      return pages.flatMap((page) => objects(page, 'value').map(readThing));
    },
    async complaintsOfRegion(regionCode, most) {
      const complaints = new Map<string, WireComplaint>();
      for (let page = 1, total = 1; (page - 1) * complaintsPerPage < Math.min(total, most); page++) {
        const answer = await read('/complaints', { regionCode, page, pageSize: complaintsPerPage });
        for (const each of objects(answer, 'complaints').map(readComplaint)) complaints.set(each.complaintNo, each);
        total = number(answer, 'total');
      }
      return [...complaints.values()].slice(0, most);
    },
    async complaintsByNumber(numbers) {
      const pages = await Promise.all(
        inChunks(numbers).map((chunk) =>
          read('/complaints', { complaintNos: chunk.join(','), pageSize: complaintsPerPage }),
        ),
      );
      return pages.flatMap((page) => objects(page, 'complaints').map(readComplaint));
    },
    async complaintNumberByReference(reference) {
      const [found] = objects(await read('/complaints', { reference, pageSize: 1 }), 'complaints');
      return found ? text(found, 'complaintNo') : null;
    },
    async register(form) {
      const request = { method: 'POST', path: '/complaints', headers: json, body: JSON.stringify(form) } as const;
      const { complaintNo } = await send(request);
      if (typeof complaintNo !== 'string') throw unreadable(platform, 'a registered complaint without a number');
      return complaintNo;
    },
    async change(complaintNo, form) {
      await send({ method: 'PUT', path: `/complaints/${complaintNo}`, headers: json, body: JSON.stringify(form) });
    },
    async withdraw(complaintNo) {
      await send({ method: 'POST', path: `/complaints/${complaintNo}/withdrawal` });
    },
    async ping() {
      await read('/v1.1/Things', { $top: 1, $select: 'id' });
    },
    close: () => http.close(),
  };

  async function read(path: string, query: Readonly<Record<string, string | number>>): Promise<Json> {
    try {
      return await send({ method: 'GET', path, query });
    } catch (error) {
      throw asRead(error);
    }
  }

  function send(request: PlatformRequest): Promise<Json> {
    return session.run(async ({ apiKey }) => {
      const response = await http.request({ ...request, headers: { ...request.headers, 'x-api-key': apiKey } });
      return readAnswer(response, request.method !== 'GET');
    });
  }
}

/** One request for many stations: OGC SensorThings 1.1 (18-088), 9.3, nested `$expand`. */
function thingsQuery(ids: readonly string[], hours: number): Readonly<Record<string, string | number>> {
  const observations = `Observations($orderby=phenomenonTime desc;$top=${hours};$select=phenomenonTime,result,resultQuality)`;
  const hourlyStreams = `Datastreams($filter=properties/command eq '2061';$select=unitOfMeasurement;$expand=ObservedProperty($select=properties),${observations})`;
  return {
    $filter: ids.map((id) => `id eq ${id}`).join(' or '),
    $select: 'id,name',
    $expand: `Locations($select=location),${hourlyStreams}`,
    $top: ids.length,
  };
}

/** Returns the failure of a request that only reads: whatever went wrong, it left nothing behind. */
function asRead(error: unknown): unknown {
  if (!(error instanceof PlatformFailure) || !error.mayHaveCommitted) return error;
  const { code, message, cause } = error;
  return code === 'PLATFORM_UNAVAILABLE'
    ? new PlatformFailure(code, { message, cause, mayHaveCommitted: false })
    : unreadable(platform, String(cause), false);
}

function inChunks(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / idsPerRequest) }, (_, index) =>
    ids.slice(index * idsPerRequest, (index + 1) * idsPerRequest),
  );
}
