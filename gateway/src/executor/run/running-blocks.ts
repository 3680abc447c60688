import type { GraphQLError } from 'graphql';
import type { Step } from '../compile/steps';
import type { Execution } from './execution';
import { placeFailures } from './failed-requests';
import { runAfter } from './run-steps';

/**
 * The steps of an operation with deferred parts, all started. A block is what one deferred part needs, or (null) the first answer. All blocks fill the same
 * response tree; each has errors and failures of its own.
 */
export class RunningBlocks {
  readonly #ends = new Map<string | null, Promise<readonly GraphQLError[]>>();

  constructor(steps: readonly Step[], execution: Execution) {
    const ends: Promise<unknown>[] = [];
    const blocks: Execution[] = [];
    const running = new Map<string | null, { readonly own: Execution; readonly ends: Promise<unknown>[] }>();
    for (const step of steps) {
      // an object that one block has put into several places must be known as such to every other
      const block = running.get(step.block) ?? {
        own: {
          ...execution,
          errors: [],
          failures: [],
          isShared: true,
          isPlain: false,
          blocks,
          steps: stepsOf(steps, step.block),
        },
        ends: [],
      };
      if (!running.has(step.block)) blocks.push(block.own);
      running.set(step.block, block);
      const end = runAfter(step, ends, block.own);
      ends.push(end);
      block.ends.push(end);
    }
    for (const [label, block] of running) {
      const end = errorsOf(block.own, block.ends);
      // whoever waits for the block is told; nobody waits for one whose place came out as null
      end.catch(() => undefined);
      this.#ends.set(label, end);
    }
  }

  /** Returns the errors of a block, when all its steps have ended. */
  async end(block: string | null): Promise<readonly GraphQLError[]> {
    return this.#ends.get(block) ?? [];
  }
}

async function errorsOf(own: Execution, ends: readonly Promise<unknown>[]): Promise<readonly GraphQLError[]> {
  await Promise.all(ends);
  placeFailures(own);
  return own.errors;
}

function stepsOf(steps: readonly Step[], block: string | null): readonly Step[] {
  return steps.filter((each) => each.block === block);
}
