import type { Worker } from './worker';

export interface AcceptedDelivery {
  readonly platform: { readonly name: string };
  readonly state: string;
  readonly attempts: number;
  readonly photos: number;
}

/** Returns the deliveries of an entry, in order of platform, once every platform has accepted it. */
export async function acceptedDeliveries(worker: Worker, entryId: string): Promise<readonly AcceptedDelivery[]> {
  for (;;) {
    const { data } = await worker.ask<{ entry: { deliveries: AcceptedDelivery[] } }>(
      'query ($id: ID!) { entry(id: $id) { deliveries { platform { name } state attempts photos } } }',
      { id: entryId },
    );
    const deliveries = data?.entry.deliveries ?? [];
    if (deliveries.length > 0 && deliveries.every(({ state }) => state === 'ACCEPTED')) return deliveries;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
