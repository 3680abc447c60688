import { executionAsyncResource } from 'node:async_hooks';

let kept: object | null = null;

/**
 * Keeps the object of one `process.nextTick` alive. Garbage collection takes what V8 has learned of objects' shapes when no object of the shape is alive, and of those of `nextTick` there is none between two
 * ticks: one collection after the first ticks, before that code is compiled, and each tick costs five times as much from then on. Whether one comes then is chance, and the likelier the more a gateway loads. See
 * docs/decisions/0046-a-tick-is-kept.md.
 *
 * @returns the object, once it is there
 */
export function keepATick(): Promise<object> {
  return new Promise((resolve) => {
    process.nextTick(() => {
      kept ??= executionAsyncResource();
      resolve(kept);
    });
  });
}
