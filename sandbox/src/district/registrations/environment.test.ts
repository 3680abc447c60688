import type { Community, District, Grid, Place, Position } from '../model';
import { exportEnvironment } from './environment';

const squareAt = ([longitude, latitude]: Position): Position[] => [
  [longitude, latitude],
  [longitude + 0.002, latitude],
  [longitude + 0.002, latitude + 0.002],
  [longitude, latitude + 0.002],
  [longitude, latitude],
];

/** Two streets of four communities with three grids each, side by side from west to east. */
function smallDistrict(): District {
  const streets = ['320105001', '320105002'].map((code) => ({ code, name: `${code}街道` }));
  const communities: Community[] = streets.flatMap(({ code }) =>
    [1, 2, 3, 4].map((sequence) => ({
      code: `${code}00${sequence}`,
      name: `${code.at(-1)}${sequence}社区`,
      streetCode: code,
      type: 'MIXED',
      hasPropertyManagement: true,
    })),
  );
  const grids: Grid[] = communities.flatMap((community, east) =>
    [1, 2, 3].map((sequence) => ({
      code: `${community.code}00${sequence}`,
      name: `第${sequence}网格`,
      kind: 'COMPREHENSIVE',
      communityCode: community.code,
      boundary: squareAt([118.7 + east * 0.01, 32 + sequence * 0.003]),
      areaSquareMetres: 40_000,
      leaderWorkerNo: 'JY0001',
      unitGridCodes: [`${community.code}101`],
    })),
  );
  const site: Place = {
    id: 'place-1',
    name: '一号工地',
    kind: 'CONSTRUCTION_SITE',
    gridCode: '320105001001001',
    organisationId: null,
    position: [118.701, 32.004],
    address: '水西门大街1号',
  };
  return {
    size: 'small',
    seed: 7,
    asOf: '2019-12-31',
    streets,
    communities,
    grids,
    staff: [],
    houses: [],
    people: [],
    residencies: [],
    organisations: [],
    places: [site, { ...site, id: 'place-2', kind: 'SCHOOL' }],
    registrations: { community: [], party: [], safety: [] },
    gridTruth: [],
  };
}

describe('what the environment platform has registered', () => {
  const district = smallDistrict();
  const { seed, localIds } = exportEnvironment(district);

  it('has two air stations to a street, a dust station at each site, all with a logger of their own', () => {
    expect(seed.stations.map(({ systemCode }) => systemCode)).toEqual(['22', '22', '22', '22', '39']);
    expect(new Set(seed.stations.map(({ mn }) => mn)).size).toBe(5);
    for (const { mn } of seed.stations) expect(mn).toHaveLength(24);
  });

  it('serves every grid from the closest air station, and the site from its dust station', () => {
    const stationOf = new Map(localIds.map(({ entityId, localId }) => [entityId, localId]));
    expect(localIds.filter(({ entity }) => entity === 'Grid')).toHaveLength(24);
    expect(stationOf.get('320105001001001')).toBe('1');
    expect(stationOf.get('320105002004003')).toBe('4');
    expect(stationOf.get('place-1')).toBe('5');
    expect(stationOf.has('place-2')).toBe(false);
  });

  it('has decided complaints in every community, each with a number of its own', () => {
    const communities = new Set(seed.complaints.map(({ region_code }) => region_code));
    expect(communities.size).toBe(8);
    expect(new Set(seed.complaints.map(({ complaint_no }) => complaint_no)).size).toBe(seed.complaints.length);
    for (const complaint of seed.complaints) {
      expect(complaint.complaint_no).toMatch(/^HJTS2019\d{10}$/);
      expect(['30', '40']).toContain(complaint.state);
    }
  });

  it('comes out the same every time', () => expect(exportEnvironment(smallDistrict())).toEqual({ seed, localIds }));
});
