import type { TraceHeaders } from '../telemetry';
import type { PlacedFile } from '../uploads/files-in';
import type { CallSignal } from './call-signal';
import type { ForwardHeaders } from './forward-headers';
import type { ConnectionState } from './transport-events';

/** What the gateway sends to a subgraph, in this process or over HTTP. */
export interface SubgraphRequest {
  readonly query: string;
  /** For a subgraph of this process. May be made when it is read: read it once, and do not spread the request. */
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Returns query, variables and operation name as JSON text for a subgraph behind HTTP, the same text each time. Absent = nobody has it ready. */
  body?(): string;
  /** `Bearer <call token>`; absent when nobody signs in at this gateway. */
  readonly authorization?: string;
  readonly requestId?: string;
  /** The trace that the call is part of; absent when no traces are kept. */
  readonly trace?: TraceHeaders;
  readonly signal?: AbortSignal;
  /** Files within the variables, when there are any: over HTTP each is a part of its own. */
  readonly uploads?: readonly PlacedFile[];
  /** The same as `signal`, which is made only when it is read. */
  readonly callSignal?: CallSignal;
  /** Headers beside the gateway's own: see `forward-headers.ts`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** When the caller stops waiting, on the clock of `performance.now()`. */
  readonly deadlineAtMs?: number;
  /** True for every request of a mutation, its queries too. */
  readonly isOfWrite?: boolean;
}

/** Marks an answer of which no text needs an escape in JSON. A symbol, so that nothing that a subgraph sends can be taken for it. */
export const needsNoEscape = Symbol('needs no escape');

/** What a subgraph answers, before anything about it is believed. */
export interface SubgraphResponse {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
  /** HTTP's `Cache-Control` of the answer; a subgraph of this process may say the same. */
  readonly cacheControl?: unknown;
  /** See `needsNoEscape`; absent = nobody knows. */
  readonly [needsNoEscape]?: boolean;
}

/** A subgraph of the same process. */
export interface LocalSubgraph {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Returns the events of a subscription until `request.signal` is aborted; absent when the subgraph has none. */
  subscribe?(request: SubgraphRequest): AsyncIterable<SubgraphResponse>;
}

/** The subgraphs of the same process by name; every other one is reached over HTTP. */
export type LocalSubgraphs = Readonly<Record<string, LocalSubgraph>>;

/** A way to one subgraph. */
export interface Connection {
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Lets something else than a call begin on this way, in its turn and counted like one: the opening of a subscription. Absent = it may begin at once. */
  start?<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How it stands now; what does not belong to it is left out. */
  state?(): Partial<ConnectionState>;
  /** Longest time for one call, milliseconds; absent = the caller decides. */
  readonly timeoutMs?: number;
  /** Headers of its calls beside the gateway's own; absent = none. */
  readonly forwardHeaders?: ForwardHeaders;
  close(): Promise<void>;
}
