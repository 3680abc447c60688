export type AreaClass = 'A' | 'B' | 'C';

/** An event class (事件小类, GB/T 30428.2) and the hours from filing to closing in areas of class A (core), B and C, counted round the clock. */
export interface EventClass {
  readonly bigClassCode: string;
  readonly bigClassName: string;
  readonly smallClassCode: string;
  readonly smallClassName: string;
  readonly limitHours: Readonly<Record<AreaClass, number>>;
}

type SmallClass = readonly [code: string, name: string, hoursA: number, hoursB: number, hoursC: number];

const bigClasses: readonly (readonly [code: string, name: string, smallClasses: readonly SmallClass[]])[] = [
  [
    '01',
    '市容环境',
    [
      ['01', '私搭乱建', 168, 168, 168],
      ['02', '暴露垃圾', 4, 8, 12],
      ['03', '积存垃圾渣土', 48, 48, 72],
      ['04', '道路不洁', 2, 4, 8],
      ['05', '水域不洁', 12, 24, 48],
      ['06', '绿地脏乱', 4, 8, 12],
      ['07', '废弃车辆', 72, 120, 168],
      ['08', '废弃家具设备', 12, 24, 48],
      ['09', '非装饰性树挂', 8, 12, 24],
      ['10', '道路破损', 48, 72, 120],
      ['11', '河堤破损', 72, 120, 168],
      ['12', '道路遗撒', 2, 4, 8],
      ['13', '建筑物外立面不洁', 72, 120, 168],
      ['14', '水域秩序问题', 8, 12, 24],
      ['15', '焚烧垃圾、树叶', 1, 2, 4],
      ['16', '油烟污染', 24, 48, 72],
      ['17', '动物尸体清理', 2, 4, 8],
      ['18', '擅自饲养家禽家畜', 48, 72, 120],
      ['99', '其他市容环境问题', 24, 48, 72],
    ],
  ],
  [
    '02',
    '宣传广告',
    [
      ['01', '非法小广告', 8, 12, 24],
      ['02', '违章张贴悬挂广告牌匾', 24, 48, 72],
      ['03', '占道广告牌', 4, 8, 12],
      ['04', '街头散发广告', 2, 4, 8],
      ['05', '广告招牌破损', 24, 48, 72],
    ],
  ],
  [
    '03',
    '施工管理',
    [
      ['01', '施工扰民', 2, 4, 8],
      ['02', '工地扬尘', 4, 8, 12],
      ['03', '施工废弃料', 24, 48, 72],
      ['04', '施工占道', 12, 24, 48],
      ['05', '无证掘路', 12, 24, 48],
      ['99', '其他施工管理问题', 24, 48, 72],
    ],
  ],
  [
    '04',
    '突发事件',
    [
      ['01', '路面塌陷', 12, 24, 48],
      ['02', '自来水管破裂', 4, 8, 12],
      ['03', '燃气管道破裂', 2, 4, 4],
      ['04', '下水道堵塞或破损', 12, 24, 48],
      ['05', '热力管道破裂', 4, 8, 12],
      ['06', '道路积水', 4, 8, 12],
      ['07', '道路积雪结冰', 4, 8, 12],
      ['08', '架空线缆损坏', 4, 8, 12],
      ['09', '群发性事件', 2, 4, 4],
      ['99', '其他突发事件', 8, 12, 24],
    ],
  ],
  [
    '05',
    '街面秩序',
    [
      ['01', '无照经营游商', 2, 4, 8],
      ['02', '流浪乞讨', 4, 8, 12],
      ['03', '占道废品收购', 4, 8, 12],
      ['04', '店外经营', 4, 8, 12],
      ['05', '机动车乱停放', 2, 4, 8],
      ['06', '非机动车乱停放', 2, 4, 8],
      ['07', '乱堆物堆料', 8, 12, 24],
      ['08', '商业噪音', 4, 8, 12],
      ['09', '黑车拉客', 4, 8, 12],
      ['10', '露天烧烤', 2, 4, 8],
      ['11', '沿街晾挂', 4, 8, 12],
      ['12', '非法出版物销售', 8, 12, 24],
      ['13', '空调室外机低挂', 72, 120, 168],
      ['99', '其他街面秩序问题', 24, 48, 72],
    ],
  ],
];

const eventClasses: ReadonlyMap<string, EventClass> = new Map(
  bigClasses.flatMap(([bigClassCode, bigClassName, smallClasses]) =>
    smallClasses.map(([smallClassCode, smallClassName, A, B, C]) => [
      bigClassCode + smallClassCode,
      { bigClassCode, bigClassName, smallClassCode, smallClassName, limitHours: { A, B, C } },
    ]),
  ),
);

/** Returns the class with this large (2 digits) and small (2 digits) code, or null when there is none. */
export function findEventClass(bigClassCode: string, smallClassCode: string): EventClass | null {
  return eventClasses.get(bigClassCode + smallClassCode) ?? null;
}
