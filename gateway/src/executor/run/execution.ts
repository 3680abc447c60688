import type { GraphQLError } from 'graphql';
import type { SubgraphAnswer } from '../../transport/read-answer';
import type { TypeNames } from '../compile/type-names';
import type { WrittenRequest } from '../compile/write-request';
import type { Fields } from '../response-tree';
import type { ResponsePath } from './collect-entities';

/** One request on its way through the steps. The steps fill `tree` and `errors`, and say `isShared`; the rest never changes. */
export interface Execution {
  readonly tree: Fields;
  readonly errors: GraphQLError[];
  /** True when the tree has the same object or list in several places. */
  isShared: boolean;
  readonly types: TypeNames;
  /** Most representations in one request to a subgraph; more become several requests. */
  readonly maxRepresentations: number;
  /** The client's variables, as sent. */
  readonly variables: Fields;
  /** The data of the answer becomes a part of `tree`: nobody else may keep it. */
  call(request: WrittenRequest, variables: Fields | undefined): Promise<SubgraphAnswer>;
  /** Returns a path of the response tree as the client knows it. */
  clientPath(path: ResponsePath): ResponsePath;
}

/** Returns the values of the client's variables that a request uses; what the client left out is left out. */
export function variablesOf(
  { variables }: WrittenRequest,
  execution: Pick<Execution, 'variables'>,
): Fields | undefined {
  if (variables.length === 0) return undefined;
  const values: Fields = {};
  for (const { from, to } of variables)
    if (Object.hasOwn(execution.variables, from) && execution.variables[from] !== undefined)
      values[to] = execution.variables[from];
  return values;
}
