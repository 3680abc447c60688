import type { GraphClient } from '@onegrid/kit';
import { type KnownPerson, OneGridError } from '@onegrid/schema';
import { problem } from './input-error';

/** A person, and since when they live in which houses. */
export interface FoundPerson {
  readonly person: KnownPerson;
  /** Residencies that last. `from`: `YYYY-MM-DD`. */
  readonly residencies: readonly { readonly houseId: string; readonly from: string }[];
}

/** Said when a person does not live in the house that the entry is about. */
export const livesElsewhere = problem(
  'BAD_INPUT',
  'personId',
  'This person does not live in this house. 该人员不在此房屋居住。',
);

const query = `query EntryPerson($id: ID!) { person(id: $id) {
  id name localIds { platform id } residencies { from to house { id } }
} }`;

type Answer = KnownPerson & {
  readonly residencies: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly house: { readonly id: string } | null;
  }[];
};

/**
 * Returns the person as the directory knows them, or null when it knows nobody under this id.
 *
 * @throws OneGridError SUBGRAPH_UNAVAILABLE when the directory does not answer: nothing is written then
 */
export async function findPerson(graph: GraphClient, id: string): Promise<FoundPerson | null> {
  const { data, errors } = await graph.execute({ query, variables: { id } });
  const found = data?.person as Answer | null | undefined;
  if (!found && errors?.length) throw new OneGridError('SUBGRAPH_UNAVAILABLE', { cause: errors });
  if (!found) return null;
  const { residencies, ...person } = found;
  return {
    person,
    residencies: residencies.flatMap(({ from, to, house }) =>
      to === null && house ? [{ houseId: house.id, from }] : [],
    ),
  };
}
