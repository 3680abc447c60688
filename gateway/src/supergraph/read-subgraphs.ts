import { type DocumentNode, Kind } from 'graphql';
import { argumentOf } from './linked-features';

/** Where a subgraph is reached, as `@join__graph` says: https://specs.apollo.dev/join/v0.5/#@join__graph */
export interface SubgraphAddress {
  readonly name: string;
  /** Empty when the subgraph can only be reached inside this process. */
  readonly url: string;
}

/** Returns the subgraphs of a supergraph in its own order. */
export function readSubgraphs(document: DocumentNode): SubgraphAddress[] {
  return document.definitions
    .filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter((each) => each.name.value === 'join__Graph')
    .flatMap((each) => each.values ?? [])
    .flatMap((value) => value.directives ?? [])
    .filter((directive) => directive.name.value === 'join__graph')
    .map((directive) => ({
      name: String(argumentOf(directive, 'name')),
      url: String(argumentOf(directive, 'url') ?? ''),
    }));
}
