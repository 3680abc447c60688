import { invariant } from '@onegrid/schema';
import { byGrid } from './by-grid';
import type { District, Grid, House, Person, Place, Staff } from './model';

/** 兆园社区: old housing without property management, the study's own example. */
const communityCode = '320105001007';

/** The people and things of the district that the README, the journeys and the sample accounts speak about. */
export interface Demonstration {
  readonly grid: Grid;
  /** A worker of the grid, and a worker of another street who has no business there. */
  readonly worker: Staff;
  readonly otherWorker: Staff;
  readonly communityLeader: Staff;
  readonly districtCentre: Staff;
  readonly seat: Staff;
  /** A rented house of the grid whose tenants every platform has registered rightly; one of them belongs to the party. */
  readonly rentedHouse: House;
  readonly residents: readonly Person[];
  readonly partyMember: Person;
  readonly place: Place;
}

/**
 * Returns the demonstration of a district, always the same for the same district: the first rented house of 兆园 with three or four residents whom the community platform has registered
 * without a mistake, and a party member among them whom the party and the safety platform have too. Any number from two up will do when there is no such house.
 *
 * @throws OneGridError INTERNAL when 兆园 has no such house: choose another seed
 */
export function demonstrationOf(district: District): Demonstration {
  const grids = district.grids.filter((grid) => grid.communityCode === communityCode);
  const houses = candidates(district, new Set(grids.map(({ code }) => code)));
  const chosen = houses.find(({ residents: { length } }) => length === 3 || length === 4) ?? houses[0];
  invariant(chosen, `no house of ${communityCode} can be shown with seed ${district.seed}`);
  const { house: rentedHouse, residents, partyMember } = chosen;
  const grid = find(grids, ({ code }) => code === rentedHouse.gridCode);
  const { staff, places } = district;
  return {
    grid,
    worker: find(staff, (each) => isWorkerOf(each, grid.code)),
    otherWorker: find(staff, (each) => each.role === 'GRID_WORKER' && !each.regionCode.startsWith(streetOf(grid))),
    communityLeader: find(staff, (each) => each.role === 'COMMUNITY_LEADER' && each.regionCode === communityCode),
    districtCentre: find(staff, (each) => each.role === 'DISTRICT_CENTRE'),
    seat: find(staff, (each) => each.role === 'SEAT'),
    rentedHouse,
    residents,
    partyMember,
    place: find(places, ({ gridCode }) => gridCode === grid.code),
  };
}

interface Candidate {
  readonly house: House;
  readonly residents: readonly Person[];
  readonly partyMember: Person;
}

function candidates(district: District, gridCodes: ReadonlySet<string>): Candidate[] {
  const houses = district.houses.filter(({ gridCode, rented }) => rented && gridCodes.has(gridCode));
  const houseIds = new Set(houses.map(({ id }) => id));
  const current = district.residencies.filter(({ houseId, to }) => to === null && houseIds.has(houseId));
  const personIds = new Set(current.map(({ personId }) => personId));
  const people = new Map(district.people.filter(({ id }) => personIds.has(id)).map((person) => [person.id, person]));
  const right = rightlyRegistered(district, personIds);
  return [...byGrid(houses).values()].flat().flatMap((house) => {
    const residents = current
      .filter(({ houseId }) => houseId === house.id)
      .map(({ personId }) => people.get(personId) as Person);
    const partyMember = residents.find(
      ({ id, politicalStatus }) => politicalStatus === 'PARTY_MEMBER' && right.party.has(id) && right.safety.has(id),
    );
    const isFit = partyMember && residents.length >= 2 && residents.every(({ id }) => right.community.has(id));
    return isFit ? [{ house, residents, partyMember }] : [];
  });
}

/** Returns, platform by platform, who of these people is registered once and without a mistake. */
function rightlyRegistered(district: District, personIds: ReadonlySet<string>) {
  const once = (platform: keyof District['registrations']) => {
    const registrations = district.registrations[platform].filter(({ personId }) => personIds.has(personId));
    const wrong = new Set(registrations.filter(({ defect }) => defect).map(({ personId }) => personId));
    return new Set(registrations.map(({ personId }) => personId).filter((personId) => !wrong.has(personId)));
  };
  return { community: once('community'), party: once('party'), safety: once('safety') };
}

const streetOf = (grid: Grid) => grid.code.slice(0, 9);

function isWorkerOf({ role, gridCodes }: Staff, gridCode: string): boolean {
  return role === 'GRID_WORKER' && gridCodes.includes(gridCode);
}

function find<Item>(items: readonly Item[], is: (item: Item) => boolean): Item {
  const found = items.find(is);
  invariant(found, 'the district lacks somebody or something to show');
  return found;
}
