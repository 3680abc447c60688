import { isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Operation } from '../../conformance/engines/open-engine';
import type { OpenWorld } from '../../conformance/world/open-world';
import { noFaults } from '../../conformance/world/world';
import { noTrouble, type Trouble } from '../trouble';
import { oddValues } from './odd-answer';
import type { PossibleFaults } from './possible-faults';
import type { Random } from './random';

/** Returns what goes wrong for an operation. */
export function generateTrouble(
  open: OpenWorld,
  possible: PossibleFaults,
  operation: Operation,
  random: Random,
): Trouble {
  const subgraph = random.pick([...open.subgraphs.keys()]);
  const kind = random.below(6);
  if (kind === 0) {
    const dependsOnPlan = !possible.down.includes(subgraph);
    return { ...noTrouble, faults: { ...noFaults, down: [subgraph] }, dependsOnPlan };
  }
  if (kind === 1) return unknownEntity(open, possible, subgraph, random);
  if (kind === 2) {
    const odd = { subgraph, seed: random.below(2 ** 31), spared: possible.named };
    return { ...noTrouble, odd, dependsOnPlan: true, oddValues };
  }
  const fields = fieldsOf(open, operation).filter((each) => possible.fields.has(each));
  if (fields.length === 0) return noTrouble;
  const chosen = random.chance(0.3) ? [random.pick(fields), random.pick(fields)] : [random.pick(fields)];
  const dependsOnPlan = asksOf(operation, possible.raised);
  if (kind !== 5) return { ...noTrouble, faults: { ...noFaults, failing: chosen }, dependsOnPlan };
  // such a null needs no reason
  return { ...noTrouble, faults: { ...noFaults, nulls: chosen }, dependsOnPlan, mayBeUnknown: dependsOnPlan };
}

/** Whether an operation asks something of one of these types only. */
function asksOf({ document }: Operation, types: ReadonlySet<string>): boolean {
  let isAsked = false;
  visit(document, {
    InlineFragment({ typeCondition }) {
      isAsked ||= typeCondition !== undefined && types.has(typeCondition.name.value);
    },
    FragmentDefinition({ typeCondition }) {
      isAsked ||= types.has(typeCondition.name.value);
    },
  });
  return isAsked;
}

function unknownEntity({ world }: OpenWorld, possible: PossibleFaults, subgraph: string, random: Random): Trouble {
  const { entities } = world.data();
  if (entities.length === 0) return noTrouble;
  const entity = random.below(entities.length);
  const faults = { ...noFaults, unknown: [{ subgraph, entity }] };
  const isExact = possible.unknown.some((each) => each.subgraph === subgraph && each.entity === entity);
  return { ...noTrouble, faults, dependsOnPlan: !isExact, mayBeUnknown: !isExact };
}

/** Fields that an operation may come by, on each concrete type. */
function fieldsOf({ monolith: { schema } }: OpenWorld, { document }: Operation): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = types.getParentType();
      if (!parent || name.value.startsWith('__')) return;
      const concrete = isObjectType(parent) ? [parent] : schema.getPossibleTypes(parent);
      for (const each of concrete) found.add(`${each.name}.${name.value}`);
    },
  });
  visit(document, visitor);
  return [...found];
}
