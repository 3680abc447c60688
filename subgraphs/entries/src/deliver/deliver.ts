import {
  type DeliveryInput,
  type DeliveryReceipt,
  describeCause,
  type ErrorCode,
  errorKinds,
  type FormerDelivery,
} from '@onegrid/schema';
import { readMapping } from '../store/code-mapping';
import type { DeliveryRow } from '../store/delivery.entity';
import { applyReceipt } from './apply-receipt';
import { backoffMs } from './backoff';
import type { Sign } from './circuit-breaker';
import type { DeliveryWork } from './delivery-work';
import { errorClass, signOf } from './error-classes';
import { findFormer } from './find-former';
import { photosToSend } from './photos-to-send';
import { receiptFields } from './receipt-fields';

/**
 * Hands a claimed delivery to its platform and writes what came of it. What cannot be handed over now is tried again later, or is DEAD when no retry can
 * cure it. Nothing is thrown: when the database is away, the claim is given back later.
 *
 * @returns what the attempt says about the platform
 */
export async function deliver(work: DeliveryWork, delivery: DeliveryRow): Promise<Sign> {
  try {
    const former = delivery.change === null ? null : await findFormer(work.dataSource, delivery.id);
    if (delivery.change !== null && former === null) {
      await leaveToPerson(work, delivery, { reason: null, externalId: null });
      return 'NONE';
    }
    const answer = await send(work, delivery, former);
    if (former !== null && 'code' in answer && answer.code === byHand) {
      await leaveToPerson(work, delivery, { reason: answer.message, externalId: former.externalId });
      return 'ANSWERED';
    }
    if ('receipt' in answer) {
      await applyReceipt(work, delivery, answer.receipt);
      return 'ANSWERED';
    }
    await writeFailure(work, delivery, answer);
    return signOf(answer.code);
  } catch (error) {
    work.log.error({ deliveryId: delivery.id, cause: describeCause(error) }, 'outcome of a delivery not written');
    return 'NONE';
  }
}

/** Code by which a platform says that it makes no such change over its interface. */
const byHand: ErrorCode = 'CHANGE_BY_HAND';

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Sends one delivery through the gateway to the platform's accepting field. */
async function send(
  work: DeliveryWork,
  delivery: DeliveryRow,
  former: FormerDelivery | null,
): Promise<{ readonly receipt: DeliveryReceipt } | Failure> {
  const { dataSource, deliveries, graph, entries, log } = work;
  const { canonical } = await entries.findOneByOrFail({ id: delivery.entryId });
  const entry = work.entryFor(delivery.acceptField, canonical);
  const mapping = await readMapping(dataSource, delivery.platform);
  if (mapping.version !== delivery.mappingVersion)
    await deliveries.update(delivery.id, { mappingVersion: mapping.version });
  const input: DeliveryInput = {
    id: delivery.id,
    attempt: delivery.attempts,
    entry,
    ...(former && { former }),
    ...(mapping.overrides.length > 0 && { mapping }),
  };
  const photos = await photosToSend(work, delivery.acceptField, entry);
  const [declared, given] = photos.length > 0 ? [', $photos: [Upload!]', ', photos: $photos'] : ['', ''];
  const query = `mutation Deliver($delivery: DeliveryInput!${declared}) { receipt: ${delivery.acceptField}(delivery: $delivery${given}) { ${receiptFields} } }`;
  const variables = { delivery: input, ...(photos.length > 0 && { photos: photos.map(() => null) }) };
  try {
    const { data, errors } = await graph.execute({ query, variables, files: photos });
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

/**
 * Leaves a change to a person: the platform does not make it over its interface, or nobody knows under which id it keeps the record, or whether it does.
 *
 * @param known the platform's reason and the record's id; null when they are not known
 */
async function leaveToPerson(
  { deliveries, now }: DeliveryWork,
  { id }: DeliveryRow,
  known: Pick<DeliveryRow, 'reason' | 'externalId'>,
): Promise<void> {
  const at = new Date(now());
  await deliveries.update(
    { id, state: 'SENDING' },
    {
      ...known,
      state: 'MANUAL',
      errorCode: null,
      errorMessage: null,
      claimedBy: null,
      nextAttemptAt: null,
      updatedAt: at,
    },
  );
}

async function writeFailure(
  { deliveries, backoff, deadAfterMs, now, log }: DeliveryWork,
  { id, platform, attempts, createdAt }: DeliveryRow,
  { code, message }: Failure,
): Promise<void> {
  const dead = errorClass(code) === 'DEAD' || now() - createdAt.getTime() > deadAfterMs;
  const afterMs = backoffMs(attempts, backoff);
  log.info(
    { deliveryId: id, platform, attempts, code, ...(dead ? {} : { afterMs }) },
    dead ? 'delivery dead' : 'delivery waits',
  );
  await deliveries.update(
    { id, state: 'SENDING' },
    {
      state: dead ? 'DEAD' : 'FAILED_RETRY',
      errorCode: code,
      errorMessage: message,
      claimedBy: null,
      nextAttemptAt: dead ? null : new Date(now() + afterMs),
      updatedAt: new Date(now()),
    },
  );
}
