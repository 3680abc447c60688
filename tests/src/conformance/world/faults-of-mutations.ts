import type { GraphQLSchema } from 'graphql';
import { type Ownership, soleOwner } from './ownership';
import { type Faults, noFaults } from './world';

/** Returns of the faults what strikes mutations. It does so whatever the plan is, and later mutations of the operation see that the struck ones have done nothing. */
export function faultsOfMutations(schema: GraphQLSchema, ownership: Ownership, faults: Faults): Faults {
  const type = schema.getMutationType();
  if (!type) return noFaults;
  const fields = Object.keys(type.getFields());
  const isNamed = (name: string) => name.startsWith(`${type.name}.`);
  const unreachable = fields.filter((each) => faults.down.includes(soleOwner(ownership, type.name, each) ?? ''));
  const failing = [...faults.failing.filter(isNamed), ...unreachable.map((each) => `${type.name}.${each}`)];
  return { ...noFaults, failing, nulls: faults.nulls.filter(isNamed) };
}
