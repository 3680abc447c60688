import { registerEnumType } from 'type-graphql';

export enum EnvironmentComplaintCategory {
  AIR = 'AIR',
  WATER = 'WATER',
  NOISE = 'NOISE',
  COOKING_FUMES = 'COOKING_FUMES',
  CONSTRUCTION_DUST = 'CONSTRUCTION_DUST',
  SOLID_WASTE = 'SOLID_WASTE',
  UNSORTED = 'UNSORTED',
}

registerEnumType(EnvironmentComplaintCategory, {
  name: 'EnvironmentComplaintCategory',
  description: '投诉类别 | What an environment complaint is about',
  valuesConfig: {
    AIR: { description: '大气污染 | Air' },
    WATER: { description: '水污染 | Water' },
    NOISE: { description: '噪声扰民 | Noise' },
    COOKING_FUMES: { description: '油烟异味 | Cooking fumes and odour' },
    CONSTRUCTION_DUST: { description: '施工扬尘 | Construction dust' },
    SOLID_WASTE: { description: '固体废物 | Solid waste' },
    UNSORTED: { description: '待分类 | Not sorted yet' },
  },
});
