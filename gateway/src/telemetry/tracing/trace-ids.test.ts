import { TraceIds } from './trace-ids';

describe('TraceIds', () => {
  it('makes ids as W3C trace context writes them, none twice', () => {
    const ids = new TraceIds();
    const traceIds = Array.from({ length: 1000 }, () => ids.generateTraceId());
    const spanIds = Array.from({ length: 1000 }, () => ids.generateSpanId());
    for (const each of traceIds) expect(each).toMatch(/^[\da-f]{32}$/);
    for (const each of spanIds) expect(each).toMatch(/^[\da-f]{16}$/);
    expect(new Set([...traceIds, ...spanIds]).size).toBe(2000);
  });
});
