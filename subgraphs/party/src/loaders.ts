import { type Call, type FetchFacts, type KeptCopies, type KeptLoader, keptLoader } from '@onegrid/kit';
import { revoked } from './map/codes';
import { isBranch } from './map/party-branch';
import type { PartyClient } from './platform/client';
import type { ActivityRow, CheckInRow, ListPage, MemberRow, OrganisationRow, ScoreRow, WishRow } from './platform/wire';

/** What one call reads, each kind in batches. */
export interface Loaders {
  /** By member id. */
  readonly members: KeptLoader<MemberRow>;
  /** By member id. */
  readonly scores: KeptLoader<ScoreRow>;
  /** By id of the check-in. */
  readonly checkIns: KeptLoader<CheckInRow>;
  /** Branches by grid code. */
  readonly branches: KeptLoader<OrganisationRow>;
  /** By the key of `listPageKey`, a grid's code. */
  readonly wishPages: KeptLoader<ListPage<WishRow>>;
  /** By the key of `listPageKey`, an organisation's id. */
  readonly activityPages: KeptLoader<ListPage<ActivityRow>>;
}

/** Returns the key of one page of a list: whose list, and the `next_id` that leads to the page (empty for the first). */
export function listPageKey(owner: string, nextId: string): string {
  return `${owner}/${nextId}`;
}

export function createLoaders(call: Call, kept: KeptCopies, client: PartyClient): Loaders {
  const loader = <Row>(kind: string, fetch: FetchFacts<Row>) => keptLoader(call, kept, kind, fetch);
  return {
    members: loader('member', async (ids) => keyed(await client.members(ids), (row) => row.member_id)),
    scores: loader('score', async (ids) => keyed(await client.scores(ids), (row) => row.member_id)),
    checkIns: loader('check-in', async (ids) =>
      keyed((await client.checkIns(ids)).filter(isNotRevoked), (row) => row.apply_id),
    ),
    branches: loader('branch', async (codes) =>
      keyed((await client.organisations(codes)).filter(isBranch), (row) => row.grid_code),
    ),
    wishPages: loader('wishes', (keys) => pages(keys, client.wishes)),
    activityPages: loader('activities', (keys) => pages(keys, client.activities)),
  };
}

const isNotRevoked = ({ audit_status }: CheckInRow): boolean => audit_status !== revoked;

function keyed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The platform gives one page of one list at a time. */
async function pages<Row>(
  keys: readonly string[],
  read: (owner: string, nextId: string) => Promise<ListPage<Row>>,
): Promise<ReadonlyMap<string, ListPage<Row>>> {
  const entries = keys.map(async (key) => {
    const [owner = '', nextId = ''] = key.split('/');
    return [key, await read(owner, nextId)] as const;
  });
  return new Map(await Promise.all(entries));
}
