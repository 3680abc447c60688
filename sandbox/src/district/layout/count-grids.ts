import { apportion } from '../chance/apportion';
import { randomStream } from '../chance/random';
import type { Community, CommunityType } from '../model';

export const comprehensiveGrids = 598;
export const dedicatedGrids = 194;

/** How many grids of each kind a community of the type has, compared with an ordinary one: office towers need dedicated grids, dense old housing comprehensive ones. */
const density: Readonly<Record<CommunityType, { comprehensive: number; dedicated: number }>> = {
  OLD_NO_PROPERTY: { comprehensive: 1.15, dedicated: 0.8 },
  RESETTLEMENT: { comprehensive: 1.05, dedicated: 0.8 },
  COMMERCIAL_HOUSING: { comprehensive: 1, dedicated: 1 },
  GATED_HIGH_END: { comprehensive: 0.9, dedicated: 0.8 },
  CBD: { comprehensive: 0.6, dedicated: 3 },
  VILLAGE_TO_COMMUNITY: { comprehensive: 0.9, dedicated: 0.8 },
  MIXED: { comprehensive: 1, dedicated: 1 },
};

export interface GridCount {
  readonly comprehensive: number;
  readonly dedicated: number;
}

/** Returns how many grids each community has, in the order of the communities: 598 comprehensive and 194 dedicated together, at least 4 and 1 each. */
export function countGrids(communities: readonly Community[], seed: number): GridCount[] {
  const random = randomStream(seed, 'grid counts');
  const vary = () => 0.8 + random.next() * 0.4;
  const comprehensive = apportion(
    communities.map(({ type }) => density[type].comprehensive * vary()),
    comprehensiveGrids,
    4,
  );
  const dedicated = apportion(
    communities.map(({ type }) => density[type].dedicated * vary()),
    dedicatedGrids,
    1,
  );
  return communities.map((_, index) => ({
    comprehensive: comprehensive[index] as number,
    dedicated: dedicated[index] as number,
  }));
}
