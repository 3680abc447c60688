import type { PlacedFile } from '../uploads/files-in';

/** What the gateway sends to a subgraph, in this process or over HTTP. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** `Bearer <call token>`; absent when nobody signs in at this gateway. */
  readonly authorization?: string;
  readonly requestId?: string;
  readonly signal?: AbortSignal;
  /** Files within the variables, when there are any: over HTTP each is a part of its own. */
  readonly uploads?: readonly PlacedFile[];
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
}

/** The subgraphs of the same process by name; every other one is reached over HTTP. */
export type LocalSubgraphs = Readonly<Record<string, LocalSubgraph>>;

/** A way to one subgraph. */
export interface Connection {
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  close(): Promise<void>;
}
