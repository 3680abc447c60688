/** What can go wrong with a stand-in platform, as words. All are off at the start; each lasts until it is cleared. */
export interface FaultState {
  /** Every answer takes this much longer: half of it before the work is done, half after. 0 = off. */
  slowMs: number;
  /** The platform does not listen at all. */
  down: boolean;
  /** Every request is answered 500 before any work is done. */
  refuses: boolean;
  /** Every request is answered 200 with bytes that make no sense, before any work is done. */
  garbage: boolean;
  /** How many coming writes are committed and then lose their reply: the connection is cut. */
  dropReplies: number;
  /** The platform's reviewers decide this much later than they usually do. 0 = off. */
  slowReviewMs: number;
  /** The platform's clock is ahead by this much, or behind when negative. 0 = right. */
  clockSkewMs: number;
}

const healthy: Readonly<FaultState> = Object.freeze({
  slowMs: 0,
  down: false,
  refuses: false,
  garbage: false,
  dropReplies: 0,
  slowReviewMs: 0,
  clockSkewMs: 0,
});

type Change = (state: Readonly<FaultState>) => void | Promise<void>;

/** The faults of one stand-in. `expireSessions` is an act, the others are states. */
export class Faults {
  #state: FaultState = { ...healthy };
  readonly #listeners: Change[] = [];
  readonly #sessionEnders: (() => void | Promise<void>)[] = [];

  get state(): Readonly<FaultState> {
    return this.#state;
  }

  async set(change: Partial<FaultState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) await listener(this.#state);
  }

  async clear(): Promise<void> {
    await this.set(healthy);
  }

  /** Ends every session and token that the platform has given out. */
  async expireSessions(): Promise<void> {
    for (const end of this.#sessionEnders) await end();
  }

  onChange(listener: Change): void {
    this.#listeners.push(listener);
  }

  onExpireSessions(end: () => void | Promise<void>): void {
    this.#sessionEnders.push(end);
  }

  /** True when the reply to the write that has just been committed must be lost; counts down. */
  takeDroppedReply(): boolean {
    if (this.#state.dropReplies === 0) return false;
    this.#state = { ...this.#state, dropReplies: this.#state.dropReplies - 1 };
    return true;
  }
}
