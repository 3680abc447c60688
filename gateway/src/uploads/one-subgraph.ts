import type { OperationDefinitionNode } from 'graphql';
import { requestRefusal } from '../respond/request-refusal';
import type { Uploads } from './uploads';

/** What the check has to know of a request to a subgraph. */
interface SubgraphUse {
  readonly subgraph: string;
  readonly variables: readonly { readonly from: string }[];
}

/** @throws GraphQLError UPLOAD_NOT_ALLOWED when files come with anything but a mutation */
export function requireMutation(operation: OperationDefinitionNode | undefined): void {
  if (operation?.operation !== 'mutation') throw requestRefusal('UPLOAD_NOT_ALLOWED');
}

/**
 * Checks that each variable with a file goes to one subgraph. A file is not sent twice: what would it mean when one of the two fails?
 *
 * @throws GraphQLError UPLOAD_NOT_ALLOWED
 */
export function requireOneSubgraph({ variables }: Uploads, requests: readonly SubgraphUse[]): void {
  for (const name of variables) {
    const takers = requests.filter((each) => each.variables.some(({ from }) => from === name));
    if (new Set(takers.map((each) => each.subgraph)).size <= 1) continue;
    throw requestRefusal('UPLOAD_NOT_ALLOWED', `The file in "$${name}" is used by more than one part of the graph.`);
  }
}
