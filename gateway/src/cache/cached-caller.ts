import { parse } from 'graphql';
import type { GatewayRequest } from '../request';
import type { Supergraph } from '../supergraph/read-supergraph';
import type { SendOperation, SubgraphOperation } from '../transport/call-subgraph';
import type { Connections } from '../transport/connect-subgraphs';
import { isQuery } from '../transport/is-query';
import type { SubgraphAnswer } from '../transport/read-answer';
import { SubgraphFailure } from '../transport/subgraph-failure';
import type { AnswerCache } from './answer-cache';
import { addAnswerPart } from './answer-policy';
import { entitiesInquiry } from './inquiry/entities-inquiry';
import type { Inquiry, Place } from './inquiry/inquiry';
import { rootInquiry } from './inquiry/root-inquiry';
import { invalidateAfterWrite } from './invalidate-after-write';
import { keepParts } from './keep-parts';
import type { Found, Stamps } from './kept-answers';
import { type GraphHints, readGraphHints } from './policy/graph-hints';
import type { OperationShape } from './shape/operation-shape';
import { OperationShapes } from './shape/operation-shapes';
import { keptAnswer, reportsOf, standIn } from './stand-in';

export interface CachedCallerOptions {
  readonly cache: AnswerCache;
  readonly hints: GraphHints;
  readonly connections: Connections;
  /** True = nobody without a viewer gets anything from here. */
  readonly signInNeeded: boolean;
  readonly send: SendOperation;
}

/** Returns what puts the cache between a generation's caller and its subgraphs. */
export function throughCache(
  cache: AnswerCache,
  supergraph: Supergraph,
  connections: Connections,
  signInNeeded: boolean,
) {
  const hints = readGraphHints(parse(supergraph.sdl, { noLocation: true }));
  return (send: SendOperation) => cachedCaller({ cache, hints, connections, signInNeeded, send });
}

/** What is known of an inquiry before anybody is called. */
interface Known {
  readonly found: readonly (Found | null)[];
  /** Null = nothing was looked for, and nothing can be kept. */
  readonly stamps: Stamps | null;
}

/**
 * Returns the way to subgraphs through the cache. What is good is taken from it, and only the rest is asked for. When the subgraph does not answer, what is no longer
 * good stands in, and the answer says since when it is known. The requests of a mutation pass by; afterwards what they may have changed is not found any more.
 *
 * An operation whose answers nothing lets be kept is not looked for: neither supergraph nor settings speak for it, and no answer so far has.
 */
export function cachedCaller({ cache, hints, connections, signInNeeded, send }: CachedCallerOptions): SendOperation {
  const shapes = new OperationShapes(hints, cache.settings);
  const keepable = new WeakSet<OperationShape>();

  function placeOf(subgraph: string, request: GatewayRequest): Place {
    const headers = connections.get(subgraph)?.forwardHeaders?.(request.headers);
    return { subgraph, hints, asker: { viewer: request.viewer, headers } };
  }

  async function lookUp({ wanted }: Inquiry, shape: OperationShape): Promise<Known> {
    const isWorthIt = keepable.has(shape) || wanted.some(({ said }) => said.maxAgeSeconds !== null);
    return isWorthIt ? cache.kept.find(wanted) : { found: wanted.map(() => null), stamps: null };
  }

  async function ask(call: Call, inquiry: Inquiry, shape: OperationShape): Promise<SubgraphAnswer> {
    const { subgraph, request, trace } = call;
    const { found, stamps } = await lookUp(inquiry, shape);
    const isKnown = found.map((each) => each !== null && each.leftMs > 0);
    const known = found.filter((each, index): each is Found => isKnown[index] === true);
    for (const { leftMs, scope } of known) addAnswerPart(request, { maxAgeSeconds: Math.floor(leftMs / 1_000), scope });
    cache.counts.kept += known.length;
    if (stamps) cache.counts.asked += found.length - known.length;
    if (known.length === found.length) return keptAnswer(inquiry, known);
    try {
      const atMs = cache.now();
      const answer = await send(subgraph, inquiry.onlyUnknown(isKnown), request, trace);
      const parts = inquiry.partsOf(answer, isKnown);
      const unknown = inquiry.wanted.filter((_, index) => !isKnown[index]);
      const isKept = keepParts(cache, { wanted: unknown, parts, answer, atMs, stamps, request });
      if (isKept) keepable.add(shape);
      return known.length === 0 ? answer : addKnown(inquiry, { answer, parts, found, isKnown });
    } catch (failure) {
      if (!(failure instanceof SubgraphFailure) || failure.reason === 'ABORTED') throw failure;
      if (found.every((each) => each === null)) throw failure;
      addAnswerPart(request, null);
      cache.counts.stale += found.filter((each, index) => each !== null && !isKnown[index]).length;
      return standIn(subgraph, failure, inquiry, found);
    }
  }

  return async (subgraph, operation, request, trace) => {
    const pass = () => send(subgraph, operation, request, trace);
    if (!isQuery(operation.query)) return invalidateAfterWrite(cache, subgraph, pass);
    const isOfWrite = operation.signal === undefined;
    if (isOfWrite || (signInNeeded && request.viewer === null)) return pass();
    const shape = shapes.of(subgraph, operation.query);
    const inquiry = shape && inquiryOf(shape, operation, placeOf(subgraph, request));
    if (shape && inquiry && inquiry.wanted.length > 0) return ask({ subgraph, request, trace }, inquiry, shape);
    addAnswerPart(request, null);
    return pass();
  };
}

interface Call {
  readonly subgraph: string;
  readonly request: GatewayRequest;
  readonly trace: Parameters<SendOperation>[3];
}

function inquiryOf(shape: OperationShape, operation: SubgraphOperation, place: Place): Inquiry | null {
  return shape.kind === 'root' ? rootInquiry(shape, operation, place) : entitiesInquiry(shape, operation, place);
}

/** What came and what was known, together. An answer without the parts that were asked for is as good as none, unless it says why. */
function addKnown(
  inquiry: Inquiry,
  {
    answer,
    parts,
    found,
    isKnown,
  }: {
    readonly answer: SubgraphAnswer;
    readonly parts: readonly unknown[] | null;
    readonly found: readonly (Found | null)[];
    readonly isKnown: readonly boolean[];
  },
): SubgraphAnswer {
  if (parts === null && answer.errors.length === 0) throw new SubgraphFailure('UNREADABLE');
  let next = 0;
  const all = found.map((each, index) => (isKnown[index] ? each?.value : (parts?.[next++] ?? null)));
  const known = found.filter((each, index): each is Found => isKnown[index] === true);
  return {
    data: inquiry.dataOf(all),
    errors: inquiry.errorsOf(answer, isKnown),
    platforms: [...answer.platforms, ...known.flatMap(reportsOf)],
  };
}
