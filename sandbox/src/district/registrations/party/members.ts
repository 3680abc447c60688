import { createHash } from 'node:crypto';
import type { MemberRow } from '../../../platforms/party';
import type { District, Person, Registration } from '../../model';
import { addDays, earlier, momentOf, writtenDay } from './calendar';
import type { PartyTree } from './organisations';
import { spread } from './spread';

const committeePosts: readonly MemberRow['post'][] = ['03', '04', '05'];
const daysPerYear = 366;
const youngestYears = 18;
const yearsOfJoining = 25;
const highestScore = 600;
const scorePerStar = 150;

/** The members of the platform, whose records they are, and the members of each organisation. */
export interface Membership {
  readonly rows: readonly MemberRow[];
  readonly idsOfPerson: readonly (readonly [personId: string, memberId: string])[];
  readonly membersOf: ReadonlyMap<string, readonly MemberRow[]>;
}

/** Registers members with the mistakes of their registrations. The first ones of a branch hold its posts. */
export function enrolMembers(district: District, tree: PartyTree): Membership {
  const people = new Map(district.people.map((person) => [person.id, person]));
  const gridOfHouse = new Map(district.houses.map((house) => [house.id, house.gridCode]));
  const membersOf = new Map<string, MemberRow[]>();
  const idsOfPerson: [string, string][] = [];
  const rows: MemberRow[] = [];
  for (const registration of district.registrations.party) {
    const person = people.get(registration.personId);
    const organisation = tree.homeOfGrid.get(gridOfHouse.get(registration.houseId) ?? '');
    if (!person || organisation === undefined) continue;
    const colleagues = membersOf.get(organisation) ?? [];
    const row = member(registration, person, organisation, colleagues.length);
    membersOf.set(organisation, colleagues);
    colleagues.push(row);
    rows.push(row);
    idsOfPerson.push([person.id, row.member_id]);
  }
  return { rows, idsOfPerson, membersOf };

  function member(registration: Registration, person: Person, organisation: string, order: number): MemberRow {
    const memberId = `DY320105${String(registration.sequence).padStart(8, '0')}`;
    const groups = tree.groupsOf.get(organisation) ?? [''];
    const score = spread(`${memberId}/score`, highestScore);
    return {
      member_id: memberId,
      member_no: createHash('md5').update(`${person.id}/${registration.sequence}`).digest('hex').slice(0, 16),
      member_name: registration.name,
      id_tail: registration.idNumber.slice(-4),
      member_type: person.politicalStatus === 'PROBATIONARY_MEMBER' ? '2' : '1',
      post: groups[0] === '' ? '00' : (committeePosts[order] ?? '00'),
      org_id: organisation,
      group_id: groups[spread(memberId, groups.length)] ?? '',
      join_date: writtenDay(joinDate(person, registration)),
      score,
      star: 1 + Math.floor(score / scorePerStar),
      score_time: momentOf(district.asOf, 0),
    };
  }

  /** Some day after the eighteenth birthday; a probationary member joined within the last year. */
  function joinDate(person: Person, registration: Registration): string {
    const latest = earlier(registration.registeredOn, district.asOf);
    if (person.politicalStatus === 'PROBATIONARY_MEMBER') return addDays(latest, -spread(person.id, daysPerYear));
    const days = Math.ceil(youngestYears * daysPerYear) + spread(person.id, yearsOfJoining * daysPerYear);
    return earlier(addDays(person.birthDate, days), latest);
  }
}
