import { print } from 'graphql';
import type { EngineName } from '../conformance/engines/engines';
import type { FoundDifference } from './found-difference';

interface Explanation {
  readonly engine: EngineName;
  readonly reason: string;
  readonly holds: (found: FoundDifference) => boolean;
}

/** Differences that are known, each with its reason; the first that holds counts. Ours has none: what differs there fails the run. */
const explanations: readonly Explanation[] = [
  {
    engine: 'stock',
    reason: 'gives up while planning or executing',
    holds: ({ got }) => got.errors.some(({ extensions }) => extensions?.code === 'THROWN') || got.data === undefined,
  },
  {
    engine: 'stock',
    reason: 'answers the keys in the order in which the plan has them',
    holds: ({ expected, got }) => sorted(expected.data) === sorted(got.data),
  },
  {
    engine: 'stock',
    reason: 'takes an alias for __typename, a key or a required field',
    holds: ({ operation }) => /\b(?:__typename|[a-z][A-Za-z]+): \w/.test(print(operation.document)),
  },
  {
    engine: 'stock',
    reason: 'drops an entity whose required or key field is under a condition',
    holds: ({ operation }) => /@(?:skip|include)/.test(print(operation.document)),
  },
  {
    engine: 'stock',
    reason: 'loses the concrete type that an @interfaceObject or a single implementation leaves open',
    holds: ({ world }) =>
      ['district', 'interface-object', 'interface-object-supertype', 'interface-one-implementation'].includes(world),
  },
  {
    engine: 'stock',
    reason: "takes a required field with arguments for the client's own",
    holds: ({ world }) => world === 'requires-with-arguments',
  },
  {
    engine: 'stock',
    reason: 'reports fewer or other errors for the same nulls',
    holds: ({ kind }) => kind === 'errors',
  },
];

/** Returns the reason for a difference, or null. */
export function explain(found: FoundDifference): string | null {
  return explanations.find(({ engine, holds }) => engine === found.engine && holds(found))?.reason ?? null;
}

/** A value as text in which the order of keys does not count. */
function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))
      : inner,
  );
}
