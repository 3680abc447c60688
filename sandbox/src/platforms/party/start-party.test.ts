import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { RunningStandIn } from '../../stand-in';
import { loadParty, type PartySeed } from './seed';
import { partyServiceAccount, startParty } from './start-party';

const reviewAfterMs = 60_000;
const worker = { openid: 'oPBP5wWorkerOne0000000000000', userid: 'JY0001', nickname: '王一' };

const organisation = (orgId: string, orgType: '1' | '2' | '3', parentId: string, gridCode: string) => ({
  org_id: orgId,
  org_type: orgType,
  org_name: `组织${orgId}`,
  parent_id: parentId,
  grid_code: gridCode,
  secretary: '李书记',
  set_up_date: '2017年08月01日',
});

const seed: PartySeed = {
  accounts: [worker],
  organisations: [
    organisation('DW1', '1', '', '320105001007'),
    organisation('ZB1', '2', 'DW1', '320105001007001'),
    organisation('XZ1', '3', 'ZB1', ''),
  ],
  members: [
    {
      member_id: 'DY32010500000007',
      member_no: '0f1e2d3c4b5a6978',
      member_name: '陈党员',
      id_tail: '002X',
      member_type: '1',
      post: '03',
      org_id: 'ZB1',
      group_id: 'XZ1',
      join_date: '2001年07月01日',
      score: 120,
      star: 1,
      score_time: 1_546_272_000,
    },
  ],
  wishes: Array.from({ length: 23 }, (_, index) => ({
    wish_id: `XY320105${String(index).padStart(8, '0')}`,
    grid_code: '320105001007001',
    title: '手机教学',
    content: '希望学会用手机挂号',
    wisher: '赵*',
    status: '待认领' as const,
    publish_time: 1_546_272_000 + index,
    claim_member_id: '',
    claim_member_name: '',
    claim_date: '',
    finish_date: '',
  })),
  activities: [],
};

const checkIn = {
  apply_type: '1',
  member_name: '周新来',
  id_tail: '1234',
  member_type: '1',
  mobile: '13900000000',
  work_unit: '某公司',
  address: '兆园小区1幢101室',
  come_date: '2019年07月01日',
  org_id: 'ZB1',
  remark: 'OG-0123456789ABCDEF',
};

describe('the party platform', () => {
  const database = `party_${randomBytes(6).toString('hex')}`;
  let party: RunningStandIn;
  let databaseUrl: string;

  beforeAll(async () => {
    await administer(`CREATE DATABASE ${database}`);
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = `/${database}`;
    databaseUrl = url.toString();
    party = await startParty({ databaseUrl, ports: { port: 0, faultPort: 0 }, settings: { reviewAfterMs } });
    await loadParty(party.store, seed);
  });

  beforeEach(() => party.store.pool.query('TRUNCATE check_in'));

  afterAll(async () => {
    await party.close();
    await administer(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  it('gives a token to the service account only', async () => {
    const { appId, appSecret } = partyServiceAccount;
    expect(await get('/cgi-bin/token', { appid: appId, secret: appSecret })).toEqual({
      access_token: expect.any(String),
      expires_in: 7200,
    });
    expect(await get('/cgi-bin/token', { appid: appId, secret: 'wrong' })).toMatchObject({ errcode: 40125 });
  });

  it('says with HTTP 200 that a token has expired', async () => {
    const session = await signIn();
    await party.faults.expireSessions();
    expect(await get('/wpt/member/batchget', { ...session, member_ids: 'DY1' })).toMatchObject({ errcode: 42001 });
    expect(await get('/wpt/member/batchget', { ...session, access_token: 'x' })).toMatchObject({ errcode: 40001 });
  });

  it('leaves out members whom it does not know', async () => {
    const answer = await get('/wpt/member/batchget', { ...(await signIn()), member_ids: 'DY32010500000007,DY0' });
    expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect(answer.member_list).toEqual([
      expect.objectContaining({ member_id: 'DY32010500000007', org_name: '组织ZB1', join_date: '2001年07月01日' }),
    ]);
  });

  it('pages through the wishes of a grid, newest first', async () => {
    const session = await signIn();
    const first = await get('/wxy/wish/list', { ...session, grid_code: '320105001007001' });
    expect(first).toMatchObject({ total: 23, count: 20, next_id: 'XY32010500000003' });
    const second = await get('/wxy/wish/list', { ...session, grid_code: '320105001007001', next_id: first.next_id });
    expect(second).toMatchObject({ total: 23, count: 3, next_id: '' });
  });

  it('takes a check-in, keeps it for the branch secretary, and finds it by its remark', async () => {
    const applyId = await addCheckIn();
    expect(await search('OG-0123456789ABCDEF')).toEqual([
      expect.objectContaining({
        apply_id: applyId,
        audit_status: '0',
        create_time: expect.any(Number),
        audit_time: '',
      }),
    ]);
    expect(await search('OG-FEDCBA9876543210')).toEqual([]);
  });

  it('makes a member of whoever is approved, once', async () => {
    const before = (await party.store.count()).party_member ?? 0;
    const applyId = await addCheckIn();
    await letReviewTimePass(applyId);
    const [first, second] = await Promise.all([search('OG-'), search('OG-')]);
    expect(first).toEqual([expect.objectContaining({ audit_status: '1', audit_opinion: '同意' })]);
    expect(second).toEqual(first);
    expect((await party.store.count()).party_member).toBe(before + 1);
  });

  it.each([
    [{ address: '1幢' }, '居住地址不详，退回补充'],
    [{ remark: '身份待核实' }, '情况待核实，请核实后重新报到'],
  ])('sends back a check-in with %o', async (change, opinion) => {
    const applyId = await addCheckIn({ ...checkIn, ...change });
    await letReviewTimePass(applyId);
    const answer = await get('/wpt/checkin/batchget', { ...(await signIn()), apply_ids: applyId });
    expect(answer.apply_list).toEqual([expect.objectContaining({ audit_status: '2', audit_opinion: opinion })]);
  });

  it.each([
    [{ id_tail: '12' }, 40035],
    [{ come_date: '2019-07-01' }, 40035],
    [{ work_unit: '' }, 40035],
    [{ org_id: 'ZB9' }, 60123],
  ])('refuses a check-in with %o', async (change, errcode) => {
    expect(await post('/wpt/checkin/add', { ...checkIn, ...change })).toMatchObject({ errcode });
    expect((await party.store.count()).check_in).toBe(0);
  });

  it('refuses a write for a worker who is bound to no openid', async () => {
    const session = { ...(await signIn()), acting_openid: 'nobody' };
    expect(await post('/wpt/checkin/add', checkIn, session)).toMatchObject({ errcode: 40003 });
  });

  it('keeps the record when the reply is lost', async () => {
    await party.faults.set({ dropReplies: 1 });
    await expect(post('/wpt/checkin/add', checkIn)).rejects.toThrow();
    expect(await search(checkIn.remark)).toHaveLength(1);
  });

  it('refuses calls above its quota', async () => {
    const busy = await startParty({ databaseUrl, ports: { port: 0, faultPort: 0 }, settings: { callsPerSecond: 1 } });
    try {
      const { appId, appSecret } = partyServiceAccount;
      const calls = Array.from({ length: 8 }, () => get('/cgi-bin/token', { appid: appId, secret: appSecret }, busy));
      expect(await Promise.all(calls)).toContainEqual(expect.objectContaining({ errcode: 45009 }));
    } finally {
      await busy.close();
    }
  });

  async function signIn(): Promise<Record<string, string>> {
    const { appId, appSecret, openid } = partyServiceAccount;
    const { access_token } = await get('/cgi-bin/token', { appid: appId, secret: appSecret });
    return { access_token: String(access_token), openid, acting_openid: worker.openid };
  }

  async function get(path: string, query: object, from = party): Promise<Record<string, unknown>> {
    const response = await fetch(`${from.url}${path}?${new URLSearchParams(query as Record<string, string>)}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
  }

  async function post(path: string, form: object, session?: object): Promise<Record<string, unknown>> {
    const query = new URLSearchParams((session ?? (await signIn())) as Record<string, string>);
    const body = new URLSearchParams(form as Record<string, string>);
    const response = await fetch(`${party.url}${path}?${query}`, { method: 'POST', body });
    return (await response.json()) as Record<string, unknown>;
  }

  async function addCheckIn(form: object = checkIn): Promise<string> {
    const answer = await post('/wpt/checkin/add', form);
    expect(answer.apply_id).toMatch(/^BD320105\d{8}$/);
    return String(answer.apply_id);
  }

  async function search(keyword: string): Promise<unknown> {
    return (await get('/wpt/checkin/search', { ...(await signIn()), keyword })).apply_list;
  }

  function letReviewTimePass(applyId: string) {
    return party.store.pool.query(
      "UPDATE check_in SET create_time = create_time - interval '2 minutes' WHERE apply_id = $1",
      [applyId],
    );
  }
});

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(sql);
  await client.end();
}
