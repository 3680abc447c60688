import { weightedChoice } from '../chance/distributions';
import type { Random } from '../chance/random';
import { readRegions } from './region-file';

/** Where floating residents of Nanjing come from: code prefixes (GB/T 2260) and about how many of a hundred. */
const origins: readonly (readonly [prefix: string, weight: number])[] = [
  ['3203', 6],
  ['3207', 5],
  ['3208', 7],
  ['3209', 6],
  ['3210', 4],
  ['3213', 6],
  ['3401', 7],
  ['3405', 5],
  ['3411', 9],
  ['3412', 6],
  ['3415', 6],
  ['4115', 4],
  ['4116', 4],
  ['4203', 3],
  ['3604', 3],
  ['3701', 2],
  ['3301', 2],
  ['5101', 2],
  ['6101', 2],
];
const xinjiang = ['653101', '650102', '653201'];

export interface NativePlaces {
  /** A district of Nanjing. */
  local(random: Random): string;
  /** A county from which people come to Nanjing. */
  elsewhere(random: Random): string;
  xinjiang(random: Random): string;
}

/** Returns pickers of real six-digit codes. */
export function nativePlaces(): NativePlaces {
  const codesOf = (prefix: string) => readRegions('areas', prefix).map(({ code }) => code);
  const nanjing = codesOf('3201');
  const pick = weightedChoice(origins.map(([prefix, weight]) => [codesOf(prefix), weight] as const));
  return {
    local: (random) => (random.chance(0.5) ? '320105' : random.pick(nanjing)),
    elsewhere: (random) => random.pick(pick(random)),
    xinjiang: (random) => random.pick(xinjiang),
  };
}
