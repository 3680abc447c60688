import { weightedChoice } from '../chance/distributions';
import type { Random } from '../chance/random';
import type { Person } from '../model';
import type { Member } from './household-ages';

const adult = weightedChoice<Person['education']>([
  ['POSTGRADUATE', 6],
  ['BACHELOR', 26],
  ['COLLEGE', 20],
  ['VOCATIONAL', 10],
  ['SENIOR_SECONDARY', 16],
  ['JUNIOR_SECONDARY', 16],
  ['PRIMARY', 5],
  ['OTHER', 1],
]);
const occupations = [
  '职员',
  '工人',
  '教师',
  '医务人员',
  '程序员',
  '个体经营者',
  '快递员',
  '厨师',
  '保洁员',
  '司机',
  '销售员',
  '建筑工人',
];

/** Returns the schooling that a person of this age has. */
export function educationAt(random: Random, ageYears: number): Person['education'] {
  if (ageYears < 7) return 'OTHER';
  if (ageYears < 13) return 'PRIMARY';
  if (ageYears < 16) return 'JUNIOR_SECONDARY';
  if (ageYears < 19) return 'SENIOR_SECONDARY';
  return adult(random);
}

export function maritalStatusOf(
  random: Random,
  { ageYears, relation }: Member,
  hasSpouse: boolean,
): Person['maritalStatus'] {
  if (relation === 'SPOUSE' || (relation === 'HEAD' && hasSpouse)) return 'MARRIED';
  if (ageYears < 22) return 'NEVER_MARRIED';
  if (relation === 'PARENT' || ageYears >= 65) return random.chance(0.5) ? 'WIDOWED' : 'MARRIED';
  if (ageYears < 30) return random.chance(0.8) ? 'NEVER_MARRIED' : 'MARRIED';
  return random.chance(0.4) ? 'DIVORCED' : 'NEVER_MARRIED';
}

/** About one adult in eleven belongs to the party. */
export function politicalStatusAt(random: Random, ageYears: number): Person['politicalStatus'] {
  if (ageYears >= 20 && random.chance(0.09)) return 'PARTY_MEMBER';
  if (ageYears >= 18 && random.chance(0.005)) return 'PROBATIONARY_MEMBER';
  if (ageYears >= 14 && ageYears <= 28) return random.chance(0.4) ? 'LEAGUE_MEMBER' : 'MASSES';
  return ageYears >= 30 && random.chance(0.004) ? 'NON_PARTY' : 'MASSES';
}

/** Returns null for children and most of the retired. */
export function occupationAt(random: Random, ageYears: number): string | null {
  if (ageYears < 18) return null;
  if (ageYears < 22) return random.chance(0.5) ? '学生' : random.pick(occupations);
  if (ageYears >= 60) return random.chance(0.15) ? random.pick(occupations) : null;
  return random.chance(0.9) ? random.pick(occupations) : null;
}
