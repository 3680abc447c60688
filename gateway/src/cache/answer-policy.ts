import type { GatewayRequest } from '../request';
import type { Policy } from './policy/policy';

/** What holds for the whole answer to a request: the shortest age and the narrowest scope of its parts. */
const policies = new WeakMap<GatewayRequest, Policy>();

const notKept: Policy = Object.freeze({ maxAgeSeconds: 0, scope: 'PRIVATE' });

/** Adds a part of the answer to a request; null = a part that must not be kept. */
export function addAnswerPart(request: GatewayRequest, part: Policy | null): void {
  const known = policies.get(request);
  const { maxAgeSeconds, scope } = part ?? notKept;
  policies.set(
    request,
    known === undefined
      ? { maxAgeSeconds, scope }
      : {
          maxAgeSeconds: Math.min(known.maxAgeSeconds, maxAgeSeconds),
          scope: known.scope === 'PRIVATE' ? 'PRIVATE' : scope,
        },
  );
}

/** Undefined = no part of the answer came through the cache. */
export function answerPolicy(request: GatewayRequest): Policy | undefined {
  return policies.get(request);
}
