/** Bounds on what lives longer than one answer. */
export interface LiveLimits {
  /** Most WebSockets and event streams at the same time. Default 10,000. */
  readonly maxConnections: number;
  /** Most of them for one viewer; for those who have not signed in, from one address. Default 20. */
  readonly maxConnectionsPerViewer: number;
  /** Most operations under way on one WebSocket. Default 100. */
  readonly maxOperationsPerConnection: number;
  /** Longest wait for `connection_init`, milliseconds. Default 3,000. */
  readonly connectionInitTimeoutMs: number;
  /** A client is pinged this often; one that has not answered by the next time is cut off. Milliseconds. Default 12,000. */
  readonly pingIntervalMs: number;
  /** Events that wait for a slow client, before its subscription ends with SUBSCRIPTION_TOO_SLOW. Default 100. */
  readonly maxWaitingEvents: number;
  /** How long a source that died is tried again, before the subscription ends with SUBSCRIPTION_SOURCE_LOST. Milliseconds. Default 60,000. */
  readonly sourceRetryMs: number;
}

export const defaultLiveLimits: LiveLimits = Object.freeze({
  maxConnections: 10_000,
  maxConnectionsPerViewer: 20,
  maxOperationsPerConnection: 100,
  connectionInitTimeoutMs: 3_000,
  pingIntervalMs: 12_000,
  maxWaitingEvents: 100,
  sourceRetryMs: 60_000,
});
