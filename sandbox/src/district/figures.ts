import type { District } from './model';
import { overloadedAbove } from './population/grid-population';

/** The figures by which the sample district is measured against the real one. */
export interface Figures {
  readonly streets: number;
  readonly communities: number;
  readonly comprehensiveGrids: number;
  readonly dedicatedGrids: number;
  readonly squareKilometres: number;
  readonly fullTimeWorkers: number;
  readonly seats: number;
  /** People who live somewhere in the district now. */
  readonly residents: number;
  readonly households: number;
  readonly rentedShare: number;
  readonly floatingShare: number;
  /** Stale registrations of the community platform per floating resident. */
  readonly staleShare: number;
  readonly trulyOverloaded: number;
  readonly apparentlyOverloaded: number;
  /** Grids whose residents or registrations are not as many as the truth says; it speaks of the full size. */
  readonly gridsUnlikeTheTruth: number;
}

export function figuresOf(district: District): Figures {
  const { grids, staff, houses, registrations, gridTruth } = district;
  const current = district.residencies.filter(({ to }) => to === null);
  const floating = current.filter(({ kind }) => kind === 'FLOATING').length;
  const gridOf = new Map(houses.map(({ id, gridCode }) => [id, gridCode]));
  const residents = countByGrid(current, gridOf);
  const recorded = countByGrid(registrations.community, gridOf);
  const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;
  return {
    streets: district.streets.length,
    communities: district.communities.length,
    comprehensiveGrids: count(grids, ({ kind }) => kind === 'COMPREHENSIVE'),
    dedicatedGrids: count(grids, ({ kind }) => kind === 'DEDICATED'),
    squareKilometres: grids.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0) / 1_000_000,
    fullTimeWorkers: count(staff, ({ role }) => role === 'GRID_WORKER'),
    seats: count(staff, ({ role }) => role === 'SEAT'),
    residents: new Set(current.map(({ personId }) => personId)).size,
    households: houses.length,
    rentedShare: count(houses, ({ rented }) => rented) / houses.length,
    floatingShare: floating / current.length,
    staleShare: count(registrations.community, ({ defect }) => defect === 'STALE') / floating,
    trulyOverloaded: count(gridTruth, ({ truePopulation }) => truePopulation > overloadedAbove),
    apparentlyOverloaded: count(gridTruth, ({ recordedPopulation }) => recordedPopulation > overloadedAbove),
    gridsUnlikeTheTruth: count(
      gridTruth,
      ({ gridCode, truePopulation, recordedPopulation }) =>
        residents.get(gridCode) !== truePopulation || recorded.get(gridCode) !== recordedPopulation,
    ),
  };
}

function countByGrid(
  rows: readonly { readonly houseId: string }[],
  gridOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { houseId } of rows) {
    const code = gridOf.get(houseId) ?? '';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
