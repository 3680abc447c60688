import { readFile } from 'node:fs/promises';
import { OneGridError } from '@onegrid/schema';
import { readCacheSettings } from '../cache/cache-settings';
import { byName, type Read, section, text } from '../configuration/read-values';
import { readLiveLimits } from '../live/live-limits';
import type { GatewaySettings } from '../settings';
import { readSubgraphConfiguration } from '../transport/subgraph-configuration';

/** Settings of a gateway that a configuration file may hold. */
export type FileSettings = Pick<GatewaySettings, 'subgraphs' | 'cache' | 'live' | 'subscriptionUrls' | 'events'>;

// one line for each section; a section's keys stand in its own room
const readSections: Read<FileSettings> = section<Required<FileSettings>>({
  subgraphs: readSubgraphConfiguration, // how subgraphs are called, each and all
  cache: readCacheSettings, // what is kept of their answers
  live: readLiveLimits, // bounds on subscriptions
  subscriptionUrls: byName(text), // where subgraphs take subscriptions
  events: text, // where the events of fields with @fromEvents come from
});

/**
 * Returns the settings in a configuration file (JSON).
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be read, with the key of an unknown or wrong setting
 */
export async function readConfigFile(path: string, { REDIS_URL } = process.env): Promise<FileSettings> {
  const { cache, ...settings } = readSections(await readJson(path), '');
  // an address with a password belongs into the environment rather than into a file
  return { ...settings, ...(cache && { cache: { ...(REDIS_URL && { redisUrl: REDIS_URL }), ...cache } }) };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `No JSON can be read from the file ${path}`, cause });
  }
}
