import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { loadEnvironment, type StationRow } from './seed';
import {
  type EnvironmentStandInSettings,
  type RunningEnvironment,
  sampleClient,
  startEnvironment,
} from './start-environment';

const region = { code: '320105001007', name: '兆园社区' };

export const airStation: StationRow = {
  id: 1,
  mn: 'JY2019AIR000000000000001',
  password: '123456',
  systemCode: '22',
  name: '莫愁湖子站',
  address: '水西门大街1号',
  regionCode: region.code,
  longitude: 118.76,
  latitude: 32.04,
  commissionedOn: '2015-01-01',
};
export const dustStation: StationRow = {
  ...airStation,
  id: 2,
  mn: 'JY2019DUST00000000000002',
  systemCode: '39',
  name: '兆园工地扬尘点',
};

/** A running stand-in on a database of its own with one station of each kind, for this folder's tests. The clock moves only when told. */
export interface TestPlatform {
  readonly standIn: RunningEnvironment;
  readonly clock: { nowMs: number };
  /** Asks with a valid key; `path` from `/`. */
  get(path: string): Promise<{ status: number; body: Record<string, unknown> }>;
  post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  signIn(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestPlatform(settings: EnvironmentStandInSettings = {}): Promise<TestPlatform> {
  const database = `stand_in_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${database}`);
  const databaseUrl = new URL(process.env.TEST_DATABASE_URL ?? '');
  databaseUrl.pathname = `/${database}`;
  const clock = { nowMs: Date.parse('2026-11-22T10:20:30+08:00') };
  const standIn = await startEnvironment({
    databaseUrl: databaseUrl.toString(),
    ports: { port: 0, faultPort: 0 },
    settings: { reportEveryMs: 0, now: () => clock.nowMs, ...settings },
  });
  await loadEnvironment(standIn.store, { regions: [region], stations: [airStation, dustStation], complaints: [] });
  let key = '';
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json', 'x-api-key': key };
    const response = await fetch(`${standIn.url}${path}`, { headers, ...init });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) });
  const signIn = async () => {
    key = String((await post('/auth/api-keys', sampleClient)).body.apiKey);
  };
  await signIn();
  return {
    standIn,
    clock,
    get: ask,
    post,
    signIn,
    async close() {
      await standIn.close();
      await administer(`DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
