import type { PartyWorld } from './world';

const recordQuery = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { partyRecord {
  id state returnedBecause registeredName idNumberTail membership role branch buildingGroup joinedOn points stars
} } } }`;
const gridQuery = `query ($grids: [_Any!]!, $first: Int, $after: String) { _entities(representations: $grids) { ... on Grid {
  partyBranch { id name committee secretary setUpOn memberCount buildingGroupCount activities { totalCount edges { node { title beginsAt points } } } }
  wishes(first: $first, after: $after) { totalCount edges { node { id state claimant claimedOn publishedAt } } pageInfo { hasNextPage endCursor } }
} } }`;

export type Answer = Awaited<ReturnType<PartyWorld['ask']>>;

/** Asks for the party records of people with these ids on the platform. */
export function readPeople(world: PartyWorld, ...localIds: string[][]): Promise<Answer> {
  const people = localIds.map((ids, index) => ({
    __typename: 'Person',
    id: `person-${index}`,
    localIds: [{ platform: 'community', id: '1' }, ...ids.map((id) => ({ platform: 'party', id }))],
  }));
  return world.ask(recordQuery, { people });
}

export function readGrids(world: PartyWorld, codes: string[], page: Record<string, unknown> = {}): Promise<Answer> {
  return world.ask(gridQuery, { grids: codes.map((code) => ({ __typename: 'Grid', code })), ...page });
}

export function entities(answer: Answer): Record<string, unknown>[] {
  return answer.data?._entities as Record<string, unknown>[];
}

export function records(answer: Answer): unknown[] {
  return entities(answer).map(({ partyRecord }) => partyRecord);
}

/** How the platform stood when it was asked. */
export function stateOf(answer: Answer): string | undefined {
  return answer.extensions?.platforms?.[0]?.state;
}
