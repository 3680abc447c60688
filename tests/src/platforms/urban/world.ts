import { memorySessions, type Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import type { CanonicalEntry, FoundHazard, Viewer } from '@onegrid/schema';
import { urban } from '@onegrid/urban';
import {
  type CaseRow,
  loadUrban,
  startUrban,
  type UnitGridRow,
  urbanServiceAccount,
} from '../../../../sandbox/src/platforms/urban';
import type { RunningStandIn } from '../../../../sandbox/src/stand-in';

/** As the platform's owner describes it; the stand-in has its own copy. */
const localGrid =
  '+proj=tmerc +lat_0=0 +lon_0=118.8333333333333 +k=1 +x_0=100000 +y_0=-3400000 +ellps=GRS80 +units=m +no_defs';

/** 118.73 °E 32.00 °N lies at 90235.71, 141857.10. */
export const insidePosition = { longitude: 118.73, latitude: 32 };
export const outsidePosition = { longitude: 119.5, latitude: 32 };

export const unitGridCodes = ['320105001007001', '320105001007002', '320105001007003'] as const;

const strip = (code: string, west: number): UnitGridRow => ({
  unit_grid_code: code,
  unit_grid_name: `兆园社区${code.slice(-3)}单元网格`,
  community_code: code.slice(0, 12),
  area_class: 'B',
  boundary: `((${west},141000),(${west + 500},141000),(${west + 500},142500),(${west},142500))`,
});

const caseRow = (recId: number, unitGridCode: string, reportTime: string, changes: Partial<CaseRow> = {}): CaseRow => ({
  rec_id: recId,
  task_num: `201912${recId}`,
  event_src_id: 1,
  event_src_name: '监督员上报',
  big_class_code: '01',
  big_class_name: '市容环境',
  small_class_code: '02',
  small_class_name: '暴露垃圾',
  unit_grid_code: unitGridCode,
  area_class: 'B',
  event_desc: '垃圾桶满溢',
  address: '兆园1幢',
  coordinate_x: 90_235.71,
  coordinate_y: 141_857.1,
  act_property_id: 6,
  act_property_name: '结案',
  report_time: reportTime,
  file_time: reportTime,
  deadline: '2019-12-30 12:00:00',
  finish_time: '2019-12-30 09:00:00',
  void_reason: null,
  human_id: 'JY0001',
  human_name: '张㛃',
  memo: null,
  ...changes,
});

const seed = {
  unitGrids: [strip(unitGridCodes[0], 90_000), strip(unitGridCodes[1], 90_500), strip(unitGridCodes[2], 91_000)],
  cases: [
    caseRow(100_001, unitGridCodes[0], '2019-12-28 08:00:00'),
    caseRow(100_002, unitGridCodes[1], '2019-12-29 08:00:00', {
      finish_time: null,
      act_property_id: 4,
      act_property_name: '处置',
    }),
    caseRow(100_003, unitGridCodes[0], '2019-12-30 08:00:00', {
      act_property_id: 7,
      act_property_name: '作废',
      void_reason: '重复上报，予以作废',
      file_time: null,
      deadline: null,
    }),
    caseRow(100_004, unitGridCodes[0], '2019-12-30 08:00:00', { big_class_code: '21', small_class_code: '01' }),
    caseRow(100_005, unitGridCodes[2], '2019-12-27 08:00:00'),
  ],
};

export interface UrbanWorld {
  readonly platform: RunningStandIn;
  readonly subgraph: Subgraph;
  /** Asks as the whole district's viewer who may deliver, unless another viewer is given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): ReturnType<Subgraph['execute']>;
  authorization(): Promise<string>;
  /** How many cases carry a mark of the hub in the platform's own store. */
  countDelivered(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the stand-in with three unit grids and five cases, and the subgraph in front of it. */
export async function startUrbanWorld(
  options: { readonly reviewAfterMs?: number; readonly settleMs?: number } = {},
): Promise<UrbanWorld> {
  const { reviewAfterMs = 0, settleMs = 0 } = options;
  const database = await createTestDatabase();
  const platform = await startUrban({
    databaseUrl: database.url,
    ports: { port: 0, faultPort: 0 },
    settings: { reviewAfterMs },
  });
  await loadUrban(platform.store, seed);
  const { verifyCall, authorization } = await testCalls();
  const { userName: account, password } = urbanServiceAccount;
  const subgraph = await urban.start({
    databaseUrl: database.url,
    verifyCall,
    sessions: memorySessions(),
    log: silentLog,
    settleMs,
    platform: { baseUrl: platform.url, account, password, localGrid, timeoutMs: 1_000 },
  });
  return {
    platform,
    subgraph,
    ask: async (query, variables, viewer) =>
      subgraph.execute({ query, variables, authorization: await authorization('urban', viewer) }),
    authorization: () => authorization('urban'),
    async countDelivered() {
      const counted = await platform.store.pool.query<{ count: string }>(
        `SELECT count(*) FROM case_info WHERE memo LIKE 'OG-%'`,
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

/** Returns a hazard entry; the parts given replace those of the hazard, or the position of its subject. */
export function hazardEntry(
  hazard: Partial<FoundHazard> = {},
  position: { longitude: number; latitude: number } = insidePosition,
): CanonicalEntry {
  return {
    id: 'entry',
    kind: 'HAZARD',
    occurredAt: '2019-12-31T01:02:03Z',
    recordedAt: '2019-12-31T01:02:04Z',
    enteredBy: { workerNo: 'JY0007', name: '张㛃𬭎' },
    grid: { code: '320105001007001', name: '兆园1号综合网格' },
    subject: {
      type: 'House',
      id: 'house',
      name: '兆园1幢101室',
      address: '建邺区兆园1幢101室',
      position,
      rented: true,
      ownerName: null,
      ownerPhone: null,
      localIds: [],
    },
    content: {
      hazard: {
        category: 'FIRE',
        level: 'GENERAL',
        description: '楼道口乱堆物料，堵塞消防通道',
        inPublicArea: true,
        fixedOnSite: false,
        treatBy: '2020-01-10',
        responsiblePerson: null,
        responsiblePhone: null,
        ...hazard,
      },
    },
  };
}
