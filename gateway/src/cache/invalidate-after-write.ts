import type { SubgraphAnswer } from '../transport/read-answer';
import type { AnswerCache } from './answer-cache';
import { type Invalidation, readInvalidations } from './invalidation';

/**
 * Returns the answer to a mutation, after what it may have changed has been made unusable: everything of its subgraph, unless the settings say otherwise, and what the
 * answer names in `extensions.invalidates`. Also when there is no answer: the change may have been kept.
 * As RFC 9111 wants of changes over HTTP: https://www.rfc-editor.org/rfc/rfc9111#section-4.4
 */
export async function invalidateAfterWrite(
  { kept, settings }: AnswerCache,
  subgraph: string,
  write: () => Promise<SubgraphAnswer>,
): Promise<SubgraphAnswer> {
  const whole: readonly Invalidation[] = settings.mutationsInvalidate === 'SUBGRAPH' ? [{ subgraph }] : [];
  let named: readonly Invalidation[] = [];
  try {
    const answer = await write();
    named = namedBy(answer, subgraph);
    return answer;
  } finally {
    await kept.invalidate([...whole, ...named]);
  }
}

/** What cannot be read may mean anything: then it is the whole subgraph. */
function namedBy({ invalidates }: SubgraphAnswer, subgraph: string): readonly Invalidation[] {
  if (invalidates === undefined) return [];
  try {
    return readInvalidations(invalidates);
  } catch {
    return [{ subgraph }];
  }
}
