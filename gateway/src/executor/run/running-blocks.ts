import type { GraphQLError } from 'graphql';
import type { Step } from '../compile/steps';
import type { Execution } from './execution';
import { runAfter } from './run-steps';

/**
 * The steps of an operation with deferred parts, all started. A block is what one deferred part needs, or (null) the first answer. All blocks fill the same
 * response tree; each has errors of its own.
 */
export class RunningBlocks {
  readonly #executions = new Map<string | null, Execution>();
  readonly #ends = new Map<string | null, Promise<void>[]>();

  constructor(steps: readonly Step[], execution: Execution) {
    const ends: Promise<void>[] = [];
    for (const step of steps) {
      // an object that one block has put into several places must be known as such to every other
      const own = this.#executions.get(step.block) ?? { ...execution, errors: [], isShared: true };
      this.#executions.set(step.block, own);
      const end = runAfter(step, ends, own);
      // whoever waits for the block is told; nobody waits for one whose place came out as null
      end.catch(() => undefined);
      ends.push(end);
      this.#ends.set(step.block, [...(this.#ends.get(step.block) ?? []), end]);
    }
  }

  /** Returns the errors of a block, when all its steps have ended. */
  async end(block: string | null): Promise<readonly GraphQLError[]> {
    await Promise.all(this.#ends.get(block) ?? []);
    return this.#executions.get(block)?.errors ?? [];
  }
}
