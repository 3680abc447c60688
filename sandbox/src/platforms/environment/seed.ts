import type { Store } from '../../stand-in';
import { commissionStations } from './commission-stations';

/** A field station as the platform's network section commissions it. */
export interface StationRow {
  /** Id of the SensorThings Thing. */
  readonly id: number;
  /** 设备唯一标识 of the data logger, 24 characters (HJ 212-2017 6.3.2). */
  readonly mn: string;
  /** 访问密码, 6 characters. */
  readonly password: string;
  /** 系统编码: 22 ambient air, 39 construction dust. */
  readonly systemCode: '22' | '39';
  readonly name: string;
  readonly address: string;
  /** 12-digit code of the community it stands in. */
  readonly regionCode: string;
  /** WGS-84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** `yyyy-MM-dd`. */
  readonly commissionedOn: string;
}

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
