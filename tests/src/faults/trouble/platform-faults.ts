import { setTimeout as delay } from 'node:timers/promises';
import type { District } from '../district/district';
import type { Random } from '../plan/random';

const hourMs = 3_600_000;

/** What a platform suffers for a while; null = an act and not a state. */
const faults = {
  slow: { slowMs: 1_500 },
  down: { down: true },
  'error 500': { refuses: true },
  garbage: { garbage: true },
  'reply lost after commit': { dropReplies: 3 },
  'slow review': { slowReviewMs: 4_000 },
  'clock ahead by minutes': { clockSkewMs: 4 * 60_000 },
  'clock ahead by hours': { clockSkewMs: 5 * hourMs },
  'clock behind by hours': { clockSkewMs: -5 * hourMs },
  'sessions expired': null,
} as const satisfies Record<string, object | null>;

export type PlatformFault = keyof typeof faults;
export const platformFaults = Object.keys(faults) as PlatformFault[];

const longestFaultMs = 3_500;

/** Makes one platform after the other suffer, at random, until it is aborted. */
export async function disturbPlatforms(
  district: District,
  random: Random,
  signal: AbortSignal,
  count: (fault: PlatformFault) => void,
): Promise<void> {
  const pause = (ms: number) => delay(ms, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted) {
    const platforms = Object.keys(district.platforms.ready.faultUrls);
    const platform = platforms[random.below(platforms.length)] ?? '';
    const fault = platformFaults[random.below(platformFaults.length)] ?? 'down';
    count(fault);
    const state = faults[fault];
    if (state === null) await control(district, platform, 'POST', '/expire-sessions');
    else {
      await control(district, platform, 'PATCH', '/faults', state);
      await pause(500 + random.below(longestFaultMs - 500));
      await control(district, platform, 'DELETE', '/faults');
    }
    await pause(100 + random.below(400));
  }
}

/** Puts every platform right. */
export async function healPlatforms(district: District): Promise<void> {
  for (const platform of Object.keys(district.platforms.ready.faultUrls))
    await control(district, platform, 'DELETE', '/faults');
}

/** A platform whose process is just being killed does not listen: it starts healthy. */
async function control(
  { platforms }: District,
  platform: string,
  method: string,
  path: string,
  body?: object,
): Promise<void> {
  const init = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  await fetch(`${platforms.ready.faultUrls[platform]}${path}`, { method, ...init }).catch(() => undefined);
}
