import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RunningStandIn } from '../../stand-in';
import { loadSafety, type SafetySeed } from './seed';
import { sampleAccount, startSafety } from './start-safety';

const database = `stand_in_${randomUUID().replaceAll('-', '')}`;
const reviewAfterMs = 60_000;
const house = 'CZF000000001';
const seed: SafetySeed = {
  checkObjects: [
    {
      object_id: house,
      object_type: '2',
      object_name: '示例路1号101室',
      address: '南京市建邺区示例路1号101室',
      gps_info: '118.737000,32.002000',
      area_code: '320105001007',
      link_man: '房东',
      link_phone: '13900000000',
      last_check_time: null,
      remark: null,
      create_time: 1_546_300_800_000,
    },
  ],
  checkRecords: [],
  hazards: [],
  signers: [
    {
      signer_id: 'GZ000000001',
      signer_name: '房东',
      id_card: '11010519491231002X',
      phone: '13900000000',
      object_id: house,
    },
  ],
  briefings: [
    {
      briefing_id: 'GZS000000001',
      signer_id: 'GZ000000001',
      object_id: house,
      title: '出租房屋消防安全责任告知书',
      signed: '是',
      sign_time: '20190301091500',
    },
  ],
};

interface Answer {
  code: string;
  msg: string;
  result: Record<string, unknown> & { records: Record<string, unknown>[] };
}

describe('the stand-in of the work-safety platform', () => {
  let platform: RunningStandIn;
  let token: string;

  const serverUrl = () => process.env.TEST_DATABASE_URL ?? '';
  const onServer = async (sql: string) => {
    const client = new Client({ connectionString: serverUrl() });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const send = async (method: string, path: string, body?: object): Promise<Answer> => {
    const headers = { 'x-access-token': token, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(platform.url + path, { method, headers, body: body && JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  };
  const get = (path: string) => send('GET', path);
  const post = (path: string, body: object) => send('POST', path, body);
  const signIn = (password: string, timestamp = String(Date.now())) => {
    const hashed = md5(password);
    const sign = md5(sampleAccount.account + hashed + timestamp + sampleAccount.signKey).toUpperCase();
    return post('/sys/login', { account: sampleAccount.account, password: hashed, timestamp, sign });
  };
  const check = (more: object = {}) => ({
    objectId: house,
    checkTime: 1_577_836_800_000,
    checkUser: '网格员',
    checkContent: '用电检查，未发现隐患',
    hasHazard: '是',
    remark: 'OG-1',
    ...more,
  });
  const addCheck = async (more: object = {}) => (await post('/checkRecord/add', check(more))).result.checkId as string;
  const addHazard = async (more: object = {}) => {
    const hazard = {
      checkId: await addCheck(),
      objectId: house,
      hazardLevel: '7',
      hazardType: '01',
      fixedOnSite: '否',
    };
    const described = { hazardDesc: '楼道堆放杂物', dutyPerson: '房东', deadline: '20200115235959', ...more };
    return (await post('/hazard/add', { ...hazard, ...described })).result.hazardId as string;
  };
  const hazardById = async (id: string) => {
    const { result } = await post('/hazard/queryByIds', { ids: [id] });
    return (result as unknown as Record<string, unknown>[])[0];
  };
  /** As if the uploads had been made that much earlier. */
  const reviewTimePasses = () =>
    platform.store.pool.query('UPDATE hazard SET create_time = create_time - $1', [reviewAfterMs]);

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${database}`);
    const url = new URL(serverUrl());
    url.pathname = `/${database}`;
    platform = await startSafety({
      databaseUrl: url.toString(),
      ports: { port: 0, faultPort: 0 },
      settings: { reviewAfterMs },
    });
    await loadSafety(platform.store, seed);
  });

  beforeEach(async () => {
    await platform.faults.clear();
    token = String((await signIn(sampleAccount.password)).result.token);
  });

  afterAll(async () => {
    await platform.close();
    await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  it('gives a token only for the right account, password, time stamp and signature, and says so with HTTP 200', async () => {
    expect(await signIn('wrong')).toMatchObject({ code: '0402', msg: '用户名或密码错误' });
    expect(await signIn(sampleAccount.password, '1577836800000')).toMatchObject({ code: '0402', msg: '时间戳已过期' });
    await platform.faults.expireSessions();
    expect(await get('/sys/getUserInfo')).toMatchObject({ code: '0401', result: null });
  });

  it('has a code of its own for no data, and pages the rest', async () => {
    expect(await get('/checkObject/list?address=nowhere')).toEqual({ code: '0201', msg: '暂无数据', result: null });
    const { result } = await get(`/checkObject/list?address=${encodeURIComponent('南京市建邺区示例路1号101室')}`);
    expect(result).toMatchObject({ total: 1, size: 10, current: 1, pages: 1 });
    expect(result.records[0]).toMatchObject({ objectId: house, gpsInfo: '118.737000,32.002000' });
  });

  it('takes a hazard only after its check, and tells them apart by their remarks', async () => {
    const orphan = {
      checkId: 'JC0',
      objectId: house,
      hazardLevel: '7',
      hazardType: '01',
      hazardDesc: '隐患描述',
      fixedOnSite: '是',
    };
    expect(await post('/hazard/add', orphan)).toMatchObject({ code: '0404' });
    expect(await post('/checkRecord/add', check({ objectId: 'nowhere' }))).toMatchObject({ code: '0404' });
    expect(await post('/checkRecord/add', { objectId: house })).toMatchObject({ code: '0400' });
    const id = await addCheck({ remark: '一网录入 OG-42' });
    const found = await get('/checkRecord/list?remark=OG-42');
    expect(found.result.records).toEqual([expect.objectContaining({ checkId: id, checkTime: 1_577_836_800_000 })]);
  });

  it('grades a hazard when its office gets to it, then treats, rechecks and cancels it', async () => {
    const id = await addHazard();
    expect(await hazardById(id)).toMatchObject({ hazardStatus: '01', auditStatus: '0', dutyPersonId: 'GZ000000001' });
    await reviewTimePasses();
    expect(await hazardById(id)).toMatchObject({ hazardStatus: '04', auditStatus: '1', listed: '否' });
    await post('/hazard/rectify', { hazardId: id, measures: '已清理' });
    expect(await post('/hazard/recheck', { hazardId: id, qualified: '否' })).toMatchObject({ msg: '退回整改' });
    expect(await hazardById(id)).toMatchObject({ hazardStatus: '08' });
    await post('/hazard/rectify', { hazardId: id, measures: '再次清理' });
    await post('/hazard/recheck', { hazardId: id, qualified: '是' });
    expect(await hazardById(id)).toMatchObject({ hazardStatus: '07', recheckTime: expect.stringMatching(/^\d{14}$/) });
    expect(await post('/hazard/recheck', { hazardId: id, qualified: '是' })).toMatchObject({ code: '0404' });
  });

  it('lists a major hazard publicly, and sends back what has no deadline, no duty person or no words', async () => {
    const major = await addHazard({ hazardLevel: '5' });
    const refused = await Promise.all([
      addHazard({ deadline: undefined }),
      addHazard({ hazardLevel: '6', dutyPerson: undefined }),
      addHazard({ hazardDesc: '火' }),
    ]);
    await reviewTimePasses();
    expect(await hazardById(major)).toMatchObject({ hazardStatus: '02', listed: '是' });
    const opinions = await Promise.all(refused.map(async (id) => (await hazardById(id))?.auditOpinion));
    expect(opinions).toEqual([
      '一般隐患未当场整改的，须填写整改时限',
      '重点、重大隐患须落实整改责任人',
      '隐患描述过于简单，请补充后重新上报',
    ]);
  });

  it('answers batches of at most 50 ids', async () => {
    const ids = Array.from({ length: 51 }, (_unused, index) => `CZF${index}`);
    expect(await post('/checkObject/queryByIds', { ids })).toMatchObject({ code: '0413' });
    expect(await post('/briefing/queryBySignerIds', { signerIds: ['GZ000000001'] })).toMatchObject({
      code: '0000',
      result: [{ briefingId: 'GZS000000001', signed: '是', signTime: '20190301091500' }],
    });
  });

  it('keeps a check whose reply was lost', async () => {
    const before = (await platform.store.count()).check_record ?? 0;
    await platform.faults.set({ dropReplies: 1 });
    await expect(addCheck()).rejects.toThrow();
    expect((await platform.store.count()).check_record).toBe(before + 1);
  });
});

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
