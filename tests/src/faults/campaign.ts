import { countRecords, type TableCount } from './count-records';
import type { DistrictChild } from './district-child';
import { type EntryCounts, phoneOf } from './enter';
import { type PlannedHouse, planEntries } from './plan-entries';
import { seeded } from './random';
import { type FaultCounts, makeTrouble } from './trouble';
import { type StateCounts, waitUntilFinal } from './wait-until-final';

export interface CampaignOptions {
  readonly entries: number;
  readonly seed: number;
  readonly kills: number;
  readonly killEveryMs: number;
  /** Told what is going on. */
  readonly say: (text: string) => void;
}

export interface CampaignResult {
  readonly entries: number;
  readonly client: EntryCounts;
  readonly faults: FaultCounts;
  readonly states: StateCounts;
  readonly tables: readonly TableCount[];
  /** Tags that were answered with more than one entry. */
  readonly twoEntries: readonly string[];
  readonly enterSeconds: number;
  readonly drainSeconds: number;
}

const patienceMs = 120_000;

/**
 * Runs the campaign, in order:
 *
 *   plan    who enters what, and what each platform must hold then
 *   enter   every house's entries one after the other, houses side by side, amid trouble
 *   heal    no more faults
 *   wait    until every delivery is final
 *   count   in the platforms' own stores
 */
export async function runCampaign(child: DistrictChild, options: CampaignOptions): Promise<CampaignResult> {
  const { entries, seed, kills, killEveryMs, say } = options;
  const houses = await planEntries(child.ready.databaseUrl, entries, seeded(seed));
  say(`${entries} entries about ${houses.length} houses, seed ${seed}`);
  const client: EntryCounts = { requests: 0, duplicated: 0, brokenOff: 0, retried: 0 };
  const startedAt = performance.now();
  const trouble = makeTrouble(child, seeded(seed + 1), { count: kills, everyMs: killEveryMs });
  const twoEntries = await enterAll(child, houses, seed, client, say).finally(() => trouble.end());
  const enteredAt = performance.now();
  say('all entered; faults are over');
  const states = await waitUntilFinal(child.ready.databaseUrl, patienceMs, (counts) => say(JSON.stringify(counts)));
  return {
    entries,
    client,
    faults: trouble.counts,
    states,
    tables: await countRecords(child.ready.databaseUrl, houses),
    twoEntries,
    enterSeconds: (enteredAt - startedAt) / 1_000,
    drainSeconds: (performance.now() - enteredAt) / 1_000,
  };
}

async function enterAll(
  child: DistrictChild,
  houses: readonly PlannedHouse[],
  seed: number,
  counts: EntryCounts,
  say: (text: string) => void,
): Promise<readonly string[]> {
  const total = houses.reduce((sum, { entries }) => sum + entries.length, 0);
  const twoEntries: string[] = [];
  let entered = 0;
  const workers = [...new Set(houses.map(({ workerNo }) => workerNo))];
  const phones = new Map(
    workers.map((workerNo, index) => [
      workerNo,
      phoneOf(workerNo, () => child.ready.gatewayUrl, seeded(seed + 100 + index), counts),
    ]),
  );
  await Promise.all(
    houses.map(async ({ workerNo, entries }) => {
      for (const entry of entries) {
        const ids = await phones.get(workerNo)?.enter(entry);
        if (ids?.size !== 1) twoEntries.push(entry.tag);
        entered += 1;
        if (entered % Math.max(10, Math.round(total / 20)) === 0) say(`entered ${entered} of ${total}`);
      }
    }),
  );
  return twoEntries;
}
