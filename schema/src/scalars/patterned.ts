import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Returns a string scalar whose every value must satisfy `isValid`; what does not is refused with BAD_INPUT (or `code`). */
export function patternedScalar(options: {
  readonly name: string;
  readonly description: string;
  readonly isValid: (value: string) => boolean;
  readonly normalise?: (value: string) => string;
  readonly code?: string;
}): GraphQLScalarType<string, string> {
  const { name, description, isValid, normalise = (value) => value, code = 'BAD_INPUT' } = options;
  const check = (value: unknown): string => {
    const text = typeof value === 'string' ? normalise(value) : null;
    if (text === null || !isValid(text)) {
      throw new GraphQLError(`${name} cannot be: ${typeof value === 'string' ? 'this text' : typeof value}`, {
        extensions: { code },
      });
    }
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  });
}
