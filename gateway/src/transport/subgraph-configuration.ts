import {
  byName,
  flag,
  httpUrl,
  listOf,
  orOff,
  type Read,
  section,
  share,
  wholeNumber,
} from '../configuration/read-values';
import { headerName, headerValue } from './header-names';
import {
  type BreakerSettings,
  type CompressionSettings,
  defaultBreaker,
  defaultCompression,
  defaultRetries,
  type RetrySettings,
  type SubgraphSettings,
} from './subgraph-settings';

type Nested = 'retries' | 'breaker' | 'compression';

/** Settings of one subgraph as they are written: what is left out is as for `all`, or the default. */
export type GivenSubgraphSettings = Partial<Omit<SubgraphSettings, Nested>> & {
  readonly retries?: Partial<RetrySettings> | null;
  readonly breaker?: Partial<BreakerSettings> | null;
  readonly compression?: Partial<CompressionSettings>;
};

/** Settings by subgraph; those under `all` hold for every subgraph that does not say otherwise. */
export type SubgraphConfiguration = Readonly<Record<string, GivenSubgraphSettings>>;

/** What is not said for each subgraph is as the limits of the gateway say. */
export interface SubgraphDefaults {
  readonly subgraphTimeoutMs: number;
  readonly maxAnswerBytes: number;
  readonly connectionLimit: number;
}

const anHourMs = 3_600_000;
const bytes = wholeNumber(1, 2 ** 31 - 1);

/** Reads the section `subgraphs` of a configuration file. */
export const readSubgraphConfiguration: Read<SubgraphConfiguration> = byName(
  section<Required<GivenSubgraphSettings>>({
    url: httpUrl,
    timeoutMs: wholeNumber(1, anHourMs),
    connectTimeoutMs: wholeNumber(1, anHourMs),
    maxAnswerBytes: bytes,
    connectionLimit: wholeNumber(1, 65_535),
    concurrencyLimit: orOff(wholeNumber(1)),
    queueLimit: wholeNumber(0),
    subscriptionLimit: orOff(wholeNumber(1)),
    retries: orOff(
      section<RetrySettings>({
        limit: wholeNumber(0, 10),
        firstDelayMs: wholeNumber(0, anHourMs),
        longestDelayMs: wholeNumber(0, anHourMs),
        budgetShare: share,
      }),
    ),
    breaker: orOff(
      section<BreakerSettings>({
        failureShare: share,
        windowMs: wholeNumber(10, anHourMs),
        leastCalls: wholeNumber(1),
        openMs: wholeNumber(1, anHourMs),
        probes: wholeNumber(1),
      }),
    ),
    deduplicate: flag,
    compression: section<CompressionSettings>({ answers: flag, requestsAboveBytes: orOff(bytes) }),
    forwardHeaders: listOf(headerName),
    headers: (value, key) => {
      const headers = byName(headerValue)(value, key);
      return Object.fromEntries(
        Object.entries(headers).map(([name, each]) => [headerName(name, `${key}.${name}`), each]),
      );
    },
  }),
);

/** Returns how one subgraph is called: what is said for it, before what is said for all, before the defaults. */
export function settingsOf(
  name: string,
  configuration: SubgraphConfiguration,
  defaults: SubgraphDefaults,
): SubgraphSettings {
  const all = configuration.all ?? {};
  const own = Object.hasOwn(configuration, name) ? (configuration[name] ?? {}) : {};
  return {
    url: null,
    timeoutMs: defaults.subgraphTimeoutMs,
    connectTimeoutMs: 2_000,
    maxAnswerBytes: defaults.maxAnswerBytes,
    connectionLimit: defaults.connectionLimit,
    concurrencyLimit: null,
    queueLimit: 1_000,
    subscriptionLimit: 10_000,
    deduplicate: false,
    forwardHeaders: [],
    ...all,
    ...own,
    retries: nested(defaultRetries, all.retries, own.retries),
    breaker: nested(defaultBreaker, all.breaker, own.breaker),
    compression: { ...defaultCompression, ...all.compression, ...own.compression },
    headers: { ...all.headers, ...own.headers },
  };
}

/** Null switches a thing off; a part of it, said further in, switches it on again. */
function nested<T>(defaults: T, all: Partial<T> | null | undefined, own: Partial<T> | null | undefined): T | null {
  if (own === null || (own === undefined && all === null)) return null;
  return { ...defaults, ...all, ...own };
}
