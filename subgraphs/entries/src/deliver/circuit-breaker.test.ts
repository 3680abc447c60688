import { circuitBreaker } from './circuit-breaker';

describe('circuitBreaker', () => {
  const breaker = () => circuitBreaker({ concurrencyLimit: 4, probeAfterFailures: 2, probeEveryMs: 1_000 });

  it('allows up to the concurrency limit', () => {
    expect(breaker().allows(0, 0)).toBe(4);
    expect(breaker().allows(4, 0)).toBe(0);
  });

  it('lets one probe at a time through when the platform is down, and all again when it answers', () => {
    const opened = breaker();
    opened.begin(0);
    opened.end('UNAVAILABLE');
    opened.end('NONE');
    expect(opened.allows(0, 10)).toBe(4);
    opened.end('UNAVAILABLE');
    expect(opened.allows(0, 999)).toBe(0);
    expect(opened.allows(0, 1_000)).toBe(1);
    opened.begin(1_000);
    expect(opened.allows(1, 5_000)).toBe(0);
    opened.end('ANSWERED');
    expect(opened.allows(0, 5_000)).toBe(4);
  });
});
