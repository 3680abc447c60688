import type { SubgraphRequest, SubgraphResponse } from '../../transport/subgraph-request';

/** A subscription as it is sent to a subgraph. */
export type SourceRequest = SubgraphRequest & { readonly signal: AbortSignal };

/**
 * Opens the source of a subscription: the events of one subgraph. Ends when the subgraph says that there are no more.
 * https://spec.graphql.org/October2021/#sec-Source-Stream
 *
 * @param opened called when the subgraph has taken the subscription
 * @throws SubgraphFailure when the subgraph cannot be reached or the connection breaks
 */
export type OpenSource = (request: SourceRequest, opened: () => void) => AsyncIterable<SubgraphResponse>;
