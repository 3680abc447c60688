import type { Thing, WorldData } from '../../conformance/world/world';

/** Returns the district's data, fresh: things that refer to each other, with nulls where the graph allows them. */
export function data(): WorldData {
  const grids = ['g1', 'g2'].map(
    (code) => ({ __typename: 'Grid', id: code, code, name: `Grid ${code}`, houses: null }) as Thing,
  );
  const houses = ['h1', 'h2', 'h3'].map((id, index) => house(id, index, grids[index % 2] as Thing));
  const people = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id, index) => person(id, index, houses));
  for (const [index, each] of people.entries()) {
    each.friends = people.filter((_, other) => (other + index) % 3 === 1);
    each.grid = grids[index % 2];
  }
  for (const each of houses) each.residents = people.filter(({ home }) => home === each);
  (grids[0] as Thing).houses = houses;
  const inspections = houses.flatMap((each, index) => inspectionsOf(each, index, people));
  for (const [index, each] of inspections.entries()) each.next = inspections[index + 1] ?? null;
  for (const each of houses) each.lastInspection = inspections.filter((one) => one.house === each).at(-1) ?? null;
  for (const each of people) each.inspected = each.id === 'p3' ? null : inspections.filter(({ by }) => by === each);
  const cases = ['c1', 'c2', 'c3', 'c4'].map((id, index) => caseOf(id, index, people, houses));
  const wishes = people.slice(0, 4).map((each, index) => wishOf(each, index, people));
  const office = { __typename: 'Office', title: 'Office 1', wishes: wishes.slice(0, 2) };
  (wishes[2] as Thing).grantedBy = office;
  const budget = { __typename: 'Budget', total: 100, spent: null, items: wishes.slice(1), owner: people[1] };
  for (const each of wishes) each.budget = budget;
  for (const [index, each] of grids.entries()) each.air = index === 0 ? reading(0) : null;
  const stations = [0, 1].map((index) => ({
    __typename: 'Station',
    name: `S${index}`,
    readings: [reading(1), null, reading(2)],
  }));
  (grids[1] as Thing).station = stations[1];
  return {
    entities: [...people, ...houses, ...grids, ...inspections, ...cases, ...wishes],
    roots: {
      grids,
      latest: cases[2],
      best: cases[1],
      members: people.slice(1, 4),
      stations,
      worst: reading(3),
      wishes: [...wishes.slice(0, 2), null],
      firstWish: wishes[0],
    },
  };
}

function house(id: string, index: number, grid: Thing): Thing {
  const size = { __typename: 'Size', area: 40.5 + index, rooms: index === 1 ? null : index + 1 };
  return { __typename: 'House', id, name: index === 2 ? null : `House ${id}`, grid, size };
}

function person(id: string, index: number, houses: readonly Thing[]): Thing {
  return {
    __typename: 'Person',
    id,
    card: { __typename: 'Card', number: `n${index}`, issuedBy: index === 2 ? null : 'city' },
    name: index === 3 ? null : `Person ${index}`,
    kind: ['RESIDENT', 'TENANT', 'WORKER'][index % 3],
    born: index === 1 ? null : `19${80 + index}-01-02`,
    home: houses[index] ?? null,
    points: index * 10,
    rank: index === 2 ? null : 'member',
  };
}

function inspectionsOf(house: Thing, index: number, people: readonly Thing[]): Thing[] {
  return [1, 2].map((nth) => ({
    __typename: 'Inspection',
    no: index * 2 + nth,
    house,
    by: people[(index + nth) % 6] ?? null,
    result: ['PASSED', 'FAILED', null][(index + nth) % 3],
    findings: [[finding(index), finding(nth)], null, []],
  }));
}

function finding(index: number): Thing {
  const hazards = [{ __typename: 'Fire', level: 3 }, { __typename: 'Leak', level: null, litres: 1.5 }, null];
  return {
    __typename: 'Finding',
    text: `finding ${index}`,
    weight: index === 1 ? null : 0.5,
    hazard: hazards[index % 3],
  };
}

function caseOf(id: string, index: number, people: readonly Thing[], houses: readonly Thing[]): Thing {
  const isNoise = index % 2 === 0;
  const votes = people
    .slice(0, index)
    .map((by) => ({ __typename: 'Vote', by, stars: index, comment: index === 2 ? null : 'ok' }));
  return {
    __typename: isNoise ? 'NoiseCase' : 'WasteCase',
    id,
    at: index === 3 ? null : '2026-01-01',
    heading: `Case ${id}`,
    state: index < 3 ? 'OPEN' : 'CLOSED',
    reporter: people[index + 2] ?? null,
    stars: index === 0 ? null : index,
    votesOf: votes,
    ...(isNoise ? { decibel: 60 + index } : { where: houses[index] ?? null, tons: index / 2 }),
  };
}

function wishOf(of: Thing, index: number, people: readonly Thing[]): Thing {
  return {
    __typename: 'Wish',
    id: `w${index}`,
    of,
    text: `wish ${index}`,
    grantedBy: people[index - 1] ?? null,
    cost: index,
  };
}

function reading(index: number): Thing {
  const raw = [{ any: [1, 'two', null], __typename: 'Person' }, 'text', 12_345_678_901, null][index];
  return {
    __typename: 'Reading',
    pm25: index === 2 ? null : 12.25,
    at: '2026-01-01T00:00:00Z',
    raw,
    level: index % 2 ? 'BAD' : 'GOOD',
  };
}
