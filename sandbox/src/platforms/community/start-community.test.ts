import { randomUUID } from 'node:crypto';
import { parse } from 'lossless-json';
import { Client } from 'pg';
import type { RunningStandIn } from '../../stand-in';
import { type HouseRow, loadCommunity, type ResidentRow } from './seed';
import { communityServiceAccount, startCommunity } from './start-community';
import { platformDdl } from './tables';

const database = `stand_in_${randomUUID().replaceAll('-', '')}`;
const houseId = '1741234567890123457';
const residentId = '1741234567890123459';
const house: HouseRow = {
  house_id: houseId,
  house_no: 'H1',
  grid_code: '320105001001001',
  address: '南京市建邺区示例路1号1幢101室',
  longitude: 118.737,
  latitude: 32.002,
  house_area: 80,
  rent_flag: 'Y',
  owner_name: '房主',
  owner_phone: '13900000000',
  last_visit_time: '2019-05-01 10:00:00',
  del_flag: '0',
  create_by: 'import',
  create_time: '2018-05-01 00:00:00',
};
const resident: ResidentRow = {
  resident_id: residentId,
  house_id: houseId,
  grid_code: '320105001001001',
  resident_name: '住户',
  id_type: '1',
  id_card: '11010519491231002X',
  sex: '1',
  birthday: '1949-12-31 00:00:00',
  nation: '01',
  native_place: '110105',
  political_status: '0',
  education: '2',
  marital_status: '1',
  phone: '13900000001',
  occupation: null,
  work_unit: null,
  resident_type: '3',
  resident_role: '1',
  move_in_time: '2019-01-01 00:00:00',
  inflow_reason: '1',
  dwelling_type: '2',
  permit_type: null,
  permit_no: null,
  permit_expire_time: null,
  register_time: '2019-01-02 00:00:00',
  registrar: '网格员',
  status: '0',
  del_flag: '0',
  create_by: 'import',
  create_time: '2019-01-02 00:00:00',
};
const visit = {
  houseId,
  gridCode: '320105001001001',
  visitTime: '2019-08-01 10:00:00',
  visitorNo: 'JY0001',
  visitorName: '网格员',
  visitType: '1',
  visitResult: '1',
  content: '已见面，一切正常',
};
let admin: Client;
let platform: RunningStandIn;
let token: string;

beforeAll(async () => {
  admin = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  const databaseUrl = new URL(String(process.env.TEST_DATABASE_URL));
  databaseUrl.pathname = `/${database}`;
  platform = await startCommunity({
    databaseUrl: databaseUrl.href,
    ports: { port: 0, faultPort: 0 },
    settings: { reviewAfterMs: 0 },
  });
  await loadCommunity(platform.store, { houses: [house], residents: [resident] });
  token = await signIn();
});

afterAll(async () => {
  await platform.close();
  await admin.query(`DROP DATABASE ${database}`);
  await admin.end();
});

async function call(
  method: string,
  path: string,
  body?: string,
  bearer = token,
): Promise<{ status: number; text: string }> {
  const headers = {
    authorization: `Bearer ${bearer}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const response = await fetch(platform.url + path, { method, headers, body });
  return { status: response.status, text: await response.text() };
}

async function answer(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const { text } = await call(method, path, body && JSON.stringify(body));
  return parse(text, null, String) as Record<string, unknown>;
}

async function signIn(): Promise<string> {
  const { uuid, question } = await answer('POST', '/captchaImage');
  const [, first, sign, second] = /^(\d)([+-])(\d)=\?$/.exec(String(question)) ?? [];
  const code = Number(first) + (sign === '+' ? 1 : -1) * Number(second);
  const answered = await answer('POST', '/login', { ...communityServiceAccount, code: String(code), uuid });
  return String(answered.token);
}

test('a wrong sum is refused in the body, with HTTP 200', async () => {
  const { uuid } = await answer('POST', '/captchaImage');
  const { status, text } = await call(
    'POST',
    '/login',
    JSON.stringify({ ...communityServiceAccount, code: '99', uuid }),
  );
  expect([status, JSON.parse(text)]).toEqual([200, { msg: '验证码错误', code: 500 }]);
});

test('an unknown token is refused in the body, with HTTP 200', async () => {
  const { status, text } = await call('GET', '/community/resident/list', undefined, 'unknown');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ code: 401 });
});

test('ids are JSON numbers that keep every digit on the wire', async () => {
  const { text } = await call('POST', '/community/resident/listByIds', `[${residentId}]`);
  expect(text).toContain(`"residentId":${residentId},"houseId":${houseId},`);
  expect(text).toContain('"birthday":"1949-12-31 00:00:00"');
});

test('more than 100 ids at once are refused', async () => {
  expect(await answer('POST', '/community/resident/listByIds', Array(101).fill('1'))).toEqual({
    code: '500',
    msg: '单次查询不能超过100条',
  });
});

test('a list is paged and can be searched by document number', async () => {
  const found = await answer('GET', '/community/resident/list?pageNum=1&pageSize=5&idCard=11010519491231002X');
  expect(found).toMatchObject({ code: '200', total: '1', rows: [{ residentId, houseAddress: house.address }] });
  const beyond = await answer('GET', '/community/resident/list?pageNum=2&pageSize=5');
  expect(beyond).toMatchObject({ code: '200', total: '1', rows: [] });
});

test('a person who is registered may be moved but not added again', async () => {
  const sent = {
    ...visit,
    residentName: '住户',
    idType: '1',
    idCard: resident.id_card,
    sex: '1',
    birthday: '1949-12-31 00:00:00',
  };
  const whole = { ...sent, nation: '01', nativePlace: '110105', politicalStatus: '0', phone: '13900000001' };
  const person = {
    ...whole,
    residentType: '3',
    residentRole: '1',
    moveInTime: '2019-08-01 00:00:00',
    registrar: '网格员',
  };
  expect(await answer('POST', '/community/resident', person)).toMatchObject({
    code: '500',
    msg: expect.stringContaining('已登记'),
  });
  expect(
    await answer('PUT', '/community/resident', { residentId, workUnit: '示例公司', remark: 'moved' }),
  ).toMatchObject({ code: '200' });
  const found = await answer('GET', '/community/resident/list?remark=ove');
  expect(found).toMatchObject({ total: '1', rows: [{ residentId, workUnit: '示例公司' }] });
});

test('what is uploaded is reviewed, and short or test-like content is rejected', async () => {
  const upload = async (content: string) => {
    const { data } = await answer('POST', '/community/visit', { ...visit, content });
    const { data: records } = await answer('POST', '/community/visit/listByIds', [
      (data as { visitId: string }).visitId,
    ]);
    return (records as { auditStatus: string; auditRemark: string | null }[])[0];
  };
  expect(await upload('已见面，一切正常')).toMatchObject({ auditStatus: '1', auditRemark: null });
  expect(await upload('正常')).toMatchObject({ auditStatus: '2', auditRemark: '内容过于简略，请补充后重新上报' });
  expect(await upload('这是测试数据')).toMatchObject({ auditStatus: '2', auditRemark: '疑似测试数据，不予采用' });
  const { data } = await answer('POST', '/community/house/listByIds', [houseId]);
  expect(data).toMatchObject([{ residentCount: '1', latestVisitTime: visit.visitTime }]);
});

test('a lost reply comes after the record is kept, and only writes lose theirs', async () => {
  const before = await platform.store.count();
  await platform.faults.set({ dropReplies: 1 });
  await answer('GET', '/community/house/list');
  await expect(call('POST', '/community/visit', JSON.stringify(visit))).rejects.toThrow();
  expect((await platform.store.count()).grid_visit).toBe((before.grid_visit ?? 0) + 1);
});

test('after a loss of all tokens the old one is refused', async () => {
  await platform.faults.expireSessions();
  expect(await answer('GET', '/getInfo')).toMatchObject({ code: '401' });
  token = await signIn();
  expect(await answer('GET', '/getInfo')).toMatchObject({ code: '200', user: { userName: 'onegrid' } });
});

test('a store of an older release gets the columns that it lacks', async () => {
  await platform.store.pool.query('ALTER TABLE grid_visit DROP COLUMN care_type');
  await platform.store.pool.query(platformDdl());
  const care = { ...visit, visitPurpose: '4', careType: '1' };
  expect(await answer('POST', '/community/visit', care)).toMatchObject({ code: '200' });
});
