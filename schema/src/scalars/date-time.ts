import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function readDateTime(value: unknown): string {
  if (typeof value === 'string' && withZone.test(value) && !Number.isNaN(Date.parse(value)))
    return new Date(value).toISOString();
  throw new GraphQLError('DateTime must be ISO 8601 with a zone, for example 2026-11-22T08:30:00+08:00', {
    extensions: { code: 'BAD_INPUT' },
  });
}

/** A moment: ISO 8601 with zone; answered in UTC. Resolvers may return a Date or such a string. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: '时刻 | A moment, ISO 8601 with zone',
  serialize: (value) => (value instanceof Date ? value.toISOString() : readDateTime(value)),
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(node.kind === Kind.STRING ? node.value : null),
});
