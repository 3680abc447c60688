import { byGrid } from '../by-grid';
import { randomStream } from '../chance/random';
import { pointInside } from '../geometry/polygon';
import { toPosition } from '../geometry/projection';
import { entityIds } from '../identities/entity-id';
import type { NumberedGrid } from '../layout/number-grids';
import type { DistrictSize, Organisation, Place } from '../model';
import type { GridAddress } from '../regions/addresses';

const perGrid: Readonly<Record<DistrictSize, number>> = { small: 1, full: 3 };

/** Kinds of place with the words their names end in; the rest of the name is the compound's. */
const kinds: readonly (readonly [kind: Place['kind'], word: string])[] = [
  ['SCHOOL', '小学'],
  ['SCHOOL', '幼儿园'],
  ['SMALL_VENUE', '小餐馆'],
  ['SMALL_VENUE', '小旅馆'],
  ['SMALL_VENUE', '棋牌室'],
  ['ENTERTAINMENT', '影城'],
  ['HOTEL', '宾馆'],
  ['EXPRESS_DELIVERY', '快递驿站'],
  ['CONSTRUCTION_SITE', '改造工程工地'],
  ['MARKET', '农贸市场'],
  ['FACTORY', '加工厂'],
];

/** Returns the key places (重点场所) of every grid, grid by grid; most are run by an organisation of the grid. */
export function openPlaces(
  grids: readonly NumberedGrid[],
  addresses: ReadonlyMap<string, GridAddress>,
  organisations: readonly Organisation[],
  size: DistrictSize,
  seed: number,
): Place[] {
  const nextId = entityIds('L');
  const inGrid = byGrid(organisations);
  return grids.flatMap((grid) => {
    const random = randomStream(seed, 'places', grid.code);
    const runners = inGrid.get(grid.code) ?? [];
    const { gate = '', compound = '' } = addresses.get(grid.code) ?? {};
    return Array.from({ length: perGrid[size] }, (_, index): Place => {
      const [kind, word] = random.pick(kinds);
      return {
        id: nextId(),
        name: `${compound}${word}`,
        kind,
        gridCode: grid.code,
        organisationId: random.chance(0.8) ? random.pick(runners).id : null,
        position: toPosition(pointInside(grid.polygon, random)),
        address: `${gate}${word}${index + 1}`,
      };
    });
  });
}
