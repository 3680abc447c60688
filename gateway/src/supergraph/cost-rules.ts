import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argumentOf, directiveNameOf } from './linked-features';

/** How long a list is taken to be: `@listSize`. */
export interface ListSize {
  /** When no slicing argument says it; null = not said. */
  readonly assumedSize: number | null;
  /** Arguments that say it, the largest counts. */
  readonly slicingArguments: readonly string[];
  /** Fields of the returned object that have this size, in place of the field itself. */
  readonly sizedFields: readonly string[];
  /** Exactly one slicing argument must be given. */
  readonly requireOneSlicingArgument: boolean;
}

/**
 * What things cost, as a supergraph says with `@cost` and `@listSize` (https://specs.apollo.dev/cost/v0.1, after
 * https://ibm.github.io/graphql-specs/cost-spec.html).
 */
export interface CostRules {
  /** By `Type`, `Type.field`, `Type.field(argument)` and `InputType.field`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

interface Rules {
  readonly weights: Map<string, number>;
  readonly listSizes: Map<string, ListSize>;
}

/** Returns the cost rules of a supergraph, under whatever names it has linked the two directives. */
export function readCostRules(document: DocumentNode): CostRules {
  const rules: Rules = { weights: new Map(), listSizes: new Map() };
  const cost = directiveNameOf(document, 'cost');
  const listSize = directiveNameOf(document, 'cost', 'listSize');
  const weigh = (name: string, directives: readonly ConstDirectiveNode[] = []) => {
    const directive = directives.find((each) => each.name.value === cost);
    const weight = directive && Number(argumentOf(directive, 'weight'));
    if (weight !== undefined && Number.isFinite(weight)) rules.weights.set(name, weight);
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const type = definition.name.value;
    if ('directives' in definition && definition.kind !== Kind.OPERATION_DEFINITION)
      weigh(type, definition.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const name = `${type}.${field.name.value}`;
      weigh(name, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const each of field.arguments ?? []) weigh(`${name}(${each.name.value})`, each.directives);
      const size = field.directives?.find((each) => each.name.value === listSize);
      if (size) rules.listSizes.set(name, readListSize(size));
    }
  }
  return rules;
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const assumed = argumentOf(directive, 'assumedSize');
  return {
    assumedSize: typeof assumed === 'number' || typeof assumed === 'string' ? Number(assumed) : null,
    slicingArguments: names(argumentOf(directive, 'slicingArguments')),
    sizedFields: names(argumentOf(directive, 'sizedFields')),
    requireOneSlicingArgument: argumentOf(directive, 'requireOneSlicingArgument') !== false,
  };
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
