import { readMaterial } from '../material';

/** What the gateways are asked, again and again. */
export interface Workload {
  readonly name: string;
  /** One sentence for the report. */
  readonly says: string;
  readonly query: string;
  /** Variables of each request; connections go through them in turn, each from a place of its own. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** How many requests differ from each other in `distinct`. */
const distinctRequests = 100;
/** Entities of one request of `distinct`, as its operation says. */
const distinctStep = 60;
/** Numbers up to here have records of their own. */
const distinctFrom = 1000;

export const workloads: readonly Workload[] = [
  {
    name: 'heavy',
    says: 'the TestQuery of the public benchmark, always the same',
    query: readMaterial('operations/heavy.graphql'),
    variables: [{}],
  },
  {
    name: 'distinct',
    says: 'other entities with every request, four fetches',
    query: readMaterial('operations/distinct.graphql'),
    variables: Array.from({ length: distinctRequests }, (_, index) => ({ after: distinctFrom + index * distinctStep })),
  },
  {
    name: 'small',
    says: 'one root and one entity fetch, about 1 KB',
    query: readMaterial('operations/small.graphql'),
    variables: [{}],
  },
];

/** Returns the bodies of the requests, as a client of GraphQL over HTTP sends them. */
export function bodiesOf({ query, variables }: Pick<Workload, 'query' | 'variables'>): readonly string[] {
  return variables.map((each) => JSON.stringify({ query, ...(Object.keys(each).length > 0 && { variables: each }) }));
}
