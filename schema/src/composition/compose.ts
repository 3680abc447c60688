import { parse } from 'graphql';
import { OneGridError } from '../errors';
import { findMissingDeliveryFields } from './delivery-input';

export interface SubgraphSource {
  readonly name: string;
  /** Where a gateway in another process reaches it. */
  readonly url: string;
  readonly sdl: string;
}

/**
 * Returns the supergraph SDL composed from the subgraphs (Federation 2).
 *
 * @throws OneGridError COMPOSITION_FAILED with every composition error in its cause, or with what a subgraph has left out of `DeliveryInput`
 */
export function compose(subgraphs: readonly SubgraphSource[]): string {
  const parsed = subgraphs.map(({ name, url, sdl }) => ({ name, url, document: parse(sdl) }));
  const missing = findMissingDeliveryFields(parsed);
  if (missing.length > 0) throw new OneGridError('COMPOSITION_FAILED', { cause: missing.join('\n') });
  const result = loadComposer()(parsed.map(({ name, url, document }) => ({ name, url, typeDefs: document })));
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
