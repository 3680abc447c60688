import { getNamedType, isCompositeType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Operation } from '../../conformance/engines/open-engine';
import { type FieldSet, fieldNames, readFieldSet } from '../../conformance/world/field-set';
import type { OpenWorld } from '../../conformance/world/open-world';
import { soleOwner } from '../../conformance/world/ownership';
import { type Faults, noFaults } from '../../conformance/world/world';
import type { Random } from './random';

/**
 * Faults whose right answer the single schema knows. Left out is what depends on the plan that an engine chooses:
 * - fields that a key, `@requires` or `@provides` names: whether they are fetched is the engine's choice
 * - fields whose type differs between subgraphs, or that an `@interfaceObject` brings
 * - subgraphs that answer fields which others answer too, or through which an engine may go to get another key
 */
export interface PossibleFaults {
  /** `Type.field` */
  readonly fields: ReadonlySet<string>;
  readonly down: readonly string[];
  readonly unknown: Faults['unknown'];
}

export function possibleFaults(open: OpenWorld): PossibleFaults {
  const named = namedInFieldSets(open);
  const down = hasInterfaceObject(open)
    ? []
    : [...open.subgraphs.keys()].filter((each) => mayBeDown(open, each, named));
  return { fields: fieldsThatMayFail(open, named), down, unknown: entitiesThatMayBeUnknown(open, down) };
}

/** Returns faults for an operation, mostly none. */
export function generateFaults(
  open: OpenWorld,
  possible: PossibleFaults,
  operation: Operation,
  random: Random,
): Faults {
  if (!random.chance(0.3)) return noFaults;
  const kind = random.below(4);
  if (kind === 2 && possible.down.length > 0) return { ...noFaults, down: [random.pick(possible.down)] };
  if (kind === 3 && possible.unknown.length > 0) return { ...noFaults, unknown: [random.pick(possible.unknown)] };
  const fields = fieldsOf(open, operation).filter((each) => possible.fields.has(each));
  if (fields.length === 0) return noFaults;
  const chosen = random.chance(0.3) ? [random.pick(fields), random.pick(fields)] : [random.pick(fields)];
  return kind % 2 === 0 ? { ...noFaults, failing: chosen } : { ...noFaults, nulls: chosen };
}

/** Fields that an operation may come by, on each concrete type. */
function fieldsOf({ monolith: { schema } }: OpenWorld, { document }: Operation): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = types.getParentType();
      if (!parent || name.value.startsWith('__')) return;
      const concrete = isObjectType(parent) ? [parent] : schema.getPossibleTypes(parent);
      for (const each of concrete) found.add(`${each.name}.${name.value}`);
    },
  });
  visit(document, visitor);
  return [...found];
}

function namedInFieldSets({ world }: OpenWorld): ReadonlySet<string> {
  const named = new Set<string>();
  for (const sdl of Object.values(world.subgraphs)) {
    visit(parse(sdl, { noLocation: true }), {
      Directive({ name, arguments: given = [] }) {
        if (!['key', 'requires', 'provides'].includes(name.value)) return;
        const fields = given.find((each) => each.name.value === 'fields')?.value;
        const set: FieldSet = fields?.kind === 'StringValue' ? readFieldSet(fields.value) : {};
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
