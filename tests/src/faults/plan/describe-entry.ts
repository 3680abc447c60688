import { residentIdCheckCharacter } from '@onegrid/schema';
import type { Resident, Subject } from './choose-subjects';
import type { entryKinds } from './entry-kinds';
import type { Random } from './random';

export type Kind = keyof typeof entryKinds;

/** What is typed, and what each platform must hold of it exactly once. */
export interface Described {
  readonly kind: Kind;
  readonly input: Readonly<Record<string, unknown>>;
  /** `platform.table`. */
  readonly expected: readonly string[];
  /** The field whose words a correction changes; null = the campaign corrects no such entry. */
  readonly corrected: 'description' | 'hazard' | null;
}

/** Describes one entry of a kind; the tag stands in everything that platforms keep of it. */
export type Describe = (subject: Subject, tag: string, number: number, random: Random) => Described;

const where = ({ type, id, gridCode, address, position }: Subject) => {
  if (type === 'House') return { houseId: id };
  return type === 'Place' ? { placeId: id } : { gridCode, address, position };
};

/** Returns what stands behind a hazard on every platform but the community's. */
function foundHazard(tag: string, random: Random) {
  const pollution = random.chance(0.4);
  const inPublicArea = random.chance(0.5);
  return {
    hazard: {
      category: pollution ? 'POLLUTION' : 'FIRE',
      description: `现场发现隐患 ${tag}`,
      inPublicArea,
      treatBy: '2099-01-31',
    },
    tables: [
      'safety.hazard',
      ...(inPublicArea ? ['urban.case_info'] : []),
      ...(pollution ? ['environment.complaints'] : []),
    ],
  };
}

function newcomer(tag: string, number: number, partyMember: boolean) {
  const day = new Date(Date.UTC(1970, 0, 1 + Math.floor(number / 500))).toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `320102${day}${String(500 + (number % 500)).padStart(3, '0')}`;
  return {
    name: `新租客${tag}`,
    idNumber: first17 + residentIdCheckCharacter(first17),
    phone: '13812345678',
    politicalStatus: partyMember ? 'PARTY_MEMBER' : 'MASSES',
    education: 'BACHELOR',
    maritalStatus: 'NEVER_MARRIED',
    inflowReason: 'EMPLOYMENT',
    movedInOn: '2026-11-01',
  };
}

const registered = (partyMember: boolean) => [
  'community.grid_resident',
  'directory.person',
  ...(partyMember ? ['party.check_in'] : []),
];

/** A way to describe each kind; the end of a residency needs a resident and is `describeEnd`. */
export const describe: Readonly<Record<Exclude<Kind, 'RESIDENCY_END'>, Describe>> = {
  VISIT(subject, tag, number, random) {
    const withTenant = subject.type === 'House' && random.chance(0.3);
    const partyMember = random.chance(0.5);
    const found = random.chance(0.2) ? foundHazard(tag, random) : null;
    return {
      kind: 'VISIT',
      input: {
        ...where(subject),
        remark: `例行走访 ${tag}`,
        newTenants: withTenant ? [newcomer(tag, number, partyMember)] : [],
        hazard: found?.hazard ?? null,
      },
      expected: [
        'safety.check_record',
        ...(subject.type === 'House' ? ['community.grid_visit'] : []),
        ...(withTenant ? registered(partyMember) : []),
        ...(found?.tables ?? []),
      ],
      corrected: null,
    };
  },
  RESIDENT(subject, tag, number, random) {
    const partyMember = random.chance(0.5);
    const input = { houseId: subject.id, resident: newcomer(tag, number, partyMember), remark: `新入住 ${tag}` };
    return { kind: 'RESIDENT', input, expected: registered(partyMember), corrected: null };
  },
  HAZARD(subject, tag, _number, random) {
    const { hazard, tables } = foundHazard(tag, random);
    const expected = ['community.grid_event', 'safety.check_record', ...tables];
    return { kind: 'HAZARD', input: { ...where(subject), hazard }, expected, corrected: 'hazard' };
  },
  DISPUTE(subject, tag) {
    const input = {
      ...where(subject),
      name: `邻里用水纠纷${tag}`,
      disputeClass: '0201',
      description: `两户因用水争执 ${tag}`,
      mainParty: { name: '周某', phone: '13800000000' },
      resolveBy: '2099-01-31',
    };
    return { kind: 'DISPUTE', input, expected: ['community.grid_event'], corrected: 'description' };
  },
  URBAN_CASE(subject, tag) {
    const input = { ...where(subject), eventClass: '0507', description: `乱堆物堆料 ${tag}` };
    return { kind: 'URBAN_CASE', input, expected: ['urban.case_info'], corrected: 'description' };
  },
  ENVIRONMENT_PROBLEM(subject, tag, _number, random) {
    const dust = random.chance(0.5);
    const category = dust ? 'CONSTRUCTION_DUST' : 'SOLID_WASTE';
    return {
      kind: 'ENVIRONMENT_PROBLEM',
      input: { ...where(subject), category, description: `现场有扬尘或废物 ${tag}` },
      expected: ['environment.complaints', ...(dust ? ['urban.case_info'] : [])],
      corrected: 'description',
    };
  },
  WISH(subject, tag) {
    const input = {
      ...where(subject),
      wisherName: '吴老伯',
      wisherPhone: '13800000001',
      title: `想要一把轮椅${tag}`,
      description: `行动不便，想要一把轮椅 ${tag}`,
    };
    return { kind: 'WISH', input, expected: ['party.wish_apply'], corrected: 'description' };
  },
  EMERGENCY(subject, tag, _number, random) {
    const [accident, inPublicArea, pollutes] = [random.chance(0.5), random.chance(0.5), random.chance(0.5)];
    return {
      kind: 'EMERGENCY',
      input: {
        ...where(subject),
        name: `突发事件${tag}`,
        type: accident ? 'SAFETY_ACCIDENT' : 'OTHER',
        description: `现场突发情况 ${tag}`,
        inPublicArea,
        pollutes,
      },
      expected: [
        'community.grid_event',
        ...(accident ? ['safety.check_record'] : []),
        ...(inPublicArea ? ['urban.case_info'] : []),
        ...(pollutes ? ['environment.complaints'] : []),
      ],
      corrected: 'description',
    };
  },
};

/** Describes the end of somebody's residency: the community platform edits its registration, the party platform transfers its member. */
export function describeEnd(subject: Subject, person: Resident, tag: string): Described {
  return {
    kind: 'RESIDENCY_END',
    input: {
      houseId: subject.id,
      personId: person.id,
      endedOn: '2026-11-20',
      reason: 'MOVED_OUT',
      destination: `江苏省苏州市 ${tag}`,
      remark: `已搬离 ${tag}`,
    },
    expected: ['community.grid_resident', 'directory.residency', ...(person.partyMember ? ['party.transfer_out'] : [])],
    corrected: null,
  };
}
