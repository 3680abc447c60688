import { setTimeout as wait } from 'node:timers/promises';

/** Returns the first answer that is not undefined; undefined when none came within the time. Asks at once, then every 10 ms. */
export async function poll<T>(ask: () => Promise<T | undefined>, timeoutMs: number): Promise<T | undefined> {
  const endMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() >= endMs) return answer;
    await wait(10);
  }
}
