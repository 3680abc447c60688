import { diag } from '@opentelemetry/api';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';

/** Who decides which traces are recorded. */
export interface Sampling {
  /** Asked when a trace goes on. */
  readonly sampler: Sampler;
  /** Asked when a trace begins, and there is no parent to look for. */
  readonly root: Sampler;
}

/** By the value of `OTEL_TRACES_SAMPLER`, without its `parentbased_`; the argument of each is the share of the traces that are kept, 0 to 1. */
const samplers = new Map<string, (share: number) => Sampler>([
  ['always_on', () => new AlwaysOnSampler()],
  ['always_off', () => new AlwaysOffSampler()],
  ['traceidratio', (share) => new TraceIdRatioBasedSampler(share)],
]);

/** In front of a sampler that decides only what no parent has decided. */
const parentBased = 'parentbased_';

/** What holds when the environment names none, or none that is known. */
const defaultSampler = 'parentbased_always_on';

/**
 * Returns what decides which traces are recorded, by `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`:
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration
 * A value that cannot be used is told to OpenTelemetry's diagnostics, and the default holds.
 */
export function samplingOf(environment: NodeJS.ProcessEnv): Sampling {
  const name = environment.OTEL_TRACES_SAMPLER || defaultSampler;
  const isParentBased = name.startsWith(parentBased);
  const root = samplers.get(isParentBased ? name.slice(parentBased.length) : name)?.(
    shareOf(environment.OTEL_TRACES_SAMPLER_ARG),
  );
  if (root) return { root, sampler: isParentBased ? new ParentBasedSampler({ root }) : root };
  diag.error(`OTEL_TRACES_SAMPLER=${name} is not known, ${defaultSampler} holds.`);
  return samplingOf({ ...environment, OTEL_TRACES_SAMPLER: defaultSampler });
}

function shareOf(written: string | undefined): number {
  if (!written) return 1;
  const share = Number(written);
  if (share >= 0 && share <= 1) return share;
  diag.error(`OTEL_TRACES_SAMPLER_ARG=${written} is no number from 0 to 1, 1 holds.`);
  return 1;
}
