import type { GraphQLError } from 'graphql';
import type { Fields } from '../response-tree';
import { fastShaper, odd } from './fast-shaper';
import { type Shaped, shapeExactly } from './reference-shaper';
import type { Selection } from './selection';

/** Returns the answer from a response tree; `errors` are those that the subgraphs sent. */
export type ShapeAnswer = (tree: Fields, errors: readonly GraphQLError[]) => Shaped;

/** Returns what shapes the answers of one operation: fast, and exactly when there are errors or an odd value. */
export function answerShaper(selection: Selection): ShapeAnswer {
  const shapeFast = fastShaper(selection);
  return (tree, errors) => {
    const data = errors.length > 0 ? odd : shapeFast(tree);
    return data === odd ? shapeExactly(selection, tree, errors) : { data: data as Fields, errors: [] };
  };
}
