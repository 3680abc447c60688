import type { PlatformReport, Viewer } from '@onegrid/schema';
import type { GraphQLFormattedError } from 'graphql';
import type { PlatformReports } from '../platform/reports';
import type { TraceHeaders } from '../tracing/continue-traces';

/** One call of the gateway. `authorization` is the header: `Bearer <call token>`. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly authorization: string | undefined;
  readonly requestId?: string;
  /** The trace that the call is part of. */
  readonly trace?: TraceHeaders;
  readonly signal?: AbortSignal;
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly platforms?: readonly PlatformReport[] };
}

/** What every resolver's context has: who asks, in which request, and where it may report how platforms stood. */
export interface Call {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly platforms: PlatformReports;
}

/** A running subgraph with two doors: in-process and HTTP. Both demand a signed call. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Listens on 127.0.0.1 (or `host`); port 0 = any free one. */
  listen(port: number, host?: string): Promise<{ readonly url: string }>;
  close(): Promise<void>;
}
