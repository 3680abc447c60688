import { randomStream } from '../chance/random';
import type { Registration } from '../model';
import type { Settled } from './community-register';
import { numbered, registerRightly, type UnnumberedRegistration } from './registration';
import { spoil } from './spoil';

/** Share of the further adults of a rented house who have signed a safety briefing too. */
const furtherAdultShare = 0.5;
/** Share of the departed who are still answerable for a house on the platform. */
const notReplacedShare = 0.3;

/** Returns the register of the safety platform: who answers for fire safety in each rented house (its first tenant, some of the other tenants), and departed ones who were not replaced (STALE). */
export function safetyRegister({ households, departed }: Settled, seed: number): Registration[] {
  const random = randomStream(seed, 'safety register');
  const tenants = households.flatMap(({ house, people, residencies }) =>
    people.flatMap((person, index) => {
      const residency = residencies[index];
      const isTenant = house.rented && residency?.role === 'TENANT';
      if (!isTenant || (index > 0 && !random.chance(furtherAdultShare))) return [];
      return [spoil(registerRightly(person, residency, random), random)];
    }),
  );
  const stale = departed
    .filter(() => random.chance(notReplacedShare))
    .map(({ person, residency }): UnnumberedRegistration => {
      return { ...registerRightly(person, residency, random), defect: 'STALE' };
    });
  return numbered([...tenants, ...stale]);
}
