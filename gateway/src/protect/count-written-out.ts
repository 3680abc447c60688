import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimits } from './document-limits';

type Limit = keyof DocumentLimits;

/**
 * Returns the first limit that an operation goes beyond when every fragment is written out; null when it keeps them all. Selections of the same
 * response name are merged level by level, as validation and execution do it (https://spec.graphql.org/October2021/#CollectFields()), so that the pairs
 * that validation would compare are counted without comparing them. The first limit that is passed ends the walk: it takes at most `maxSelections` steps,
 * whatever fragments would make of the document. Circular fragments end it too.
 */
export function exceededWrittenOut(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: DocumentLimits,
): Limit | null {
  const walk = new WrittenOut(document, limits);
  walk.level([operation.selectionSet], 1, false);
  return walk.exceeded;
}

class WrittenOut {
  exceeded: Limit | null = null;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #limits: DocumentLimits;
  #selections = 0;
  #pairs = 0;
  #introspections = 0;
  #introspectionSelections = 0;

  constructor({ definitions }: DocumentNode, limits: DocumentLimits) {
    const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((each) => [each.name.value, each]));
    this.#limits = limits;
  }

  /** @param depth of the fields of these selection sets, 1 at the root */
  level(sets: readonly SelectionSetNode[], depth: number, isIntrospection: boolean): void {
    const fields = new Map<string, { sets: SelectionSetNode[]; count: number; isIntrospection: boolean }>();
    let fieldCount = 0;

    const gather = ({ selections }: SelectionSetNode, inside: number): void => {
      for (const each of selections) {
        this.#count(isIntrospection, inside);
        if (this.exceeded) return;
        if (each.kind === Kind.INLINE_FRAGMENT) gather(each.selectionSet, inside + 1);
        else if (each.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.#fragments.get(each.name.value);
          if (fragment) gather(fragment.selectionSet, inside + 1);
        } else {
          fieldCount += 1;
          const name = (each.alias ?? each.name).value;
          const group = fields.get(name) ?? { sets: [], count: 0, isIntrospection };
          fields.set(name, group);
          group.count += 1;
          if (each.selectionSet) group.sets.push(each.selectionSet);
          if (depth === 1 && (each.name.value === '__schema' || each.name.value === '__type')) {
            group.isIntrospection = true;
            this.#introspections += 1;
          }
        }
      }
    };

    for (const set of sets) gather(set, 0);
    this.#check(depth, fieldCount, [...fields.values()]);
    for (const group of fields.values())
      if (group.sets.length > 0 && !this.exceeded) this.level(group.sets, depth + 1, group.isIntrospection);
  }

  /** Fragments inside fragments beyond this many are circular, or as good as. */
  #count(isIntrospection: boolean, inside: number): void {
    this.#selections += 1;
    if (isIntrospection) this.#introspectionSelections += 1;
    if (this.#selections > this.#limits.maxSelections) this.exceeded = 'maxSelections';
    else if (this.#introspectionSelections > this.#limits.maxIntrospectionSelections)
      this.exceeded = 'maxIntrospectionSelections';
    else if (inside > this.#limits.maxNesting) this.exceeded = 'maxNesting';
  }

  #check(depth: number, fieldCount: number, groups: readonly { readonly count: number }[]): void {
    if (this.exceeded) return;
    for (const { count } of groups) {
      this.#pairs += (count * (count - 1)) / 2;
      if (count > this.#limits.maxRepeats) this.exceeded = 'maxRepeats';
    }
    if (depth === 1 && fieldCount > this.#limits.maxRootFields) this.exceeded = 'maxRootFields';
    else if (depth > this.#limits.maxDepth) this.exceeded = 'maxDepth';
    else if (this.#pairs > this.#limits.maxPairs) this.exceeded = 'maxPairs';
    else if (this.#introspections > this.#limits.maxIntrospections) this.exceeded = 'maxIntrospections';
  }
}
