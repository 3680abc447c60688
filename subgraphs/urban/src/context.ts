import { type Call, type HealthCheck, keptOrUnavailable, type PlatformTools } from '@onegrid/kit';
import DataLoader from 'dataloader';
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

/** Returns the DataLoader that reads through the kept copies, so that it still answers while the platform is down. */
export function loadKept<Value, Absent>(
  call: Call,
  { kept }: PlatformTools,
  kind: string,
  fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  absent: Absent,
): DataLoader<string, Value | Absent> {
  return new DataLoader(async (keys: readonly string[]) => {
    const reading = await kept.read(call, kind, keys, fetch);
    return keys.map((key) => {
      try {
        return keptOrUnavailable(reading, key)?.value ?? absent;
      } catch (error) {
        return error as Error;
      }
    });
  });
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
