import { randomStream } from '../chance/random';
import type { Person, Residency } from '../model';
import { endedResidency } from './departed';
import type { GridPopulation } from './grid-population';
import type { OccupiedHouse } from './houses';
import type { Household } from './residents';

/** A floating resident of the district who rented a house of another grid before. */
export interface Moved {
  readonly person: Person;
  readonly residency: Residency;
  /** True when the platforms still have them at the former house as well: the same person in two grids. */
  readonly isForgotten: boolean;
}

/** Returns the people who have moved within the district, each at most once: of those who left a grid, as many are forgotten there as its population says, and as many are not. */
export function settleMoved(
  households: readonly Household[],
  rentedHouses: ReadonlyMap<string, readonly OccupiedHouse[]>,
  populations: readonly GridPopulation[],
  seed: number,
): Moved[] {
  const random = randomStream(seed, 'moved');
  const tenancies = households.filter(({ house }) => house.rented);
  const taken = new Set<string>();
  return populations.flatMap(({ gridCode, duplicates }) => {
    const former = rentedHouses.get(gridCode) ?? [];
    return Array.from({ length: duplicates * 2 }, (_, index) => {
      const person = drawFromOtherGrid(gridCode);
      return {
        person,
        residency: endedResidency(person, random.pick(former), random),
        isForgotten: index < duplicates,
      };
    });
  });

  function drawFromOtherGrid(gridCode: string): Person {
    for (;;) {
      const { house, people } = random.pick(tenancies);
      const [head] = people;
      if (!head || house.gridCode === gridCode || taken.has(head.id)) continue;
      taken.add(head.id);
      return head;
    }
  }
}
