import { setTimeout as delay } from 'node:timers/promises';
import type { PlannedEntry } from '../plan/plan-entries';
import type { Random } from '../plan/random';
import type { Answered, Phone } from './phone';

/** What the workers' phones did. */
export interface PhoneCounts {
  requests: number;
  /** Sent twice at the same time. */
  duplicated: number;
  /** Broken off before the answer. */
  brokenOff: number;
  /** Sent again because no answer came or it was an error. */
  retried: number;
  /** Entered while there was no network, and sent later with their original times. */
  offline: number;
  /** Sent once more after they had been answered, in another order. */
  reordered: number;
  /** Entries by phones whose clock is wrong. */
  wrongClock: number;
  /** Refused because the phone's clock was too far ahead, and sent again by the right clock. */
  clockRefused: number;
  corrected: number;
  withdrawn: number;
}

export const noCounts = (): PhoneCounts => ({
  requests: 0,
  duplicated: 0,
  brokenOff: 0,
  retried: 0,
  offline: 0,
  reordered: 0,
  wrongClock: 0,
  clockRefused: 0,
  corrected: 0,
  withdrawn: 0,
});

export interface WorkerSettings {
  readonly phone: Phone;
  readonly random: Random;
  readonly counts: PhoneCounts;
  /** Told when an entry has been answered: every id that answers named. More than one is a fault of the product. */
  readonly onEntered: (entry: PlannedEntry, ids: ReadonlySet<string>) => void;
  /** False = the time is up: nothing more is begun. */
  readonly goesOn: () => boolean;
}

const minuteMs = 60_000;
/** A phone waits longer from try to try. */
const retryAfterMs = (tries: number) => Math.min(2_500, 250 * 2 ** tries);
const offlineAtMost = 8;

/** Clocks of phones, milliseconds ahead of the right time: most are right; one ahead by hours is noticed by the product, for it would date an entry in the future. */
const clocks = [0, 0, 0, 0, -26 * 60 * minuteMs, -7 * minuteMs, 3 * minuteMs, 5 * 60 * minuteMs] as const;

/** A worker enters the entries one after the other, whatever it takes; sometimes without network, with a wrong clock, twice, or in vain. */
export async function workOff(entries: readonly PlannedEntry[], settings: WorkerSettings): Promise<void> {
  const { random, counts } = settings;
  let clockAheadMs: number = clocks[random.below(clocks.length)] ?? 0;
  const readClock = () => Date.now() + clockAheadMs;
  /** Right as the server says: within the second that its header tells. */
  const setClock = (serverTimeMs: number | null) => {
    if (serverTimeMs !== null) clockAheadMs = serverTimeMs - Date.now();
  };
  const queue = [...entries];
  while (queue.length > 0 && settings.goesOn()) {
    const isOffline = random.chance(0.03);
    const stretch = queue.splice(0, isOffline ? 2 + random.below(offlineAtMost) : 1);
    if (isOffline) counts.offline += stretch.length;
    const writtenDown = stretch.map((entry, index) => ({
      entry,
      occurredAtMs: readClock() - (isOffline ? (stretch.length - index) * minuteMs : 0),
    }));
    const entered: { entry: PlannedEntry; occurredAtMs: number; ids: Set<string> }[] = [];
    for (const { entry, occurredAtMs } of writtenDown) {
      if (clockAheadMs !== 0) counts.wrongClock += 1;
      entered.push({ entry, ...(await enter(entry, occurredAtMs, settings, setClock)) });
    }
    // the phone has lost the answers of its queue and sends it all again, in whatever order
    for (const { entry, occurredAtMs, ids } of isOffline ? shuffled(entered, random) : []) {
      counts.reordered += 1;
      note(ids, await send(settings, entry, occurredAtMs, null));
    }
    for (const { entry, ids } of entered) {
      const [id] = ids;
      if (id !== undefined && entry.afterwards !== null) await changeMind(entry, id, readClock() - minuteMs, settings);
      settings.onEntered(entry, ids);
    }
  }
}

/** Sends an entry until it is taken, and returns the time it was taken with. */
async function enter(
  entry: PlannedEntry,
  writtenAtMs: number,
  settings: WorkerSettings,
  setClock: (serverTimeMs: number | null) => void,
): Promise<{ occurredAtMs: number; ids: Set<string> }> {
  const { random, counts } = settings;
  const ids = new Set<string>();
  let occurredAtMs = writtenAtMs;
  for (let sent = 0; ids.size === 0; sent++) {
    if (sent > 0) {
      counts.retried += 1;
      await delay(retryAfterMs(sent - 1));
    }
    const twice = random.chance(0.15);
    const brokenOff = !twice && random.chance(0.1);
    if (twice) counts.duplicated += 1;
    if (brokenOff) counts.brokenOff += 1;
    const first = send(settings, entry, occurredAtMs, brokenOff ? 1 + random.below(60) : null);
    const answers = await Promise.all(twice ? [first, send(settings, entry, occurredAtMs, null)] : [first]);
    for (const answered of answers) note(ids, answered);
    const ahead = answers.find(({ answer }) => answer.kind === 'REFUSED' && answer.code === 'FUTURE_DATE');
    if (ahead && ids.size === 0) {
      counts.clockRefused += 1;
      setClock(ahead.serverTimeMs);
      occurredAtMs = (ahead.serverTimeMs ?? Date.now()) - minuteMs;
    }
  }
  return { occurredAtMs, ids };
}

async function changeMind(entry: PlannedEntry, id: string, atMs: number, settings: WorkerSettings): Promise<void> {
  const { phone, random, counts } = settings;
  await delay(random.below(2_000));
  const occurredAt = new Date(Math.min(atMs, Date.now())).toISOString();
  for (let tries = 0; ; tries++) {
    counts.requests += 1;
    const { answer } =
      entry.afterwards === 'CORRECT' ? await phone.correct(entry, id, occurredAt) : await phone.withdraw(id);
    if (answer.kind === 'REFUSED')
      throw new RefusedEntry(`${entry.tag} ${entry.afterwards} ${answer.code} ${answer.message}`);
    if (answer.kind === 'TAKEN') break;
    await delay(retryAfterMs(tries));
  }
  counts[entry.afterwards === 'CORRECT' ? 'corrected' : 'withdrawn'] += 1;
}

async function send(
  { phone, counts }: WorkerSettings,
  entry: PlannedEntry,
  occurredAtMs: number,
  breakOffAfterMs: number | null,
): Promise<Answered> {
  counts.requests += 1;
  const answered = await phone.send(entry, new Date(occurredAtMs).toISOString(), breakOffAfterMs);
  const { answer } = answered;
  if (answer.kind === 'REFUSED' && answer.code !== 'FUTURE_DATE')
    throw new RefusedEntry(`${entry.tag} ${entry.kind} ${answer.code} ${answer.message}`);
  return answered;
}

function note(ids: Set<string>, { answer }: Answered): void {
  if (answer.kind === 'TAKEN') ids.add(answer.entryId);
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

/** The product refused what it should have taken. */
class RefusedEntry extends Error {}
