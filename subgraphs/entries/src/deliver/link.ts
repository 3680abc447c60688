import { describeCause } from '@onegrid/schema';
import type { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryState } from '../store/delivery-state';
import { lookAgainAt } from './claim-reminders';
import type { DeliveryWork } from './delivery-work';

const mutation = `mutation Link($entryId: ID!, $path: String!, $platform: String!, $localId: String!) {
  linked: directoryLinkLocalId(entryId: $entryId, path: $path, platform: $platform, localId: $localId)
}`;

/** The directory knows its own ids. */
const directory = 'directory';

/** Tells the directory under which ids platforms have registered people and things; tried again until the directory has taken the entry, or has refused it. */
export async function link(work: DeliveryWork, deliveries: readonly DeliveryRow[]): Promise<void> {
  for (const delivery of deliveries) {
    const hasEnded =
      delivery.platform === directory || (await linkAll(work, delivery)) || !(await mayStillBeTaken(work, delivery));
    if (hasEnded) await work.deliveries.update(delivery.id, { linkDueAt: null });
    else await lookAgainAt(work, 'link_due_at', [delivery]);
  }
}

async function linkAll(
  { graph, log }: DeliveryWork,
  { entryId, platform, registrations }: DeliveryRow,
): Promise<boolean> {
  try {
    for (const { path, externalId } of registrations) {
      const variables = { entryId, path, platform, localId: externalId };
      const { data } = await graph.execute({ query: mutation, variables });
      if (data?.linked !== true) return false;
    }
    return true;
  } catch (error) {
    log.warn({ entryId, platform, cause: describeCause(error) }, 'ids not linked');
    return false;
  }
}

const endedWithoutEntry: ReadonlySet<DeliveryState> = new Set(['REJECTED', 'DEAD', 'SUPERSEDED', 'WITHDRAWN']);

/** False when the directory has refused the entry or was never to get it: then it has nobody to link to. */
async function mayStillBeTaken({ deliveries }: DeliveryWork, { entryId }: DeliveryRow): Promise<boolean> {
  const toDirectory = await deliveries.findOne({
    where: { entryId, platform: directory },
    order: { sequence: 'DESC' },
  });
  return toDirectory !== null && !endedWithoutEntry.has(toDirectory.state);
}
