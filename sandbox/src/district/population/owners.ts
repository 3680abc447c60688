import { randomStream } from '../chance/random';
import { drawName, drawSurname } from '../identities/person-name';
import { phoneOf } from '../identities/phone';
import type { House, Person } from '../model';
import type { GridPopulation } from './grid-population';
import type { OccupiedHouse } from './houses';
import type { Household } from './residents';

/** Share of the rented houses whose owner lives in the district. */
const localOwnerShare = 0.6;

export interface OwnedHouses {
  readonly houses: readonly House[];
  /** The local owners of rented houses who are registered there as their own tenants, grid by grid. */
  readonly landlordsAsTenants: readonly { readonly owner: Person; readonly house: House }[];
}

/** Returns every house with its owner: the head of the household, or for a rented house somebody who lives elsewhere. */
export function assignOwners(
  households: readonly Household[],
  populations: readonly GridPopulation[],
  seed: number,
): OwnedHouses {
  const random = randomStream(seed, 'owners');
  const local = households.flatMap(({ house, people: [head] }) => (head && !house.rented ? [head] : []));
  const mistaken = new Map(populations.map(({ gridCode, landlords }) => [gridCode, landlords]));
  const landlordsAsTenants: { owner: Person; house: House }[] = [];
  let outside = 0;
  const houses = households.map(({ house: { occupants, ...house }, people: [head] }): House => {
    if (!house.rented) return owned(house, head as Person);
    const left = mistaken.get(house.gridCode) ?? 0;
    if (left === 0 && !random.chance(localOwnerShare)) return ownedFromOutside(house);
    const owner = random.pick(local);
    const result = owned(house, owner);
    if (left > 0) {
      mistaken.set(house.gridCode, left - 1);
      landlordsAsTenants.push({ owner, house: result });
    }
    return result;
  });
  return { houses, landlordsAsTenants };

  function ownedFromOutside(house: Omit<OccupiedHouse, 'occupants'>): House {
    const ownerName = drawName(random, drawSurname(random), random.chance(0.6) ? 'MALE' : 'FEMALE');
    return { ...house, ownerPersonId: null, ownerName, ownerPhone: phoneOf('owner', outside++) };
  }
}

function owned(house: Omit<OccupiedHouse, 'occupants'>, { id, name, phone }: Person): House {
  return { ...house, ownerPersonId: id, ownerName: name, ownerPhone: phone };
}
