import { validate } from 'graphql';
import type { OpenWorld } from '../conformance/world/open-world';
import { findDifference } from './find-difference';
import type { FoundDifference } from './found-difference';
import { explainedPlaces, nowhere } from './places';
import { type Remedy, remedies } from './stock-remedies';

/**
 * Returns the known fault of the stock engine that makes a difference, or null. A fault is shown to be the cause, not guessed at: either the engine says so
 * itself, or the difference goes away when the operation is written so that the fault cannot strike (`stock-remedies.ts`), and nothing else is changed.
 * Ours refuses what Apollo's planner fails over or plans for too long, with a code of its own.
 */
export async function causeOf(open: OpenWorld, found: FoundDifference): Promise<string | null> {
  if (isRefused(found, 'OPERATION_NOT_PLANNED'))
    return 'the planner fails over a valid operation, and the client is told so';
  if (isRefused(found, 'OPERATION_TOO_LARGE')) return 'the plan takes too long, and the client is told so';
  if (found.engine !== 'stock') return null;
  return thrownCause(found) ?? errorCause(found) ?? orderCause(found) ?? (await remediedCause(open, found));
}

/** Ours says so with a code of its own; the reason is Apollo's planner. */
function isRefused({ got }: FoundDifference, code: string): boolean {
  return got.errors.length === 1 && got.errors[0]?.extensions?.code === code;
}

/** What the engine throws, or what a subgraph says to it, by their own words. */
const thrown: readonly (readonly [RegExp, string])[] = [
  [/was asked for .* without what it requires/, 'fetches a field without what it requires'],
  [/We should have an edge from .* for __typename/, 'plans no __typename for a fragment above an @interfaceObject'],
];

function thrownCause({ got }: FoundDifference): string | null {
  const text = got.errors.map(({ message }) => message).join('\n');
  return thrown.find(([words]) => words.test(text))?.[1] ?? null;
}

/** The data is right, and only the errors differ. */
function errorCause({ kind, expected, got }: FoundDifference): string | null {
  if (kind !== 'errors') return null;
  const right = explainedPlaces(expected);
  const places = explainedPlaces(got);
  if (places.has(nowhere) && !right.has(nowhere)) return 'reports a request that failed as a whole without a path';
  if (withoutPlaces(places) === withoutPlaces(right)) return 'reports an error at the wrong element of a list';
  if ([...places].every((each) => right.has(each))) return 'gives no reason for a null';
  return [...right].every((each) => places.has(each)) ? 'gives reasons where nothing is missing' : null;
}

/** Paths without the places in lists. */
function withoutPlaces(paths: ReadonlySet<string>): string {
  const plain = [...paths].map((each) =>
    each
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .join('.'),
  );
  return [...new Set(plain)].sort().join();
}

function orderCause({ kind, expected, got }: FoundDifference): string | null {
  const isSame = kind === 'data' && sorted(expected.data) === sorted(got.data);
  return isSame ? 'answers the keys in the order in which the plan has them' : null;
}

async function remediedCause(open: OpenWorld, found: FoundDifference): Promise<string | null> {
  for (const remedy of remedies) if (await isCuredBy([remedy], open, found)) return remedy.fault;
  for (let count = 2; count <= remedies.length; count += 1) {
    const several = remedies.slice(0, count);
    if (await isCuredBy(several, open, found)) return `several at once, the last: ${several.at(-1)?.fault}`;
  }
  return null;
}

/** Whether what remains after the remedies is right, or is only a matter of errors and of order. */
async function isCuredBy(several: readonly Remedy[], open: OpenWorld, found: FoundDifference): Promise<boolean> {
  const { schema } = open.monolith;
  const written = several.reduce((operation, { rewrite }) => rewrite(operation, open), found.operation);
  if (written === found.operation || validate(schema, written.document).length > 0) return false;
  const rest = await findDifference(open, found.engine, written, found.trouble, found.from);
  return rest === null || (errorCause(rest) ?? orderCause(rest)) !== null;
}

/** A value as text in which the order of keys does not count. */
function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))
      : inner,
  );
}
