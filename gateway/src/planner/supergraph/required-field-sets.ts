import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';

type MapFieldSet = (type: string, graph: string, field: string, set: SelectionSetNode) => SelectionSetNode;

/** Returns the supergraph with the field set of each `@join__field(requires:)` as `map` returns it. */
export function mapFieldSets(document: DocumentNode, map: MapFieldSet): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        return definition;
      const fields = definition.fields?.map((field) => ({
        ...field,
        directives: field.directives?.map((directive) => {
          const set = fieldSetOf(directive, 'requires');
          if (set === null) return directive;
          const graph = graphOf(directive);
          return withFieldSet(directive, map(definition.name.value, graph, field.name.value, set));
        }),
      }));
      return { ...definition, fields };
    }),
  };
}

/** Returns the field set that a `@join__field` gives under this name, or null. */
export function fieldSetOf(directive: ConstDirectiveNode, name: string): SelectionSetNode | null {
  if (directive.name.value !== 'join__field') return null;
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  if (value?.kind !== Kind.STRING) return null;
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

/** Returns the name in `join__Graph` of the subgraph that a `@join__type` or `@join__field` speaks of; empty when it says none. */
export function graphOf({ arguments: given = [] }: ConstDirectiveNode): string {
  const value = given.find(({ name }) => name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : '';
}

function withFieldSet(directive: ConstDirectiveNode, set: SelectionSetNode): ConstDirectiveNode {
  const text = set.selections.map((each) => print(each)).join(' ');
  return {
    ...directive,
    arguments: directive.arguments?.map((each) =>
      each.name.value === 'requires' ? { ...each, value: { kind: Kind.STRING, value: text } } : each,
    ),
  };
}
