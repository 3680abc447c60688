/** What the load program is told to do. */
export interface LoadOrder {
  readonly url: string;
  /** Bodies of the requests; each connection goes through all of them, from a place of its own. */
  readonly bodies: readonly string[];
  /** `authorization` of each connection, in turn; empty = none. */
  readonly authorizations: readonly string[];
  readonly connections: number;
  /** Requests in all. A number and not a time, so that every request that costs the gateway something is also counted. */
  readonly requests: number;
}

export interface LoadResult {
  /** Answered requests. */
  readonly requests: number;
  /** What was not answered with 200, not in time, not at all, or with errors. */
  readonly failures: number;
  readonly durationMs: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}
