import type { Community } from '../model';
import { communityTypeOf } from './community-types';
import { readRegions } from './region-file';
import { districtCode } from './streets';

/** Returns the 64 communities of the district with their real codes; 兆园社区居委会 is called 兆园社区. */
export function listCommunities(): Community[] {
  return readRegions('villages', districtCode).map(({ code, name: committee }) => {
    const name = committee.replace(/居委会$/, '');
    const type = communityTypeOf(code, name);
    return { code, name, streetCode: code.slice(0, 9), type, hasPropertyManagement: type !== 'OLD_NO_PROPERTY' };
  });
}

/** Returns the name without 社区, as houses and grids of the community bear it. */
export function shortNameOf(community: Community): string {
  return community.name.replace(/社区$/, '');
}
