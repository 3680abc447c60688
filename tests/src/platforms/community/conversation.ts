import { randomUUID } from 'node:crypto';
import type { SubgraphResponse } from '@onegrid/kit';
import type { CanonicalEntry, DeliveryReceipt, EntryKind } from '@onegrid/schema';
import { until } from '../urban/until';
import type { CommunityWorld } from './world';

const peopleQuery = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { communityRecord {
  id registeredName idNumber sex birthDate residencyKind role address gridCode registeredOn permitExpiresOn duplicates
} } } }`;
const houseQuery = `query ($houses: [_Any!]!) { _entities(representations: $houses) { ... on House { communityRecord {
  id rented residentCount lastVisitAt position { longitude latitude } areaSquareMetres
} } } }`;
const receiptFields = 'deliveryId outcome externalId reason registrations { path externalId }';
/** Returns the mutation that hands over an entry of this kind: `communityAcceptUrbanCase` for URBAN_CASE. */
function acceptMutation(kind: EntryKind): string {
  const name = kind.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return `mutation ($delivery: DeliveryInput!) { receipt: communityAccept${name}(delivery: $delivery) { ${receiptFields} } }`;
}
export const visitMutation = `mutation ($delivery: DeliveryInput!) { receipt: communityAcceptVisit(delivery: $delivery) { ${receiptFields} } }`;
export const hazardMutation = `mutation ($delivery: DeliveryInput!) { receipt: communityAcceptHazard(delivery: $delivery) { ${receiptFields} } }`;
export const reviewsQuery = `query ($ids: [ID!]!) { receipts: communityReviews(deliveryIds: $ids) { ${receiptFields} } }`;

type Fields = Record<string, unknown>;

export interface Delivered {
  readonly id: string;
  /** Undefined when the delivery failed; then `code` says why. */
  readonly receipt: DeliveryReceipt | undefined;
  readonly code: unknown;
}

/** What the tests say to the subgraph, and what they take out of its answers. */
export interface Conversation {
  /** Reads people, each by their ids on the platform. */
  readPeople(...people: readonly (readonly string[])[]): Promise<SubgraphResponse>;
  readHouse(id: string): Promise<SubgraphResponse>;
  /** Reads until the platform answers live. */
  awaitLive(id: string): Promise<void>;
  deliver(entry: CanonicalEntry, id?: string): Promise<Delivered>;
  /** Sends the same delivery again and again until there is a receipt. */
  deliverUntilTaken(entry: CanonicalEntry, id: string): Promise<Delivered>;
  review(...ids: readonly string[]): Promise<readonly DeliveryReceipt[]>;
  /** Rows of a table in the platform's own store. */
  count(table: string): Promise<number>;
}

export function converse(world: CommunityWorld): Conversation {
  const readPeople: Conversation['readPeople'] = (...people) =>
    world.ask(peopleQuery, {
      people: people.map((ids, index) => ({ __typename: 'Person', id: `p${index}`, localIds: localIds(ids) })),
    });
  const deliver: Conversation['deliver'] = async (entry, id = randomUUID()) => {
    const query = acceptMutation(entry.kind);
    const { data, errors } = await world.ask(query, { delivery: { id, attempt: 1, entry } });
    return { id, receipt: data?.receipt as DeliveryReceipt | undefined, code: errors?.[0]?.extensions?.code };
  };
  return {
    readPeople,
    readHouse: (id) => world.ask(houseQuery, { houses: [{ __typename: 'House', id: 'h', localIds: localIds([id]) }] }),
    async awaitLive(id) {
      await until(
        () => readPeople([id]),
        (answer) => answer.extensions?.platforms?.[0]?.state === 'LIVE',
      );
    },
    deliver,
    deliverUntilTaken: (entry, id) =>
      until(
        () => deliver(entry, id),
        ({ receipt }) => receipt !== undefined,
      ),
    async review(...ids) {
      const { data } = await world.ask(reviewsQuery, { ids });
      return data?.receipts as DeliveryReceipt[];
    },
    count: async (table) => (await world.platform.store.count())[table] ?? 0,
  };
}

/** Returns `communityRecord` of every entity of an answer. */
export function records({ data }: SubgraphResponse): (Fields | null)[] {
  const entities = (data?._entities ?? []) as { communityRecord: Fields | null }[];
  return entities.map(({ communityRecord }) => communityRecord);
}

function localIds(ids: readonly string[]) {
  return ids.map((id) => ({ platform: 'community', id }));
}
