import type { AnsweredContext } from '../../operation-context';
import { readData } from '../../respond/written-data';
import type { CostGuard } from './cost-guard';

/** A client that wants `extensions.cost` says so: `onegrid-cost: true`. */
export const costHeader = 'onegrid-cost';

/** Adds what an operation was estimated to cost, what its answer really cost, and what is allowed, for a client that asks for it. */
export function showCost(context: AnsweredContext, guard: CostGuard): void {
  const { request, response, schema, document, operation } = context;
  if (request.http?.headers.get(costHeader) !== 'true') return;
  if (!operation || !document || response.body.kind !== 'single') return;
  const result = response.body.singleResult;
  if (result.data === undefined) return;
  const variables = request.variables ?? {};
  const estimated = guard.require({ schema, document, operation, variables });
  const actual = guard.actual(schema, document, operation, readData(result.data));
  result.extensions = { ...result.extensions, cost: { estimated, actual, maximum: guard.maxCost } };
}
