import { httpConnection } from '../http-connection';
import { addLayers } from '../layers/add-layers';
import { type GivenSubgraphSettings, settingsOf } from '../subgraph-configuration';
import type { Connection } from '../subgraph-request';
import type { TransportEvents } from '../transport-events';

const defaults = { subgraphTimeoutMs: 5_000, maxAnswerBytes: 100_000, connectionLimit: 8 };

/** Time and chance as a test wants them. */
export interface Fate {
  now?: () => number;
  random?: () => number;
}

/** A way to a subgraph with these settings alone: layers that are not named are off. Every event is noted as a line. */
export function connectTo(
  url: URL,
  given: GivenSubgraphSettings,
  { now = () => performance.now(), random = () => 0 }: Fate = {},
): { connection: Connection; events: string[] } {
  const events: string[] = [];
  const note = (...words: string[]) => void events.push(words.join(' '));
  const listener: TransportEvents = {
    retried: (_, reason) => note('retried', reason),
    breakerMoved: (_, state) => note(state),
    refused: (_, reason) => note('refused', reason),
    shared: () => note('shared'),
  };
  const settings = settingsOf('a', { a: { retries: null, breaker: null, ...given } }, defaults);
  const place = { subgraph: 'a', events: listener, now, random };
  return { connection: addLayers(httpConnection(url, settings), settings, place), events };
}
