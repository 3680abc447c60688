import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from './supergraph';

/** Where the composed supergraph is kept for reading, reviewing and for gateways of other makes. */
export const supergraphFile = join(__dirname, '..', '..', '..', 'schema', 'supergraph.graphql');

/** Returns the supergraph as it is checked in. */
export function readSupergraphFile(): string {
  return readFileSync(supergraphFile, 'utf8');
}

if (require.main === module) writeFileSync(supergraphFile, composeSupergraph());
