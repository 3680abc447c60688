import { ROOT_CONTEXT } from '@opentelemetry/api';
import { SamplingDecision, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace-node';
import { newTraces } from './new-traces';
import { TraceIds } from './trace-ids';

describe('newTraces', () => {
  it('begins traces with ids of their own, each recorded as the sampler says of its id', () => {
    const sampler = new TraceIdRatioBasedSampler(0.25);
    const begin = newTraces(sampler, new TraceIds());
    const begun = Array.from({ length: 1000 }, begin);
    expect(new Set(begun.map(({ traceId }) => traceId)).size).toBe(1000);
    for (const { traceId, isRecorded } of begun) {
      const { decision } = sampler.shouldSample(ROOT_CONTEXT, traceId);
      expect(isRecorded).toBe(decision === SamplingDecision.RECORD_AND_SAMPLED);
    }
    expect(new Set(begun.map(({ isRecorded }) => isRecorded)).size).toBe(2);
  });
});
