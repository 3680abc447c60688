import {
  baseType,
  type CompositeType,
  federationMetadata,
  isCompositeType,
  SelectionSet,
} from '@apollo/federation-internals';

let isStrict = false;

/**
 * Does the work with the planner fetching what a requirement needs in fetches of its own. Otherwise it moves such a fetch into the one before it when the
 * subgraph there declares the fields, although it may have them only as `@external`, and although the fetch may wait for another as well: in a chain of
 * requirements a field is then fetched without what it requires. It costs a fetch more than needed where a fetch could have been moved.
 */
export function withStrictChains<T>(work: () => T): T {
  isStrict = true;
  try {
    return work();
  } finally {
    isStrict = false;
  }
}

/** Whether a subgraph has none of the fields of a selection only from elsewhere. */
function isAnswered(set: SelectionSet, type: CompositeType): boolean {
  const schema = type.schema();
  const metadata = federationMetadata(schema);
  return set.selections().every(({ element, selectionSet }) => {
    if (element.kind === 'FragmentElement') {
      const inner = element.typeCondition ? schema.type(element.typeCondition.name) : type;
      return !inner || !selectionSet || !isCompositeType(inner) || isAnswered(selectionSet, inner);
    }
    const field = type.field(element.name);
    if (!field?.type || !metadata) return true;
    if (metadata.isFieldExternal(field) || field.hasAppliedDirective(metadata.requiresDirective())) return false;
    const inner = baseType(field.type);
    return !selectionSet || !isCompositeType(inner) || isAnswered(selectionSet, inner);
  });
}

const { canRebaseOn, minus } = SelectionSet.prototype;

/** Selections of which nothing was left, and that were kept whole. */
const keptWhole = new WeakSet<SelectionSet>();
/** Whether the selections inside one are at hand. */
let isInside = false;

/**
 * The planner takes from a fetch what it only fetches to be found by. A fetch of which nothing is left must not vanish yet, since others wait for it: it is kept
 * whole, and removed at the end like every fetch that brings nothing new.
 */
SelectionSet.prototype.minus = function (this: SelectionSet, that: SelectionSet): SelectionSet {
  if (!isStrict || isInside) return minus.call(this, that);
  isInside = true;
  try {
    const rest = minus.call(this, that);
    if (rest.isEmpty()) keptWhole.add(this);
    return rest.isEmpty() ? this : rest;
  } finally {
    isInside = false;
  }
};

/** The planner asks this of a fetch that it wants to move into the one before it. */
SelectionSet.prototype.canRebaseOn = function (this: SelectionSet, type: CompositeType): boolean {
  if (isStrict && (keptWhole.has(this) || !isAnswered(this, type))) return false;
  return canRebaseOn.call(this, type);
};
