import { asOfDay, dayNumber, isoDate } from '../chance/calendar';
import { type Random, randomStream } from '../chance/random';
import { drawSurname } from '../identities/person-name';
import type { Person, Residency, Sex } from '../model';
import { type Member, ownersHousehold, tenantsHousehold } from './household-ages';
import type { OccupiedHouse } from './houses';
import type { MakePerson } from './make-person';

/** Share of owners' households whose registration is at another address of the city (人户分离). */
const separatedShare = 0.12;
/** Days before the day of the data. */
const longestTenancyDays = 1_500;
const longestOwnershipDays = 9_000;

export interface Household {
  readonly house: OccupiedHouse;
  /** The head first. */
  readonly people: readonly Person[];
  readonly residencies: readonly Residency[];
}

/** Returns the household that lives in each house, in the order of the houses. */
export function settleResidents(houses: readonly OccupiedHouse[], makePerson: MakePerson, seed: number): Household[] {
  return houses.map((house) => settle(house, makePerson, randomStream(seed, 'household', house.id)));
}

function settle(house: OccupiedHouse, makePerson: MakePerson, random: Random): Household {
  const members = house.rented ? tenantsHousehold(random, house.occupants) : ownersHousehold(random, house.occupants);
  const hasSpouse = members.some(({ relation }) => relation === 'SPOUSE');
  const surname = drawSurname(random);
  const headSex: Sex = random.chance(0.7) ? 'MALE' : 'FEMALE';
  const people = members.map((member) =>
    makePerson(random, {
      member,
      sex: sexOf(random, member, headSex),
      surname: sharesSurname(member, headSex) ? surname : drawSurname(random),
      hasSpouse,
      isFloating: house.rented,
    }),
  );
  const since = asOfDay - random.integer(20, house.rented ? longestTenancyDays : longestOwnershipDays);
  const kind = kindOf(house, random);
  const residencies = people.map((person, index) => ({
    personId: person.id,
    houseId: house.id,
    kind,
    role: roleOf(house, members[index] as Member),
    from: isoDate(Math.max(since, dayNumber(person.birthDate))),
    to: null,
    endReason: null,
  }));
  return { house, people, residencies };
}

function sexOf(random: Random, { relation }: Member, headSex: Sex): Sex {
  if (relation === 'HEAD') return headSex;
  if (relation === 'SPOUSE') return headSex === 'MALE' ? 'FEMALE' : 'MALE';
  return random.chance(0.5) ? 'MALE' : 'FEMALE';
}

/** Children and parents bear the head's name, when the head is the father or the son. */
function sharesSurname({ relation }: Member, headSex: Sex): boolean {
  return relation === 'HEAD' || (headSex === 'MALE' && (relation === 'CHILD' || relation === 'PARENT'));
}

function kindOf(house: OccupiedHouse, random: Random): Residency['kind'] {
  if (house.rented) return 'FLOATING';
  return random.chance(separatedShare) ? 'SEPARATED' : 'REGISTERED';
}

function roleOf(house: OccupiedHouse, { relation }: Member): Residency['role'] {
  if (!house.rented) return relation === 'HEAD' ? 'OWNER' : 'COHABITANT';
  return relation === 'HEAD' || relation === 'FLATMATE' ? 'TENANT' : 'COHABITANT';
}
