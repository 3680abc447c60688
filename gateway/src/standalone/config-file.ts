import { readFile } from 'node:fs/promises';
import { OneGridError } from '@onegrid/schema';
import { type Read, section } from '../configuration/read-values';
import type { GatewaySettings } from '../settings';
import { readSubgraphConfiguration } from '../transport/subgraph-configuration';

/** Settings of a gateway that a configuration file may hold. */
export type FileSettings = Pick<GatewaySettings, 'subgraphs'>;

// one line for each section; a section's keys stand in its own room
const readSections: Read<FileSettings> = section<Required<FileSettings>>({
  subgraphs: readSubgraphConfiguration, // how subgraphs are called, each and all
});

/**
 * Returns the settings in a configuration file (JSON).
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be read, with the key of an unknown or wrong setting
 */
export async function readConfigFile(path: string): Promise<FileSettings> {
  return readSections(await readJson(path), '');
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `No JSON can be read from the file ${path}`, cause });
  }
}
