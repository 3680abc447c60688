import { setImmediate } from 'node:timers/promises';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { findOperation, type OperationStore } from './operation-store';

/** An operation that was executed, so that another supergraph can be made ready for it. */
export interface WarmOperation {
  readonly key: string;
  readonly source: string;
  readonly operationName: string | null;
  /** Values of the variables that its `@skip` and `@include` depend on. */
  readonly booleans: Readonly<Record<string, boolean>>;
  readonly defers: boolean;
}

/** Longest time that a new supergraph waits for its plans, milliseconds. */
const warmUpLimitMs = 10_000;

/**
 * Plans and compiles operations ahead of their first execution, one after another, with room for requests in between. Those that are not valid any more are left
 * out, and so is what does not fit into ten seconds.
 */
export async function warmUp(
  store: OperationStore,
  apiSchema: GraphQLSchema,
  operations: readonly WarmOperation[],
): Promise<void> {
  const endMs = performance.now() + warmUpLimitMs;
  for (const { key, source, operationName, booleans, defers } of operations) {
    if (performance.now() > endMs) return;
    await setImmediate();
    const document = parse(source);
    if (validate(apiSchema, document).length > 0) continue;
    const operation = findOperation(document, operationName);
    if (operation) await planQuietly(async () => store.get({ key, document, operation, defers }, booleans));
  }
}

/** An operation that cannot be planned for the new supergraph gets its error when it is asked. */
async function planQuietly(plan: () => Promise<unknown>): Promise<void> {
  try {
    await plan();
  } catch {
    return;
  }
}
