import type { Random } from '../chance/random';

/** A member of a household before they have a name. The first is the head. */
export interface Member {
  readonly ageYears: number;
  readonly relation: 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'FLATMATE';
}

/** Returns the members of a household that lives in its own house. */
export function ownersHousehold(random: Random, size: number): Member[] {
  return family(random, size, random.chance(0.25) ? random.integer(60, 85) : random.integer(27, 59));
}

/** Returns the members of a household that rents: a young family, or people who share. */
export function tenantsHousehold(random: Random, size: number): Member[] {
  if (size <= 5 && random.chance(0.5)) return family(random, size, random.integer(22, 48));
  return Array.from({ length: size }, (_, index) => ({
    ageYears: random.integer(18, 45),
    relation: index === 0 ? 'HEAD' : 'FLATMATE',
  }));
}

function family(random: Random, size: number, headAge: number): Member[] {
  const members: Member[] = [{ ageYears: headAge, relation: 'HEAD' }];
  if (size > 1 && random.chance(0.85))
    members.push({ ageYears: Math.max(20, headAge + random.integer(-4, 3)), relation: 'SPOUSE' });
  while (members.length < size) members.push(furtherMember(random, headAge, members));
  return members;
}

function furtherMember(random: Random, headAge: number, members: readonly Member[]): Member {
  const children = members.filter(({ relation }) => relation === 'CHILD').length;
  const childAge = headAge - random.integer(23, 33);
  if (children < 2 && childAge >= 0) return { ageYears: childAge, relation: 'CHILD' };
  return { ageYears: Math.min(96, headAge + random.integer(22, 30)), relation: 'PARENT' };
}
