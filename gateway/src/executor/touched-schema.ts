import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  printType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Returns the part of a schema that an operation touches, as SDL: of types with fields the fields that it asks for, other types whole. */
export function touchedSchema(schema: GraphQLSchema, document: DocumentNode): string {
  const fields = new Map<string, Set<string>>();
  const whole = new Set<GraphQLNamedType>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = types.getParentType();
      const definition = types.getFieldDef();
      if (!parent || !definition || name.value.startsWith('__')) return;
      fields.set(parent.name, (fields.get(parent.name) ?? new Set()).add(name.value));
      for (const each of [definition.type, ...definition.args.map(({ type }) => type)]) {
        const named = getNamedType(each);
        if (!isObjectType(named) && !isInterfaceType(named)) whole.add(named);
      }
    },
  });
  visit(document, visitor);
  const objects = [...fields].map(([name, asked]) => printFields(schema, name, asked));
  const others = [...whole].filter((each) => isUnionType(each) || isInputObjectType(each) || !isBuiltIn(each));
  return [...objects, ...others.map(printType)].join('\n\n');
}

function printFields(schema: GraphQLSchema, name: string, asked: ReadonlySet<string>): string {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const lines = Object.values(type.getFields())
    .filter((field) => asked.has(field.name))
    .map(({ name: field, args, type: result }) => {
      const given = args.map((each) => `${each.name}: ${each.type}`).join(', ');
      return `  ${field}${given && `(${given})`}: ${result}`;
    });
  return `${isObjectType(type) ? 'type' : 'interface'} ${name} {\n${lines.join('\n')}\n}`;
}

function isBuiltIn({ name }: GraphQLNamedType): boolean {
  return ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(name);
}
