import { type DeliveryInput, type DeliveryReceipt, invariant, OneGridError } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { PlatformFailure, PlatformRefusal } from '../platform/failure';
import { DeliveryRow } from './delivery.entity';
import { withDeliveryLock } from './delivery-lock';
import { DeliveryStepRow } from './delivery-step.entity';
import { deliveryMark } from './mark';

/** Ids on the platform of the steps that are done, by step name. */
export type Done = Readonly<Record<string, string>>;

/** One record that a delivery creates on the platform. */
export interface DeliveryStep {
  /** Unique within the delivery. */
  readonly name: string;
  /** Canonical path of the person or thing that this step registers, for example `newTenants.0`. */
  readonly path?: string;
  /** Returns the id of the record that carries the mark, or null when the platform has none. */
  find(mark: string, done: Done): Promise<string | null>;
  /** Creates the record with the mark in its remark and returns its id. */
  create(mark: string, done: Done): Promise<string>;
}

export interface Review {
  readonly outcome: DeliveryReceipt['outcome'];
  readonly reason: string | null;
}

export interface Deliveries {
  /**
   * Delivers exactly once to a platform that has no idempotency keys. Called again with the same delivery, it goes on where it stopped or answers what became of it.
   *
   * @param outcome what a delivery is when all its steps are done: UNDER_REVIEW when the platform's people still decide
   * @throws PlatformFailure when the platform did not answer; OneGridError DELIVERY_IN_DOUBT while it may still be at work on the last attempt: try again later
   */
  run(
    delivery: DeliveryInput,
    steps: readonly DeliveryStep[],
    outcome?: 'UNDER_REVIEW' | 'ACCEPTED',
  ): Promise<DeliveryReceipt>;

  /** Returns what became of deliveries. `ask` gets the main records (the last step's) of those still under review; unknown deliveries are left out. */
  reviews(
    deliveryIds: readonly string[],
    ask: (externalIds: readonly string[]) => Promise<ReadonlyMap<string, Review>>,
  ): Promise<readonly DeliveryReceipt[]>;
}

/**
 * The ledger behind "exactly once". A step goes
 *
 *   (no row) → SENDING → DONE        the platform answered, or the record was found by its mark
 *                 ↓
 *              (no row)              the platform certainly did not act: may be sent again at once
 *
 * The row SENDING is committed before the request leaves. When it is met again, the outcome of that request is unknown (time-out, lost reply, crash): after
 * `settleMs`, when the platform cannot be at work on it any more, the record is looked up by its mark, and only when there is none is it sent again.
 */
export function createDeliveries(dataSource: DataSource, settleMs: number, now: () => number = Date.now): Deliveries {
  const rows = dataSource.getRepository(DeliveryRow);
  const stepRows = dataSource.getRepository(DeliveryStepRow);

  return {
    run: (delivery, steps, outcome = 'UNDER_REVIEW') =>
      withDeliveryLock(dataSource, delivery.id, async () => {
        const known = await rows.findOneBy({ deliveryId: delivery.id });
        if (known) return known.receipt;
        return record(await runSteps(delivery.id, steps, outcome));
      }),

    async reviews(deliveryIds, ask) {
      const known = await rows
        .createQueryBuilder('delivery')
        .where('delivery.deliveryId = ANY(:deliveryIds)', { deliveryIds })
        .getMany();
      const open = known.map(({ receipt }) => receipt).filter(({ outcome }) => outcome === 'UNDER_REVIEW');
      if (open.length === 0) return known.map(({ receipt }) => receipt);
      const reviews = await ask(open.map(externalIdOf));
      return Promise.all(
        known.map(({ receipt }) => {
          const review = receipt.outcome === 'UNDER_REVIEW' ? reviews.get(externalIdOf(receipt)) : undefined;
          return review && review.outcome !== 'UNDER_REVIEW' ? record({ ...receipt, ...review }) : receipt;
        }),
      );
    },
  };

  async function runSteps(
    deliveryId: string,
    steps: readonly DeliveryStep[],
    outcome: DeliveryReceipt['outcome'],
  ): Promise<DeliveryReceipt> {
    invariant(steps.length > 0, `delivery ${deliveryId} has no steps`);
    const done: Record<string, string> = {};
    const registrations: { path: string; externalId: string }[] = [];
    const receipt = (state: DeliveryReceipt['outcome'], reason: string | null): DeliveryReceipt => ({
      deliveryId,
      outcome: state,
      externalId: Object.values(done).at(-1) ?? null,
      reason,
      registrations,
    });
    for (const step of steps) {
      try {
        const externalId = await runStep(deliveryId, step, done);
        done[step.name] = externalId;
        if (step.path !== undefined) registrations.push({ path: step.path, externalId });
      } catch (error) {
        if (error instanceof PlatformRefusal) return receipt('REJECTED', error.reason);
        if (error instanceof OneGridError && error.code === 'UNKNOWN_CODE') return receipt('REJECTED', error.message);
        throw error;
      }
    }
    return receipt(outcome, null);
  }

  async function runStep(deliveryId: string, step: DeliveryStep, done: Done): Promise<string> {
    const mark = deliveryMark(deliveryId, step.name);
    const key = { deliveryId, step: step.name };
    const row = await stepRows.findOneBy(key);
    if (row?.state === 'DONE' && row.externalId !== null) return row.externalId;
    if (row) {
      const settlesAt = row.sentAt.getTime() + settleMs;
      if (now() < settlesAt)
        throw new OneGridError('DELIVERY_IN_DOUBT', { message: `In doubt until ${new Date(settlesAt).toISOString()}` });
      const found = await step.find(mark, done);
      if (found !== null) return finish(key, found);
    }
    await stepRows.save({ ...key, state: 'SENDING', sentAt: new Date(now()), externalId: null });
    try {
      return await finish(key, await step.create(mark, done));
    } catch (error) {
      if (certainlyNotCommitted(error)) await stepRows.delete(key);
      throw error;
    }
  }

  async function finish(key: { deliveryId: string; step: string }, externalId: string): Promise<string> {
    await stepRows.update(key, { state: 'DONE', externalId });
    return externalId;
  }

  async function record(receipt: DeliveryReceipt): Promise<DeliveryReceipt> {
    await rows.save({ deliveryId: receipt.deliveryId, receipt, updatedAt: new Date(now()) });
    return receipt;
  }
}

function externalIdOf(receipt: DeliveryReceipt): string {
  invariant(receipt.externalId !== null, `delivery ${receipt.deliveryId} is under review without a record`);
  return receipt.externalId;
}

function certainlyNotCommitted(error: unknown): boolean {
  if (error instanceof PlatformFailure) return !error.mayHaveCommitted;
  return error instanceof PlatformRefusal || (error instanceof OneGridError && error.code === 'UNKNOWN_CODE');
}
