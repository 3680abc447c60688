import type { Store } from '../../stand-in';
import type { AreaClass } from './event-classes';

/** 单元网格. */
export interface UnitGridRow {
  readonly unit_grid_code: string;
  readonly unit_grid_name: string;
  readonly community_code: string;
  readonly area_class: AreaClass;
  /** PostgreSQL polygon in metres of the local grid: `((x,y),(x,y),…)`. */
  readonly boundary: string;
}

/** 案卷, ids and names side by side. */
export interface CaseRow {
  readonly rec_id: number;
  readonly task_num: string;
  readonly event_src_id: number;
  readonly event_src_name: string;
  readonly big_class_code: string;
  readonly big_class_name: string;
  readonly small_class_code: string;
  readonly small_class_name: string;
  readonly unit_grid_code: string;
  readonly area_class: AreaClass;
  readonly event_desc: string;
  readonly address: string;
  readonly coordinate_x: number;
  readonly coordinate_y: number;
  readonly act_property_id: number;
  readonly act_property_name: string;
  readonly report_time: string;
  readonly file_time: string | null;
  readonly deadline: string | null;
  readonly finish_time: string | null;
  readonly void_reason: string | null;
  readonly human_id: string;
  readonly human_name: string;
  readonly memo: string | null;
}

export interface UrbanSeed {
  readonly unitGrids: readonly UnitGridRow[];
  readonly cases: readonly CaseRow[];
}

/** Fills an empty store; new cases are numbered after the loaded ones. */
export async function loadUrban(store: Store, seed: UrbanSeed): Promise<void> {
  await store.insertRows('unit_grid', seed.unitGrids);
  await store.insertRows('case_info', seed.cases);
  await store.pool.query(
    `SELECT setval('case_rec_id', GREATEST(100000, (SELECT COALESCE(max(rec_id), 0) FROM case_info)))`,
  );
}
