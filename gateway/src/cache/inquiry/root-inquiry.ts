import type { SubgraphOperation } from '../../transport/call-subgraph';
import { stampOf } from '../cache-keys';
import type { RootShape } from '../shape/operation-shape';
import { type Inquiry, keysOf, type Place } from './inquiry';

/** Returns the inquiry of root fields: its one part is the whole data of the answer. */
export function rootInquiry(shape: RootShape, operation: SubgraphOperation, { subgraph, asker }: Place): Inquiry {
  const { said, text, types } = shape;
  const wanted = {
    said,
    keys: keysOf(said, asker, ['root', subgraph, text, operation.variables ?? {}]),
    stampKeys: [stampOf.everything, stampOf.subgraph(subgraph), ...types.map(stampOf.within)],
  };
  return {
    wanted: [wanted],
    onlyUnknown: () => operation,
    partsOf: ({ data }) => (data ? [data] : null),
    errorsOf: ({ errors }) => errors,
    dataOf: ([data]) => (data ?? null) as Record<string, unknown> | null,
    placeOf: () => [],
  };
}
