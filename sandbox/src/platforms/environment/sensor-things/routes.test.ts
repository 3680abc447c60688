import { startTestPlatform, type TestPlatform } from '../test-platform';

describe('SensorThings API 1.1', () => {
  let platform: TestPlatform;
  let base: string;

  beforeAll(async () => {
    platform = await startTestPlatform();
    await platform.standIn.report();
    base = `${platform.standIn.url}/v1.1`;
  });
  afterAll(() => platform.close());

  const get = (path: string) => platform.get(`/v1.1${encodeURI(path)}`);
  const names = async (path: string) => ((await get(path)).body.value as { name: string }[]).map(({ name }) => name);

  it('lists its entity sets', async () => {
    const { body } = await get('');
    expect(body.value).toContainEqual({ name: 'Things', url: `${base}/Things` });
    expect(body.value).toHaveLength(8);
  });

  it('shows an entity with its links', async () => {
    expect((await get('/Things(1)')).body).toEqual({
      '@iot.id': 1,
      '@iot.selfLink': `${base}/Things(1)`,
      name: '莫愁湖子站',
      description: '环境空气自动监测子站',
      properties: { mn: 'JY2019AIR000000000000001', systemCode: '22', regionCode: '320105001007' },
      'Locations@iot.navigationLink': `${base}/Things(1)/Locations`,
      'HistoricalLocations@iot.navigationLink': `${base}/Things(1)/HistoricalLocations`,
      'Datastreams@iot.navigationLink': `${base}/Things(1)/Datastreams`,
    });
  });

  it('answers several stations with their newest averages in one request', async () => {
    const { body } = await get(
      "/Things?$filter=id eq 1 or id eq 2&$select=id,name&$expand=Locations($select=location),Datastreams($filter=properties/command eq '2061' and ObservedProperty/name eq 'PM2.5';" +
        '$select=unitOfMeasurement;$expand=ObservedProperty($select=name),Observations($orderby=phenomenonTime desc;$top=2;$count=true;$select=result))',
    );
    expect(body.value).toHaveLength(2);
    expect(body.value).toMatchObject([
      {
        '@iot.id': 1,
        name: '莫愁湖子站',
        Locations: [{ location: { type: 'Point', coordinates: [118.76, 32.04] } }],
        Datastreams: [
          {
            unitOfMeasurement: { symbol: 'µg/m³' },
            ObservedProperty: { name: 'PM2.5' },
            Observations: [{ result: expect.any(Number) }, { result: expect.any(Number) }],
            'Observations@iot.count': 24,
            'Observations@iot.nextLink': expect.stringContaining('/Observations?'),
          },
        ],
      },
      { '@iot.id': 2 },
    ]);
  });

  it('pages with links that can be followed to the end', async () => {
    const seen: number[] = [];
    let next: string | undefined = `${base}/Datastreams?$top=20&$orderby=name desc&$count=true`;
    while (next) {
      const { body } = await platform.get(next.slice(platform.standIn.url.length));
      expect(body['@iot.count']).toBe(52);
      seen.push(...(body.value as { '@iot.id': number }[]).map((each) => each['@iot.id']));
      next = body['@iot.nextLink'] as string | undefined;
    }
    expect(new Set(seen).size).toBe(52);
  });

  it.each([
    ["/ObservedProperties?$filter=name eq 'PM2.5' or name eq 'O3'", ['PM2.5', 'O3']],
    ["/ObservedProperties?$filter=startswith(name,'PM') and not (name eq 'PM10')", ['PM2.5']],
    ["/ObservedProperties?$filter=substringof('臭', description)", ['O3']],
    ["/ObservedProperties?$filter=endswith(description,'温度')", ['气温']],
    ["/Things?$filter=Datastreams/ObservedProperty/name eq 'TSP'", ['兆园工地扬尘点']],
    ["/Things?$filter=properties/systemCode ne '22'", ['兆园工地扬尘点']],
    [
      '/Datastreams(101)/ObservedProperty/Datastreams?$filter=Thing/id eq 2&$orderby=id&$top=1',
      ['兆园工地扬尘点 PM2.5 实时值'],
    ],
    ["/Things?$filter=name eq 'it''s'", []],
  ])('%s', async (path, expected) => expect(await names(path)).toEqual(expected));

  it.each(['2026-11-22T02:20:00Z', '2026-11-22T10:20:00%2B08:00'])(
    'compares times with %s, and results',
    async (time) => {
      const filter = `phenomenonTime%20ge%20${time}%20and%20result%20gt%200`;
      const { body } = await platform.get(
        `/v1.1/Datastreams(101)/Observations?$filter=${filter}&$select=phenomenonTime`,
      );
      expect(body.value).toEqual([{ phenomenonTime: '2026-11-22T02:20:30.000Z' }]);
    },
  );

  it('gives single properties, raw values and references', async () => {
    expect((await get('/Things(1)/name')).body).toEqual({ name: '莫愁湖子站' });
    expect((await get('/Things(1)/properties/$value')).body).toMatchObject({ systemCode: '22' });
    expect((await get('/Things/$ref')).body).toEqual({
      value: [{ '@iot.selfLink': `${base}/Things(1)` }, { '@iot.selfLink': `${base}/Things(2)` }],
    });
  });

  it.each([
    ['/Nothings', 404],
    ['/Things(9)', 404],
    ['/Things(9)/Datastreams', 404],
    ['/Things(1)/Sensors', 404],
    ['/Things?$filter=colour eq 1', 400],
    ['/Things?$filter=name gt 5', 400],
    ['/Things?$filter=name eq', 400],
    ["/Things?$filter=name eq 'a' name", 400],
    ['/Things?$top=many', 400],
    ['/Things?$orderby=name sideways', 400],
    ['/Things?$expand=Colours', 400],
    ['/Things?$format=csv', 400],
  ])('%s is answered %d with an error body', async (path, status) => {
    expect(await get(path)).toMatchObject({
      status,
      body: { code: status, type: 'error', message: expect.any(String) },
    });
  });
});
