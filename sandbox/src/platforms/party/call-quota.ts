import { Refused } from './envelope';

const windowMs = 1_000;

/** Counts the calls of each second; those above the quota are refused. */
export class CallQuota {
  #windowStartedAtMs = 0;
  #calls = 0;

  constructor(readonly callsPerSecond: number) {}

  /** @throws Refused 45009 when the quota of this second is used up */
  spend(): void {
    const now = Date.now();
    if (now - this.#windowStartedAtMs >= windowMs) {
      this.#windowStartedAtMs = now;
      this.#calls = 0;
    }
    this.#calls += 1;
    if (this.#calls > this.callsPerSecond) throw new Refused(45009);
  }
}
