import { Kind, type SelectionSetNode } from 'graphql';
import { deferLabel } from '../../planner';
import { type Fields, isFields, ownValue } from '../response-tree';
import type { ResponsePath } from '../run/locate-entities';
import { holds, type RuntimeType, Selection } from './selection';

/** An object of the answer of which something is deferred. */
export interface DeferredPlace {
  /** See `label-defers.ts`. */
  readonly label: string;
  /** What is deferred of it. */
  readonly selection: Selection;
  /** The object in the response tree. */
  readonly source: Fields;
  /** Where it is in the answer. */
  readonly path: ResponsePath;
}

/**
 * Returns the objects of an answer that have deferred parts, in the order of the answer. An object that came out as null has none.
 *
 * @param answer what `selection` made of `source`
 */
export function deferredPlaces(
  selection: Selection,
  source: Fields,
  answer: Fields,
  path: ResponsePath,
): readonly DeferredPlace[] {
  const places: DeferredPlace[] = [];

  function walk(within: Selection, from: Fields, made: Fields, at: ResponsePath): void {
    const type = within.typeOf(from.__typename);
    if (type === null) return;
    for (const { label, fields } of deferredOf(within, type))
      places.push({ label, selection: fields, source: from, path: at });
    for (const { name, from: treeName, selection: below } of within.fieldsOf(type))
      if (below) walkValue(below, ownValue(from, treeName), made[name], [...at, name]);
  }

  function walkValue(within: Selection, from: unknown, made: unknown, at: ResponsePath): void {
    if (Array.isArray(from) && Array.isArray(made))
      for (const [index, element] of from.entries()) walkValue(within, element, made[index], [...at, index]);
    else if (isFields(from) && isFields(made)) walk(within, from, made, at);
  }

  walk(selection, source, answer, path);
  return places;
}

interface Deferred {
  readonly label: string;
  readonly fields: Selection;
}

const known = new WeakMap<Selection, Map<RuntimeType, readonly Deferred[]>>();

/** Returns what is deferred of an object of this type, worked out once. */
function deferredOf(selection: Selection, type: RuntimeType): readonly Deferred[] {
  const byType = known.get(selection) ?? new Map<RuntimeType, readonly Deferred[]>();
  known.set(selection, byType);
  const deferred = byType.get(type) ?? selection.sets.flatMap((set) => gather(set, type, selection));
  byType.set(type, deferred);
  return deferred;
}

/** Fragments are written out, so all of them are inline. */
function gather(set: SelectionSetNode, type: RuntimeType, { context }: Selection): readonly Deferred[] {
  return set.selections.flatMap((each) => {
    if (each.kind !== Kind.INLINE_FRAGMENT || !holds(each.typeCondition?.name.value, type, context.schema)) return [];
    const label = deferLabel(each);
    const fields = new Selection(type, [each.selectionSet], context);
    return label === null ? gather(each.selectionSet, type, fields) : [{ label, fields }];
  });
}
