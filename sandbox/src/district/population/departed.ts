import { asOfDay, isoDate } from '../chance/calendar';
import { type Random, randomStream } from '../chance/random';
import { drawSurname } from '../identities/person-name';
import type { Person, Residency } from '../model';
import type { GridPopulation } from './grid-population';
import type { OccupiedHouse } from './houses';
import type { MakePerson } from './make-person';

/** Somebody who rented a house of the grid and has left the district; the platforms still have them. */
export interface Departed {
  readonly person: Person;
  readonly residency: Residency;
}

/** Returns the departed people of every grid: as many as its population has stale registrations. */
export function settleDeparted(
  rentedHouses: ReadonlyMap<string, readonly OccupiedHouse[]>,
  populations: readonly GridPopulation[],
  makePerson: MakePerson,
  seed: number,
): Departed[] {
  return populations.flatMap(({ gridCode, stale }) => {
    const random = randomStream(seed, 'departed', gridCode);
    const houses = rentedHouses.get(gridCode) ?? [];
    return Array.from({ length: stale }, () => depart(random.pick(houses), makePerson, random));
  });
}

function depart(house: OccupiedHouse, makePerson: MakePerson, random: Random): Departed {
  const person = makePerson(random, {
    member: { ageYears: random.integer(19, 52), relation: 'HEAD' },
    sex: random.chance(0.55) ? 'MALE' : 'FEMALE',
    surname: drawSurname(random),
    hasSpouse: random.chance(0.5),
    isFloating: true,
  });
  return { person, residency: endedResidency(person, house, random) };
}

/** Returns a tenancy in the house that ended within the last two years, after at least two months. */
export function endedResidency(person: Person, house: OccupiedHouse, random: Random): Residency {
  const to = asOfDay - random.integer(15, 730);
  return {
    personId: person.id,
    houseId: house.id,
    kind: 'FLOATING',
    role: 'TENANT',
    from: isoDate(to - random.integer(60, 1_200)),
    to: isoDate(to),
    endReason: 'MOVED_OUT',
  };
}
