import { readTraceHeaders, writeTraceHeaders } from './trace-headers';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

describe('W3C trace headers', () => {
  it.each(['00', '01'])('go through unchanged with flags %s', (flags) => {
    const headers = { traceparent: `00-${traceId}-${spanId}-${flags}`, tracestate: 'vendor=1,other=2' };
    const context = readTraceHeaders(headers);
    expect(context).toMatchObject({ traceId, spanId, isRemote: true });
    expect(context && writeTraceHeaders(context)).toEqual(headers);
  });

  it('of a later version are read as far as they are known', () =>
    expect(readTraceHeaders({ traceparent: `cc-${traceId}-${spanId}-01-what` })).toMatchObject({ traceId, spanId }));

  it.each([
    undefined,
    '',
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId}-${spanId}`,
  ])('that are not valid start a trace of our own: %s', (traceparent) =>
    expect(readTraceHeaders({ traceparent })).toBeNull(),
  );

  it('drop a state that is too long', () => {
    const context = readTraceHeaders({ traceparent: `00-${traceId}-${spanId}-01`, tracestate: `a=${'x'.repeat(600)}` });
    expect(context?.traceState).toBeUndefined();
  });
});
