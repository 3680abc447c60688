import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OneGridError } from '@onegrid/schema';
import { readCacheSettings } from '../cache/cache-settings';
import { byName, type Read, section, text } from '../configuration/read-values';
import { type HttpConfiguration, readHttpConfiguration } from '../http/http-configuration';
import { readLiveLimits } from '../live/live-limits';
import type { GatewaySettings } from '../settings';
import { readSubgraphConfiguration } from '../transport/subgraph-configuration';

/** Settings of a gateway that a configuration file may hold. */
export interface FileSettings
  extends Pick<GatewaySettings, 'subgraphs' | 'cache' | 'live' | 'subscriptionUrls' | 'events'> {
  readonly http?: HttpConfiguration;
}

// one line for each section; a section's keys stand in its own room
const readSections: Read<FileSettings> = section<Required<FileSettings>>({
  subgraphs: readSubgraphConfiguration, // how subgraphs are called, each and all
  cache: readCacheSettings, // what is kept of their answers
  http: readHttpConfiguration, // what clients may do beside one operation as JSON
  live: readLiveLimits, // bounds on subscriptions
  subscriptionUrls: byName(text), // where subgraphs take subscriptions
  events: text, // where the events of fields with @fromEvents come from
});

/**
 * Returns the settings in a configuration file (JSON). Names of files in it are seen from its folder.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be read, with the key of an unknown or wrong setting
 */
export async function readConfigFile(path: string, { REDIS_URL } = process.env): Promise<FileSettings> {
  const { cache, http, ...settings } = readSections(await readJson(path), '');
  return {
    ...settings,
    // an address with a password belongs into the environment rather than into a file
    ...(cache && { cache: { ...(REDIS_URL && { redisUrl: REDIS_URL }), ...cache } }),
    ...(http && { http: seenFrom(dirname(path), http) }),
  };
}

function seenFrom(folder: string, { persistedOperations, ...http }: HttpConfiguration): HttpConfiguration {
  if (!persistedOperations?.file) return { ...http, ...(persistedOperations && { persistedOperations }) };
  return { ...http, persistedOperations: { ...persistedOperations, file: resolve(folder, persistedOperations.file) } };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `No JSON can be read from the file ${path}`, cause });
  }
}
