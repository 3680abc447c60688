import { setTimeout as delay } from 'node:timers/promises';
import { isQuery } from '../is-query';
import { type FailureReason, failureOf, SubgraphFailure } from '../subgraph-failure';
import type { SubgraphRequest } from '../subgraph-request';
import type { MakeLayer } from './layer';
import { RetryBudget } from './retry-budget';

/** What another attempt may get past. A subgraph that has timed out has used up the caller's time. */
const passing: ReadonlySet<FailureReason> = new Set(['UNREACHABLE', 'HTTP_502', 'HTTP_503', 'HTTP_504']);

/**
 * Sends a query again that could not be delivered; a mutation never: it may have been kept. Before attempt n it waits a random time of up to
 * `firstDelayMs` × 2ⁿ (full jitter), at most `longestDelayMs`, and gives up when the deadline would pass or the budget is spent.
 */
export const retry: MakeLayer = ({ retries }, { subgraph, events, now, random }) => {
  if (retries === null || retries.limit === 0) return null;
  const { limit, firstDelayMs, longestDelayMs, budgetShare } = retries;
  return (next) => {
    const budget = new RetryBudget(budgetShare);

    /** Null = no further attempt. */
    function waitMs(attempt: number, failure: unknown, request: SubgraphRequest): number | null {
      if (attempt >= limit || !(failure instanceof SubgraphFailure) || !passing.has(failure.reason)) return null;
      const ms = random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
      const leftMs = (request.deadlineAtMs ?? Number.POSITIVE_INFINITY) - now();
      if (leftMs <= ms || request.signal?.aborted || !budget.spend()) return null;
      events.retried?.(subgraph, failure.reason);
      return ms;
    }

    async function sendQuery(request: SubgraphRequest) {
      for (let attempt = 0; ; attempt += 1)
        try {
          return await next.send(request);
        } catch (failure) {
          const ms = waitMs(attempt, failure, request);
          if (ms === null) throw failure;
          await delay(ms, undefined, { signal: request.signal }).catch(() => {
            throw failureOf(request.signal);
          });
        }
    }

    return {
      ...next,
      send(request) {
        budget.save();
        return isQuery(request.query) ? sendQuery(request) : next.send(request);
      },
    };
  };
};
