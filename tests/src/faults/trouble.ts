import { setTimeout as delay } from 'node:timers/promises';
import type { DistrictChild } from './district-child';
import type { Random } from './random';

const faults = {
  slow: { slowMs: 1_500 },
  down: { down: true },
  refuses: { refuses: true },
  garbage: { garbage: true },
  'lost replies': { dropReplies: 3 },
  'slow review': { slowReviewMs: 4_000 },
  'expired sessions': null,
} as const satisfies Record<string, object | null>;

/** How often each fault was applied; `kill -9` among them. */
export type FaultCounts = Record<string, number>;

export interface Trouble {
  readonly counts: FaultCounts;
  /** Makes no more trouble and puts every platform right. */
  end(): Promise<void>;
}

/** Makes trouble at random until it is ended: faults of the stand-ins one after the other, and so many kills, spread over the run. */
export function makeTrouble(
  child: DistrictChild,
  random: Random,
  kills: { readonly count: number; readonly everyMs: number },
): Trouble {
  const counts: FaultCounts = { 'kill -9': 0, ...Object.fromEntries(Object.keys(faults).map((name) => [name, 0])) };
  const ended = new AbortController();
  const pause = (ms: number) => delay(ms, undefined, { signal: ended.signal }).catch(() => undefined);

  async function control(platform: string, method: string, path: string, body?: object): Promise<void> {
    const init = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    await fetch(`${child.ready.faultUrls[platform]}${path}`, { method, ...init }).catch(() => undefined);
  }

  async function disturb(): Promise<void> {
    while (!ended.signal.aborted) {
      const platforms = Object.keys(child.ready.faultUrls);
      const platform = platforms[random.below(platforms.length)] ?? '';
      const [name, state] = Object.entries(faults)[random.below(Object.keys(faults).length)] ?? ['', null];
      counts[name] = (counts[name] ?? 0) + 1;
      if (state === null) await control(platform, 'POST', '/expire-sessions');
      else {
        await control(platform, 'PATCH', '/faults', state);
        await pause(500 + random.below(3_000));
        await control(platform, 'DELETE', '/faults');
      }
      await pause(100 + random.below(400));
    }
  }

  async function kill(): Promise<void> {
    for (let killed = 0; killed < kills.count && !ended.signal.aborted; killed++) {
      await pause(kills.everyMs / 2 + random.below(kills.everyMs));
      if (ended.signal.aborted) return;
      counts['kill -9'] = (counts['kill -9'] ?? 0) + 1;
      await child.killAndRestart(random.below(1_500));
    }
  }

  const running = Promise.all([disturb(), disturb(), kill()]);
  return {
    counts,
    async end() {
      ended.abort();
      await running;
      for (const platform of Object.keys(child.ready.faultUrls)) await control(platform, 'DELETE', '/faults');
    },
  };
}
