import { invariant } from '@onegrid/schema';
import { apportion } from '../chance/apportion';
import { beta, logNormal } from '../chance/distributions';
import { type Random, randomStream } from '../chance/random';
import type { GridTruth } from '../model';

/** Residents of Jianye at the end of 2019. */
export const residentTotal = 505_600;
/** A grid with more residents than this is overloaded: the study found 13 by the records, and 5 after a joint check. */
export const overloadedAbove = 1_500;
const overloadedTruly = 5;
const overloadedApparently = 13;
/** Share of floating registrations that are stale: the value that turns 5 overloaded grids into 13. */
const staleShare = 0.265;
const duplicateTotal = 3_000;
const landlordTotal = 500;
const attemptLimit = 20_000;

/** How many people of each sort one comprehensive grid has. */
export interface GridPopulation {
  readonly gridCode: string;
  readonly residents: number;
  /** Of the residents, those whose household registration is elsewhere (流动人口). */
  readonly floating: number;
  /** People who have left the district and are still registered. */
  readonly stale: number;
  /** People who have moved to another grid of the district and are still registered here too. */
  readonly duplicates: number;
  /** Landlords who live elsewhere and are registered here as their own tenants. */
  readonly landlords: number;
}

/** Returns how many people the records show in the grid. */
export function recordedIn({ residents, stale, duplicates, landlords }: GridPopulation): number {
  return residents + stale + duplicates + landlords;
}

/**
 * Returns the full-scale population of every comprehensive grid: residents log-normal (σ 0.253), floating share Beta(1.55, 3.45), stale share of the floating N(0.265, 0.1325) cut
 * at 0. Draws until exactly 5 grids are overloaded truly and 13 by the records, which about one draw in fifty is.
 */
export function drawPopulations(gridCodes: readonly string[], seed: number): GridPopulation[] {
  for (let attempt = 0; attempt < attemptLimit; attempt++) {
    const drawn = draw(gridCodes, randomStream(seed, 'population', attempt));
    const truly = drawn.filter(({ residents }) => residents > overloadedAbove).length;
    const apparently = drawn.filter((grid) => recordedIn(grid) > overloadedAbove).length;
    if (truly === overloadedTruly && apparently === overloadedApparently) return drawn;
  }
  invariant(false, `no draw of ${attemptLimit} has ${overloadedTruly} and ${overloadedApparently} overloaded grids`);
}

function draw(gridCodes: readonly string[], random: Random): GridPopulation[] {
  const each = (make: () => number) => gridCodes.map(make);
  const residents = apportion(
    each(() => logNormal(random, 1, 0.253)),
    residentTotal,
  );
  const floating = residents.map((count) => Math.round(count * within(0.03, beta(random, 1.55, 3.45), 0.9)));
  const floatingTotal = floating.reduce((sum, count) => sum + count, 0);
  const staleWeights = floating.map((count) => count * Math.max(0, staleShare * (1 + random.normal() / 2)));
  const stale = apportion(staleWeights, Math.round(floatingTotal * staleShare));
  const duplicates = apportion(floating, duplicateTotal);
  const landlords = apportion(floating, landlordTotal);
  return gridCodes.map((gridCode, index) => ({
    gridCode,
    residents: residents[index] as number,
    floating: floating[index] as number,
    stale: stale[index] as number,
    duplicates: duplicates[index] as number,
    landlords: landlords[index] as number,
  }));
}

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** Returns what is true of each grid at full scale, and what the records say. Dedicated grids have no residents. */
export function truthOf(populations: readonly GridPopulation[]): GridTruth[] {
  return populations.map((grid) => ({
    gridCode: grid.gridCode,
    truePopulation: grid.residents,
    recordedPopulation: recordedIn(grid),
  }));
}
