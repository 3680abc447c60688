import { OneGridError } from '@onegrid/schema';

/** Largest page that a client may ask for. */
const maxPageSize = 200;
export const defaultPageSize = 20;

export interface Page<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * Returns the page size asked for (Relay connection spec, `first`).
 *
 * @throws OneGridError BAD_INPUT outside 1…200
 */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size < 1 || size > maxPageSize)
    throw new OneGridError('BAD_INPUT', { message: `first must be 1 to ${maxPageSize}, not ${size}`, field: 'first' });
  return size;
}

/** Writes a key as an opaque cursor. */
export function writeCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/** Reads the key out of a cursor; null when there is none. */
export function readCursor(after: string | null | undefined): string | null {
  return after == null ? null : Buffer.from(after, 'base64url').toString();
}

/**
 * Makes a page out of rows that were read with one more than asked for.
 *
 * @param rows at most `size + 1`, in order
 */
export function makePage<Node>(
  rows: readonly Node[],
  size: number,
  keyOf: (node: Node) => string,
  hasPreviousPage: boolean,
): Page<Node> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: writeCursor(keyOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
