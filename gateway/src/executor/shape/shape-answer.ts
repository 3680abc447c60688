import type { GraphQLError } from 'graphql';
import { WrittenData } from '../../respond/written-data';
import type { Fields } from '../response-tree';
import { fastWriter } from './fast-writer';
import { type Shaped, shapeExactly } from './reference-shaper';
import type { Selection } from './selection';
import { type TreeKind, Writing } from './writing';

/** Returns the answer from a response tree; `errors` are those that the subgraphs sent. */
export type ShapeAnswer = (tree: Fields, errors: readonly GraphQLError[], kind: TreeKind) => WrittenData | Shaped;

/** Returns what shapes the answers of one operation: straight to text, and exactly when there are errors or an odd value. */
export function answerShaper(selection: Selection): ShapeAnswer {
  const writing = new Writing();
  const write = fastWriter(selection, writing);
  return (tree, errors, kind) => {
    const text = errors.length > 0 ? null : writing.during(kind, () => write(tree));
    return text === null ? shapeExactly(selection, tree, errors) : new WrittenData(text);
  };
}
