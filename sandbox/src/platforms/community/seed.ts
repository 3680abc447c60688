import type { Store } from '../../stand-in';
import { platformDdl, withoutIndexes } from './tables';

/** Rows of the platform's own tables, in its own words: times `yyyy-MM-dd HH:mm:ss`, positions GCJ-02, codes of its dictionaries. */
export interface HouseRow {
  readonly house_id: string;
  readonly house_no: string;
  readonly grid_code: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly house_area: number;
  readonly rent_flag: 'Y' | 'N';
  readonly owner_name: string;
  readonly owner_phone: string;
  readonly last_visit_time: string | null;
  readonly del_flag: '0' | '2';
  readonly create_by: string;
  readonly create_time: string;
}

export interface ResidentRow {
  readonly resident_id: string;
  readonly house_id: string;
  readonly grid_code: string;
  readonly resident_name: string;
  readonly id_type: string;
  readonly id_card: string;
  readonly sex: string;
  readonly birthday: string;
  readonly nation: string;
  readonly native_place: string;
  readonly political_status: string;
  readonly education: string;
  readonly marital_status: string;
  readonly phone: string;
  readonly occupation: string | null;
  readonly work_unit: string | null;
  readonly resident_type: string;
  readonly resident_role: string;
  readonly move_in_time: string;
  readonly inflow_reason: string | null;
  readonly dwelling_type: string;
  readonly permit_type: string | null;
  readonly permit_no: string | null;
  readonly permit_expire_time: string | null;
  readonly register_time: string;
  readonly registrar: string;
  readonly status: '0' | '1';
  readonly del_flag: '0' | '2';
  readonly create_by: string;
  readonly create_time: string;
}

export interface CommunitySeed {
  readonly houses: readonly HouseRow[];
  readonly residents: readonly ResidentRow[];
}

/** Fills an empty store. Indexes are made afterwards, which is faster; the next start makes them when this one is killed meanwhile. */
export async function loadCommunity(store: Store, seed: CommunitySeed): Promise<void> {
  await store.pool.query(withoutIndexes());
  await store.insertRows('grid_house', seed.houses);
  await store.insertRows('grid_resident', seed.residents);
  await store.pool.query(platformDdl());
  await store.pool.query('ANALYZE grid_house, grid_resident');
}
