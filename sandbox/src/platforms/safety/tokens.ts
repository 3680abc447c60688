import { randomUUID } from 'node:crypto';

const idleMs = 10 * 60_000;

/** Tokens that the platform has given out. One dies after 10 minutes without use; a restart of the platform forgets them all. */
export class Tokens {
  readonly #lastUsedMs = new Map<string, number>();

  give(now: number): string {
    for (const [token, usedMs] of this.#lastUsedMs) if (now - usedMs > idleMs) this.#lastUsedMs.delete(token);
    const token = randomUUID().replaceAll('-', '');
    this.#lastUsedMs.set(token, now);
    return token;
  }

  /** True when the token lives; its idle time starts anew. */
  use(token: string, now: number): boolean {
    const usedMs = this.#lastUsedMs.get(token);
    if (usedMs === undefined || now - usedMs > idleMs) return false;
    this.#lastUsedMs.set(token, now);
    return true;
  }

  forgetAll(): void {
    this.#lastUsedMs.clear();
  }
}
