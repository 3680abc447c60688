import { startTestPlatform, type TestPlatform } from '../test-platform';
import { dropOldReadings } from './keep-readings';

describe('old readings', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform.close());

  it('go after as many days as their averaging is kept for', async () => {
    const commands = async () => {
      const found = await platform.standIn.store.pool.query<{ command: string }>(
        'SELECT DISTINCT command FROM observations JOIN datastreams ON datastreams.id = datastream_id ORDER BY 1',
      );
      return found.rows.map(({ command }) => command);
    };
    await platform.standIn.report();
    expect(await commands()).toEqual(['2011', '2031', '2051', '2061']);
    await dropOldReadings(platform.standIn.store, platform.clock.nowMs + 3 * 86_400_000);
    expect(await commands()).toEqual(['2031', '2051', '2061']);
    await dropOldReadings(platform.standIn.store, platform.clock.nowMs + 100 * 86_400_000);
    expect(await commands()).toEqual(['2031']);
  });
});
