import type { AnswerCache } from './answer-cache';
import { type Invalidation, readInvalidations } from './invalidation';

/** Makes what is kept of an entity unusable, since an event says that it has changed. A key that cannot be read may be that of any entity of its type. */
export async function invalidateAfterEvent(
  { kept }: AnswerCache,
  type: string,
  key: Readonly<Record<string, unknown>>,
): Promise<void> {
  await kept.invalidate(namedBy(type, key));
}

function namedBy(type: string, key: Readonly<Record<string, unknown>>): readonly Invalidation[] {
  try {
    return readInvalidations([{ type, key }]);
  } catch {
    return [{ type }];
  }
}
