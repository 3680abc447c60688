import { parse } from 'graphql';
import { OneGridError } from '../errors';

export interface SubgraphSource {
  readonly name: string;
  /** Where a gateway in another process reaches it. */
  readonly url: string;
  readonly sdl: string;
}

/**
 * Returns the supergraph SDL composed from the subgraphs (Federation 2).
 *
 * @throws OneGridError COMPOSITION_FAILED with every composition error in its cause
 */
export function compose(subgraphs: readonly SubgraphSource[]): string {
  const result = loadComposer()(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) {
    const reasons = result.errors.map(
      (error) => `${String(error.extensions?.code ?? 'COMPOSITION')}: ${error.message}`,
    );
    throw new OneGridError('COMPOSITION_FAILED', { cause: reasons.join('\n') });
  }
  return result.supergraphSdl;
}

/** A gateway or a subgraph composes nothing, and does not load what composes. */
function loadComposer() {
  return (require('@theguild/federation-composition') as typeof import('@theguild/federation-composition'))
    .composeServices;
}
