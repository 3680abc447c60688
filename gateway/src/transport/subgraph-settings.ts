/** After how many answers the breaker of a subgraph opens. */
export interface BreakerSettings {
  /** Share of failed calls at which it opens. Default 0.5. */
  readonly failureShare: number;
  /** Time over which calls are counted, milliseconds. Default 10,000. */
  readonly windowMs: number;
  /** Fewest calls within the window that say anything. Default 20. */
  readonly leastCalls: number;
  /** How long it stays open before it lets probes through, milliseconds. Default 5,000. */
  readonly openMs: number;
  /** Most probes at the same time, and how many must succeed in a row for it to close. Default 3. */
  readonly probes: number;
}

/** How a query is sent again. Mutations never are. */
export interface RetrySettings {
  /** Most further attempts of one call. Default 2. */
  readonly limit: number;
  /** Longest wait before the second attempt; each further one may wait twice as long. Default 50. */
  readonly firstDelayMs: number;
  /** Longest wait before any attempt. Default 1,000. */
  readonly longestDelayMs: number;
  /** Further attempts as a share of calls over time, so that an outage is not made worse. Default 0.1. */
  readonly budgetShare: number;
}

export interface CompressionSettings {
  /** Whether subgraphs are asked for gzip or br. Default false. */
  readonly answers: boolean;
  /** Size from which a request is sent as gzip, bytes; null = never. Default null. */
  readonly requestsAboveBytes: number | null;
}

/** How one subgraph is called. */
export interface SubgraphSettings {
  /** Instead of the address in the supergraph; null = that one. */
  readonly url: string | null;
  /** Longest time for one call with its retries, milliseconds. */
  readonly timeoutMs: number;
  /** Longest time to open a connection, milliseconds. Default 2,000. */
  readonly connectTimeoutMs: number;
  /** Largest answer after decompression, bytes. */
  readonly maxAnswerBytes: number;
  /** Most connections; requests wait for a free one. */
  readonly connectionLimit: number;
  /** Most calls at the same time; null = any number. Default null. */
  readonly concurrencyLimit: number | null;
  /** Most subscriptions at the same time; null = any number. Default 10,000. */
  readonly subscriptionLimit: number | null;
  /** Most calls that wait for their turn when there is a `concurrencyLimit`. Default 1,000. */
  readonly queueLimit: number;
  /** Null = nothing is sent again. */
  readonly retries: RetrySettings | null;
  /** Null = no breaker. */
  readonly breaker: BreakerSettings | null;
  /** Whether identical queries of the same viewer in flight share one call. Default false. */
  readonly deduplicate: boolean;
  readonly compression: CompressionSettings;
  /** Headers of the client's request that are passed on, by name. Default none. */
  readonly forwardHeaders: readonly string[];
  /** Headers of every call. Default none. */
  readonly headers: Readonly<Record<string, string>>;
}

export const defaultBreaker: BreakerSettings = Object.freeze({
  failureShare: 0.5,
  windowMs: 10_000,
  leastCalls: 20,
  openMs: 5_000,
  probes: 3,
});

export const defaultRetries: RetrySettings = Object.freeze({
  limit: 2,
  firstDelayMs: 50,
  longestDelayMs: 1_000,
  budgetShare: 0.1,
});

export const defaultCompression: CompressionSettings = Object.freeze({ answers: false, requestsAboveBytes: null });
