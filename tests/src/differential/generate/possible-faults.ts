import { getNamedType, isCompositeType, isObjectType, parse, visit } from 'graphql';
import { type FieldSet, fieldNames, readFieldSet } from '../../conformance/world/field-set';
import type { OpenWorld } from '../../conformance/world/open-world';
import { soleOwner } from '../../conformance/world/ownership';
import type { Faults } from '../../conformance/world/world';

/**
 * Faults whose exact answer the single schema knows. For the others (`dependsOnPlan`) it knows the sound answer only:
 * - fields that a key, `@requires`, `@provides` or `@fromContext` names: whether they are fetched is the engine's choice
 * - fields whose type differs between subgraphs, or that an `@interfaceObject` brings
 * - subgraphs that answer fields which others answer too, or through which an engine may go to get another key
 */
export interface PossibleFaults {
  /** `Type.field` */
  readonly fields: ReadonlySet<string>;
  readonly down: readonly string[];
  readonly unknown: Faults['unknown'];
  /** Types of the interfaces that some subgraph knows as an `@interfaceObject`: what is asked of one may be asked of all, and fail there. */
  readonly raised: ReadonlySet<string>;
  /** Names of all fields that a key, `@requires`, `@provides` or `@fromContext` names. */
  readonly named: readonly string[];
}

export function possibleFaults(open: OpenWorld): PossibleFaults {
  const named = namedInFieldSets(open);
  const down = hasInterfaceObject(open)
    ? []
    : [...open.subgraphs.keys()].filter((each) => mayBeDown(open, each, named));
  return {
    fields: fieldsThatMayFail(open, named),
    down,
    unknown: entitiesThatMayBeUnknown(open, down),
    raised: raisedTypes(open),
    named: [...named],
  };
}

/** Directives that name fields, and the argument that does it. */
const fieldSetArguments: ReadonlyMap<string, string> = new Map([
  ['key', 'fields'],
  ['requires', 'fields'],
  ['provides', 'fields'],
  ['fromContext', 'field'],
]);

function namedInFieldSets({ world }: OpenWorld): ReadonlySet<string> {
  const named = new Set<string>();
  for (const sdl of Object.values(world.subgraphs)) {
    visit(parse(sdl, { noLocation: true }), {
      Directive({ name, arguments: given = [] }) {
        const argument = fieldSetArguments.get(name.value);
        const fields = given.find((each) => each.name.value === argument)?.value;
        // a context stands before its fields: `$name { fields }`
        const text = fields?.kind === 'StringValue' ? fields.value.replace(/^\s*\$\w+\s*\{(.*)\}\s*$/s, '$1') : null;
        const set: FieldSet = text === null ? {} : readFieldSet(text);
        for (const each of fieldNames(set)) named.add(each);
      },
    });
  }
  return named;
}

function fieldsThatMayFail({ monolith, subgraphs, world }: OpenWorld, named: ReadonlySet<string>): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const type of Object.values(monolith.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const owners = monolith.ownership.get(`${type.name}.${field.name}`) ?? [];
      const isSame = owners.every((owner) => {
        const inner = subgraphs.get(owner)?.schema.getType(type.name);
        return isObjectType(inner) && String(inner.getFields()[field.name]?.type) === String(field.type);
      });
      const isRefused = world.refuses?.some((each) => each.endsWith(`.${type.name}.${field.name}`));
      if (owners.length > 0 && isSame && !isRefused && !named.has(field.name)) fields.add(`${type.name}.${field.name}`);
    }
  }
  return fields;
}

function raisedTypes({ monolith, subgraphs }: OpenWorld): ReadonlySet<string> {
  const isObjectSomewhere = (name: string) =>
    [...subgraphs.values()].some(({ shapes }) => shapes.get(name)?.isInterfaceObject);
  const types = Object.values(monolith.schema.getTypeMap()).filter(isObjectType);
  const raised = types.filter((type) => type.getInterfaces().some(({ name }) => isObjectSomewhere(name)));
  return new Set(raised.map(({ name }) => name));
}

/** Whether no engine can need the subgraph for anything but what only it answers. */
function mayBeDown({ monolith, subgraphs }: OpenWorld, name: string, named: ReadonlySet<string>): boolean {
  const subgraph = subgraphs.get(name);
  return Object.values(subgraph?.schema.getTypeMap() ?? {}).every((type) => {
    if (!isObjectType(type) || type.name.startsWith('_')) return true;
    const keys = subgraph?.shapes.get(type.name)?.keys ?? [];
    const fields = Object.values(type.getFields()).filter((each) => !each.name.startsWith('_'));
    return (
      keys.length <= 1 &&
      fields.every((field) => {
        const owners = monolith.ownership.get(`${type.name}.${field.name}`) ?? [];
        const isSole = owners.length === 1 && owners[0] === name;
        // a key that is an object may be a way to more of that object
        if (named.has(field.name)) return !isSole && !isCompositeType(getNamedType(field.type));
        return isSole || !owners.includes(name);
      })
    );
  });
}

function hasInterfaceObject({ world }: OpenWorld): boolean {
  return Object.values(world.subgraphs).some((sdl) => sdl.includes('@interfaceObject'));
}

/**
 * Entities that a subgraph reaches only by their keys. Left out are types through which other entities are reached that the subgraph shares with another:
 * whether an engine goes that way is its choice.
 */
function entitiesThatMayBeUnknown(
  { world, subgraphs, monolith }: OpenWorld,
  down: readonly string[],
): Faults['unknown'] {
  const { entities } = world.data();
  return down.flatMap((name) => {
    const subgraph = subgraphs.get(name);
    const reachable = subgraph?.reachableTypes() ?? new Set();
    const isWayOnly = (typename: string) => {
      const type = subgraph?.schema.getType(typename);
      if (!isObjectType(type) || reachable.has(typename)) return false;
      const objects = Object.values(type.getFields()).filter((each) => isCompositeType(getNamedType(each.type)));
      return objects.every((each) => soleOwner(monolith.ownership, typename, each.name) === name);
    };
    return entities.flatMap(({ __typename }, entity) => (isWayOnly(__typename) ? [{ subgraph: name, entity }] : []));
  });
}
