import type { Generation } from '../generations/generation';
import type { Generations } from '../generations/generations';
import type { SocketAnswer } from './run-operation';

/**
 * What one connection is answering. When the supergraph is replaced, a connection with subscriptions ends as soon as its other operations are answered; a
 * connection without stays, and its next operation goes to the new supergraph.
 */
export class Answering {
  readonly #end: () => void;
  #underWay = 0;
  #subscribed = 0;
  #isToEnd = false;

  constructor(end: () => void) {
    this.#end = end;
  }

  /** Returns the answer to an operation from the supergraph of this moment. */
  async answer(
    generations: Generations,
    run: (generation: Generation, release: () => void) => Promise<SocketAnswer>,
  ): Promise<SocketAnswer> {
    const { generation, release } = generations.hold();
    let isSubscribed = false;
    this.#underWay += 1;
    try {
      const answer = await run(generation, () => {
        release();
        if (isSubscribed) this.#subscribed -= 1;
      });
      if (answer.kind === 'subscribed') {
        isSubscribed = true;
        this.#subscribed += 1;
        if (generation !== generations.current) this.#isToEnd = true;
      }
      return answer;
    } finally {
      this.#underWay -= 1;
      // after the answer has been sent
      if (this.#isToEnd) setImmediate(() => this.#endIfDone());
    }
  }

  restart(): void {
    if (this.#subscribed > 0) this.#isToEnd = true;
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#isToEnd && this.#underWay === 0) this.#end();
  }
}
