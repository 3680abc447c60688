import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { directiveDefinitions } from '@onegrid/schema';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql';

const contract = parse(directiveDefinitions);
const contractTypes = new Set(
  contract.definitions.flatMap((each) => (each.kind === Kind.ENUM_TYPE_DEFINITION ? [each.name.value] : [])),
);

/** `directive.argument` of every argument that takes an enum. */
const enumArguments = new Set(
  contract.definitions.flatMap((each) =>
    each.kind === Kind.DIRECTIVE_DEFINITION
      ? (each.arguments ?? [])
          .filter((argument) => contractTypes.has(namedType(argument.type)))
          .map((argument) => `${each.name.value}.${argument.name.value}`)
      : [],
  ),
);

/** Returns the schema as a document, without what OneGrid's header defines; enum arguments of OneGrid's directives are written as enums. */
export function documentOf(schema: GraphQLSchema): DocumentNode {
  const document = getDocumentNodeFromSchema(schema);
  return visit(document, {
    SchemaDefinition: () => null,
    EnumTypeDefinition: (node) => (contractTypes.has(node.name.value) ? null : undefined),
    Directive: (node) => withEnumArguments(node as ConstDirectiveNode),
  });
}

function withEnumArguments(directive: ConstDirectiveNode): ConstDirectiveNode {
  return {
    ...directive,
    arguments: directive.arguments?.map((argument) =>
      enumArguments.has(`${directive.name.value}.${argument.name.value}`) && argument.value.kind === Kind.STRING
        ? { ...argument, value: { kind: Kind.ENUM, value: argument.value.value } }
        : argument,
    ),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
