import { type FragmentDefinitionNode, Kind, type SelectionNode } from 'graphql';
import type { SubgraphCacheSettings } from '../cache-settings';
import type { GraphHints, Hint, TypeHint } from './graph-hints';
import { nothingSaid, type SaidPolicy } from './policy';

/** What a selection is read with. */
export interface SelectionSurroundings {
  readonly hints: GraphHints;
  /** Enum value of `join__Graph` of the subgraph that is asked. */
  readonly graph: string;
  /** What holds for the subgraph as the settings say. */
  readonly base: SubgraphCacheSettings | null;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** What is inherited from the field around. */
type Parent = SaidPolicy;

/**
 * Gathers what is said about a selection. A field is good as long as its own hint says; without one a leaf as long as what it is in, anything else as its type says,
 * or as the settings say for its subgraph. What nobody speaks of leaves the age open, and then only the answer itself can give one.
 * As in https://www.apollographql.com/docs/apollo-server/performance/caching#default-maxage
 *
 * A hint on a type that several subgraphs have counts for none of them: which one gave it is not known, and it must not speak for another's fields.
 */
export class SelectionPolicy {
  readonly #in: SelectionSurroundings;
  #maxAgeSeconds: number | null = Number.POSITIVE_INFINITY;
  #isPrivate = false;
  #isPublic = true;
  /** The types of all fields that are no leaves, with the types that they can be. */
  readonly types = new Set<string>();

  constructor(surroundings: SelectionSurroundings) {
    this.#in = surroundings;
  }

  /** For the selection of a root field or an entity of this type. */
  add(type: string, selections: readonly SelectionNode[]): this {
    this.#walk(type, selections, this.#ofType(type, this.#base()));
    return this;
  }

  get said(): SaidPolicy {
    const age = this.#maxAgeSeconds;
    return {
      maxAgeSeconds: age === Number.POSITIVE_INFINITY ? null : age,
      scope: this.#isPrivate ? 'PRIVATE' : this.#isPublic ? 'PUBLIC' : null,
    };
  }

  #walk(type: string, selections: readonly SelectionNode[], parent: Parent): void {
    for (const each of selections) {
      if (each.kind === Kind.FIELD) this.#field(type, each.name.value, each.selectionSet?.selections ?? [], parent);
      else if (each.kind === Kind.INLINE_FRAGMENT)
        this.#within(each.typeCondition?.name.value ?? type, type, each.selectionSet.selections, parent);
      else {
        const fragment = this.#in.fragments.get(each.name.value);
        if (fragment) this.#within(fragment.typeCondition.name.value, type, fragment.selectionSet.selections, parent);
      }
    }
  }

  #within(condition: string, type: string, selections: readonly SelectionNode[], parent: Parent): void {
    this.#walk(condition, selections, condition === type ? parent : this.#ofType(condition, parent));
  }

  #field(type: string, name: string, selections: readonly SelectionNode[], parent: Parent): void {
    if (name === '__typename') return;
    const typeHint = this.#in.hints.types.get(type);
    const hint = typeHint?.fields.get(name);
    if (hint?.isPersonal) this.#isPrivate = true;
    if (hint === undefined) {
      this.#take(nothingSaid);
      return;
    }
    const isLeaf = selections.length === 0;
    if (isLeaf && hint.maxAgeSeconds === null && this.#isKey(typeHint, name)) return;
    const outer = isLeaf || hint.inheritMaxAge ? parent : this.#ofType(hint.type, this.#base(), parent);
    const own = { maxAgeSeconds: hint.maxAgeSeconds ?? outer.maxAgeSeconds, scope: hint.scope ?? outer.scope };
    this.#take(own);
    if (isLeaf) return;
    for (const each of this.#in.hints.types.get(hint.type)?.names ?? []) this.types.add(each);
    this.#walk(hint.type, selections, own);
  }

  #take({ maxAgeSeconds, scope }: SaidPolicy): void {
    if (maxAgeSeconds === null || this.#maxAgeSeconds === null) this.#maxAgeSeconds = null;
    else this.#maxAgeSeconds = Math.min(this.#maxAgeSeconds, maxAgeSeconds);
    if (scope === 'PRIVATE') this.#isPrivate = true;
    if (scope !== 'PUBLIC') this.#isPublic = false;
  }

  /** What is said on a type, or else what holds without. */
  #ofType(type: string, otherwise: SaidPolicy, parent: Parent = otherwise): SaidPolicy {
    const hint = this.#in.hints.types.get(type);
    if (hint === undefined || hint.graphs.size !== 1) return otherwise;
    return speaks(hint)
      ? {
          maxAgeSeconds: hint.inheritMaxAge ? parent.maxAgeSeconds : hint.maxAgeSeconds,
          scope: hint.scope ?? parent.scope,
        }
      : otherwise;
  }

  #base(): SaidPolicy {
    const { base } = this.#in;
    return base && base.maxAgeSeconds > 0 ? { maxAgeSeconds: base.maxAgeSeconds, scope: base.scope } : nothingSaid;
  }

  /** A key does not change as long as it names the same entity. */
  #isKey(type: TypeHint | undefined, field: string): boolean {
    return type?.keys.get(this.#in.graph)?.some((key) => key.includes(field)) === true;
  }
}

function speaks({ maxAgeSeconds, scope, inheritMaxAge }: Hint): boolean {
  return maxAgeSeconds !== null || scope !== null || inheritMaxAge;
}
