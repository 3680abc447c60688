import { settingsOf } from './subgraph-configuration';

const defaults = { subgraphTimeoutMs: 10_000, maxAnswerBytes: 1_000, connectionLimit: 64 };

describe('the settings of a subgraph', () => {
  it('are the defaults when nothing is said', () =>
    expect(settingsOf('a', {}, defaults)).toEqual({
      url: null,
      timeoutMs: 10_000,
      connectTimeoutMs: 2_000,
      maxAnswerBytes: 1_000,
      connectionLimit: 64,
      concurrencyLimit: null,
      queueLimit: 1_000,
      subscriptionLimit: 10_000,
      retries: { limit: 2, firstDelayMs: 50, longestDelayMs: 1_000, budgetShare: 0.1 },
      breaker: { failureShare: 0.5, windowMs: 10_000, leastCalls: 20, openMs: 5_000, probes: 3 },
      deduplicate: false,
      compression: { answers: false, requestsAboveBytes: null },
      forwardHeaders: [],
      headers: {},
    }));

  it('are its own before those of all', () => {
    const configuration = {
      all: { timeoutMs: 5, deduplicate: true, breaker: null, retries: { limit: 1 }, headers: { a: '1', b: '1' } },
      a: { timeoutMs: 7, retries: { firstDelayMs: 9 }, headers: { b: '2' } },
      b: { retries: null, breaker: { probes: 1 } },
    };
    expect(settingsOf('a', configuration, defaults)).toMatchObject({
      timeoutMs: 7,
      deduplicate: true,
      breaker: null,
      retries: { limit: 1, firstDelayMs: 9, longestDelayMs: 1_000 },
      headers: { a: '1', b: '2' },
    });
    expect(settingsOf('b', configuration, defaults)).toMatchObject({
      retries: null,
      breaker: { probes: 1, openMs: 5_000 },
    });
  });
});
