import { GraphQLError } from 'graphql';
import type { Faults } from './world';

/**
 * Returns null where a field is to be null by a fault, undefined where it is sound.
 *
 * @throws GraphQLError FAULT where the field is to fail
 */
export function failWhereFaulty({ failing, nulls }: Faults, field: string): null | undefined {
  if (failing.includes(field)) throw new GraphQLError(`${field} fails`, { extensions: { code: 'FAULT' } });
  return nulls.includes(field) ? null : undefined;
}
