import { entries } from '@onegrid/entries';
import type { Subgraph } from '@onegrid/kit';
import { type DeliverySurroundings, deliveryClient, entriesSettings } from './delivery-settings';

/**
 * Starts one more process's share of the delivery work: the subgraph `entries`, which no gateway asks, with lanes of its own on the same tables. It hands over through the
 * gateway as every other, and takes up what a process that has died was at work on.
 */
export async function startDeliveryWorker(surroundings: DeliverySurroundings): Promise<Pick<Subgraph, 'close'>> {
  const graph = deliveryClient(surroundings);
  const subgraph = await entries.start(entriesSettings(surroundings, graph));
  return {
    async close() {
      await subgraph.close();
      await graph.close();
    },
  };
}
