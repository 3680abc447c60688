import { apportion } from '../chance/apportion';
import type { DistrictSize } from '../model';
import type { GridPopulation } from './grid-population';

const shares: Readonly<Record<DistrictSize, number>> = { small: 0.05, full: 1 };

/** Returns the populations at the size that is generated. `full` changes nothing; `small` keeps a twentieth, with residents and a floating resident in every grid. */
export function scalePopulations(
  populations: readonly GridPopulation[],
  size: DistrictSize,
): readonly GridPopulation[] {
  if (size === 'full') return populations;
  const scaled = (pick: (grid: GridPopulation) => number, least: number) => {
    const counts = populations.map(pick);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return apportion(counts, Math.round(total * shares[size]), least);
  };
  const residents = scaled((grid) => grid.residents, 4);
  const floating = scaled((grid) => grid.floating, 1);
  const stale = scaled((grid) => grid.stale, 0);
  const duplicates = scaled((grid) => grid.duplicates, 0);
  const landlords = scaled((grid) => grid.landlords, 0);
  return populations.map(({ gridCode }, index) => ({
    gridCode,
    residents: residents[index] as number,
    floating: Math.min(floating[index] as number, (residents[index] as number) - 2),
    stale: stale[index] as number,
    duplicates: duplicates[index] as number,
    landlords: landlords[index] as number,
  }));
}
