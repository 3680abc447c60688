import type { GatewayRequest } from '../request';
import { formatEvent, type LiveResult } from './format-event';
import type { EventResult } from './later';

/**
 * Returns the results of a subscription for the client. `return` ends the subscription at once, also while it waits for an event: a generator by itself
 * would first wait.
 *
 * @param end  aborts the signal of the record
 * @param over called once, when the subscription has ended in whatever way
 */
export function resultStream(
  record: GatewayRequest,
  events: AsyncGenerator<EventResult>,
  end: () => void,
  over: (eventCount: number) => void,
): AsyncGenerator<LiveResult> {
  let eventCount = 0;
  let isOver = false;
  const tellOver = () => {
    if (!isOver) over(eventCount);
    isOver = true;
  };
  const results = (async function* format(): AsyncGenerator<LiveResult> {
    try {
      for await (const event of events) {
        eventCount += 1;
        yield formatEvent(event, record);
      }
    } finally {
      tellOver();
    }
  })();
  const giveUp = results.return.bind(results);
  results.return = (value) => {
    end();
    tellOver();
    return giveUp(value);
  };
  return results;
}
