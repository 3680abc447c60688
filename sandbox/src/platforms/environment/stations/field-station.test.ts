import { startTestPlatform, type TestPlatform } from '../test-platform';
import { concentration } from './concentration';

const hourMs = 3_600_000;

describe('simulated field stations', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.close());

  const hourly = async () => {
    const { body } = await platform.get(
      '/v1.1/Things(1)/Datastreams?$filter=properties/factorCode eq %27a05024%27 and properties/command eq %272061%27' +
        '&$expand=Observations($orderby=phenomenonTime desc;$count=true)',
    );
    const [stream] = body.value as Record<string, unknown>[];
    return {
      count: stream?.['Observations@iot.count'],
      observations: stream?.Observations as { phenomenonTime: string; resultQuality: { flag: string } }[],
    };
  };

  it('send what the platform missed, over real TCP, then a single reading', async () => {
    expect(await platform.standIn.report()).toBe(true);
    const { count, observations } = await hourly();
    expect(count).toBe(24);
    expect(observations[0]?.phenomenonTime).toBe('2026-11-22T01:00:00.000Z/2026-11-22T02:00:00.000Z');
    const singles = await platform.get(
      '/v1.1/Observations?$filter=Datastream/properties/command eq %272011%27&$count=true',
    );
    expect(singles.body['@iot.count']).toBe(13);
  });

  it('flag the hour in which the ozone analyser is calibrated', async () => {
    const { observations } = await hourly();
    const calibrated = observations.filter(({ resultQuality }) => resultQuality.flag === 'C');
    expect(calibrated.map(({ phenomenonTime }) => phenomenonTime.slice(0, 13))).toEqual(['2026-11-21T18']);
  });

  it('wait while the platform is down, and send the hours of that time when it is up again', async () => {
    await platform.standIn.faults.set({ down: true });
    platform.clock.nowMs += 2 * hourMs;
    expect(await platform.standIn.report()).toBe(false);
    await platform.standIn.faults.clear();
    expect(await platform.standIn.report()).toBe(true);
    expect((await hourly()).count).toBe(26);
  });
});

test('a concentration depends on place, factor and time only, and runs through the day', () => {
  const at = (hour: number) => concentration('JY2019AIR000000000000001', 'a05024', Date.UTC(2026, 10, 22, hour - 8));
  expect(at(15)).toBe(at(15));
  expect(at(15)).toBeGreaterThan(at(5) * 1.5);
});
