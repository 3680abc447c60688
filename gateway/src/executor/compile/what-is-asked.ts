import type { FetchNode } from '../../planner';

/** Equal for fetches that differ only in their path and in the name of their operation. */
export function whatIsAsked({ operation, operationName, requires, inputRewrites, outputRewrites }: FetchNode): string {
  const text = operationName === undefined ? operation : operation.replace(operationName, '');
  return JSON.stringify([text, requires, inputRewrites, outputRewrites]);
}
