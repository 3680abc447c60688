import type { Store } from '../../stand-in';
import { commissionStations, type StationRow } from './commission-stations';

export type { StationRow };

export interface RegionRow {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
}

/** Row of the complaint register; times with zone. State: 10 待受理, 20 受理, 30 不予受理, 40 办结. */
export interface ComplaintRow {
  readonly complaint_no: string;
  readonly category: string;
  readonly region_code: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly content: string;
  readonly urgency: string;
  readonly complainant: string;
  readonly complainant_phone: string;
  readonly reference: string | null;
  readonly occurred_at: string;
  readonly registered_at: string;
  readonly state: '10' | '20' | '30' | '40';
  readonly decided_at: string | null;
  readonly decision_reason: string | null;
  readonly closed_at: string | null;
  readonly handling_result: string | null;
}

export interface EnvironmentSeed {
  readonly regions: readonly RegionRow[];
  readonly stations: readonly StationRow[];
  readonly complaints: readonly ComplaintRow[];
}

/** Loads a new platform's records. Readings are not among them: the stations send those. */
export async function loadEnvironment(store: Store, seed: EnvironmentSeed): Promise<void> {
  await store.insertRows('regions', seed.regions);
  await commissionStations(store, seed.stations);
  await store.insertRows('complaints', seed.complaints);
}
