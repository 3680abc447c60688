import type { SubgraphOperation } from '../../transport/call-subgraph';
import type { SubgraphAnswer, SubgraphError } from '../../transport/read-answer';
import { stampOf } from '../cache-keys';
import { asNamed } from '../invalidation';
import type { EntitiesPart, EntitiesShape } from '../shape/operation-shape';
import { type Inquiry, keysOf, type Place, type WantedPart } from './inquiry';

type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** An entity that is wanted, and the list of `_entities` that it stands in. */
interface WantedEntity extends WantedPart {
  readonly list: EntitiesPart;
  /** Place in that list. */
  readonly index: number;
  readonly representation: Representation;
}

/** Returns the inquiry of entities, each of them a part; null when a list of representations is none. */
export function entitiesInquiry(shape: EntitiesShape, operation: SubgraphOperation, place: Place): Inquiry | null {
  const variables = operation.variables ?? {};
  const wanted = shape.parts.map((list) => entitiesOf(list, variables, place));
  return wanted.every((each) => each !== null)
    ? new EntitiesInquiry(shape.parts, wanted.flat(), operation, variables)
    : null;
}

class EntitiesInquiry implements Inquiry {
  readonly wanted: readonly WantedEntity[];
  readonly #lists: readonly EntitiesPart[];
  readonly #operation: SubgraphOperation;
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(
    lists: readonly EntitiesPart[],
    wanted: readonly WantedEntity[],
    operation: SubgraphOperation,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#lists = lists;
    this.wanted = wanted;
    this.#operation = operation;
    this.#variables = variables;
  }

  onlyUnknown(isKnown: readonly boolean[]): SubgraphOperation {
    if (!isKnown.includes(true)) return this.#operation;
    const variables = { ...this.#variables };
    for (const list of this.#lists)
      variables[list.variable] = this.#unknownOf(list, isKnown).map(({ representation }) => representation);
    const { query, operationName, signal } = this.#operation;
    return { query, operationName, signal, variables };
  }

  partsOf({ data }: SubgraphAnswer, isKnown: readonly boolean[]): readonly unknown[] | null {
    const parts: unknown[] = [];
    for (const list of this.#lists) {
      const entities = data?.[list.alias];
      if (!Array.isArray(entities) || entities.length !== this.#unknownOf(list, isKnown).length) return null;
      parts.push(...(entities as unknown[]));
    }
    return parts;
  }

  errorsOf({ errors }: SubgraphAnswer, isKnown: readonly boolean[]): readonly SubgraphError[] {
    return errors.map((error) => {
      const [alias, index, ...rest] = error.path ?? [];
      const list = this.#lists.find((each) => each.alias === alias);
      const entity = list && typeof index === 'number' ? this.#unknownOf(list, isKnown)[index] : undefined;
      return entity ? { ...error, path: [entity.list.alias, entity.index, ...rest] } : error;
    });
  }

  dataOf(parts: readonly unknown[]): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const { alias } of this.#lists)
      data[alias] = parts.filter((_, index) => this.wanted[index]?.list.alias === alias);
    return data;
  }

  placeOf(index: number): readonly (string | number)[] {
    const entity = this.wanted[index];
    return entity ? [entity.list.alias, entity.index] : [];
  }

  #unknownOf(list: EntitiesPart, isKnown: readonly boolean[]): readonly WantedEntity[] {
    return this.wanted.filter((each, index) => each.list === list && !isKnown[index]);
  }
}

function entitiesOf(
  list: EntitiesPart,
  variables: Readonly<Record<string, unknown>>,
  place: Place,
): readonly WantedEntity[] | null {
  const representations: unknown = variables[list.variable];
  if (!Array.isArray(representations) || !representations.every(isRepresentation)) return null;
  const used = list.variables.map((name) => [name, variables[name]]);
  return representations.map((each, index) => wantedEntity(list, index, each, used, place));
}

function wantedEntity(
  list: EntitiesPart,
  index: number,
  representation: Representation,
  used: readonly unknown[],
  { subgraph, hints, asker }: Place,
): WantedEntity {
  const { said, names, types } = list.policyOf(representation.__typename);
  const keys = hints.types.get(representation.__typename)?.keys.get(hints.graphs.get(subgraph) ?? '') ?? [];
  return {
    list,
    index,
    representation,
    said,
    keys: keysOf(said, asker, ['entity', subgraph, list.text, used, representation]),
    stampKeys: [
      stampOf.everything,
      stampOf.subgraph(subgraph),
      ...names.map(stampOf.type),
      ...types.map(stampOf.within),
      ...entityStamps(representation, keys),
    ],
  };
}

/** One for each key of the entity that its representation has in whole. */
function entityStamps(representation: Representation, keys: readonly (readonly string[])[]): string[] {
  return keys
    .filter((key) => key.every((field) => isLeaf(representation[field])))
    .map((key) => Object.fromEntries(key.map((field) => [field, representation[field]])))
    .map((key) => stampOf.entity(asNamed({ type: representation.__typename, key })));
}

function isRepresentation(value: unknown): value is Representation {
  return typeof value === 'object' && value !== null && '__typename' in value && typeof value.__typename === 'string';
}

function isLeaf(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
