import { codeList } from './code-list';

/** What an environment problem is about. The graph's own list. */
export const environmentProblemCodes = codeList('OneGrid environment problem 环境问题类别', {
  AIR: { code: 'AIR', zh: '大气污染', en: 'Air' },
  WATER: { code: 'WATER', zh: '水污染', en: 'Water' },
  NOISE: { code: 'NOISE', zh: '噪声', en: 'Noise' },
  COOKING_FUMES: { code: 'COOKING_FUMES', zh: '油烟异味', en: 'Cooking fumes and odour' },
  CONSTRUCTION_DUST: { code: 'CONSTRUCTION_DUST', zh: '施工扬尘', en: 'Construction dust' },
  SOLID_WASTE: { code: 'SOLID_WASTE', zh: '固体废物', en: 'Solid waste' },
  OTHER: { code: 'OTHER', zh: '其他', en: 'Other' },
});
