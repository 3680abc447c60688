import type { EnvironmentSeed, StationRow } from '../../platforms/environment';
import type { Community, District, Grid, LocalIdRow, Place, Position } from '../model';
import { makeComplaints } from './environment/complaints';
import { centreOf, nearestTo } from './environment/nearest';

/** Air stations stand in these parts of a street's list of communities: two to a street. */
const airStationsAt = [1 / 4, 3 / 4];
/** Beyond these, sites are watched by inspectors. */
const mostDustStations = 40;

/** Returns what 环境保护 knows of a district: communities, stations, complaints. A grid's id there is that of the closest air station, a site's its dust station. */
export function exportEnvironment(district: District): { seed: EnvironmentSeed; localIds: LocalIdRow[] } {
  const gridsOf = byCommunity(district.grids, ({ communityCode }) => communityCode);
  const placesOf = byCommunity(district.places, ({ gridCode }) => gridCode.slice(0, 12));
  const airStations = stationCommunities(district).flatMap((community, index) => {
    const grids = gridsOf.get(community.code) ?? [];
    const middle = grids[Math.floor(grids.length / 2)];
    return middle ? airStation(community, middle, index + 1) : [];
  });
  const sites = district.places.filter(({ kind }) => kind === 'CONSTRUCTION_SITE').slice(0, mostDustStations);
  const firstDustId = stationCommunities(district).length + 1;
  const dustStations = sites.map((site, index) => dustStation(site, firstDustId + index));
  const nearest = nearestTo(airStations, ({ longitude, latitude }) => [longitude, latitude]);
  const gridIds = district.grids.flatMap(({ code, boundary }) => {
    const serving = nearest(centreOf(boundary));
    return serving ? localId('Grid', code, serving.id) : [];
  });
  return {
    seed: {
      regions: district.communities.map(({ code, name }) => ({ code, name })),
      stations: [...airStations, ...dustStations],
      complaints: makeComplaints(district, gridsOf, placesOf),
    },
    localIds: [...gridIds, ...sites.map(({ id }, index) => localId('Place', id, firstDustId + index))],
  };
}

function localId(entity: 'Grid' | 'Place', entityId: string, stationId: number): LocalIdRow {
  return { entity, entityId, platform: 'environment', localId: String(stationId) };
}

function byCommunity<Thing>(things: readonly Thing[], codeOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(codeOf(thing));
    if (group) group.push(thing);
    else groups.set(codeOf(thing), [thing]);
  }
  return groups;
}

function stationCommunities(district: District): Community[] {
  return district.streets.flatMap(({ code }) => {
    const communities = district.communities.filter(({ streetCode }) => streetCode === code);
    const chosen = airStationsAt.map((share) => communities[Math.floor(share * communities.length)]);
    return [...new Set(chosen)].filter((community) => community !== undefined);
  });
}

function airStation(community: Community, grid: Grid, id: number): StationRow {
  return station({
    id,
    systemCode: '22',
    name: `${community.name.replace(/社区$/, '')}空气自动监测站`,
    address: `${community.name}服务中心楼顶`,
    regionCode: community.code,
    position: centreOf(grid.boundary),
  });
}

function dustStation({ name, address, gridCode, position }: Place, id: number): StationRow {
  const regionCode = gridCode.slice(0, 12);
  return station({ id, systemCode: '39', name: `${name}扬尘监测点`, address, regionCode, position });
}

function station(facts: {
  readonly id: number;
  readonly systemCode: '22' | '39';
  readonly name: string;
  readonly address: string;
  readonly regionCode: string;
  readonly position: Position;
}): StationRow {
  const { position, ...rest } = facts;
  return {
    ...rest,
    mn: `${facts.regionCode}${facts.systemCode}${String(facts.id).padStart(10, '0')}`,
    password: '123456',
    longitude: position[0],
    latitude: position[1],
    commissionedOn: facts.systemCode === '22' ? '2016-01-01' : '2019-03-01',
  };
}
