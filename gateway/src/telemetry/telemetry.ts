import type { IncomingHttpHeaders } from 'node:http';
import type { EndedRequest } from '../log/operation-line';
import type { SubgraphStanding } from '../transport/transport-counts';

/** A part of the work on a request. `plan` only when the operation was not known yet; `execute` without it. */
export type Stage = 'read' | 'plan' | 'execute';

/** Where a trace goes on: https://www.w3.org/TR/trace-context/ */
export interface TraceHeaders {
  readonly traceparent: string;
  readonly tracestate?: string;
}

/**
 * What listens to the gateway: metrics, traces, the log of slow operations. Made once at the start by `createTelemetry`; null in its place = off, and nothing
 * is loaded, allocated or measured for it.
 */
export interface Telemetry {
  /** Follows one request of the graph from its first byte on. */
  begin(headers: IncomingHttpHeaders): RequestTelemetry;
  /** A gateway has started. */
  observe(gateway: ObservedGateway): void;
  /** A supergraph was offered: taken, or refused while the last good one stays. `version` names it. */
  supergraph(offered: { readonly version: string; readonly taken: boolean }): void;
  /** Sends what waits to be sent and stops. */
  close(): Promise<void>;
}

/** What a gateway says of itself when it is asked for metrics. */
export interface ObservedGateway {
  /** Of the supergraph that it has started with. */
  readonly version: string;
  /** Operations that are kept compiled. */
  operations(): { readonly operations: number; readonly characters: number };
  /** How every subgraph is reached. */
  subgraphs(): readonly SubgraphStanding[];
}

/** Follows one request. Moments are those of `performance.now()`, milliseconds. */
export interface RequestTelemetry {
  /** Hexadecimal, 32 digits; null when no trace is kept. */
  readonly traceId: string | null;
  /** A stage that began at this moment ends now. */
  stage(stage: Stage, startedMs: number): void;
  /** An operation was looked up among the compiled ones. */
  lookedUp(known: boolean): void;
  /** A subgraph is called from this moment on. */
  call(subgraph: string, startedMs: number): CallTelemetry;
  end(ended: EndedRequest, platforms: readonly PlatformStanding[]): void;
}

/** Follows one call of a subgraph. */
export interface CallTelemetry {
  /** Goes to the subgraph with the call; null when no trace is kept. */
  readonly trace: TraceHeaders | null;
  /** `failure` is a word of `transport/subgraph-failure.ts`; null = it gave a usable answer. */
  end(endedMs: number, failure: string | null): void;
}

export interface PlatformStanding {
  readonly name: string;
  readonly state: 'LIVE' | 'STALE' | 'DOWN';
}
