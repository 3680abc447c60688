import { connectTo } from '../testing/connect-to';
import { answers, compressed, drops, failsWith, WireSubgraph } from '../testing/wire-subgraph';

const query = { query: '{ x }' };
const breaker = { failureShare: 0.5, leastCalls: 4, windowMs: 10_000, openMs: 5_000, probes: 2 };

describe('a breaker', () => {
  let subgraph: WireSubgraph;
  let nowMs: number;
  let way: ReturnType<typeof connectTo>;

  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
    nowMs = 1_000_000;
    way = connectTo(subgraph.url, { breaker }, { now: () => nowMs });
  });
  afterEach(async () => {
    await way.connection.close();
    await subgraph.end();
  });

  /** How one call ended. */
  const call = () =>
    way.connection.send(query).then(
      () => 'answered',
      ({ reason }: { reason: string }) => reason,
    );
  const callTimes = async (count: number) => {
    const ends: string[] = [];
    for (let time = 0; time < count; time += 1) ends.push(await call());
    return ends;
  };
  const open = async () => {
    subgraph.behaves(failsWith(500));
    await callTimes(4);
  };

  it('opens when enough calls have failed, and refuses at once', async () => {
    subgraph.behaves(answers({}), answers({}), failsWith(503), drops);
    expect(await callTimes(5)).toEqual(['answered', 'answered', 'HTTP_503', 'UNREACHABLE', 'BREAKER_OPEN']);
    expect(subgraph.seen).toHaveLength(4);
    expect(way.events).toEqual(['OPEN', 'refused BREAKER_OPEN']);
    expect(way.connection.state?.().breaker).toBe('OPEN');
  });

  it('does not open when fewer fail than it takes', async () => {
    subgraph.behaves(answers({}), answers({}), answers({}), failsWith(500), answers({}));
    await callTimes(8);
    expect(way.events).toEqual([]);
  });

  it('forgets failures that are older than its window', async () => {
    subgraph.behaves(failsWith(500));
    await callTimes(3);
    nowMs += 11_000;
    await callTimes(3);
    expect(way.connection.state?.().breaker).toBe('CLOSED');
  });

  it('lets probes through after a while, and closes when they succeed', async () => {
    await open();
    nowMs += 4_999;
    expect(await call()).toBe('BREAKER_OPEN');
    nowMs += 1;
    subgraph.holds();
    const calls = [call(), call(), call()];
    expect(await calls[2]).toBe('BREAKER_OPEN');
    expect(way.connection.state?.().breaker).toBe('HALF_OPEN');
    await subgraph.hasSeen(6);
    subgraph.release();
    expect(await Promise.all(calls)).toEqual(['answered', 'answered', 'BREAKER_OPEN']);
    expect(way.connection.state?.().breaker).toBe('CLOSED');
    expect(await call()).toBe('answered');
  });

  it('opens again when a probe fails', async () => {
    await open();
    nowMs += 5_000;
    expect(await callTimes(2)).toEqual(['HTTP_500', 'BREAKER_OPEN']);
    expect(way.events).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'refused BREAKER_OPEN']);
  });

  it('is not moved by a call that began in an earlier state', async () => {
    subgraph.holds();
    const early = call();
    await subgraph.hasSeen(1);
    await open();
    nowMs += 5_000;
    subgraph.behaves(answers({}));
    expect(await call()).toBe('answered');
    subgraph.release(failsWith(500));
    expect(await early).toBe('HTTP_500');
    expect(way.connection.state?.().breaker).toBe('HALF_OPEN');
  });

  it('is not moved by answers that a single query may have caused', async () => {
    subgraph.behaves(compressed('gzip', JSON.stringify({ data: { x: 'x'.repeat(200_000) } })));
    expect(await callTimes(6)).toEqual(Array(6).fill('TOO_LARGE'));
    subgraph.behaves((response) => void response.end('no JSON'));
    expect(await callTimes(6)).toEqual(Array(6).fill('UNREADABLE'));
    expect(way.connection.state?.().breaker).toBe('CLOSED');
  });
});
