import { errorKinds, type PlatformReport } from '@onegrid/schema';
import type { SubgraphAnswer, SubgraphError } from '../transport/read-answer';
import type { SubgraphFailure } from '../transport/subgraph-failure';
import { unavailableAnswer } from '../transport/unavailable-answer';
import type { Inquiry } from './inquiry/inquiry';
import type { Found } from './kept-answers';

/** Most errors for parts of which nothing is kept. */
const errorLimit = 100;

/** Returns the answer that is wholly kept, with platforms as they stood when it was asked for. */
export function keptAnswer(inquiry: Inquiry, found: readonly Found[]): SubgraphAnswer {
  return {
    data: inquiry.dataOf(found.map(({ value }) => value)),
    errors: [],
    platforms: found.flatMap(reportsOf),
    isKept: true,
  };
}

/** Returns how the platforms of a kept answer stood, and when. */
export function reportsOf({ platforms, atMs }: Found): PlatformReport[] {
  return platforms.map((each) => ({ ...each, asOf: each.asOf ?? new Date(atMs).toISOString() }));
}

/**
 * Returns what stands in for the answer of a subgraph that gave none: everything that is kept, good or not, with the platforms STALE and the age of the oldest; for the
 * rest null, an error at its place, and DOWN.
 */
export function standIn(
  subgraph: string,
  failure: SubgraphFailure,
  inquiry: Inquiry,
  found: readonly (Found | null)[],
): SubgraphAnswer {
  const unknown = found.flatMap((each, index) => (each === null ? [index] : []));
  return {
    data: inquiry.dataOf(found.map((each) => each?.value ?? null)),
    errors: unknown.slice(0, errorLimit).map((index) => errorAt(inquiry.placeOf(index), subgraph, failure)),
    platforms: [
      ...found.flatMap((each) => (each === null ? [] : staleReports(subgraph, failure, each))),
      ...(unknown.length > 0 ? unavailableAnswer(subgraph, failure.code).platforms : []),
    ],
    failure,
  };
}

/** What is still good is as it was; a subgraph that spoke of no platform is its own. */
function staleReports(subgraph: string, { code }: SubgraphFailure, found: Found): PlatformReport[] {
  if (found.leftMs > 0) return reportsOf(found);
  const asOf = new Date(found.atMs).toISOString();
  const platforms = found.platforms.length > 0 ? found.platforms : [{ name: subgraph, asOf }];
  return platforms.map((each) => ({ name: each.name, state: 'STALE', asOf: each.asOf ?? asOf, error: code }));
}

function errorAt(path: readonly (string | number)[], service: string, { code }: SubgraphFailure): SubgraphError {
  return { message: errorKinds[code].sentence, path, extensions: { code, service } };
}
