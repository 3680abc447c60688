import { asOfDay, daysPerYear, isoDate } from '../chance/calendar';
import { randomStream } from '../chance/random';
import { drawName, drawSurname } from '../identities/person-name';
import { phoneOf } from '../identities/phone';
import type { Community, Grid, Staff } from '../model';
import { districtCode } from '../regions/streets';
import type { NumberedGrid } from './number-grids';

export const fullTimeWorkers = 637;
export const seats = 20;
/** A member of the community's committee leads this many comprehensive grids. */
const gridsPerLeader = 3;
/** A department of the district leads this many dedicated grids through one person. */
const gridsPerDepartmentLeader = 2;

type Post = Pick<Staff, 'role' | 'gridCodes' | 'regionCode'>;

/** Returns everybody who works in grid governance, numbered `JY0001` …: first one worker per comprehensive grid, in the order of the grids. */
export function employStaff(grids: readonly NumberedGrid[], communities: readonly Community[], seed: number): Staff[] {
  const comprehensive = grids.filter(({ kind }) => kind === 'COMPREHENSIVE');
  const dedicated = grids.filter(({ kind }) => kind === 'DEDICATED');
  const posts: Post[] = [
    ...workerPosts(comprehensive, seed),
    ...communities.flatMap(({ code }) =>
      leaderPosts(
        comprehensive.filter(({ communityCode }) => communityCode === code),
        gridsPerLeader,
        code,
      ),
    ),
    ...leaderPosts(dedicated, gridsPerDepartmentLeader, districtCode),
    ...communities.map(({ code }): Post => ({ role: 'COMMUNITY_LEADER', gridCodes: [], regionCode: code })),
    ...Array.from({ length: seats }, (): Post => ({ role: 'SEAT', gridCodes: [], regionCode: districtCode })),
    { role: 'DISTRICT_CENTRE', gridCodes: [], regionCode: districtCode },
  ];
  return posts.map((post, index) => employ(post, index, seed));
}

/** Returns the grids, each with the number of the person who leads it. */
export function appointLeaders(grids: readonly NumberedGrid[], staff: readonly Staff[]): Grid[] {
  const leaders = new Map(
    staff
      .filter(({ role }) => role === 'GRID_LEADER')
      .flatMap(({ workerNo, gridCodes }) => gridCodes.map((code) => [code, workerNo] as const)),
  );
  return grids.map(({ polygon, ...grid }) => ({ ...grid, leaderWorkerNo: leaders.get(grid.code) as string }));
}

function workerPosts(grids: readonly NumberedGrid[], seed: number): Post[] {
  const random = randomStream(seed, 'second workers');
  const second = new Set<NumberedGrid>();
  while (second.size < fullTimeWorkers - grids.length) second.add(random.pick(grids));
  return [...grids, ...second].map(({ code, communityCode }) => ({
    role: 'GRID_WORKER',
    gridCodes: [code],
    regionCode: communityCode,
  }));
}

function leaderPosts(grids: readonly NumberedGrid[], perLeader: number, regionCode: string): Post[] {
  const codes = grids.map(({ code }) => code);
  return Array.from({ length: Math.ceil(codes.length / perLeader) }, (_, index) => ({
    role: 'GRID_LEADER',
    gridCodes: codes.slice(index * perLeader, (index + 1) * perLeader),
    regionCode,
  }));
}

function employ(post: Post, index: number, seed: number): Staff {
  const random = randomStream(seed, 'staff', index);
  const sex = random.chance(0.6) ? 'FEMALE' : 'MALE';
  return {
    workerNo: `JY${String(index + 1).padStart(4, '0')}`,
    name: drawName(random, drawSurname(random), sex),
    sex,
    birthDate: isoDate(asOfDay - Math.floor(random.integer(23, 57) * daysPerYear) - random.integer(0, 364)),
    phone: phoneOf('staff', index),
    politicalStatus: post.role === 'GRID_WORKER' && random.chance(0.6) ? 'MASSES' : 'PARTY_MEMBER',
    ...post,
  };
}
