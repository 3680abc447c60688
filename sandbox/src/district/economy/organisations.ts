import { randomStream } from '../chance/random';
import { pointInside } from '../geometry/polygon';
import { toPosition } from '../geometry/projection';
import { creditCodeOf } from '../identities/credit-code';
import { entityIds } from '../identities/entity-id';
import { drawName, drawSurname } from '../identities/person-name';
import { phoneOf } from '../identities/phone';
import type { NumberedGrid } from '../layout/number-grids';
import type { DistrictSize, Organisation } from '../model';
import type { GridAddress } from '../regions/addresses';

const perGrid: Readonly<Record<DistrictSize, Readonly<Record<NumberedGrid['kind'], number>>>> = {
  small: { COMPREHENSIVE: 1, DEDICATED: 2 },
  full: { COMPREHENSIVE: 8, DEDICATED: 20 },
};

/** GB/T 4754 sections with the words that names of such enterprises end in. */
const trades: readonly (readonly [industry: string, words: readonly string[]])[] = [
  ['C', ['机械制造有限公司', '电子有限公司', '服饰有限公司']],
  ['E', ['建筑工程有限公司', '装饰工程有限公司']],
  ['F', ['商贸有限公司', '超市', '便利店', '五金店']],
  ['G', ['物流有限公司', '快递服务部']],
  ['H', ['餐饮管理有限公司', '小吃店', '酒店']],
  ['I', ['信息技术有限公司', '软件科技有限公司']],
  ['K', ['物业服务有限公司', '房产中介']],
  ['L', ['商务咨询有限公司', '广告有限公司']],
  ['O', ['美容美发店', '汽车维修部', '家政服务部']],
  ['P', ['教育培训中心', '幼儿园']],
  ['R', ['文化传媒有限公司', '健身俱乐部']],
];
const first = [...'华金瑞恒盛宁苏江河奥新星博启明德润丰嘉宏'];
const second = [...'达信泰源通联创智诚美佳益川海桥森景安和程'];

/** Returns the organisations of every grid, grid by grid. */
export function foundOrganisations(
  grids: readonly NumberedGrid[],
  addresses: ReadonlyMap<string, GridAddress>,
  size: DistrictSize,
  seed: number,
): Organisation[] {
  const nextId = entityIds('O');
  let sequence = 0;
  return grids.flatMap((grid) => {
    const random = randomStream(seed, 'organisations', grid.code);
    return Array.from({ length: perGrid[size][grid.kind] }, (_, index): Organisation => {
      const [industry, words] = random.pick(trades);
      sequence++;
      return {
        id: nextId(),
        creditCode: creditCodeOf(sequence),
        name: `南京${random.pick(first)}${random.pick(second)}${random.pick(second)}${random.pick(words)}`,
        gridCode: grid.code,
        position: toPosition(pointInside(grid.polygon, random)),
        address: `${addresses.get(grid.code)?.gate ?? ''}${index + 1}号商铺`,
        legalRepresentative: drawName(random, drawSurname(random), random.chance(0.65) ? 'MALE' : 'FEMALE'),
        phone: phoneOf('organisation', sequence),
        industry,
      };
    });
  });
}
