import { randomStream } from '../chance/random';
import type { Person, Registration } from '../model';
import type { Settled } from './community-register';
import { numbered, registerRightly, type UnnumberedRegistration } from './registration';
import { spoil } from './spoil';

/** Share of the members whose organisational relation (组织关系) is with the community, or who have reported there. */
const localShare = 0.9;
const floatingShare = 0.75;
/** Share of the departed members who were never transferred out. */
const notTransferredShare = 0.4;

/** Returns the register of the party platform: members and probationary members, and departed ones who were not transferred out (STALE). */
export function partyRegister({ households, departed }: Settled, seed: number): Registration[] {
  const random = randomStream(seed, 'party register');
  const members = households.flatMap(({ house, people, residencies }) =>
    people.flatMap((person, index) => {
      const residency = residencies[index];
      if (!residency || !isMember(person) || !random.chance(house.rented ? floatingShare : localShare)) return [];
      return [spoil(registerRightly(person, residency, random), random)];
    }),
  );
  const stale = departed
    .filter(({ person }) => isMember(person) && random.chance(notTransferredShare))
    .map(({ person, residency }): UnnumberedRegistration => {
      return { ...registerRightly(person, residency, random), defect: 'STALE' };
    });
  return numbered([...members, ...stale]);
}

function isMember({ politicalStatus }: Person): boolean {
  return politicalStatus === 'PARTY_MEMBER' || politicalStatus === 'PROBATIONARY_MEMBER';
}
