import { type ErrorCode, errorKinds } from '@onegrid/schema';
import type { SubgraphAnswer } from './read-answer';

/** Returns what stands for the answer of a subgraph that gave none: no data, its platform DOWN, and the code. */
export function unavailableAnswer(service: string, code: ErrorCode): SubgraphAnswer {
  return {
    data: null,
    errors: [{ message: errorKinds[code].sentence, extensions: { code, service } }],
    platforms: [{ name: service, state: 'DOWN', asOf: null, error: code }],
  };
}
