import type { UrbanSeed } from '../../platforms/urban';
import type { AreaClass } from '../../platforms/urban/event-classes';
import { parseLocalTime } from '../../platforms/urban/local-time';
import { byGrid } from '../by-grid';
import type { Community, CommunityType, District, Grid, LocalIdRow } from '../model';
import { makeCases, numberCases } from './urban/cases';
import { drawUnitGrids, writePolygon } from './urban/unit-grids';

const dayMs = 24 * 60 * 60 * 1000;

/** 区域等级: A core, B ordinary, C outskirts. */
const areaClasses: Readonly<Record<CommunityType, AreaClass>> = {
  CBD: 'A',
  GATED_HIGH_END: 'A',
  OLD_NO_PROPERTY: 'B',
  RESETTLEMENT: 'B',
  COMMERCIAL_HOUSING: 'B',
  MIXED: 'B',
  VILLAGE_TO_COMMUNITY: 'C',
};

/** Returns what 智慧城管 holds of the district: its unit grids and a quarter of cases. A grid's ids there are the codes of its unit grids. */
export function exportUrban(district: District): { seed: UrbanSeed; localIds: LocalIdRow[] } {
  const { seed, grids, staff, houses, asOf } = district;
  const communities = new Map(district.communities.map((community) => [community.code, community]));
  const housesOf = byGrid(houses);
  const staffOf = new Map(staff.map((each) => [each.workerNo, each]));
  const untilMs = Number(parseLocalTime(`${asOf} 00:00:00`)) + dayMs;

  const exported = grids.map((grid) => {
    const community = communityOf(grid, communities);
    const areaClass = areaClasses[community.type];
    const unitGrids = drawUnitGrids(grid);
    return {
      unitGrids: unitGrids.map(({ code, polygon }) => ({
        unit_grid_code: code,
        unit_grid_name: `${community.name}${code.slice(-3)}单元网格`,
        community_code: community.code,
        area_class: areaClass,
        boundary: writePolygon(polygon),
      })),
      cases: makeCases({
        seed,
        grid,
        community,
        houses: housesOf.get(grid.code) ?? [],
        unitGrids,
        areaClass,
        leader: staffOf.get(grid.leaderWorkerNo),
        untilMs,
      }),
    };
  });
  return {
    seed: {
      unitGrids: exported.flatMap(({ unitGrids }) => unitGrids),
      cases: numberCases(exported.flatMap(({ cases }) => cases)),
    },
    localIds: grids.flatMap(({ code, unitGridCodes }) =>
      unitGridCodes.map((localId) => ({ entity: 'Grid' as const, entityId: code, platform: 'urban', localId })),
    ),
  };
}

function communityOf(grid: Grid, communities: ReadonlyMap<string, Community>): Community {
  const community = communities.get(grid.communityCode);
  if (!community) throw new RangeError(`Grid ${grid.code} lies in no community`);
  return community;
}
