import { randomStream } from '../chance/random';
import { partition } from '../geometry/partition';
import { PlanarMap, type Ring } from '../geometry/planar-map';
import type { Polygon } from '../geometry/polygon';
import type { Community, Street } from '../model';
import type { GridCount } from './count-grids';
import { layOutStreets } from './lay-out-streets';
import { districtOutline } from './outline';

/** The place of one future grid on the map. */
export interface Cell {
  readonly community: Community;
  readonly kind: 'COMPREHENSIVE' | 'DEDICATED';
  readonly polygon: Polygon;
}

/** Returns a cell for every grid, community by community: the district is cut into streets, a street into communities, a community into grids. The cells tile the district exactly. */
export function layOutGrids(
  streets: readonly Street[],
  communities: readonly Community[],
  counts: readonly GridCount[],
  seed: number,
): Cell[] {
  const map = new PlanarMap();
  const grids = new Map<Community, Ring[]>();
  for (const [streetCode, ring] of layOutStreets(map, map.add(districtOutline()), streets)) {
    const members = communities.map((community, index) => ({ community, count: counts[index] as GridCount }));
    const inStreet = members.filter(({ community }) => community.streetCode === streetCode);
    const weights = inStreet.map(({ count }) => count.comprehensive + count.dedicated);
    const rings = partition(map, ring, weights, seed, streetCode);
    for (const [index, { community }] of inStreet.entries()) {
      const sizes = unevenSizes(weights[index] as number, seed, community.code);
      grids.set(community, partition(map, rings[index] as Ring, sizes, seed, community.code));
    }
  }
  return communities.flatMap((community, index) => {
    const comprehensive = counts[index]?.comprehensive ?? 0;
    return (grids.get(community) ?? []).map((ring, order) => ({
      community,
      kind: order < comprehensive ? ('COMPREHENSIVE' as const) : ('DEDICATED' as const),
      polygon: map.polygonOf(ring),
    }));
  });
}

function unevenSizes(count: number, seed: number, communityCode: string): number[] {
  const random = randomStream(seed, 'grid sizes', communityCode);
  return Array.from({ length: count }, () => 0.7 + random.next() * 0.6);
}
