import type { SubgraphRequest, SubgraphResponse } from '../../transport/subgraph-request';
import type { SubgraphSettings } from '../../transport/subgraph-settings';

/** A subscription as it is sent to a subgraph. Its events end when the signal is aborted. */
export type SourceRequest = SubgraphRequest & { readonly signal: AbortSignal };

/** What the settings of a subgraph say about its sources. */
export type SourceSettings = Pick<SubgraphSettings, 'connectTimeoutMs' | 'maxAnswerBytes'>;

/** Where the events of one subgraph come from. */
export interface EventSource {
  /**
   * Returns the events of a subscription, once the subgraph has taken it. They end when the subgraph says that there are no more.
   * https://spec.graphql.org/October2021/#sec-Source-Stream
   *
   * @param opening aborted when the subgraph has taken too long, or nobody waits any more
   * @throws SubgraphFailure when the subgraph cannot be reached; the events throw it when the connection breaks
   */
  open(request: SourceRequest, opening: AbortSignal): Promise<AsyncIterable<SubgraphResponse>>;
  /** To be called when no subscription is left. */
  close(): Promise<void>;
}
