import type { PlatformReport } from '@onegrid/schema';
import type { GraphQLFormattedError } from 'graphql';

/** How a hub subgraph asks the whole graph: through the gateway, like any client. */
export interface GraphClient {
  /** @throws OneGridError SUBGRAPH_UNAVAILABLE when the gateway does not answer */
  execute(request: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }): Promise<GraphAnswer>;
}

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly platforms?: readonly PlatformReport[] };
}
