import { type FieldDefinitionNode, Kind, parse } from 'graphql';
import { type FieldSet, fieldSetOf, sureFieldSetOf } from './field-set';

/** What a type's definition in a subgraph says about federation. */
export interface TypeShape {
  readonly keys: readonly FieldSet[];
  readonly isInterfaceObject: boolean;
  readonly fields: ReadonlyMap<string, FieldShape>;
}

export interface FieldShape {
  readonly isExternal: boolean;
  readonly requires: FieldSet | null;
}

/** Returns the object and interface types of a subgraph's SDL, by name. */
export function readShapes(sdl: string): ReadonlyMap<string, TypeShape> {
  const shapes = new Map<string, TypeShape>();
  for (const each of parse(sdl, { noLocation: true }).definitions) {
    if (each.kind !== Kind.OBJECT_TYPE_DEFINITION && each.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const directives = each.directives ?? [];
    shapes.set(each.name.value, {
      keys: directives
        .filter(({ name, arguments: given }) => {
          const resolvable = given?.find((argument) => argument.name.value === 'resolvable')?.value;
          return name.value === 'key' && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
        })
        .map(fieldSetOf),
      isInterfaceObject: directives.some(({ name }) => name.value === 'interfaceObject'),
      fields: new Map((each.fields ?? []).map((field) => [field.name.value, readField(field)])),
    });
  }
  return shapes;
}

function readField({ directives = [] }: FieldDefinitionNode): FieldShape {
  const requires = directives.find(({ name }) => name.value === 'requires');
  return {
    isExternal: directives.some(({ name }) => name.value === 'external'),
    requires: requires ? sureFieldSetOf(requires) : null,
  };
}
