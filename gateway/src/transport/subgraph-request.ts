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
  readonly signal?: AbortSignal;
}

/** What a subgraph answers, before anything about it is believed. */
export interface SubgraphResponse {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
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
  close(): Promise<void>;
}
