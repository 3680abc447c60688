import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** Subgraphs that answer a field, by `Type.field`. */
export type Ownership = ReadonlyMap<string, readonly string[]>;

/** Returns who answers what, as the supergraph says (https://specs.apollo.dev/join/v0.3/). A field that comes from an `@interfaceObject` has no owner. */
export function readOwnership(supergraphSdl: string): Ownership {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphs = new Map<string, string>();
  for (const each of definitions) {
    if (each.kind !== Kind.ENUM_TYPE_DEFINITION || each.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of each.values ?? []) {
      for (const directive of directives) graphs.set(name.value, String(read(directive).name));
    }
  }
  const ownership = new Map<string, readonly string[]>();
  for (const each of definitions) {
    if (each.kind !== Kind.OBJECT_TYPE_DEFINITION && each.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const types = named(each.directives, 'join__type');
    for (const field of each.fields ?? []) {
      const joined = named(field.directives, 'join__field');
      const own = (joined.length > 0 ? joined : types).filter(
        ({ external, usedOverridden, graph }) => graph !== undefined && !external && !usedOverridden,
      );
      const owners = own.map(({ graph }) => graphs.get(String(graph)) ?? '');
      ownership.set(`${each.name.value}.${field.name.value}`, [...new Set(owners)]);
    }
  }
  return ownership;
}

/** Returns the only subgraph that answers a field; undefined when there are several. */
export function soleOwner(ownership: Ownership, type: string, field: string): string | undefined {
  const owners = ownership.get(`${type}.${field}`) ?? [];
  return owners.length === 1 ? owners[0] : undefined;
}

function named(directives: readonly ConstDirectiveNode[] = [], name: string) {
  return directives.filter((each) => each.name.value === name).map(read);
}

function read(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
