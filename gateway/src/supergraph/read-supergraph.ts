import { OneGridError } from '@onegrid/schema';
import { type DocumentNode, parse, print } from 'graphql';
import { type EventField, readEventFields } from '../live/events/event-fields';
import { type AccessRules, readAccessRules } from './access-rules';
import { admitSecurityFeatures } from './admit-security-features';
import { type CostRules, readCostRules } from './cost-rules';
import { readSubgraphs, type SubgraphAddress } from './read-subgraphs';

/** What the gateway needs to know of a supergraph; read once, frozen. */
export interface Supergraph {
  /** The SDL as the engine takes it. */
  readonly sdl: string;
  readonly subgraphs: readonly SubgraphAddress[];
  readonly accessRules: AccessRules;
  readonly costRules: CostRules;
  readonly eventFields: ReadonlyMap<string, EventField>;
}

/**
 * Returns the supergraph read from its SDL (Federation 2).
 *
 * @throws OneGridError CONFIGURATION_INVALID when the text is no GraphQL SDL
 */
export function readSupergraph(supergraphSdl: string): Supergraph {
  const document = parseSdl(supergraphSdl);
  return Object.freeze({
    sdl: print(admitSecurityFeatures(document)),
    subgraphs: readSubgraphs(document),
    accessRules: readAccessRules(document),
    costRules: readCostRules(document),
    eventFields: readEventFields(document),
  });
}

function parseSdl(supergraphSdl: string): DocumentNode {
  try {
    return parse(supergraphSdl, { noLocation: true });
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The supergraph cannot be read as GraphQL SDL', cause });
  }
}
