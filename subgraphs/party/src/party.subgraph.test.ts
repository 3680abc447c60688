import { type CanonicalEntry, compileCondition } from '@onegrid/schema';
import { party } from './party.subgraph';

const when = /partyAcceptVisit.*when: "([^"]+)"/.exec(party.sdl())?.[1] ?? null;
const visitOf = (...statuses: string[]) =>
  ({ content: { newTenants: statuses.map((politicalStatus) => ({ politicalStatus })) } }) as unknown as CanonicalEntry;

test.each([
  [['MASSES', 'PARTY_MEMBER'], true],
  [['PROBATIONARY_MEMBER'], true],
  [['LEAGUE_MEMBER', 'NON_PARTY'], false],
  [[], false],
])('takes a visit with new tenants %j: %s', (statuses, taken) => {
  expect(when).not.toBeNull();
  expect(compileCondition(when)(visitOf(...statuses))).toBe(taken);
});
