const slotCount = 10;

/** Counts calls and failures of the last `windowMs`, in ten slots: what is older than the window is forgotten slot by slot. */
export class FailureWindow {
  readonly #slotMs: number;
  readonly #calls = new Array<number>(slotCount).fill(0);
  readonly #failures = new Array<number>(slotCount).fill(0);
  /** Number of the slot that was written last, counted from moment 0. */
  #last = 0;

  constructor(windowMs: number) {
    this.#slotMs = windowMs / slotCount;
  }

  add(failed: boolean, nowMs: number): void {
    const slot = this.#moveTo(nowMs);
    this.#calls[slot] = (this.#calls[slot] ?? 0) + 1;
    if (failed) this.#failures[slot] = (this.#failures[slot] ?? 0) + 1;
  }

  /** Share of failed calls; 0 when there were fewer than `leastCalls`. */
  failureShare(leastCalls: number, nowMs: number): number {
    this.#moveTo(nowMs);
    const calls = sum(this.#calls);
    return calls < leastCalls ? 0 : sum(this.#failures) / calls;
  }

  clear(): void {
    this.#calls.fill(0);
    this.#failures.fill(0);
  }

  #moveTo(nowMs: number): number {
    const current = Math.floor(nowMs / this.#slotMs);
    const passed = Math.min(current - this.#last, slotCount);
    for (let step = 1; step <= passed; step += 1) {
      const slot = (current - passed + step) % slotCount;
      this.#calls[slot] = 0;
      this.#failures[slot] = 0;
    }
    this.#last = current;
    return current % slotCount;
  }
}

function sum(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
