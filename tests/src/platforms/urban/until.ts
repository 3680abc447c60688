import { setTimeout as wait } from 'node:timers/promises';

const timeoutMs = 15_000;

/** Returns the first answer that satisfies the condition; asks again and again. Throws what came last when none does in time. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const endMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (performance.now() > endMs) throw new Error(`Not in time, last: ${JSON.stringify(answer)}`);
    await wait(25);
  }
}
