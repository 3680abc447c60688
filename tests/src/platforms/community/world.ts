import { community } from '@onegrid/community';
import { memorySessions, type Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import type { Viewer } from '@onegrid/schema';
import {
  communityServiceAccount,
  type HouseRow,
  loadCommunity,
  type ResidentRow,
  snowflakeId,
  startCommunity,
} from '../../../../sandbox/src/platforms/community';
import type { RunningStandIn } from '../../../../sandbox/src/stand-in';

const importedAtMs = Date.parse('2018-03-01T00:00:00+08:00');
const registeredAtMs = Date.parse('2019-01-01T00:00:00+08:00');

export const gridCode = '320105001007001';
export const houseId = snowflakeId(importedAtMs, 1);
export const otherHouseId = snowflakeId(importedAtMs, 2);
/** Ids of the registrations of the sample: a person with three, then 150 persons with one each. */
export const residentIds = Array.from({ length: 153 }, (_, sequence) => snowflakeId(registeredAtMs, sequence));
export const [earlierId, laterId, deletedId, ...otherIds] = residentIds as [string, string, string, ...string[]];
/** Document number of the first of the 150. */
export const registeredIdNumber = '320105194901010003';

/** At 118.732, 32.004 (CGCS2000), as GCJ-02. */
const house = (id: string, changes: Partial<HouseRow> = {}): HouseRow => ({
  house_id: id,
  house_no: `FW${id}`,
  grid_code: gridCode,
  address: '南京市建邺区兆园小区1幢101室',
  longitude: 118.737213,
  latitude: 32.001969,
  house_area: 80.5,
  rent_flag: 'Y',
  owner_name: '房主',
  owner_phone: '13900000000',
  last_visit_time: '2019-05-01 10:00:00',
  del_flag: '0',
  create_by: 'import',
  create_time: '2018-03-01 00:00:00',
  ...changes,
});

const resident = (id: string, sequence: number, changes: Partial<ResidentRow> = {}): ResidentRow => ({
  resident_id: id,
  house_id: otherHouseId,
  grid_code: gridCode,
  resident_name: `住户${sequence}`,
  id_type: '1',
  id_card: `32010519490101${String(sequence).padStart(4, '0')}`,
  sex: '1',
  birthday: '1949-01-01 00:00:00',
  nation: '01',
  native_place: '320105',
  political_status: '0',
  education: '2',
  marital_status: '1',
  phone: '13900000001',
  occupation: null,
  work_unit: null,
  resident_type: '1',
  resident_role: '0',
  move_in_time: '2010-01-01 00:00:00',
  inflow_reason: null,
  dwelling_type: '1',
  permit_type: null,
  permit_no: null,
  permit_expire_time: null,
  register_time: '2019-01-01 00:00:00',
  registrar: '王网格',
  status: '0',
  del_flag: '0',
  create_by: 'import',
  create_time: '2019-01-01 00:00:00',
  ...changes,
});

const floating = { resident_name: '流动人', resident_type: '3', resident_role: '1', house_id: houseId } as const;
const seed = {
  houses: [house(houseId), house(otherHouseId, { rent_flag: 'N', last_visit_time: null, address: '别处' })],
  residents: residentIds.map((id, sequence) => {
    if (id === earlierId) return resident(id, 0, { ...floating, register_time: '2017-01-01 00:00:00' });
    if (id === laterId) return resident(id, 0, { ...floating, permit_expire_time: '2020-01-01 00:00:00' });
    if (id === deletedId) return resident(id, 0, { del_flag: '2', register_time: '2019-06-01 00:00:00' });
    return resident(id, sequence);
  }),
};

export const settleMs = 1_500;

/** The community platform and its subgraph, both running. */
export interface CommunityWorld {
  readonly platform: RunningStandIn;
  readonly subgraph: Subgraph;
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): ReturnType<Subgraph['execute']>;
  authorization(viewer?: Viewer): Promise<string>;
  /** Rows of the platform's own store. */
  rows(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function startCommunityWorld(): Promise<CommunityWorld> {
  const database = await createTestDatabase();
  const platform = await startCommunity({
    databaseUrl: database.url,
    ports: { port: 0, faultPort: 0 },
    settings: { reviewAfterMs: 0 },
  });
  await loadCommunity(platform.store, seed);
  const calls = await testCalls();
  const subgraph = await community.start({
    databaseUrl: database.url,
    verifyCall: calls.verifyCall,
    sessions: memorySessions(),
    log: silentLog,
    settleMs,
    platform: { baseUrl: platform.url, timeoutMs: 1_000, ...communityServiceAccount },
  });
  const authorization = (viewer?: Viewer) => calls.authorization('community', viewer);
  return {
    platform,
    subgraph,
    authorization,
    ask: async (query, variables, viewer) =>
      subgraph.execute({ query, variables, authorization: await authorization(viewer) }),
    rows: async (sql, values = []) => (await platform.store.pool.query(sql, [...values])).rows,
    async close() {
      await subgraph.close();
      await platform.close();
      await database.drop();
    },
  };
}
