import { type Context, ROOT_CONTEXT, SpanKind, TraceFlags, trace } from '@opentelemetry/api';
import { type Sampler, SamplingDecision } from '@opentelemetry/sdk-trace-node';
import { samplingOf } from './sampler';

const low = '00000000000000000000000000000001';
const high = 'ffffffff000000000000000000000000';

function isKept(environment: NodeJS.ProcessEnv, traceId: string, parent?: TraceFlags): boolean {
  const { sampler, root } = samplingOf(environment);
  const isKeptBy = (asked: Sampler, context: Context) =>
    asked.shouldSample(context, traceId, 'graphql', SpanKind.SERVER, {}, []).decision ===
    SamplingDecision.RECORD_AND_SAMPLED;
  if (parent !== undefined) {
    const remote = { traceId, spanId: '00f067aa0ba902b7', traceFlags: parent, isRemote: true };
    return isKeptBy(sampler, trace.setSpanContext(ROOT_CONTEXT, remote));
  }
  const isKept = isKeptBy(root, ROOT_CONTEXT);
  expect(isKeptBy(sampler, ROOT_CONTEXT)).toBe(isKept);
  return isKept;
}

describe('samplingOf', () => {
  it.each([
    ['always_on', '', [true, true, true, true]],
    ['always_off', '', [false, false, false, false]],
    ['traceidratio', '0.5', [true, false, true, true]],
    ['parentbased_always_on', '', [true, true, true, false]],
    ['parentbased_always_off', '', [false, false, true, false]],
    ['parentbased_traceidratio', '0.5', [true, false, true, false]],
    ['', '', [true, true, true, false]],
    ['jaeger_remote', '', [true, true, true, false]],
    ['traceidratio', '', [true, true, true, true]],
    ['traceidratio', 'half', [true, true, true, true]],
    ['traceidratio', '2', [true, true, true, true]],
  ])('goes by OTEL_TRACES_SAMPLER "%s" with "%s"', (name, share, kept) => {
    const environment = { OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: share };
    expect([
      isKept(environment, low),
      isKept(environment, high),
      isKept(environment, low, TraceFlags.SAMPLED),
      isKept(environment, low, TraceFlags.NONE),
    ]).toEqual(kept);
  });
});
