import { type DirectoryRows, importDirectory } from '@onegrid/directory';
import { loadGroundTruth } from './load-ground-truth';
import type { District, LocalIdRow } from './model';
import { districtCode } from './regions/streets';

/** Fills the empty directory in this database with the district as it truly is and its ids on the platforms, and the ground truth beside it. */
export async function loadDirectory(
  databaseUrl: string,
  district: District,
  localIds: readonly LocalIdRow[],
): Promise<void> {
  await importDirectory(databaseUrl, directoryRows(district), localIds);
  await loadGroundTruth(databaseUrl, district);
}

/** Returns the district as rows of the directory. */
export function directoryRows(district: District): DirectoryRows {
  const { communities, grids, staff, people, houses, residencies, organisations, places } = district;
  return {
    regions: [{ code: districtCode, name: '建邺区' }, ...district.streets],
    communities,
    grids,
    staff,
    assignments: staff.flatMap(({ workerNo, role, gridCodes }) =>
      gridCodes.map((gridCode) => ({
        workerNo,
        gridCode,
        duty: role === 'GRID_LEADER' ? ('LEADER' as const) : ('WORKER' as const),
      })),
    ),
    people,
    houses,
    residencies,
    organisations,
    places,
  };
}
