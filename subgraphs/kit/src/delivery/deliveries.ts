import {
  type DeliveryInput,
  type DeliveryReceipt,
  type DeliveryRegistration,
  invariant,
  OneGridError,
} from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { PlatformFailure, PlatformRefusal } from '../platform/failure';
import { DeliveryRow } from './delivery.entity';
import { deliveryLocks } from './delivery-locks';
import { DeliveryStepRow } from './delivery-step.entity';
import { entryHash } from './entry-hash';
import { deliveryMark } from './mark';
import { type KnownStep, takeOverSteps } from './take-over';

/** Ids on the platform of the steps that are done, by step name. */
export type Done = Readonly<Record<string, string>>;

/** One record that a delivery creates on the platform. */
export interface DeliveryStep {
  /** Unique within the delivery. */
  readonly name: string;
  /** Canonical path of the person or thing that this step registers, for example `newTenants.0`. */
  readonly path?: string;
  /** True when the platform's people review this record. Default: only the last step's is reviewed. */
  readonly reviewed?: boolean;
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

  /**
   * Returns what became of deliveries; unknown ones are left out. `ask` gets the reviewed records of those still under review. A delivery is ACCEPTED when
   * all of its reviewed records are, and REJECTED as soon as one is.
   */
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
  const locks = deliveryLocks(dataSource);

  return {
    run: (delivery, steps, outcome = 'UNDER_REVIEW') =>
      locks.hold(delivery.id, async () => {
        const known = await rows.findOneBy({ deliveryId: delivery.id });
        if (known) return known.receipt;
        const begun = await stepRows.findBy({ deliveryId: delivery.id });
        const ledger = begun.length > 0 ? begun : await takeOverSteps(dataSource, delivery);
        const { receipt, reviewed } = await runSteps(delivery.id, steps, { ledger, outcome });
        return record(receipt, { reviewed, refused: [], entryHash: entryHash(delivery.entry) });
      }),

    async reviews(deliveryIds, ask) {
      const known = await rows
        .createQueryBuilder('delivery')
        .where('delivery.deliveryId = ANY(:deliveryIds)', { deliveryIds })
        .getMany();
      const open = known.filter(({ receipt }) => receipt.outcome === 'UNDER_REVIEW');
      const reviews =
        open.length === 0 ? new Map<string, Review>() : await ask(open.flatMap(({ reviewed }) => reviewed));
      return Promise.all(
        known.map(({ receipt, reviewed, entryHash }) => {
          const review =
            receipt.outcome === 'UNDER_REVIEW' ? combineReviews(reviewed.map((id) => reviews.get(id))) : null;
          const refused = reviewed.filter((id) => reviews.get(id)?.outcome === 'REJECTED');
          return review ? record({ ...receipt, ...review }, { reviewed, refused, entryHash }) : receipt;
        }),
      );
    },
  };

  async function runSteps(
    deliveryId: string,
    steps: readonly DeliveryStep[],
    { ledger, outcome }: { readonly ledger: readonly KnownStep[]; readonly outcome: DeliveryReceipt['outcome'] },
  ): Promise<{ receipt: DeliveryReceipt; reviewed: string[] }> {
    invariant(steps.length > 0, `delivery ${deliveryId} has no steps`);
    const done: Record<string, string> = {};
    const end = (state: DeliveryReceipt['outcome'], reason: string | null) => ({
      receipt: {
        deliveryId,
        outcome: state,
        externalId: Object.values(done).at(-1) ?? null,
        reason,
        registrations: registrationsOf(steps, done),
      },
      reviewed: reviewedOf(steps, done),
    });
    for (const step of steps) {
      try {
        const known = ledger.find((row) => row.step === step.name);
        done[step.name] = await runStep(deliveryId, step, { known, done });
      } catch (error) {
        if (error instanceof PlatformRefusal) return end('REJECTED', error.reason);
        if (error instanceof OneGridError && error.code === 'UNKNOWN_CODE') return end('REJECTED', error.message);
        throw error;
      }
    }
    return end(outcome, null);
  }

  async function runStep(
    deliveryId: string,
    step: DeliveryStep,
    { known, done }: { readonly known: KnownStep | undefined; readonly done: Done },
  ): Promise<string> {
    const mark = deliveryMark(deliveryId, step.name);
    const key = { deliveryId, step: step.name };
    if (known?.state === 'DONE' && known.externalId !== null) return known.externalId;
    if (known) {
      const settlesAt = known.sentAt.getTime() + settleMs;
      if (now() < settlesAt)
        throw new OneGridError('DELIVERY_IN_DOUBT', { message: `In doubt until ${new Date(settlesAt).toISOString()}` });
      const found = await step.find(mark, done);
      if (found !== null) return finish(key, found);
    }
    await stepRows.upsert({ ...key, state: 'SENDING', sentAt: new Date(now()), externalId: null }, [
      'deliveryId',
      'step',
    ]);
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

  async function record(
    receipt: DeliveryReceipt,
    kept: Pick<DeliveryRow, 'reviewed' | 'refused' | 'entryHash'>,
  ): Promise<DeliveryReceipt> {
    const updatedAt = new Date(now());
    await rows.upsert({ deliveryId: receipt.deliveryId, receipt, ...kept, updatedAt }, ['deliveryId']);
    return receipt;
  }
}

function registrationsOf(steps: readonly DeliveryStep[], done: Done): DeliveryRegistration[] {
  return steps.flatMap(({ name, path }) => {
    const externalId = done[name];
    return path === undefined || externalId === undefined ? [] : [{ path, externalId }];
  });
}

/** Returns the records that the platform's people decide about: those of the steps that say so, else the last one. */
function reviewedOf(steps: readonly DeliveryStep[], done: Done): string[] {
  const marked = steps.flatMap(({ name, reviewed }) => (reviewed && done[name] !== undefined ? [done[name]] : []));
  return marked.length > 0 ? marked : Object.values(done).slice(-1);
}

/** Returns the decision about a delivery out of those about its records; null = not decided yet. */
function combineReviews(reviews: readonly (Review | undefined)[]): Review | null {
  const rejected = reviews.find((review) => review?.outcome === 'REJECTED');
  if (rejected) return rejected;
  return reviews.every((review) => review?.outcome === 'ACCEPTED') ? { outcome: 'ACCEPTED', reason: null } : null;
}

function certainlyNotCommitted(error: unknown): boolean {
  if (error instanceof PlatformFailure) return !error.mayHaveCommitted;
  return error instanceof PlatformRefusal || (error instanceof OneGridError && error.code === 'UNKNOWN_CODE');
}
