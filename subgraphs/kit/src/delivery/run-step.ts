import { OneGridError } from '@onegrid/schema';
import type { Repository } from 'typeorm';
import { ChangeByHand, NotChangeable, PlatformFailure, PlatformRefusal } from '../platform/failure';
import type { DeliveryStepRow, StepAct } from './delivery-step.entity';
import { deliveryMark } from './mark';
import type { KnownStep } from './take-over';

/** Where the steps of a delivery are written down. */
export interface Ledger {
  readonly steps: Repository<DeliveryStepRow>;
  /** What it knew when this attempt began. Within an attempt each step is run once. */
  readonly known: readonly KnownStep[];
  /** Milliseconds after which the platform is not at work any more on a request whose reply was lost. */
  readonly settleMs: number;
  readonly now: () => number;
}

/** One request that makes, changes or takes back a record. */
export interface LedgerStep {
  readonly deliveryId: string;
  /** Unique within the delivery. */
  readonly name: string;
  readonly record: string;
  readonly act: StepAct;
  readonly contentHash: string | null;
  /** Returns the record's id when the request has been acted upon; null when it certainly has not. Asked before a second try. */
  find(mark: string): Promise<string | null>;
  /** Sends the request and returns the record's id. */
  send(mark: string): Promise<string>;
}

/**
 * Runs one step of a delivery, exactly once, and returns the record's id. A step goes
 *
 *   (no row) → SENDING → DONE        the platform answered, or what it did was found
 *                 ↓
 *              (no row)              the platform certainly did not act: may be sent again at once
 *
 * The row SENDING is committed before the request leaves. When it is met again, the outcome of that request is unknown (time-out, lost reply, crash): after
 * `settleMs`, when the platform cannot be at work on it any more, it is looked up by its mark, and only when nothing is found is it sent again.
 */
export async function runStep({ steps, known, settleMs, now }: Ledger, step: LedgerStep): Promise<string> {
  const { deliveryId, name, record, act, contentHash } = step;
  const mark = deliveryMark(deliveryId, name);
  const key = { deliveryId, step: name };
  const finish = async (externalId: string): Promise<string> => {
    await steps.update(key, { state: 'DONE', externalId });
    return externalId;
  };
  const row = known.find((each) => each.step === name);
  if (row?.state === 'DONE' && row.externalId !== null) return row.externalId;
  if (row) {
    const settlesAt = row.sentAt.getTime() + settleMs;
    if (now() < settlesAt)
      throw new OneGridError('DELIVERY_IN_DOUBT', { message: `In doubt until ${new Date(settlesAt).toISOString()}` });
    const found = await step.find(mark);
    if (found !== null) return finish(found);
  }
  await steps.upsert(
    { ...key, record, act, contentHash, state: 'SENDING', sentAt: new Date(now()), externalId: null },
    ['deliveryId', 'step'],
  );
  try {
    return await finish(await step.send(mark));
  } catch (error) {
    if (certainlyNotCommitted(error)) await steps.delete(key);
    throw error;
  }
}

function certainlyNotCommitted(error: unknown): boolean {
  if (error instanceof PlatformFailure) return !error.mayHaveCommitted;
  if (error instanceof PlatformRefusal || error instanceof ChangeByHand || error instanceof NotChangeable) return true;
  return error instanceof OneGridError && error.code === 'UNKNOWN_CODE';
}
