import { type DeliveryInput, type DeliveryReceipt, describeCause, type ErrorCode, errorKinds } from '@onegrid/schema';
import { DeliveryRow } from '../store/delivery.entity';
import { isUndelivered } from '../store/delivery-state';
import { applyReceipt } from './apply-receipt';
import { backoffMs } from './backoff';
import type { DeliveryWork } from './delivery-work';
import { receiptFields } from './receipt-fields';

/** Hands deliveries to their platforms, side by side. What cannot be handed over now is scheduled again; nothing is thrown for it. */
export async function deliver(work: DeliveryWork, deliveryIds: readonly string[]): Promise<void> {
  await Promise.all(deliveryIds.map((id) => deliverOne(work, id)));
}

async function deliverOne(work: DeliveryWork, deliveryId: string): Promise<void> {
  const delivery = await work.deliveries.findOneBy({ id: deliveryId });
  if (!delivery || !isUndelivered(delivery.state)) return;
  const attempts = delivery.attempts + 1;
  await work.deliveries.update(deliveryId, { state: 'SENDING', attempts, updatedAt: new Date(work.now()) });
  const attempt = { ...delivery, attempts };
  const answer = await send(work, attempt);
  if ('receipt' in answer) await applyReceipt(work, attempt, answer.receipt);
  else await scheduleRetry(work, attempt, answer.code, answer.message);
}

type Answer = { readonly receipt: DeliveryReceipt } | { readonly code: string; readonly message: string };

/** Sends one delivery through the gateway to the platform's accepting field. */
async function send({ graph, entries, log }: DeliveryWork, delivery: DeliveryRow): Promise<Answer> {
  const { canonical: entry } = await entries.findOneByOrFail({ id: delivery.entryId });
  const input: DeliveryInput = { id: delivery.id, attempt: delivery.attempts, entry };
  const query = `mutation Deliver($delivery: DeliveryInput!) { receipt: ${delivery.acceptField}(delivery: $delivery) { ${receiptFields} } }`;
  try {
    const { data, errors } = await graph.execute({ query, variables: { delivery: input } });
    if (data?.receipt) return { receipt: data.receipt as DeliveryReceipt };
    const code = String(errors?.[0]?.extensions?.code ?? 'SUBGRAPH_UNAVAILABLE');
    return { code, message: errors?.[0]?.message ?? errorKinds.SUBGRAPH_UNAVAILABLE.sentence };
  } catch (error) {
    log.warn(
      { deliveryId: delivery.id, platform: delivery.platform, cause: describeCause(error) },
      'delivery not sent',
    );
    return { code: 'SUBGRAPH_UNAVAILABLE' satisfies ErrorCode, message: errorKinds.SUBGRAPH_UNAVAILABLE.sentence };
  }
}

async function scheduleRetry(
  { dataSource, queue, backoff, now, log }: DeliveryWork,
  delivery: DeliveryRow,
  errorCode: string,
  errorMessage: string,
) {
  const afterMs = backoffMs(delivery.attempts, backoff);
  log.info(
    { deliveryId: delivery.id, platform: delivery.platform, attempts: delivery.attempts, code: errorCode, afterMs },
    'delivery waits',
  );
  await dataSource.transaction(async (manager) => {
    await manager.update(DeliveryRow, delivery.id, {
      state: 'FAILED_RETRY',
      errorCode,
      errorMessage,
      nextAttemptAt: new Date(now() + afterMs),
      updatedAt: new Date(now()),
    });
    await queue.enqueueDelivery(delivery.platform, delivery.id, { afterMs, within: manager });
  });
}
