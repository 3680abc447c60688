import type { Call, HealthCheck, PlatformTools } from '@onegrid/kit';
import type DataLoader from 'dataloader';
import type { LocalGrid } from './map/local-grid';
import type { UrbanClient } from './platform/client';
import type { WireCase } from './platform/wire';

/** What the resolvers of one call share. */
export interface UrbanContext extends Call {
  /** All cases of a unit grid; empty = it has none. */
  readonly casesInUnitGrid: DataLoader<string, readonly WireCase[]>;
  /** Null = no such case. */
  readonly caseById: DataLoader<string, WireCase | null>;
  readonly client: UrbanClient;
  readonly localGrid: LocalGrid;
  readonly deliveries: PlatformTools['deliveries'];
  checkHealth(): Promise<HealthCheck>;
}

/** Returns the cases of every unit grid that was asked for. */
export async function fetchByUnitGrid(
  client: UrbanClient,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly WireCase[]>> {
  const grouped = new Map<string, WireCase[]>(codes.map((code) => [code, []]));
  for (const each of await client.casesInUnitGrids(codes)) grouped.get(each.unitGridCode)?.push(each);
  return grouped;
}

/** Returns the cases that exist, by id. */
export async function fetchById(client: UrbanClient, ids: readonly string[]): Promise<ReadonlyMap<string, WireCase>> {
  const cases = await client.casesById(ids);
  return new Map(cases.map((each) => [String(each.recId), each]));
}
