import { GraphQLError } from 'graphql';
import { graphqlErrorKinds } from '../respond/graphql-codes';
import type { DocumentLimits } from './document-limits';
import { tooLarge } from './too-large';

/**
 * Checks how many values the variables of a request have and how deeply they are nested, before anything calls itself for each level. Takes a request
 * without lists and objects no time.
 *
 * @throws GraphQLError OPERATION_TOO_LARGE; BAD_USER_INPUT for a key `__proto__`, which is a name of nothing
 */
export function checkVariables(variables: Readonly<Record<string, unknown>> | undefined, limits: DocumentLimits): void {
  if (variables === undefined) return;
  let level: object[] = [variables];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.maxVariableDepth) throw tooLarge('maxVariableDepth', limits);
    const next: object[] = [];
    for (const each of level) {
      if (Object.hasOwn(each, '__proto__')) throw badName();
      const values: readonly unknown[] = Array.isArray(each) ? each : Object.values(each);
      count += values.length;
      if (count > limits.maxVariableValues) throw tooLarge('maxVariableValues', limits);
      for (const value of values) if (typeof value === 'object' && value !== null) next.push(value);
    }
    level = next;
  }
}

function badName(): GraphQLError {
  const code = 'BAD_USER_INPUT';
  return new GraphQLError('No variable has a field "__proto__".', {
    extensions: { code, http: { status: graphqlErrorKinds[code].status } },
  });
}
