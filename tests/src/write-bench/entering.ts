import type { District } from '../faults/district/district';
import { type Phone, phoneOf } from '../faults/phones/phone';
import { chooseSubjects } from '../faults/plan/choose-subjects';
import { type PlannedEntry, planEntries } from '../faults/plan/plan-entries';
import { seeded } from '../faults/plan/random';

/** Entries of every kind, one after the other, by signed-in workers. */
export interface Entering {
  /** Enters the next one; resolves with true when it was taken. */
  next(): Promise<boolean>;
}

const warmUp = 100;
const entriesAtMost = 100_000;

/** Signs the workers in, and enters some facts, so that nothing measured afterwards is a first time. */
export async function beginEntering(district: District, workers: number): Promise<Entering> {
  const entries = planEntries(await chooseSubjects(district.databaseUrl, workers), entriesAtMost, seeded(1));
  const phones = new Map<string, Phone>();
  let number = 0;

  function phoneFor({ subject: { workerNo } }: PlannedEntry): Phone {
    const phone = phones.get(workerNo) ?? phoneOf(workerNo, () => district.gatewayUrl);
    phones.set(workerNo, phone);
    return phone;
  }

  const next = async () => {
    const entry = entries[number++ % entriesAtMost] as PlannedEntry;
    const { answer } = await phoneFor(entry).send(entry, new Date(Date.now() - 1_000).toISOString(), null);
    return answer.kind === 'TAKEN';
  };
  for (let entered = 0; entered < warmUp; entered++) await next();
  return { next };
}
