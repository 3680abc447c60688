import { pino } from 'pino';
import { TinyWorld } from '../testing/tiny-world';
import { WrittenLog } from '../testing/written-log';
import { loadTelemetry } from './load-telemetry';

describe('the log of slow operations', () => {
  const written = new WrittenLog();

  async function linesAt(slowOperationMs: number): Promise<Record<string, unknown>[]> {
    written.raw.length = 0;
    const log = pino({}, written);
    const { telemetry } = loadTelemetry({ metrics: false, tracing: false, slowOperationMs, log });
    const world = await TinyWorld.start({ settings: { telemetry } });
    const line = world.nextLine();
    await world.ask('query House($id: ID!) { house(id: $id) { name cases } echo(text: "literal") }', {
      variables: { id: 'h1' },
    });
    await line;
    await world.end();
    return written.raw.map((each) => JSON.parse(each) as Record<string, unknown>);
  }

  it('says where the time went, without variables and literals', async () => {
    const [line, ...others] = await linesAt(0);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      level: 40,
      msg: 'slow operation',
      operation: { name: 'House', kind: 'query', documentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      stagesMs: {
        read: expect.any(Number),
        plan: expect.any(Number),
        execute: expect.any(Number),
      },
    });
    const calls = line?.calls as { subgraph: string; durationMs: number }[];
    expect(calls.map((each) => each.subgraph)).toEqual(['directory', 'urban']);
    expect(calls.every((each) => each.durationMs >= 0)).toBe(true);
    expect(JSON.stringify(line)).not.toMatch(/h1|literal/);
  });

  it('leaves out what is faster', async () => expect(await linesAt(600_000)).toEqual([]));
});
