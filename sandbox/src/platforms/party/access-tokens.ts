import { randomBytes } from 'node:crypto';
import { Refused } from './envelope';

/** A renewed token leaves its predecessors this long, so that a server that still holds one can finish. */
const graceMs = 5 * 60_000;
const tokenBytes = 64;

/** The access tokens that the platform has given out. They are held in memory: a restart ends them all. */
export class AccessTokens {
  readonly #expiresAtMs = new Map<string, number>();

  constructor(readonly lifetimeMs: number) {}

  /** Returns a new token; older ones end within five minutes. */
  issue(): string {
    const now = Date.now();
    for (const [token, expiresAtMs] of this.#expiresAtMs)
      this.#expiresAtMs.set(token, Math.min(expiresAtMs, now + graceMs));
    const token = randomBytes(tokenBytes).toString('base64url');
    this.#expiresAtMs.set(token, now + this.lifetimeMs);
    return token;
  }

  /** @throws Refused 40001 when the token was never given out, 42001 when it has ended */
  check(token: string): void {
    const expiresAtMs = this.#expiresAtMs.get(token);
    if (expiresAtMs === undefined) throw new Refused(40001);
    if (expiresAtMs <= Date.now()) throw new Refused(42001);
  }

  expireAll(): void {
    for (const token of this.#expiresAtMs.keys()) this.#expiresAtMs.set(token, 0);
  }
}
