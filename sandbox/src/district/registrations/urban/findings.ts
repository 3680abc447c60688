import type { CommunityType } from '../../model';

/** What is reported, by the four digits of its event class. `at` is the place in words. */
export const sentences: Readonly<Record<string, (at: string) => string>> = {
  '0101': (at) => `${at}有居民私自搭建雨棚，占用公共部位`,
  '0102': (at) => `${at}垃圾桶满溢，地面有暴露垃圾`,
  '0103': (at) => `${at}堆有装修垃圾多日未清运`,
  '0104': (at) => `${at}路面有积尘和散落物`,
  '0106': (at) => `${at}绿地内有白色垃圾`,
  '0107': (at) => `${at}停放一辆废弃车辆，长期无人使用`,
  '0108': (at) => `${at}丢弃旧沙发、旧床垫`,
  '0110': (at) => `${at}路面破损，雨天积水`,
  '0116': (at) => `${at}餐饮店油烟直排，居民反映强烈`,
  '0201': (at) => `${at}单元门及墙面有非法小广告`,
  '0203': (at) => `${at}人行道上摆放占道广告牌`,
  '0301': (at) => `${at}工地夜间施工噪声扰民`,
  '0302': (at) => `${at}工地裸土未覆盖，扬尘明显`,
  '0404': (at) => `${at}下水道堵塞，污水外溢`,
  '0408': (at) => `${at}通信线缆脱落下垂`,
  '0501': (at) => `${at}有流动摊点占道经营`,
  '0504': (at) => `${at}商户出店经营，占用人行道`,
  '0505': (at) => `${at}机动车停放在消防通道`,
  '0506': (at) => `${at}非机动车停放杂乱，堵塞通行`,
  '0507': (at) => `${at}楼道口乱堆物料，存在安全隐患`,
  '0508': (at) => `${at}商铺外放音响招揽生意`,
  '0511': (at) => `${at}沿街拉绳晾挂衣物`,
};

type Mix = readonly (readonly [eventClass: string, weight: number])[];

const oldNeighbourhood: Mix = [
  ['0507', 18],
  ['0506', 14],
  ['0102', 13],
  ['0201', 12],
  ['0101', 8],
  ['0505', 8],
  ['0108', 7],
  ['0404', 6],
  ['0511', 5],
  ['0408', 4],
  ['0103', 3],
  ['0107', 2],
];
const newNeighbourhood: Mix = [
  ['0505', 20],
  ['0506', 18],
  ['0106', 10],
  ['0508', 10],
  ['0507', 8],
  ['0301', 8],
  ['0102', 6],
];
const businessQuarter: Mix = [
  ['0506', 22],
  ['0505', 18],
  ['0504', 14],
  ['0203', 10],
  ['0501', 10],
  ['0301', 9],
  ['0302', 7],
  ['0116', 6],
];
const formerVillage: Mix = [
  ['0103', 16],
  ['0102', 14],
  ['0302', 12],
  ['0101', 12],
  ['0110', 9],
  ['0507', 9],
  ['0104', 8],
  ['0501', 6],
];

/** How many cases a grid has in a quarter, and of what: the older and less managed, the more. */
export const findingsOf: Readonly<Record<CommunityType, { least: number; most: number; mix: Mix }>> = {
  OLD_NO_PROPERTY: { least: 5, most: 9, mix: oldNeighbourhood },
  RESETTLEMENT: { least: 4, most: 7, mix: oldNeighbourhood },
  VILLAGE_TO_COMMUNITY: { least: 3, most: 6, mix: formerVillage },
  MIXED: { least: 2, most: 5, mix: oldNeighbourhood },
  CBD: { least: 2, most: 5, mix: businessQuarter },
  COMMERCIAL_HOUSING: { least: 1, most: 4, mix: newNeighbourhood },
  GATED_HIGH_END: { least: 0, most: 2, mix: newNeighbourhood },
};

export const voidReasons = ['重复上报，予以作废', '现场已无此问题', '不属于城市管理范围'];
