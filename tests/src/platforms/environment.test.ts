import { communities, type EnvironmentWorld, startEnvironmentWorld } from './environment/world';
import { recordRequests } from './urban/requests';
import { until } from './urban/until';

const gridsQuery = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Grid {
  code
  airQuality { aqi level levelName observedAt station { id name position { longitude latitude } }
    primaryPollutant { code } pollutants { code name averaging value unit iaqi } }
  environmentComplaints(first: $first, after: $after) {
    edges { cursor node { id category state communityCode declineReason result registeredAt closedAt position { longitude } } }
    pageInfo { hasNextPage hasPreviousPage } } } } }`;

const grid = (code: string, ...things: readonly string[]) => ({
  __typename: 'Grid',
  code,
  localIds: [{ platform: 'urban', id: '9' }, ...things.map((id) => ({ platform: 'environment', id }))],
});
const firstGrid = grid(`${communities.first}001`, '1');
const sameStation = grid(`${communities.first}002`, '1');
const secondGrid = grid(`${communities.second}001`, '2');

type Answer = Awaited<ReturnType<EnvironmentWorld['ask']>>;
interface Listed {
  readonly airQuality: {
    aqi: number;
    level: string;
    station: { name: string };
    pollutants: { code: string; name: string; averaging: string; value: number; unit: string; iaqi: number }[];
  } | null;
  readonly environmentComplaints: { edges: { cursor: string; node: { id: string } }[]; pageInfo: object } | null;
}
const listed = (answer: Answer) => (answer.data?._entities ?? []) as Listed[];
const complaintsOf = (answer: Answer) =>
  listed(answer).map(({ environmentComplaints }) => environmentComplaints?.edges.map(({ node }) => node.id));
const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions?.code ?? null;
const platformOf = (answer: Answer) => answer.extensions?.platforms?.[0];

describe('environment protection on the graph', () => {
  let world: EnvironmentWorld;

  beforeAll(async () => {
    world = await startEnvironmentWorld();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    await world.platform.faults.clear();
    await until(read, (answer) => platformOf(answer)?.state === 'LIVE');
  });

  const read = () => world.ask(gridsQuery, { of: [firstGrid] });

  describe('reading', () => {
    it('tells the air quality of grids from their stations, with one request for all of them', async () => {
      const { sent, stop } = recordRequests(world.platform.url);
      const answer = await world.ask(gridsQuery, { of: [firstGrid, sameStation, secondGrid] });
      stop();
      expect(codeOf(answer)).toBeNull();
      expect(sent.filter((each) => each === 'GET /v1.1/Things')).toHaveLength(1);
      expect(sent.filter((each) => each === 'GET /complaints')).toHaveLength(2);
      const [first, same, second] = listed(answer);
      expect(same?.airQuality).toEqual(first?.airQuality);
      expect(second?.airQuality?.station.name).toBe('中央商务区空气自动监测站');
      expect(first?.airQuality).toMatchObject({
        station: { id: '1', name: '兆园空气自动监测站', position: { longitude: 118.76, latitude: 32.03 } },
        observedAt: '2026-11-22T02:00:00.000Z',
        pollutants: ['SO2', 'NO2', 'PM10', 'CO', 'O3', 'O3', 'PM2.5'].map((name) =>
          expect.objectContaining({ name, value: expect.any(Number), iaqi: expect.any(Number) }),
        ),
      });
      expect(first?.airQuality?.aqi).toBe(Math.max(...(first?.airQuality?.pollutants ?? []).map(({ iaqi }) => iaqi)));
      expect(platformOf(answer)).toMatchObject({ name: 'environment', state: 'LIVE', error: null });
    });

    it('computes from what the platform keeps: the 24-hour mean of PM2.5', async () => {
      const kept = await world.platform.store.pool.query<{ mean: number; hours: string }>(
        `SELECT avg(result) AS mean, count(*) AS hours FROM observations JOIN datastreams ON datastreams.id = datastream_id
         WHERE thing_id = 1 AND command = '2061' AND factor_code = 'a34004' AND phenomenon_start >= '2026-11-21T02:00:00Z'`,
      );
      expect(kept.rows[0]?.hours).toBe('24');
      const pm25 = listed(await read())[0]?.airQuality?.pollutants.find(({ code }) => code === 'a34004');
      expect(pm25).toMatchObject({ averaging: 'DAY', unit: 'μg/m³', value: Math.round(kept.rows[0]?.mean ?? 0) });
    });

    it('is alive: an hour later it tells of that hour', async () => {
      world.clock.nowMs += 3_600_000;
      await world.platform.report();
      expect(listed(await read())[0]?.airQuality).toMatchObject({ observedAt: '2026-11-22T03:00:00.000Z' });
    });

    it('is null where no station serves a grid, or the platform does not know the station', async () => {
      const without = [grid(`${communities.first}003`), grid(`${communities.first}004`, '99')];
      const answer = await world.ask(gridsQuery, { of: without });
      expect(codeOf(answer)).toBeNull();
      expect(listed(answer).map(({ airQuality }) => airQuality)).toEqual([null, null]);
    });

    it('lists the complaints of the community, newest first, in our words and without who complained', async () => {
      const { environmentComplaints } = listed(await read())[0] ?? {};
      expect(environmentComplaints?.edges.map(({ node }) => node)).toEqual([
        {
          id: 'HJTS20261102000002',
          category: 'CONSTRUCTION_DUST',
          state: 'DECLINED',
          communityCode: communities.first,
          declineReason: '现场核查未发现所述情况',
          result: null,
          registeredAt: '2026-11-02T01:00:00.000Z',
          closedAt: null,
          position: { longitude: 118.76 },
        },
        expect.objectContaining({ id: 'HJTS20261101000001', state: 'CLOSED', result: '已现场核查并责令整改' }),
      ]);
    });

    it('pages by the Relay connection spec', async () => {
      const first = listed(await world.ask(gridsQuery, { of: [firstGrid], first: 1 }))[0]?.environmentComplaints;
      expect(first?.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
      const rest = await world.ask(gridsQuery, { of: [firstGrid], first: 1, after: first?.edges[0]?.cursor });
      expect(complaintsOf(rest)).toEqual([['HJTS20261101000001']]);
      expect(listed(rest)[0]?.environmentComplaints?.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
      expect(codeOf(await world.ask(gridsQuery, { of: [firstGrid], after: 'nonsense' }))).toBe('BAD_INPUT');
    });

    it('answers over HTTP what it answers in-process', async () => {
      const { url } = await world.subgraph.listen(0);
      const variables = { of: [firstGrid] };
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await world.authorization() },
        body: JSON.stringify({ query: gridsQuery, variables }),
      });
      const { data } = await world.ask(gridsQuery, variables);
      expect(await response.json()).toMatchObject(JSON.parse(JSON.stringify({ data })));
    });
  });

  describe('while the platform is in trouble', () => {
    it.each([
      ['down', { down: true }, 'PLATFORM_UNAVAILABLE'],
      ['too slow', { slowMs: 5_000 }, 'PLATFORM_UNAVAILABLE'],
      ['refusing', { refuses: true }, 'PLATFORM_UNAVAILABLE'],
      ['garbled', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
    ])('shows kept copies with their age when it is %s', async (_, fault, error) => {
      const live = await read();
      await world.platform.faults.set(fault);
      const stale = await read();
      expect(stale.data).toEqual(live.data);
      expect(platformOf(stale)).toMatchObject({ state: 'STALE', asOf: expect.any(String), error });
      const status = await world.ask('{ environmentStatus { state error } }');
      expect(status.data?.environmentStatus).toMatchObject({ state: 'STALE', error });
    });

    it('answers null with a code where nothing is kept', async () => {
      await world.platform.faults.set({ down: true });
      const answer = await world.ask(gridsQuery, { of: [grid('320105006012001', '77')] });
      expect(listed(answer)).toEqual([expect.objectContaining({ airQuality: null, environmentComplaints: null })]);
      expect(codeOf(answer)).toBe('PLATFORM_UNAVAILABLE');
      expect(platformOf(answer)).toMatchObject({ state: 'DOWN', asOf: null });
    });

    it('asks for one new key for all concurrent calls when the keys have ended', async () => {
      await world.platform.faults.expireSessions();
      const { sent, stop } = recordRequests(world.platform.url);
      const answers = await Promise.all([read(), read(), read(), read()]);
      stop();
      expect(answers.map((answer) => platformOf(answer)?.state)).toEqual(['LIVE', 'LIVE', 'LIVE', 'LIVE']);
      expect(sent.filter((each) => each === 'POST /auth/api-keys')).toHaveLength(1);
    });
  });
});
