import { randomUUID } from 'node:crypto';
import { memorySessions, type Subgraph, type SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import { safety } from '@onegrid/safety';
import type { CanonicalEntry, FoundHazard } from '@onegrid/schema';
import { loadSafety, type SafetySeed, sampleAccount, startSafety } from '../../../sandbox/src/platforms/safety';
import type { RunningStandIn } from '../../../sandbox/src/stand-in';

export const house = 'CZF000000001';
export const enterprise = '91350100M000100Y43';
/** How long the subgraph waits for the platform. */
export const timeoutMs = 1_000;
export const checkedAt = Date.parse('2019-11-20T02:00:00Z');

const object = (object_id: string, object_type: '1' | '2', address: string): SafetySeed['checkObjects'][number] => ({
  object_id,
  object_type,
  object_name: address,
  address,
  gps_info: '118.737000,32.002000',
  area_code: '320105001007',
  link_man: '房东',
  link_phone: '13900000000',
  last_check_time: checkedAt,
  remark: null,
  create_time: checkedAt,
});
const check = (check_id: string, check_time: number): SafetySeed['checkRecords'][number] => ({
  check_id,
  object_id: house,
  check_time,
  check_user: '网格员',
  check_user_no: 'JY0001',
  check_content: '用电检查',
  has_hazard: '是',
  audit_status: '1',
  audit_opinion: null,
  remark: null,
  create_time: check_time,
});
const seededHazard = (
  hazard_id: string,
  more: Partial<SafetySeed['hazards'][number]>,
): SafetySeed['hazards'][number] => ({
  hazard_id,
  check_id: 'JC1',
  object_id: house,
  hazard_level: '7',
  hazard_type: '03',
  hazard_desc: '私拉电线',
  hazard_status: '05',
  fixed_on_site: '否',
  listed: '否',
  duty_person_id: 'GZ000000001',
  duty_person: '房东',
  duty_phone: '13900000000',
  measures: '限期整改',
  funds: '1200.50',
  deadline: '20191231235959',
  plan: null,
  rectify_time: null,
  recheck_time: null,
  audit_status: '1',
  audit_opinion: null,
  remark: null,
  create_time: checkedAt,
  ...more,
});
const seed: SafetySeed = {
  checkObjects: [object(house, '2', '示例路1号101室'), object(enterprise, '1', '示例路2号')],
  checkRecords: [check('JC1', checkedAt), check('JC2', checkedAt - 86_400_000)],
  hazards: [
    seededHazard('YH1', {}),
    seededHazard('YH2', { hazard_status: '07', hazard_level: '6' }),
    seededHazard('YH3', { audit_status: '2', hazard_status: '01' }),
  ],
  signers: [
    { signer_id: 'GZ000000001', signer_name: '房东', id_card: '11010519491231002X', phone: '1', object_id: house },
    { signer_id: 'GZ000000002', signer_name: '房 东', id_card: '110105491231002', phone: '2', object_id: house },
  ],
  briefings: [
    {
      briefing_id: 'GZS1',
      signer_id: 'GZ000000001',
      object_id: house,
      title: '责任书',
      signed: '是',
      sign_time: '20190301091500',
    },
    { briefing_id: 'GZS2', signer_id: 'GZ000000002', object_id: house, title: '责任书', signed: '否', sign_time: null },
  ],
};

export const fireHazard: FoundHazard = {
  category: 'FIRE',
  level: 'GENERAL',
  description: '楼道堆放杂物',
  inPublicArea: false,
  fixedOnSite: false,
  treatBy: '2020-01-15',
  responsiblePerson: '房东',
  responsiblePhone: '13900000000',
};
const base = {
  occurredAt: '2020-01-01T09:30:00+08:00',
  recordedAt: '2020-01-01T09:31:00+08:00',
  enteredBy: { workerNo: 'JY0001', name: '网格员' },
  grid: { code: '320105001007001', name: '兆园第一网格' },
} as const;
export const subject: CanonicalEntry['subject'] = {
  type: 'House',
  id: 'house-1',
  name: '101室',
  address: '示例路1号101室',
  position: { longitude: 118.737, latitude: 32.002 },
  rented: true,
  ownerName: '房东',
  ownerPhone: null,
  localIds: [{ platform: 'safety', id: house }],
};
export const visit = (hazard: FoundHazard | null, about = subject): CanonicalEntry => ({
  ...base,
  id: randomUUID(),
  kind: 'VISIT',
  subject: about,
  content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [], hazard },
});
export const hazardReport = (hazard: FoundHazard, about = subject): CanonicalEntry => ({
  ...base,
  id: randomUUID(),
  kind: 'HAZARD',
  subject: about,
  content: { hazard },
});

/** The stand-in with a few records, the subgraph before it, and words to ask and to deliver. */
export interface SafetyWorld {
  readonly platform: RunningStandIn;
  readonly subgraph: Subgraph;
  readonly calls: Awaited<ReturnType<typeof testCalls>>;
  /** Another process of the same subgraph, which waits this long before it looks up what it was in doubt about. */
  startSubgraph(settleMs: number): Promise<Subgraph>;
  ask(query: string, variables?: Record<string, unknown>, of?: Subgraph): Promise<SubgraphResponse>;
  deliver(entry: CanonicalEntry, id: string, attempt?: number, to?: Subgraph): Promise<SubgraphResponse>;
  reviews(...deliveryIds: string[]): Promise<unknown>;
  /** What the platform itself has. */
  counted(): Promise<{ check_record: number; hazard: number; check_object: number }>;
  close(): Promise<void>;
}

export async function startSafetyWorld(): Promise<SafetyWorld> {
  const database = await createTestDatabase();
  const calls = await testCalls();
  const platform = await startSafety({
    databaseUrl: database.url,
    ports: { port: 0, faultPort: 0 },
    settings: { reviewAfterMs: 0 },
  });
  await loadSafety(platform.store, seed);
  const startSubgraph = (settleMs: number) =>
    safety.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      sessions: memorySessions(),
      log: silentLog,
      settleMs,
      platform: { baseUrl: platform.url, ...sampleAccount, timeoutMs },
    });
  const subgraph = await startSubgraph(0);
  const ask: SafetyWorld['ask'] = async (query, variables = {}, of = subgraph) =>
    of.execute({ query, variables, authorization: await calls.authorization('safety') });
  return {
    platform,
    subgraph,
    calls,
    startSubgraph,
    ask,
    deliver(entry, id, attempt = 1, to = subgraph) {
      const field = entry.kind === 'VISIT' ? 'safetyAcceptVisit' : 'safetyAcceptHazard';
      const query = `mutation ($delivery: DeliveryInput!) { receipt: ${field}(delivery: $delivery) { outcome externalId reason } }`;
      return ask(query, { delivery: { id, attempt, entry } }, to);
    },
    async reviews(...ids) {
      const query = 'query ($ids: [ID!]!) { reviews: safetyReviews(deliveryIds: $ids) { deliveryId outcome reason } }';
      return (await ask(query, { ids })).data?.reviews;
    },
    async counted() {
      const { check_record = 0, hazard = 0, check_object = 0 } = await platform.store.count();
      return { check_record, hazard, check_object };
    },
    async close() {
      await subgraph.close();
      await platform.close();
      await database.drop();
    },
  };
}

/** Asks every 100 ms until it is so: after failures the subgraph tries the platform again every two seconds. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
