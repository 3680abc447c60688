import { In } from 'typeorm';
import type { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryWork } from './delivery-work';

const mutation = `mutation Link($entryId: ID!, $path: String!, $platform: String!, $localId: String!) {
  linked: directoryLinkLocalId(entryId: $entryId, path: $path, platform: $platform, localId: $localId)
}`;

/** The directory knows its own ids. */
const directory = 'directory';

/** Tells the directory under which ids platforms have registered people and things; tried again until the directory knows the entry. */
export async function link(work: DeliveryWork, deliveryIds: readonly string[]): Promise<void> {
  for (const delivery of await work.deliveries.findBy({ id: In([...deliveryIds]) })) {
    if (!(await linkAll(work, delivery))) await work.queue.enqueueLink(delivery.id, { afterMs: work.reviewEveryMs });
  }
}

async function linkAll(
  { graph, log }: DeliveryWork,
  { entryId, platform, registrations }: DeliveryRow,
): Promise<boolean> {
  if (platform === directory) return true;
  try {
    for (const { path, externalId } of registrations) {
      const { data } = await graph.execute({
        query: mutation,
        variables: { entryId, path, platform, localId: externalId },
      });
      if (data?.linked !== true) return false;
    }
    return true;
  } catch (error) {
    log.warn({ entryId, platform, err: error }, 'ids not linked');
    return false;
  }
}
