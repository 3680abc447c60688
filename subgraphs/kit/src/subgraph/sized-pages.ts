import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type TypeNode, visit } from 'graphql';
import { defaultPageSize } from '../graph/connection';

/** `edges` has as many entries as `first` asks for. The connection itself is one object. */
const pageSize = `@listSize(assumedSize: ${defaultPageSize}, slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)`;

/**
 * Returns the document with the size of each page beside its field, for the cost limit of a gateway: https://specs.apollo.dev/cost/v0.1.
 * A page is a field with the argument `first` and a type with `edges`: https://relay.dev/graphql/connections.htm
 */
export function sizedPages(document: DocumentNode): DocumentNode {
  const connections = new Set(
    document.definitions.flatMap((each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && each.fields?.some(({ name }) => name.value === 'edges')
        ? [each.name.value]
        : [],
    ),
  );
  const size = directivesOf(pageSize);
  return visit(document, {
    FieldDefinition: (field) => {
      const isPage = connections.has(nameOf(field.type)) && field.arguments?.some(({ name }) => name.value === 'first');
      return isPage ? { ...field, directives: [...(field.directives ?? []), ...size] } : undefined;
    },
  });
}

/** Returns directives that are written as text. */
function directivesOf(text: string): readonly ConstDirectiveNode[] {
  const [definition] = parse(`scalar Carrier ${text}`).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
