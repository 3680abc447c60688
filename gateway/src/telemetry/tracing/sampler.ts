import { diag } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';

/** By the value of `OTEL_TRACES_SAMPLER`; the argument of each is the share of the traces that are kept, 0 to 1. */
const samplers = new Map<string, (share: number) => Sampler>([
  ['always_on', () => new AlwaysOnSampler()],
  ['always_off', () => new AlwaysOffSampler()],
  ['traceidratio', (share) => new TraceIdRatioBasedSampler(share)],
  ['parentbased_always_on', () => new ParentBasedSampler({ root: new AlwaysOnSampler() })],
  ['parentbased_always_off', () => new ParentBasedSampler({ root: new AlwaysOffSampler() })],
  ['parentbased_traceidratio', (share) => new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) })],
]);

/** What holds when the environment names none, or none that is known. */
const defaultSampler = 'parentbased_always_on';

/**
 * Returns what decides which traces are recorded, by `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`:
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration
 * A value that cannot be used is told to OpenTelemetry's diagnostics, and the default holds.
 */
export function samplerOf(environment: NodeJS.ProcessEnv): Sampler {
  const name = environment.OTEL_TRACES_SAMPLER || defaultSampler;
  const known = samplers.get(name);
  if (known) return known(shareOf(environment.OTEL_TRACES_SAMPLER_ARG));
  diag.error(`OTEL_TRACES_SAMPLER=${name} is not known, ${defaultSampler} holds.`);
  return samplerOf({ ...environment, OTEL_TRACES_SAMPLER: defaultSampler });
}

function shareOf(written: string | undefined): number {
  if (!written) return 1;
  const share = Number(written);
  if (share >= 0 && share <= 1) return share;
  diag.error(`OTEL_TRACES_SAMPLER_ARG=${written} is no number from 0 to 1, 1 holds.`);
  return 1;
}
