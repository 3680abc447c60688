/** Tries that are saved up at most, so that a first failure after a quiet time may be tried again. */
const mostSaved = 10;

/** Allows further attempts as a share of calls: each call saves a part of one, and each further attempt spends one. */
export class RetryBudget {
  readonly #share: number;
  #saved = mostSaved;

  constructor(share: number) {
    this.#share = share;
  }

  save(): void {
    this.#saved = Math.min(mostSaved, this.#saved + this.#share);
  }

  /** Returns whether a further attempt is allowed, and takes it. */
  spend(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}
