import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FetchNode } from '../../planner';
import { fetchedSet } from '../fetched-set';
import { type Fields, isFields, ownValue } from '../response-tree';
import type { Execution } from './execution';
import { locateEntities, type ResponsePath } from './locate-entities';
import { tornRequests } from './torn-requests';

/** Objects of the response tree for which a request brought nothing, and why. */
export interface FailedRequest {
  readonly reason: FailureReason;
  readonly fetch: FetchNode;
  /** Where the objects are in the response tree. */
  readonly paths: readonly (readonly string[])[];
  readonly entities: ReadonlySet<Fields>;
  /** True when an error stands already where it failed: then only what that one does not explain is reported. */
  readonly isReported?: boolean;
}

export interface FailureReason {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
  readonly originalError?: Error;
}

/** Most places that one failure is reported at; the rest is explained by one error more, at the first list on the way. */
const maxPlaces = 1000;

/**
 * Adds an error for each null that failed requests have left in what the client asked for: a client must be able to tell a null that means "nothing" from
 * one that means "failed". A value that another request has brought, or that nobody asked for, gets none. Called once, when every step has ended.
 * https://spec.graphql.org/October2021/#sec-Errors.Field-errors
 */
export function placeFailures(execution: Execution): void {
  const failures = execution.isTorn ? [...execution.failures, ...tornRequests(execution)] : execution.failures;
  for (const failed of failures) {
    const missing = missingPlaces(failed, execution);
    const places = failed.isReported ? withoutExplained(missing, execution) : missing;
    for (const place of places.slice(0, maxPlaces)) addFailure(execution, failed.reason, place);
    if (places.length > maxPlaces) addFailure(execution, failed.reason, fetchPlace(failed.paths[0] ?? []));
  }
}

/** Leaves out the places at which, or below which, an error stands. */
function withoutExplained(places: readonly ResponsePath[], execution: Execution): readonly ResponsePath[] {
  const explained = new Set<string>();
  for (const { path = [] } of execution.errors)
    for (let length = 1; length <= path.length; length += 1) explained.add(path.slice(0, length).join());
  return places.filter((each) => !explained.has(execution.clientPath(each).join()));
}

/** Records that an entity could not be asked for, if that is because an earlier request for it has failed. */
export function blameFailure(
  execution: Execution,
  entity: Fields,
  fetch: FetchNode,
  paths: FailedRequest['paths'],
): void {
  const earlier = (execution.blocks ?? [execution]).flatMap(({ failures }) => failures);
  const cause = earlier.find(({ entities }) => entities.has(entity));
  if (cause) execution.failures.push({ reason: cause.reason, fetch, paths, entities: new Set([entity]) });
}

/** Returns the part of a fetch's path that is the same for all its entities: up to the first list. */
export function fetchPlace(path: readonly string[]): ResponsePath {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}

function addFailure(execution: Execution, reason: FailureReason, place: ResponsePath): void {
  const path = execution.clientPath(place);
  const { message, extensions, originalError } = reason;
  execution.errors.push(
    new GraphQLError(message, {
      path: path.length > 0 ? path : undefined,
      extensions: { ...extensions },
      originalError,
    }),
  );
}

/** Returns, in the names of the response tree, each place that was asked for, that the client sees, and that nobody has answered. */
function missingPlaces({ fetch, paths, entities }: FailedRequest, execution: Execution): ResponsePath[] {
  const asked = new AskedFields(fetch, execution);
  const found: ResponsePath[] = [];
  const walk = (value: unknown, set: SelectionSetNode, place: ResponsePath): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, set, [...place, index]);
    if (!isFields(value)) return;
    for (const { name, selectionSet } of asked.fields(set, value.__typename)) {
      const inner = ownValue(value, name);
      const below = [...place, name];
      const isMissing = name === '__typename' ? isUntold(inner, execution) : inner === undefined;
      if (isMissing) found.push(below);
      else if (selectionSet) walk(inner, selectionSet, below);
    }
  };
  for (const path of paths)
    for (const [entity, places] of locateEntities(execution.tree, path))
      if (entities.has(entity)) for (const place of places) walk(entity, asked.set, place);
  return found.filter((each) => execution.clientPath(each).length === each.length);
}

/** The name of an interface, which a subgraph with an `@interfaceObject` says, is not the type of the object. */
function isUntold(value: unknown, { types }: Execution): boolean {
  if (typeof value !== 'string' || types.isConcrete(value)) return false;
  return [...types.within(value)].filter((each) => types.isConcrete(each)).length > 1;
}

interface AskedField {
  /** In the response tree. */
  readonly name: string;
  readonly selectionSet: SelectionSetNode | undefined;
}

/** What a fetch asks of an object. */
class AskedFields {
  readonly set: SelectionSetNode;
  readonly #types: Execution['types'];
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #renamed = new Map<string, string>();

  constructor(fetch: FetchNode, { types }: Execution) {
    const document = parse(fetch.operation, { noLocation: true });
    this.#types = types;
    for (const each of document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    for (const each of fetch.outputRewrites)
      if (each.kind === 'rename') this.#renamed.set(each.path.at(-1) ?? '', each.to);
    this.set = fetchedSet(fetch, document);
  }

  /** Returns the fields of an object that says this type; those of every type when it says none. */
  fields({ selections }: SelectionSetNode, typename: unknown): readonly AskedField[] {
    return selections.flatMap((each) => this.#selected(each, typename));
  }

  #selected(selection: SelectionNode, typename: unknown): readonly AskedField[] {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      return [{ name: this.#renamed.get(name) ?? name, selectionSet: selection.selectionSet }];
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    return fragment && this.#holds(condition, typename) ? this.fields(fragment.selectionSet, typename) : [];
  }

  /** An object that does not say its concrete type may have any. */
  #holds(condition: string | undefined, typename: unknown): boolean {
    if (condition === undefined || typeof typename !== 'string' || !this.#types.isConcrete(typename)) return true;
    return this.#types.within(condition).has(typename);
  }
}
