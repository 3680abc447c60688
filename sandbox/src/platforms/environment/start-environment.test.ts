import { startTestPlatform, type TestPlatform } from './test-platform';

const form = {
  category: '99',
  regionCode: '320105001007',
  address: '水西门大街1号',
  longitude: 118.76,
  latitude: 32.04,
  content: '工地夜间扬尘',
  urgency: '1',
  occurredAt: '2026-11-22 09:00:00',
  complainant: '网格员',
  complainantPhone: '13900000000',
  reference: 'OG-1',
};

describe('the environment platform', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.close());

  const found = async (reference: string) => {
    const { body } = await platform.get(`/complaints?reference=${reference}`);
    return body.complaints as Record<string, unknown>[];
  };

  it('answers nobody without a key, and gives none for a wrong secret', async () => {
    expect((await fetch(`${platform.standIn.url}/v1.1/Things`)).status).toBe(401);
    expect((await platform.post('/auth/api-keys', { clientId: 'onegrid', clientSecret: 'wrong' })).status).toBe(401);
  });

  it('ends every key when told so', async () => {
    await platform.standIn.faults.expireSessions();
    expect((await platform.get('/complaints')).status).toBe(401);
    await platform.signIn();
    expect((await platform.get('/complaints')).status).toBe(200);
  });

  it('registers a complaint, reviews it later and closes it', async () => {
    const registered = await platform.post('/complaints', form);
    expect(registered).toMatchObject({
      status: 201,
      body: { complaintNo: expect.stringMatching(/^HJTS20261122\d{6}$/), state: '10', stateName: '待受理' },
    });
    expect(await found('OG-1')).toMatchObject([
      { state: '10', occurredAt: '2026-11-22 09:00:00', complainant: '网**' },
    ]);
    platform.clock.nowMs += 3_000;
    expect(await found('OG-1')).toMatchObject([{ state: '20', stateName: '受理' }]);
    platform.clock.nowMs += 600_000;
    expect(await found('OG-1')).toMatchObject([{ state: '40', stateName: '办结', handlingResult: expect.any(String) }]);
  });

  it('declines by its rules, with the reason', async () => {
    await platform.post('/complaints', { ...form, content: '很脏', reference: 'OG-2' });
    await platform.post('/complaints', { ...form, content: '夜间广场舞太吵', reference: 'OG-3' });
    platform.clock.nowMs += 3_000;
    expect(await found('OG-2')).toMatchObject([{ state: '30', decisionReason: '投诉内容过于简单，无法核查' }]);
    expect(await found('OG-3')).toMatchObject([{ state: '30', decisionReason: '属社会生活噪声，请向公安机关反映' }]);
  });

  it('takes longer when its reviewers are slow, and does not take a decision back', async () => {
    await platform.post('/complaints', { ...form, reference: 'OG-4' });
    await platform.standIn.faults.set({ slowReviewMs: 60_000 });
    platform.clock.nowMs += 30_000;
    expect(await found('OG-4')).toMatchObject([{ state: '10' }]);
    expect(await found('OG-2')).toMatchObject([{ state: '30' }]);
    platform.clock.nowMs += 33_000;
    expect(await found('OG-4')).toMatchObject([{ state: '20' }]);
    await platform.standIn.faults.clear();
  });

  it.each([
    [{ regionCode: '320105009009' }, 422, 'REGION_UNKNOWN'],
    [{ category: '77' }, 422, 'CATEGORY_UNKNOWN'],
    [{ urgency: '9' }, 422, 'URGENCY_UNKNOWN'],
    [{ occurredAt: '2026-11-22T09:00:00Z' }, 422, 'TIME_UNREADABLE'],
    [{ address: '' }, 400, 'FST_ERR_VALIDATION'],
  ])('refuses %j', async (change, status, code) => {
    expect(await platform.post('/complaints', { ...form, ...change })).toMatchObject({ status, body: { code } });
  });

  it('makes a second complaint of the same form, and finds several by number', async () => {
    await platform.post('/complaints', { ...form, reference: 'OG-5' });
    await platform.post('/complaints', { ...form, reference: 'OG-5' });
    const both = await found('OG-5');
    expect(both).toHaveLength(2);
    const numbers = both.map(({ complaintNo }) => complaintNo).join(',');
    expect((await platform.get(`/complaints?complaintNos=${numbers}`)).body).toMatchObject({ total: 2, page: 1 });
    expect((await platform.get('/complaints/HJTS1')).status).toBe(404);
  });

  it('commits a complaint whose reply is lost', async () => {
    await platform.standIn.faults.set({ dropReplies: 1 });
    await expect(platform.post('/complaints', { ...form, reference: 'OG-6' })).rejects.toThrow();
    expect(await found('OG-6')).toHaveLength(1);
  });
});
