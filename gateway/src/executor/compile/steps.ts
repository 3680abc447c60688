import type { FetchNode, Plan } from '../../planner';
import { type CollectEntities, entityCollector } from './collect-entities';
import { entityMerger, type MergeEntity } from './entity-merger';
import { groupBy } from './group-by';
import { type JoinedFetches, joinFetches } from './join-fetches';
import { omitTypeNames } from './omit-type-names';
import { orderFetches } from './order-fetches';
import { type Represent, representing } from './represent';
import { type Place, placeAt } from './response-places';
import { type Rewriting, rewriting } from './rewriting';
import type { TypeNames } from './type-names';
import { whatIsAsked } from './what-is-asked';
import { type EntitySlot, type WrittenRequest, writeEntityRequest, writeRequest } from './write-request';

/** One request of a compiled plan. Made once for an operation, frozen, used by every request of a client. */
export type Step = RootStep | EntitiesStep;

interface AnyStep {
  readonly request: WrittenRequest;
  /** Places in the list of the steps that must have ended before this one; all of them come earlier in the list. */
  readonly after: readonly number[];
  /** Label of the deferred part that it belongs to; null = the first answer. */
  readonly block: string | null;
}

export interface RootStep extends AnyStep {
  readonly kind: 'root';
  readonly rewrites: readonly Rewriting[];
  /** What the step was made of, for the reasons of failures. */
  readonly fetch: FetchNode;
}

export interface EntitiesStep extends AnyStep {
  readonly kind: 'entities';
  readonly parts: readonly EntityPart[];
}

/** One list of `_entities` in a request; the only one when it has contexts. */
export interface EntityPart extends EntitySlot {
  /** Where the entities are in the response tree; several when the same is asked at several paths. */
  readonly paths: readonly (readonly string[])[];
  /** What collects them, for each path. */
  readonly collect: readonly CollectEntities[];
  readonly represent: Represent;
  /** Null = any field as it comes. */
  readonly merge: MergeEntity | null;
  readonly rewrites: readonly Rewriting[];
  /** True when objects may not be shared between places, since a later step takes values from above them. */
  readonly isUnshared: boolean;
  /** What the part was made of, for `explain` and the reasons of failures. */
  readonly fetch: FetchNode;
}

/** Returns the steps of a plan. */
export function compileSteps(plan: Plan, types: TypeNames): readonly Step[] {
  const { ordered, root } = omitTypeNames(orderFetches(plan), types);
  const joined = joinFetches(ordered);
  const isUnshared = ordered.some(({ fetch }) => fetch.contexts !== undefined);
  return Object.freeze(joined.map((each) => Object.freeze(compileStep(each, { types, root, isUnshared }))));
}

interface Context {
  readonly types: TypeNames;
  readonly root: Place;
  readonly isUnshared: boolean;
}

function compileStep({ fetches, after, block }: JoinedFetches, { types, root, isUnshared }: Context): Step {
  const [first] = fetches;
  if (first.requires === null) {
    const rewrites = compileRewrites(first, types);
    return { kind: 'root', request: writeRequest(first), after, block, rewrites, fetch: first };
  }
  const same = [...groupBy(fetches, whatIsAsked).values()];
  const firsts = same.map(([each]) => each as FetchNode) as [FetchNode, ...FetchNode[]];
  const { slots, ...request } = writeEntityRequest(firsts);
  const parts = firsts.map((fetch, index) => ({
    ...(slots[index] as EntitySlot),
    paths: (same[index] ?? []).map((each) => each.path),
    collect: (same[index] ?? []).map((each) => entityCollector(each.path)),
    merge: entityMerger(fetch),
    represent: representing(
      fetch.requires ?? [],
      fetch.inputRewrites,
      types,
      (same[index] ?? []).map(({ path }) => placeAt(root, path).type),
    ),
    rewrites: compileRewrites(fetch, types),
    isUnshared,
    fetch,
  }));
  return { kind: 'entities', request, after, block, parts };
}

function compileRewrites({ outputRewrites }: FetchNode, types: TypeNames): readonly Rewriting[] {
  return outputRewrites.map((each) => rewriting(each, types));
}
