import {
  type Call,
  checkHealth,
  type Deliveries,
  type HealthCheck,
  type KeptLoader,
  type PlatformTools,
} from '@onegrid/kit';
import { type House, readHouse } from './map/house';
import { type Resident, readResident } from './map/resident';
import type { CommunityClient } from './platform/client';
import { houseTable, residentTable } from './platform/tables';
import { loadKept } from './read/load-kept';
import { loadLetHouses } from './read/load-let-houses';

/** What resolvers have in one call. */
export interface CommunityContext extends Call {
  readonly residents: KeptLoader<Resident>;
  readonly houses: KeptLoader<House>;
  /** By grid code. */
  readonly letHousesOfGrid: KeptLoader<readonly House[]>;
  readonly client: CommunityClient;
  readonly deliveries: Deliveries;
  status(): Promise<HealthCheck>;
}

export function createContext(call: Call, client: CommunityClient, tools: PlatformTools): CommunityContext {
  const platform = { client, kept: tools.kept };
  return {
    ...call,
    residents: loadKept(call, platform, residentTable, readResident),
    houses: loadKept(call, platform, houseTable, readHouse),
    letHousesOfGrid: loadLetHouses(call, platform),
    client,
    deliveries: tools.deliveries,
    status: () => checkHealth(tools.health, () => client.ping()),
  };
}
