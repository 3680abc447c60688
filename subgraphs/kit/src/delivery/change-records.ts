import { ChangeByHand, NotChangeable } from '../platform/failure';
import { contentHash } from './content-hash';
import type { DeliveryStep, Done, RemovalOf } from './delivery-step';
import { type Ledger, type LedgerStep, runStep } from './run-step';
import type { StandingRecord, StandingRecords } from './standing-records';

/** What a delivery that changes records is to leave on the platform. */
export interface Wanted {
  /** The records that the entry asks for now; none when it was withdrawn. */
  readonly steps: readonly DeliveryStep[];
  readonly removalOf: RemovalOf;
}

const nothingKnown = '平台上没有可由接口更改的记录';

/**
 * Brings the records that stand to what the entry says now, each change exactly once. `done` is filled with the ids of what stands then. In order:
 *
 *   stands, not wanted     taken back, the last first: later records refer to earlier ones
 *   stands, wanted         left alone when it says the same; changed; or, where it cannot be changed, taken back and made anew
 *   wanted, none stands    made
 *
 * @throws ChangeByHand when nothing is known of earlier records, or the platform does not let one be changed
 */
export async function changeRecords(
  ledger: Ledger,
  deliveryId: string,
  { standing, wanted, done }: { standing: StandingRecords; wanted: Wanted; done: Record<string, string> },
): Promise<void> {
  if (standing.size === 0) throw new ChangeByHand(nothingKnown);
  const takeBack = (record: string, { externalId }: StandingRecord) =>
    runRemoval(ledger, { deliveryId, record, externalId, removalOf: wanted.removalOf });
  const names = new Set(wanted.steps.map(({ name }) => name));
  for (const [record, each] of [...standing].reverse()) if (!names.has(record)) await takeBack(record, each);
  for (const step of wanted.steps) {
    const record = standing.get(step.name);
    const changed = record ? await change(ledger, deliveryId, { step, record, done }) : null;
    if (record && changed === null) await takeBack(step.name, record);
    done[step.name] = changed ?? (await runStep(ledger, making(deliveryId, step, done)));
  }
}

/** Returns the step that makes a record. */
export function making(deliveryId: string, step: DeliveryStep, done: Done): LedgerStep {
  return {
    deliveryId,
    name: step.name,
    record: step.name,
    act: 'MAKE',
    contentHash: hashOf(step),
    find: (mark) => step.find(mark, done),
    send: (mark) => step.create(mark, done),
  };
}

interface Changing {
  readonly step: DeliveryStep;
  readonly record: StandingRecord;
  readonly done: Done;
}

/** Returns the id of the record that says now what it should; null = it has to be taken back and made anew. */
async function change(ledger: Ledger, deliveryId: string, { step, record, done }: Changing): Promise<string | null> {
  const { externalId } = record;
  const hash = hashOf(step);
  if (hash !== null && hash === record.contentHash) return externalId;
  const way = step.change;
  if (!way) return null;
  try {
    return await runStep(ledger, {
      deliveryId,
      name: `change ${step.name}`,
      record: step.name,
      act: 'CHANGE',
      contentHash: hash,
      find: async (mark) => ((await way.isMade(externalId, mark)) ? externalId : null),
      send: async (mark) => {
        await way.make(externalId, mark, done);
        return externalId;
      },
    });
  } catch (error) {
    if (error instanceof NotChangeable) return null;
    throw error;
  }
}

async function runRemoval(
  ledger: Ledger,
  {
    deliveryId,
    record,
    externalId,
    removalOf,
  }: { deliveryId: string; record: string; externalId: string; removalOf: RemovalOf },
): Promise<void> {
  const removal = removalOf(record);
  if (!removal) return;
  const find = async () => ((await removal.isGone(externalId)) ? externalId : null);
  await runStep(ledger, {
    deliveryId,
    name: `take back ${record}`,
    record,
    act: 'TAKE_BACK',
    contentHash: null,
    find,
    async send(mark) {
      if ((await find()) === null) await removal.remove(externalId, mark);
      return externalId;
    },
  });
}

/** Null when the step does not say. @throws OneGridError UNKNOWN_CODE when it cannot be said in the platform's words */
function hashOf(step: DeliveryStep): string | null {
  return step.says ? contentHash(step.says()) : null;
}
