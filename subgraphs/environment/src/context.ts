import type { Call, HealthCheck, PlatformTools } from '@onegrid/kit';
import type DataLoader from 'dataloader';
import { type StationReadings, toStationReadings } from './map/station';
import type { EnvironmentClient } from './platform/client';
import type { WireComplaint } from './platform/wire';

/** Hours that the longest average of the air quality index needs. */
const hoursNeeded = 24;
/** Older complaints of a community are not shown. */
const mostComplaints = 500;
/** How many communities are asked for at the same time: the platform answers for one at a time. */
const parallelCommunities = 8;

/** What the resolvers of one call share. */
export interface EnvironmentContext extends Call {
  /** By the platform's thing id; null = no such station. */
  readonly station: DataLoader<string, StationReadings | null>;
  /** By 12-digit community code, newest first. */
  readonly complaints: DataLoader<string, readonly WireComplaint[]>;
  readonly client: EnvironmentClient;
  readonly deliveries: PlatformTools['deliveries'];
  checkHealth(): Promise<HealthCheck>;
}

/** Returns what the stations that exist observed in the last hours, by thing id. */
export async function fetchStations(
  client: EnvironmentClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StationReadings>> {
  const things = await client.things(ids, hoursNeeded);
  return new Map(things.map((thing) => [String(thing.id), toStationReadings(thing)]));
}

/** Returns the newest complaints of every community that was asked for. */
export async function fetchComplaints(
  client: EnvironmentClient,
  communityCodes: readonly string[],
): Promise<ReadonlyMap<string, readonly WireComplaint[]>> {
  const found = new Map<string, readonly WireComplaint[]>();
  for (let first = 0; first < communityCodes.length; first += parallelCommunities) {
    const codes = communityCodes.slice(first, first + parallelCommunities);
    const lists = await Promise.all(codes.map((code) => client.complaintsOfRegion(code, mostComplaints)));
    for (const [index, code] of codes.entries()) found.set(code, lists[index] ?? []);
  }
  return found;
}
