import type { GraphQLError } from 'graphql';
import type { SubgraphAnswer } from '../../transport/read-answer';
import type { Step } from '../compile/steps';
import type { TypeNames } from '../compile/type-names';
import type { WrittenRequest } from '../compile/write-request';
import type { Fields } from '../response-tree';
import type { FailedRequest } from './failed-requests';
import type { RepresentationList } from './filled-request';
import type { ResponsePath } from './locate-entities';

/** One request on its way through the steps. The steps fill `tree`, `errors` and `failures`, and say `isShared`, `isPlain` and `isTorn`; the rest never changes. */
export interface Execution {
  readonly tree: Fields;
  readonly errors: GraphQLError[];
  /** Requests that brought nothing; what they leave null is worked out at the end. */
  readonly failures: FailedRequest[];
  /** All that fill the tree side by side, this one too, when parts are deferred; absent = this one alone. */
  readonly blocks?: readonly Execution[];
  /** True when the tree has the same object or list in several places. */
  isShared: boolean;
  /** False when a text in the tree may need an escape in JSON. */
  isPlain: boolean;
  /** True when answers of two requests did not fit together, so that something of one of them is lost. */
  isTorn: boolean;
  /** All that fill this execution. */
  readonly steps: readonly Step[];
  readonly types: TypeNames;
  /** Most representations in one request to a subgraph; more become several requests. */
  readonly maxRepresentations: number;
  /** The client's variables, as sent. */
  readonly variables: Fields;
  /** `contexts`: values of variables that are not the client's. The data of the answer becomes a part of `tree`: nobody else may keep it. */
  call(request: WrittenRequest, lists: readonly RepresentationList[], contexts?: Fields): Promise<SubgraphAnswer>;
  /** Returns a path of the response tree as the client knows it. */
  clientPath(path: ResponsePath): ResponsePath;
}
