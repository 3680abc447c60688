import { randomStream } from '../chance/random';
import { areaOf } from '../geometry/polygon';
import { toPosition } from '../geometry/projection';
import type { Grid } from '../model';
import { shortNameOf } from '../regions/communities';
import type { Cell } from './lay-out-grids';

/** What a dedicated grid is about. */
const dedicatedSubjects = ['商务楼宇', '产业园区', '商业综合体', '学校', '医院', '专业市场', '建设工地', '公园绿地'];
/** 单元网格, GB/T 30428.1: about 100 m by 100 m. */
const unitGridSquareMetres = 10_000;

/** A grid that nobody leads yet, with its polygon in metres. */
export interface NumberedGrid extends Omit<Grid, 'leaderWorkerNo'> {
  readonly polygon: Cell['polygon'];
}

/** Returns the cells as grids with codes, names and unit grids. Grids and unit grids are numbered apart: within a community both begin at 001. */
export function numberGrids(cells: readonly Cell[], seed: number): NumberedGrid[] {
  const lastGrid = new Map<string, number>();
  const lastUnit = new Map<string, number>();
  const next = (counter: Map<string, number>, communityCode: string) => {
    const sequence = (counter.get(communityCode) ?? 0) + 1;
    counter.set(communityCode, sequence);
    return sequence;
  };
  return cells.map(({ community, kind, polygon }) => {
    const sequence = next(lastGrid, community.code);
    const code = community.code + threeDigits(sequence);
    const subject = randomStream(seed, 'dedicated', code).pick(dedicatedSubjects);
    const area = areaOf(polygon);
    const corners = polygon.map(toPosition);
    return {
      code,
      name: `${shortNameOf(community)}${sequence}号${kind === 'COMPREHENSIVE' ? '综合网格' : `专属网格（${subject}）`}`,
      kind,
      communityCode: community.code,
      boundary: [...corners, corners[0] as (typeof corners)[number]],
      areaSquareMetres: Math.round(area),
      unitGridCodes: Array.from({ length: Math.max(1, Math.round(area / unitGridSquareMetres)) }, () => {
        return community.code + threeDigits(next(lastUnit, community.code));
      }),
      polygon,
    };
  });
}

const threeDigits = (sequence: number) => String(sequence).padStart(3, '0');
