import { asOfDay, daysPerYear, isoDate } from '../chance/calendar';
import type { Random } from '../chance/random';
import { entityIds } from '../identities/entity-id';
import { drawInterpunctName, drawName } from '../identities/person-name';
import { phoneOf } from '../identities/phone';
import { residentIds } from '../identities/resident-id';
import type { Person, Sex } from '../model';
import { type NativePlaces, nativePlaces } from '../regions/native-places';
import type { Member } from './household-ages';
import { educationAt, maritalStatusOf, occupationAt, politicalStatusAt } from './person-facts';

/** GB/T 3304. */
const ethnicities = { han: '01', hui: '03', uygur: '05', manchu: '11', tujia: '15' };
const smallEthnicities = [ethnicities.hui, ethnicities.manchu, ethnicities.tujia];

export interface PersonWish {
  readonly member: Member;
  readonly sex: Sex;
  readonly surname: string;
  readonly hasSpouse: boolean;
  readonly isFloating: boolean;
}

export type MakePerson = (random: Random, wish: PersonWish) => Person;

/** Returns a function that makes people; ids, identity numbers and phone numbers are each given once. */
export function personMaker(employers: readonly string[]): MakePerson {
  const nextId = entityIds('P');
  const giveResidentId = residentIds();
  const places = nativePlaces();
  let sequence = 0;
  return (random, { member, sex, surname, hasSpouse, isFloating }) => {
    const { ageYears } = member;
    const birthDate = isoDate(asOfDay - Math.floor((ageYears + random.next()) * daysPerYear) - 1);
    const isFromXinjiang = isFloating && random.chance(0.008);
    const nativePlace = placeOf(places, random, isFloating, isFromXinjiang);
    const occupation = occupationAt(random, ageYears);
    return {
      id: nextId(),
      name: isFromXinjiang ? drawInterpunctName(random, sex) : drawName(random, surname, sex),
      idNumber: giveResidentId(nativePlace, birthDate, sex),
      sex,
      birthDate,
      ethnicity: ethnicityOf(random, isFromXinjiang),
      nativePlace,
      politicalStatus: politicalStatusAt(random, ageYears),
      education: educationAt(random, ageYears),
      maritalStatus: maritalStatusOf(random, member, hasSpouse),
      occupation,
      employer: occupation && occupation !== '学生' ? random.pick(employers) : null,
      phone: phoneOf('person', sequence++),
    };
  };
}

function placeOf(places: NativePlaces, random: Random, isFloating: boolean, isFromXinjiang: boolean): string {
  if (isFromXinjiang) return places.xinjiang(random);
  return isFloating || random.chance(0.15) ? places.elsewhere(random) : places.local(random);
}

function ethnicityOf(random: Random, isFromXinjiang: boolean): string {
  if (isFromXinjiang) return ethnicities.uygur;
  return random.chance(0.015) ? random.pick(smallEthnicities) : ethnicities.han;
}
