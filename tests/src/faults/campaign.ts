import { checkOrder } from './count/check-order';
import { type ChangeCount, countChanges } from './count/count-changes';
import { countKinds, type KindCount } from './count/count-kinds';
import { countRecords, type TableCount } from './count/count-records';
import { readChanges } from './count/read-changes';
import { readHeld, readWritings, watchRecords } from './count/watch-records';
import type { District } from './district/district';
import { phoneOf } from './phones/phone';
import { noCounts, type PhoneCounts, workOff } from './phones/worker';
import { chooseSubjects } from './plan/choose-subjects';
import { type PlannedEntry, planEntries } from './plan/plan-entries';
import { seeded } from './plan/random';
import { type Disasters, dateDisasters } from './trouble/disasters';
import { type FaultCounts, makeTrouble } from './trouble/make-trouble';
import { type StateCounts, waitUntilFinal } from './wait-until-final';

export interface CampaignOptions {
  readonly entries: number;
  readonly seed: number;
  /** Workers who enter at the same time. */
  readonly workers: number;
  readonly disasters: Disasters;
  /** Milliseconds after which nothing more is entered; null = no limit. */
  readonly enterForMs: number | null;
  /** Told what is going on. */
  readonly say: (text: string) => void;
}

export interface CampaignResult {
  readonly entries: number;
  readonly seed: number;
  readonly client: PhoneCounts;
  readonly faults: FaultCounts;
  /** How often each process ended though nobody killed it. */
  readonly crashes: Readonly<Record<string, number>>;
  readonly states: StateCounts;
  readonly kinds: readonly KindCount[];
  readonly tables: readonly TableCount[];
  readonly changes: readonly ChangeCount[];
  readonly outOfOrder: readonly string[];
  /** Tags that were answered with more than one entry. */
  readonly twoEntries: readonly string[];
  readonly enterSeconds: number;
  readonly drainSeconds: number;
}

const patienceMs = 120_000;
const progressSteps = 20;

/**
 * Runs the campaign, in order:
 *
 *   plan    who enters what, and what each platform must hold then
 *   watch   the stores write down what is written into them
 *   enter   every worker's entries one after the other, workers side by side, amid trouble
 *   heal    no more faults
 *   wait    until every delivery is final
 *   count   in the platforms' own stores
 */
export async function runCampaign(district: District, options: CampaignOptions): Promise<CampaignResult> {
  const { entries: count, seed, workers, disasters, enterForMs, say } = options;
  const { databaseUrl } = district;
  const random = seeded(seed);
  const subjects = await chooseSubjects(databaseUrl, workers);
  const planned = planEntries(subjects, count, random);
  const dated = dateDisasters(disasters, count, random);
  await watchRecords(databaseUrl);
  say(`${count} entries by ${workers} workers about ${subjects.length} subjects, seed ${seed}`);
  const startedAt = performance.now();
  const trouble = makeTrouble(district, dated, seeded(seed + 1), say);
  const client = noCounts();
  const goesOn = () => enterForMs === null || performance.now() - startedAt < enterForMs;
  const entering = { entries: planned, seed, client, say, goesOn, onEntered: trouble.entered };
  const { entered, twoEntries } = await enterAll(district, entering).finally(() => trouble.end());
  const entries = planned.filter((entry) => entered.has(entry));
  const enteredAt = performance.now();
  say('all entered; faults are over');
  const states = await waitUntilFinal(databaseUrl, patienceMs, (counts) => say(JSON.stringify(counts)));
  const [writings, held] = [await readWritings(databaseUrl), await readHeld(databaseUrl)];
  const { hub, worker, platforms } = district;
  return {
    entries: entries.length,
    seed,
    client,
    faults: trouble.counts,
    crashes: { hub: hub.crashes, worker: worker.crashes, platforms: platforms.crashes },
    states,
    kinds: countKinds(entries, held),
    tables: countRecords(entries, writings, held),
    changes: countChanges(entries, await readChanges(databaseUrl)),
    outOfOrder: checkOrder(entries, writings),
    twoEntries,
    enterSeconds: (enteredAt - startedAt) / 1_000,
    drainSeconds: (performance.now() - enteredAt) / 1_000,
  };
}

interface Entering {
  readonly entries: readonly PlannedEntry[];
  readonly seed: number;
  readonly client: PhoneCounts;
  readonly say: (text: string) => void;
  readonly goesOn: () => boolean;
  readonly onEntered: (count: number) => void;
}

interface Entered {
  readonly entered: ReadonlySet<PlannedEntry>;
  /** Tags that were answered with more than one entry. */
  readonly twoEntries: readonly string[];
}

async function enterAll(district: District, entering: Entering): Promise<Entered> {
  const { entries, seed, client, say, goesOn } = entering;
  const byWorker = new Map<string, PlannedEntry[]>();
  for (const entry of entries) {
    const own = byWorker.get(entry.subject.workerNo) ?? [];
    byWorker.set(entry.subject.workerNo, own);
    own.push(entry);
  }
  const twoEntries: string[] = [];
  const entered = new Set<PlannedEntry>();
  const onEntered = (entry: PlannedEntry, ids: ReadonlySet<string>) => {
    if (ids.size !== 1) twoEntries.push(entry.tag);
    entered.add(entry);
    entering.onEntered(entered.size);
    if (entered.size % Math.max(10, Math.round(entries.length / progressSteps)) === 0)
      say(`entered ${entered.size} of ${entries.length}`);
  };
  await Promise.all(
    [...byWorker].map(([workerNo, own], index) =>
      workOff(own, {
        phone: phoneOf(workerNo, () => district.gatewayUrl),
        random: seeded(seed + 100 + index),
        counts: client,
        onEntered,
        goesOn,
      }),
    ),
  );
  return { entered, twoEntries };
}
