/** Pause before the first restart, milliseconds; it doubles with every death in a row. */
const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** A worker that lived at least as long was well, milliseconds: its death begins a new row. */
const wellAfterMs = 60_000;

/** Deaths in a row after which restarting is given up. */
const deathLimit = 8;

/** Decides when dead workers are replaced, and when that makes no sense any more. */
export class RestartPlan {
  #deathsInARow = 0;

  /**
   * Returns the pause before the worker is replaced, milliseconds; null = give up.
   *
   * @param livedMs how long the worker lived
   */
  died(livedMs: number): number | null {
    this.#deathsInARow = livedMs >= wellAfterMs ? 1 : this.#deathsInARow + 1;
    if (this.#deathsInARow > deathLimit) return null;
    return Math.min(firstPauseMs * 2 ** (this.#deathsInARow - 1), longestPauseMs);
  }
}
