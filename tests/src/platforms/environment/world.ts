import { environment } from '@onegrid/environment';
import { memorySessions, type Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import type { CanonicalEntry, FoundHazard, Viewer } from '@onegrid/schema';
import {
  type ComplaintRow,
  type EnvironmentSeed,
  loadEnvironment,
  type RunningEnvironment,
  type StationRow,
  sampleClient,
  startEnvironment,
} from '../../../../sandbox/src/platforms/environment';

export const communities = { first: '320105001007', second: '320105002007' } as const;

const station = (id: number, systemCode: '22' | '39', name: string, regionCode: string): StationRow => ({
  id,
  mn: `${regionCode}${systemCode}${String(id).padStart(10, '0')}`,
  password: '123456',
  systemCode,
  name,
  address: name,
  regionCode,
  longitude: 118.75 + id / 100,
  latitude: 32.03,
  commissionedOn: '2016-01-01',
});
const complaint = (complaint_no: string, registered_at: string, more: Partial<ComplaintRow> = {}): ComplaintRow => ({
  complaint_no,
  category: '05',
  region_code: communities.first,
  address: '水西门大街1号',
  longitude: 118.76,
  latitude: 32.04,
  content: '工地扬尘',
  urgency: '1',
  complainant: '某居民',
  complainant_phone: '13900000000',
  reference: null,
  occurred_at: registered_at,
  registered_at,
  state: '40',
  decided_at: registered_at,
  decision_reason: null,
  closed_at: registered_at,
  handling_result: '已现场核查并责令整改',
  ...more,
});
const seed: EnvironmentSeed = {
  regions: Object.entries(communities).map(([name, code]) => ({ code, name })),
  stations: [
    station(1, '22', '兆园空气自动监测站', communities.first),
    station(2, '22', '中央商务区空气自动监测站', communities.second),
    station(3, '39', '一号工地扬尘监测点', communities.first),
  ],
  complaints: [
    complaint('HJTS20261101000001', '2026-11-01T09:00:00+08:00'),
    complaint('HJTS20261102000002', '2026-11-02T09:00:00+08:00', {
      state: '30',
      decision_reason: '现场核查未发现所述情况',
      closed_at: null,
      handling_result: null,
    }),
    complaint('HJTS20261103000003', '2026-11-03T09:00:00+08:00', { region_code: communities.second, category: '03' }),
  ],
};

export interface EnvironmentWorld {
  readonly platform: RunningEnvironment;
  readonly subgraph: Subgraph;
  /** The platform's clock. */
  readonly clock: { nowMs: number };
  /** Asks as the whole district's viewer who may deliver, unless another viewer is given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): ReturnType<Subgraph['execute']>;
  authorization(): Promise<string>;
  /** How many complaints carry a mark of the hub in the platform's own store. */
  countDelivered(): Promise<number>;
  close(): Promise<void>;
}

export async function startEnvironmentWorld(): Promise<EnvironmentWorld> {
  const database = await createTestDatabase();
  const clock = { nowMs: Date.parse('2026-11-22T10:20:30+08:00') };
  const platform = await startEnvironment({
    databaseUrl: database.url,
    ports: { port: 0, faultPort: 0 },
    settings: { reportEveryMs: 0, now: () => clock.nowMs },
  });
  await loadEnvironment(platform.store, seed);
  await platform.report();
  const { verifyCall, authorization } = await testCalls();
  const subgraph = await environment.start({
    databaseUrl: database.url,
    verifyCall,
    sessions: memorySessions(),
    log: silentLog,
    settleMs: 0,
    platform: { baseUrl: platform.url, ...sampleClient, timeoutMs: 1_000 },
  });
  return {
    platform,
    subgraph,
    clock,
    ask: async (query, variables, viewer) =>
      subgraph.execute({ query, variables, authorization: await authorization('environment', viewer) }),
    authorization: () => authorization('environment'),
    async countDelivered() {
      const counted = await platform.store.pool.query<{ count: string }>(
        `SELECT count(*) FROM complaints WHERE reference LIKE 'OG-%'`,
      );
      return Number(counted.rows[0]?.count);
    },
    async close() {
      await subgraph.close();
      await platform.close();
      await database.drop();
    },
  };
}

const base = {
  id: 'entry',
  occurredAt: '2026-11-22T01:02:03Z',
  recordedAt: '2026-11-22T01:02:04Z',
  enteredBy: { workerNo: 'JY0007', name: '张三' },
  grid: { code: `${communities.first}001`, name: '兆园1号综合网格' },
  subject: {
    type: 'House',
    id: 'house',
    name: '兆园1幢101室',
    address: '建邺区兆园1幢101室',
    position: { longitude: 118.76, latitude: 32.04 },
    rented: true,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
  },
} as const;
const pollution: FoundHazard = {
  category: 'POLLUTION',
  level: 'GENERAL',
  description: '楼下餐饮店油烟直排',
  inPublicArea: false,
  fixedOnSite: false,
  treatBy: null,
  responsiblePerson: null,
  responsiblePhone: null,
};

/** Returns an entry of pollution; the parts given replace those of the hazard. */
export function pollutionEntry(
  changes: Partial<FoundHazard> = {},
  kind: 'HAZARD' | 'VISIT' = 'HAZARD',
): CanonicalEntry {
  const hazard = { ...pollution, ...changes };
  if (kind === 'HAZARD') return { ...base, kind, content: { hazard } };
  const visit = { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [] } as const;
  return { ...base, kind, content: { ...visit, hazard } };
}
