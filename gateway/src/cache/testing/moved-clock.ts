/** Moves the clock that tells how old something is. Timers and deadlines go on as they are. */
export class MovedClock {
  #aheadMs = 0;
  readonly #spy: jest.SpyInstance<number>;

  constructor() {
    const now = Date.now.bind(Date);
    this.#spy = jest.spyOn(Date, 'now').mockImplementation(() => now() + this.#aheadMs);
  }

  advance(seconds: number): void {
    this.#aheadMs += 1_000 * seconds;
  }

  restore(): void {
    this.#spy.mockRestore();
  }
}
