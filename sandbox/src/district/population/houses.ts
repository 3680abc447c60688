import { randomStream } from '../chance/random';
import { pointInside } from '../geometry/polygon';
import { toPosition } from '../geometry/projection';
import { entityIds } from '../identities/entity-id';
import type { NumberedGrid } from '../layout/number-grids';
import type { House, Position } from '../model';
import type { GridAddress } from '../regions/addresses';
import type { GridPopulation } from './grid-population';

/** People per rented house and per house that its owner lives in: together 2.48 per household and a quarter of all houses rented. */
const occupantsRented = 3.07;
const occupantsOwned = 2.28;
const largestHousehold = 8;
/** A building of the sample: 2 entrances, 6 floors, 2 rooms to each landing. */
const building = { entrances: 2, floors: 6, rooms: 2 };
const housesPerBuilding = building.entrances * building.floors * building.rooms;

/** A house whose owner is not yet known, and how many people live in it: at least one. */
export interface OccupiedHouse extends Omit<House, 'ownerPersonId' | 'ownerName' | 'ownerPhone'> {
  readonly occupants: number;
}

/** Returns the houses of every comprehensive grid, grid by grid; rented ones hold the floating residents and no others. */
export function buildHouses(
  grids: readonly NumberedGrid[],
  populations: readonly GridPopulation[],
  addresses: ReadonlyMap<string, GridAddress>,
  seed: number,
): OccupiedHouse[] {
  const nextId = entityIds('H');
  const gridOf = new Map(grids.map((grid) => [grid.code, grid]));
  return populations.flatMap((population) => {
    const grid = gridOf.get(population.gridCode) as NumberedGrid;
    return housesOfGrid(grid, population, addresses.get(grid.code) as GridAddress, seed, nextId);
  });
}

function housesOfGrid(
  grid: NumberedGrid,
  population: GridPopulation,
  { gate, compound }: GridAddress,
  seed: number,
  nextId: () => string,
): OccupiedHouse[] {
  const random = randomStream(seed, 'houses', grid.code);
  const spread = (people: number, average: number) => spreadOver(people, Math.max(1, Math.round(people / average)));
  const rented = spread(population.floating, occupantsRented).map((occupants) => ({ occupants, rented: true }));
  const owned = spread(population.residents - population.floating, occupantsOwned);
  const households = shuffle([...rented, ...owned.map((occupants) => ({ occupants, rented: false }))]);
  const positions: Position[] = [];
  return households.map((household, index) => {
    const block = Math.floor(index / housesPerBuilding);
    positions[block] ??= toPosition(pointInside(grid.polygon, random));
    return {
      id: nextId(),
      gridCode: grid.code,
      address: `${gate}${compound}${block + 1}幢${roomOf(index)}`,
      position: positions[block] as Position,
      areaSquareMetres: random.integer(40, 75) + household.occupants * random.integer(4, 15),
      ...household,
    };
  });

  function spreadOver(people: number, houses: number): number[] {
    const sizes = new Array<number>(houses).fill(1);
    for (let left = people - houses; left > 0; ) {
      const at = random.integer(0, houses - 1);
      if ((sizes[at] as number) >= largestHousehold) continue;
      sizes[at] = (sizes[at] as number) + 1;
      left--;
    }
    return sizes;
  }

  function shuffle<Item>(items: Item[]): Item[] {
    for (let last = items.length - 1; last > 0; last--) {
      const at = random.integer(0, last);
      [items[last], items[at]] = [items[at] as Item, items[last] as Item];
    }
    return items;
  }
}

/** Returns entrance and room of the house with this index in its grid: `2单元301室`. */
function roomOf(index: number): string {
  const inBuilding = index % housesPerBuilding;
  const perEntrance = building.floors * building.rooms;
  const inEntrance = inBuilding % perEntrance;
  const floor = Math.floor(inEntrance / building.rooms) + 1;
  return `${Math.floor(inBuilding / perEntrance) + 1}单元${floor}0${(inEntrance % building.rooms) + 1}室`;
}
