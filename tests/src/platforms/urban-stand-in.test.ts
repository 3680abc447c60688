import { createTestDatabase } from '@onegrid/kit/testing';
import { decode, encode } from 'iconv-lite';
import { loadUrban, startUrban, urbanSeatAccount, urbanServiceAccount } from '../../../sandbox/src/platforms/urban';
import type { RunningStandIn } from '../../../sandbox/src/stand-in';

const unitGrid = {
  unit_grid_code: '320105001007001',
  unit_grid_name: '兆园社区001单元网格',
  community_code: '320105001007',
  area_class: 'A' as const,
  boundary: '((90000,141000),(91000,141000),(91000,142000),(90000,142000))',
};
const report = {
  bigClassCode: '01',
  smallClassCode: '02',
  unitGridCode: unitGrid.unit_grid_code,
  eventDesc: '𬭎巷口垃圾桶满溢',
  address: '𬭎巷1号',
  coordinate_x: '90500',
  coordinate_y: '141500',
  reportTime: '2019-12-31 08:00:00',
  humanId: 'JY0001',
  humanName: '张㛃',
  memo: '',
};

const escapeBytes = (text: string) =>
  Array.from(encode(text, 'gb18030'), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

describe('the stand-in of urban management', () => {
  let platform: RunningStandIn;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    const ports = { port: 0, faultPort: 0 };
    platform = await startUrban({ databaseUrl: database.url, ports, settings: { reviewAfterMs: 60_000 } });
    await loadUrban(platform.store, { unitGrids: [unitGrid], cases: [] });
  });
  afterAll(async () => {
    await platform.close();
    await drop();
  });

  async function send(path: string, form?: Record<string, string>, cookie = '') {
    const response = await fetch(`${platform.url}${path}`, {
      method: form ? 'POST' : 'GET',
      headers: { cookie, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      body: form && writeForm(form),
      redirect: 'manual',
    });
    const text = decode(Buffer.from(await response.arrayBuffer()), 'gb18030');
    return { status: response.status, text, type: response.headers.get('content-type'), headers: response.headers };
  }
  const writeForm = (form: Record<string, string>) =>
    Object.entries(form)
      .map(([name, value]) => `${name}=${escapeBytes(value)}`)
      .join('&');
  const signIn = async ({ userName, password }: { userName: string; password: string }) => {
    const { headers } = await send('/login', { userName, password });
    return headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const call = async (cookie: string, path: string, data?: object) => {
    const { text } = await send(path, data && { data: JSON.stringify(data) }, cookie);
    return (JSON.parse(text) as { resultInfo: { success: boolean; message: string | null; data: unknown } }).resultInfo;
  };

  it.each(['/case/list', '/grid/locate', '/main'])(
    'answers %s with the sign-in page and status 200 without a session',
    async (path) => {
      const { status, text, type } = await send(path);
      expect(status).toBe(200);
      expect(type).toBe('text/html;charset=GB18030');
      expect(text).toContain('用户登录');
    },
  );

  it('shows the sign-in page again when the password is wrong', async () => {
    const { status, text, headers } = await send('/login', { userName: urbanServiceAccount.userName, password: 'x' });
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
    expect(text).toContain('用户名或密码错误');
  });

  it('leads on after a sign-in, until the sessions end', async () => {
    const cookie = await signIn(urbanServiceAccount);
    expect(cookie).toMatch(/^JSESSIONID=[0-9A-F]{32}$/);
    expect(await call(cookie, '/case/list')).toMatchObject({ success: true });
    await platform.faults.expireSessions();
    expect((await send('/case/list', undefined, cookie)).text).toContain('用户登录');
  });

  it('takes a report in GB18030, makes a second case of a second call, and finds by remark', async () => {
    const cookie = await signIn(urbanServiceAccount);
    const first = await call(cookie, '/mobile/reportCase', { ...report, memo: 'mark-1' });
    const second = await call(cookie, '/mobile/reportCase', { ...report, memo: 'mark-2' });
    expect(first.data).not.toEqual(second.data);
    expect(await call(cookie, '/case/list?memo=mark-2')).toMatchObject({
      data: {
        listDataSet: {
          totalCount: 1,
          listData: [
            {
              ...(second.data as object),
              eventDesc: report.eventDesc,
              humanName: '张㛃',
              actPropertyName: '上报',
              deadline: '',
            },
          ],
        },
      },
    });
  });

  it.each([
    [{ smallClassCode: '77' }, '大类小类编码不存在'],
    [{ unitGridCode: '320105001007999' }, '单元网格不存在'],
    [{ eventDesc: '' }, '问题描述不能为空'],
    [{ coordinate_x: 'east' }, '坐标格式错误'],
    [{ reportTime: '2019-12-31T08:00:00Z' }, '上报时间格式错误'],
    [{ humanName: '' }, '上报人不能为空'],
  ])('refuses a report with %j', async (change, message) => {
    const cookie = await signIn(urbanServiceAccount);
    expect(await call(cookie, '/mobile/reportCase', { ...report, ...change })).toEqual({
      success: false,
      message,
      data: null,
    });
  });

  it('refuses more than 50 unit grids and pages of more than 200', async () => {
    const cookie = await signIn(urbanServiceAccount);
    const codes = Array.from({ length: 51 }, (_, index) => index).join(',');
    expect(await call(cookie, `/case/list?unitGridCodes=${codes}`)).toMatchObject({ success: false });
    expect(await call(cookie, '/case/list?numPerPage=201')).toMatchObject({ success: false });
  });

  it('lets the acceptance seat alone file a report, once, and starts the clock of class and area', async () => {
    const service = await signIn(urbanServiceAccount);
    const seat = await signIn(urbanSeatAccount);
    const { recId } = (await call(service, '/mobile/reportCase', report)).data as { recId: number };
    const file = { recId, transInfo: '2,1,0;', opinion: '同意立案' };
    expect(await call(service, '/case/trans', file)).toMatchObject({ success: false, message: '无此岗位权限' });
    expect(await call(seat, '/case/trans', file)).toMatchObject({ success: true });
    expect(await call(seat, '/case/trans', file)).toMatchObject({ success: false });
    const { data } = await call(service, `/case/list?recIds=${recId}`);
    const [filed] = (data as { listDataSet: { listData: { fileTime: string; deadline: string }[] } }).listDataSet
      .listData;
    const hours = (Date.parse(String(filed?.deadline)) - Date.parse(String(filed?.fileTime))) / 3_600_000;
    expect(filed).toMatchObject({ actPropertyName: '立案' });
    expect(hours).toBe(4);
  });

  it('keeps its records while it is down', async () => {
    const before = await platform.store.count();
    await platform.faults.set({ down: true });
    await expect(fetch(platform.url)).rejects.toThrow();
    await platform.faults.set({ down: false });
    const cookie = await signIn(urbanServiceAccount);
    expect(await call(cookie, '/case/list')).toMatchObject({ data: { listDataSet: { totalCount: before.case_info } } });
  });
});
