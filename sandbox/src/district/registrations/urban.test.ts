import { toLocalGrid } from '../../platforms/urban/local-grid';
import type { District, Grid, House } from '../model';
import { exportUrban } from './urban';
import { asPoint, drawUnitGrids, unitGridAt } from './urban/unit-grids';

const square = (west: number, south: number): Grid['boundary'] => [
  [west, south],
  [west + 0.004, south],
  [west + 0.004, south + 0.003],
  [west, south + 0.003],
  [west, south],
];

const grid = (communityCode: string, sequence: number, west: number): Grid => ({
  code: `${communityCode}00${sequence}`,
  name: `${sequence}号综合网格`,
  kind: 'COMPREHENSIVE',
  communityCode,
  boundary: square(west, 32),
  areaSquareMetres: 125_000,
  leaderWorkerNo: 'JY0001',
  unitGridCodes: ['101', '102', '103'].map((unit) => `${communityCode}${Number(unit) + sequence * 10}`),
});

const oldGrids = [1, 2, 3].map((sequence) => grid('320105001007', sequence, 118.7 + sequence * 0.004));
const gatedGrids = [4, 5, 6].map((sequence) => grid('320105002007', sequence, 118.7 + sequence * 0.004));
const house: House = {
  id: 'h1',
  gridCode: String(oldGrids[0]?.code),
  address: '江苏省南京市建邺区兆园1幢101室',
  position: [118.7055, 32.0011],
  areaSquareMetres: 60,
  rented: true,
  ownerPersonId: null,
  ownerName: '张㛃',
  ownerPhone: '13800000000',
};
const district: District = {
  size: 'small',
  seed: 7,
  asOf: '2019-12-31',
  streets: [],
  communities: [
    {
      code: '320105001007',
      name: '兆园社区',
      streetCode: '320105001',
      type: 'OLD_NO_PROPERTY',
      hasPropertyManagement: false,
    },
    {
      code: '320105002007',
      name: '中央商务区社区',
      streetCode: '320105002',
      type: 'GATED_HIGH_END',
      hasPropertyManagement: true,
    },
  ],
  grids: [...oldGrids, ...gatedGrids],
  staff: [],
  houses: [house],
  people: [],
  residencies: [],
  organisations: [],
  places: [],
  registrations: { community: [], party: [], safety: [] },
  gridTruth: [],
};

describe('exporting the district to urban management', () => {
  const { seed, localIds } = exportUrban(district);

  it('is the same every time', () => expect(exportUrban(district)).toEqual({ seed, localIds }));

  it('gives every grid its unit grid codes as ids', () => {
    expect(localIds).toHaveLength(18);
    expect(localIds[0]).toEqual({
      entity: 'Grid',
      entityId: '320105001007001',
      platform: 'urban',
      localId: '320105001007111',
    });
  });

  it('has more cases in old neighbourhoods', () => {
    const casesIn = (community: string) => seed.cases.filter((row) => row.unit_grid_code.startsWith(community)).length;
    expect(casesIn('320105001007')).toBeGreaterThan(casesIn('320105002007'));
  });

  it('numbers cases in the order of their reports and dates no step before the one that leads to it', () => {
    const times = seed.cases.map((row) => row.report_time);
    expect(times).toEqual([...times].sort());
    for (const row of seed.cases) {
      const day = row.report_time.slice(0, 10).replaceAll('-', '');
      expect(row.task_num).toBe(`${day}${String(row.rec_id).padStart(8, '0')}`);
      const course = [row.report_time, row.file_time, row.finish_time].filter((time) => time !== null);
      expect(course).toEqual([...course].sort());
      expect(row.deadline === null).toBe(row.file_time === null);
      expect(row.void_reason === null).toBe(row.act_property_name !== '作废');
    }
  });

  it('draws unit grids that cover the grid: a house lies in exactly one, and its cases too', () => {
    const unitGrids = drawUnitGrids(oldGrids[0] as Grid);
    const at = asPoint(toLocalGrid(house.position));
    expect(unitGrids.filter((each) => unitGridAt([each], at))).toHaveLength(1);
    expect(unitGridAt(unitGrids, asPoint(toLocalGrid([118.8, 32])))).toBeNull();
    const atHouse = seed.cases.filter((row) => row.address === '江苏省南京市建邺区兆园1幢');
    expect(atHouse.length).toBeGreaterThan(0);
    expect(new Set(atHouse.map((row) => row.unit_grid_code))).toEqual(new Set([unitGridAt(unitGrids, at)?.code]));
  });
});
