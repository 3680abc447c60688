import { asOfDay, isoDate } from '../chance/calendar';
import { randomStream } from '../chance/random';
import type { Person, Registration, Residency } from '../model';
import type { Departed } from '../population/departed';
import type { Moved } from '../population/moved';
import type { OwnedHouses } from '../population/owners';
import type { Household } from '../population/residents';
import { numbered, registerRightly, type UnnumberedRegistration } from './registration';
import { spoil } from './spoil';

/** The people that the platforms' registers are made of. */
export interface Settled {
  readonly households: readonly Household[];
  readonly departed: readonly Departed[];
  readonly moved: readonly Moved[];
  readonly landlordsAsTenants: OwnedHouses['landlordsAsTenants'];
}

/**
 * Returns the register of the community platform: every resident, and besides them the departed who were never taken off (STALE), those who moved and were not taken off at the former
 * house (DUPLICATE), and landlords noted as their own tenants.
 */
export function communityRegister(settled: Settled, seed: number): Registration[] {
  const random = randomStream(seed, 'community register');
  const residents = settled.households.flatMap(({ people, residencies }) =>
    residencies.map((residency, index) => spoil(registerRightly(people[index] as Person, residency, random), random)),
  );
  const stale = settled.departed.map(({ person, residency }): UnnumberedRegistration => {
    return { ...registerRightly(person, residency, random), defect: 'STALE' };
  });
  const duplicates = settled.moved
    .filter(({ isForgotten }) => isForgotten)
    .map(({ person, residency }): UnnumberedRegistration => {
      return { ...registerRightly(person, residency, random), defect: 'DUPLICATE' };
    });
  const landlords = settled.landlordsAsTenants.map(({ owner, house }): UnnumberedRegistration => {
    const tenancy = tenancySince(asOfDay - random.integer(60, 1_500), owner.id, house.id);
    return { ...registerRightly(owner, tenancy, random), defect: 'LANDLORD_AS_TENANT' };
  });
  return numbered([...residents, ...stale, ...duplicates, ...landlords]);
}

function tenancySince(day: number, personId: string, houseId: string): Residency {
  return { personId, houseId, kind: 'FLOATING', role: 'TENANT', from: isoDate(day), to: null, endReason: null };
}
