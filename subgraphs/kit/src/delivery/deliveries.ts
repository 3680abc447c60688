import {
  type DeliveryInput,
  type DeliveryReceipt,
  type DeliveryRegistration,
  invariant,
  OneGridError,
  withTranslation,
} from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { PlatformRefusal } from '../platform/failure';
import { changeRecords, making, type Wanted } from './change-records';
import { contentHash } from './content-hash';
import { DeliveryRow } from './delivery.entity';
import { deliveryLocks } from './delivery-locks';
import type { DeliveryStep, Done, RemovalOf } from './delivery-step';
import { DeliveryStepRow } from './delivery-step.entity';
import { type Ledger, runStep } from './run-step';
import { findStandingRecords } from './standing-records';
import { takeOverSteps } from './take-over';

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
   * Brings the records that earlier deliveries have left (`delivery.former`) to what the entry says now, each change exactly once; see `changeRecords`.
   *
   * @throws as `run`; and ChangeByHand when the platform does not let a record be changed: a person has to do it there
   */
  correct(delivery: DeliveryInput, wanted: Wanted, outcome?: 'UNDER_REVIEW' | 'ACCEPTED'): Promise<DeliveryReceipt>;

  /** Takes back the records that earlier deliveries have left, the last first, each exactly once. @throws as `correct` */
  withdraw(delivery: DeliveryInput, removalOf: RemovalOf): Promise<DeliveryReceipt>;

  /**
   * Returns what became of deliveries; unknown ones are left out. `ask` gets the reviewed records of those still under review. A delivery is ACCEPTED when
   * all of its reviewed records are, and REJECTED as soon as one is.
   */
  reviews(
    deliveryIds: readonly string[],
    ask: (externalIds: readonly string[]) => Promise<ReadonlyMap<string, Review>>,
  ): Promise<readonly DeliveryReceipt[]>;
}

/** The ledger behind "exactly once": a delivery is a list of steps (`runStep`), and what became of it is written down. */
export function createDeliveries(dataSource: DataSource, settleMs: number, now: () => number = Date.now): Deliveries {
  const rows = dataSource.getRepository(DeliveryRow);
  const stepRows = dataSource.getRepository(DeliveryStepRow);
  const locks = deliveryLocks(dataSource);

  return {
    run: (delivery, steps, outcome = 'UNDER_REVIEW') =>
      once(delivery, async () => {
        invariant(steps.length > 0, `delivery ${delivery.id} has no steps`);
        const ledger = await openLedger(delivery);
        return receive(delivery, { steps, outcome }, async (done) => {
          for (const step of steps) done[step.name] = await runStep(ledger, making(delivery.id, step, done));
        });
      }),

    correct: (delivery, wanted, outcome = 'UNDER_REVIEW') => change(delivery, wanted, outcome),

    withdraw: (delivery, removalOf) => change(delivery, { steps: [], removalOf }, 'ACCEPTED'),

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

  /** Answers the receipt of a delivery that has one; else works on it, alone. */
  function once(delivery: DeliveryInput, work: () => Promise<DeliveryReceipt>): Promise<DeliveryReceipt> {
    return locks.hold(delivery.id, async () => {
      const known = await rows.findOneBy({ deliveryId: delivery.id });
      return known ? known.receipt : withTranslation({ overrides: delivery.mapping?.overrides ?? [] }, work);
    });
  }

  /** Returns the ledger with the steps that the delivery has begun, or has taken over when it has begun none. */
  async function openLedger(delivery: DeliveryInput): Promise<Ledger> {
    const begun = await stepRows.findBy({ deliveryId: delivery.id });
    const known = begun.length > 0 ? begun : await takeOverSteps(dataSource, delivery);
    return { steps: stepRows, known, settleMs, now };
  }

  function change(
    delivery: DeliveryInput,
    wanted: Wanted,
    outcome: DeliveryReceipt['outcome'],
  ): Promise<DeliveryReceipt> {
    return once(delivery, async () => {
      const standing = await findStandingRecords(dataSource, delivery);
      const ledger = await openLedger(delivery);
      return receive(delivery, { steps: wanted.steps, outcome }, (done) =>
        changeRecords(ledger, delivery.id, { standing, wanted, done }),
      );
    });
  }

  /** Works on a delivery and writes its receipt. A refusal, and what the platform has no word for, end it. */
  async function receive(
    { id, entry, former }: DeliveryInput,
    { steps, outcome }: { readonly steps: readonly DeliveryStep[]; readonly outcome: DeliveryReceipt['outcome'] },
    work: (done: Record<string, string>) => Promise<void>,
  ): Promise<DeliveryReceipt> {
    const done: Record<string, string> = {};
    const end = (state: DeliveryReceipt['outcome'], reason: string | null) => {
      const externalId = Object.values(done).at(-1) ?? former?.externalId ?? null;
      const receipt = {
        deliveryId: id,
        outcome: state,
        externalId,
        reason,
        registrations: registrationsOf(steps, done),
      };
      return record(receipt, { reviewed: reviewedOf(steps, done), refused: [], entryHash: contentHash(entry) });
    };
    try {
      await work(done);
    } catch (error) {
      if (error instanceof PlatformRefusal) return end('REJECTED', error.reason);
      if (error instanceof OneGridError && error.code === 'UNKNOWN_CODE') return end('REJECTED', error.message);
      throw error;
    }
    return end(outcome, null);
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
