import type { PlatformReport } from '@onegrid/schema';
import type { GraphQLFormattedError } from 'graphql';

/** How a hub subgraph asks the whole graph: through the gateway, like any client. */
export interface GraphClient {
  /** @throws OneGridError SUBGRAPH_UNAVAILABLE when the gateway does not answer */
  execute(request: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    /** Files that belong into the variables, where these have null. */
    readonly files?: readonly GraphFile[];
  }): Promise<GraphAnswer>;
}

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly platforms?: readonly PlatformReport[] };
}

/** A file that goes with a request. */
export interface GraphFile {
  /** Where it belongs: `variables.photos.0`. */
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}
