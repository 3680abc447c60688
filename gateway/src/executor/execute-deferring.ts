import type { GraphQLError } from 'graphql';
import type { DeferredPart } from '../live/later';
import type { GatewayRequest } from '../request';
import type { CompiledOperation } from './compile/compile-operation';
import type { TypeNames } from './compile/type-names';
import { type AskedOperation, type ExecuteOptions, openExecution, type Result } from './execute-operation';
import { RunningBlocks } from './run/running-blocks';
import { askedErrors, leadsIntoAnswer } from './shape/asked-errors';
import { type DeferredPlace, deferredPlaces } from './shape/deferred-places';
import { shapeExactly } from './shape/reference-shaper';
import { shapeDeferred } from './shape/shape-deferred';

/**
 * Returns the first answer to an operation with deferred parts, as soon as the steps that it needs have ended, and leaves the parts in the request's
 * record. All steps run from the start, each when those before it have ended.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
 */
export async function executeDeferring(
  compiled: CompiledOperation,
  context: AskedOperation,
  types: TypeNames,
  options: ExecuteOptions,
): Promise<Result> {
  const { later } = context.context as GatewayRequest;
  const { selection, introspect, deferLabels } = compiled;
  const execution = openExecution(compiled, context, types, options);
  const blocks = new RunningBlocks(compiled.steps, execution);
  const fetchErrors = await blocks.end(null);
  introspect?.(execution.tree, execution.variables);
  const { data, errors } = shapeExactly(selection, execution.tree, fetchErrors);
  const asked = askedErrors(fetchErrors, data);
  const places = data ? deferredPlaces(selection, execution.tree, data, []) : [];
  const notYetTold = fetchErrors.filter(({ path }) => path !== undefined && !leadsIntoAnswer(path, data));
  if (later && places.length > 0) later.parts = partsOf(places, blocks, notYetTold, deferLabels ?? new Map());
  const all = [...asked, ...errors];
  return all.length > 0 ? { errors: all, data } : { data };
}

/** Yields the parts of one label at a time, in the order in which their steps end; a part that lies within another comes after it. */
async function* partsOf(
  first: readonly DeferredPlace[],
  blocks: RunningBlocks,
  untold: readonly GraphQLError[],
  clientLabels: ReadonlyMap<string, string | null>,
): AsyncGenerator<readonly DeferredPart[]> {
  const waiting = new Map<string, { readonly places: DeferredPlace[]; readonly ended: Promise<string> }>();

  function wait(places: readonly DeferredPlace[]): void {
    for (const place of places) {
      const known = waiting.get(place.label);
      if (known) known.places.push(place);
      else waiting.set(place.label, { places: [place], ended: blocks.end(place.label).then(() => place.label) });
    }
  }

  wait(first);
  while (waiting.size > 0) {
    const label = await Promise.race([...waiting.values()].map(({ ended }) => ended));
    const places = waiting.get(label)?.places ?? [];
    waiting.delete(label);
    const errors = [...untold, ...(await blocks.end(label))];
    const { parts, within } = shapeDeferred(places, errors, clientLabels.get(label) ?? null);
    wait(within);
    yield parts;
  }
}
